// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/sync_socket.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>

#include "base/logging.h"
#include "base/posix/eintr_wrapper.h"
#include "base/threading/thread_restrictions.h"
#include "src/base/before_wait.h"

namespace base {

namespace {

const int kForever = -1;

// Returns once |events| or the end of the connection has come, or earlier: the
// caller tries again anyway.
void WaitFor(int fd, short events, int timeout_ms) {
  internal::BeforeWait::DoAll();
  pollfd item = {};
  item.fd = fd;
  item.events = events;
  poll(&item, 1, timeout_ms);
}

bool WouldBlock() {
  return errno == EAGAIN || errno == EWOULDBLOCK;
}

// One send() and one recv() that do not block; how many bytes went, -1 with
// errno otherwise.
ssize_t SendNow(int fd, const char* data, size_t length) {
  return HANDLE_EINTR(send(fd, data, length, MSG_DONTWAIT | MSG_NOSIGNAL));
}

ssize_t ReceiveNow(int fd, char* data, size_t length) {
  return HANDLE_EINTR(recv(fd, data, length, MSG_DONTWAIT));
}

// Rounded up, so that a short wait does not spin.
int ToPollTimeout(TimeDelta time) {
  const int64 ms = time.InMillisecondsRoundedUp();
  return static_cast<int>(std::min<int64>(std::max<int64>(ms, 0), INT_MAX));
}

}  // namespace

const SyncSocket::Handle SyncSocket::kInvalidHandle = -1;

SyncSocket::SyncSocket() : handle_(kInvalidHandle) {}

SyncSocket::SyncSocket(Handle handle) : handle_(handle) {}

SyncSocket::~SyncSocket() {
  SyncSocket::Close();
}

// static
bool SyncSocket::CreatePair(SyncSocket* socket_a, SyncSocket* socket_b) {
  DCHECK_NE(socket_a, socket_b);
  DCHECK_EQ(socket_a->handle_, kInvalidHandle);
  DCHECK_EQ(socket_b->handle_, kInvalidHandle);
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
    PLOG(ERROR) << "socketpair";
    return false;
  }
  socket_a->handle_ = ends[0];
  socket_b->handle_ = ends[1];
  return true;
}

// static
SyncSocket::Handle SyncSocket::UnwrapHandle(
    const TransitDescriptor& descriptor) {
  return descriptor.fd;
}

bool SyncSocket::PrepareTransitDescriptor(ProcessHandle peer_process_handle,
                                          TransitDescriptor* descriptor) {
  descriptor->fd = handle_;
  descriptor->auto_close = false;
  return descriptor->fd != kInvalidHandle;
}

bool SyncSocket::Close() {
  if (handle_ == kInvalidHandle)
    return true;
  const bool closed = IGNORE_EINTR(close(handle_)) == 0;
  DPLOG_IF(ERROR, !closed) << "close";
  handle_ = kInvalidHandle;
  return closed;
}

size_t SyncSocket::Send(const void* buffer, size_t length) {
  ThreadRestrictions::AssertIOAllowed();
  const char* const data = static_cast<const char*>(buffer);
  size_t sent = 0;
  while (sent < length) {
    const ssize_t result = SendNow(handle_, data + sent, length - sent);
    if (result >= 0)
      sent += static_cast<size_t>(result);
    else if (!WouldBlock())
      return 0;
    else
      WaitFor(handle_, POLLOUT, kForever);
  }
  return length;
}

size_t SyncSocket::Receive(void* buffer, size_t length) {
  ThreadRestrictions::AssertIOAllowed();
  char* const data = static_cast<char*>(buffer);
  size_t received = 0;
  while (received < length) {
    const ssize_t result =
        ReceiveNow(handle_, data + received, length - received);
    if (result > 0)
      received += static_cast<size_t>(result);
    else if (result == 0 || !WouldBlock())
      return 0;
    else
      WaitFor(handle_, POLLIN, kForever);
  }
  return length;
}

size_t SyncSocket::ReceiveWithTimeout(void* buffer,
                                      size_t length,
                                      TimeDelta timeout) {
  ThreadRestrictions::AssertIOAllowed();
  char* const data = static_cast<char*>(buffer);
  const TimeTicks deadline = TimeTicks::Now() + timeout;
  size_t received = 0;
  while (received < length) {
    const ssize_t result =
        ReceiveNow(handle_, data + received, length - received);
    if (result > 0) {
      received += static_cast<size_t>(result);
      continue;
    }
    if (result == 0 || !WouldBlock())
      break;
    const TimeDelta left = deadline - TimeTicks::Now();
    if (left <= TimeDelta())
      break;
    WaitFor(handle_, POLLIN, ToPollTimeout(left));
  }
  return received;
}

size_t SyncSocket::Peek() {
  int available = 0;
  if (handle_ == kInvalidHandle || ioctl(handle_, FIONREAD, &available) != 0)
    return 0;
  return static_cast<size_t>(std::max(available, 0));
}

CancelableSyncSocket::CancelableSyncSocket() {}

CancelableSyncSocket::CancelableSyncSocket(Handle handle)
    : SyncSocket(handle) {}

// static
bool CancelableSyncSocket::CreatePair(CancelableSyncSocket* socket_a,
                                      CancelableSyncSocket* socket_b) {
  return SyncSocket::CreatePair(socket_a, socket_b);
}

bool CancelableSyncSocket::Shutdown() {
  return shutdown(handle_, SHUT_RDWR) == 0;
}

size_t CancelableSyncSocket::Send(const void* buffer, size_t length) {
  const char* const data = static_cast<const char*>(buffer);
  size_t sent = 0;
  while (sent < length) {
    const ssize_t result = SendNow(handle_, data + sent, length - sent);
    if (result < 0)
      break;
    sent += static_cast<size_t>(result);
  }
  return sent;
}

}  // namespace base
