// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/sync_socket.h"

#include <algorithm>
#include <string>

#include "base/logging.h"
#include "base/rand_util.h"
#include "base/strings/string_number_conversions.h"
#include "base/strings/utf_string_conversions.h"
#include "base/threading/thread_restrictions.h"
#include "base/win/scoped_handle.h"
#include "src/win/overlapped_operation.h"
#include "src/win/wait_time.h"

namespace base {

namespace {

// How many bytes wait in the pipe for their reader.
const DWORD kBufferSize = 64 * 1024;

// Both ends of a pipe that nobody else can find.
bool CreatePipePair(win::ScopedHandle* server, win::ScopedHandle* client) {
  char secret[16];
  RandBytes(secret, sizeof(secret));
  const std::wstring name = L"\\\\.\\pipe\\classic_ipc.sync." +
                            ASCIIToUTF16(HexEncode(secret, sizeof(secret)));
  server->Set(CreateNamedPipeW(
      name.c_str(),
      PIPE_ACCESS_DUPLEX | FILE_FLAG_OVERLAPPED | FILE_FLAG_FIRST_PIPE_INSTANCE,
      PIPE_TYPE_BYTE | PIPE_READMODE_BYTE | PIPE_REJECT_REMOTE_CLIENTS, 1,
      kBufferSize, kBufferSize, 0, nullptr));
  if (!server->IsValid())
    return false;
  client->Set(CreateFileW(
      name.c_str(), GENERIC_READ | GENERIC_WRITE, 0, nullptr, OPEN_EXISTING,
      FILE_FLAG_OVERLAPPED | SECURITY_SQOS_PRESENT | SECURITY_ANONYMOUS,
      nullptr));
  return client->IsValid();
}

// Reads until |length| has come, |deadline| (null: none) or |canceled| (NULL:
// never), or the end of the connection.
size_t ReceiveUntil(HANDLE pipe,
                    void* buffer,
                    size_t length,
                    TimeTicks deadline,
                    HANDLE canceled) {
  ThreadRestrictions::AssertIOAllowed();
  char* const data = static_cast<char*>(buffer);
  size_t received = 0;
  internal::OverlappedOperation operation(pipe);
  while (received < length) {
    if (!operation.BeginRead(data + received, length - received))
      break;
    const DWORD timeout =
        deadline.is_null() ? INFINITE
                           : internal::ToWaitTime(deadline - TimeTicks::Now());
    const bool ended = operation.Wait(timeout, canceled);
    const size_t size = operation.End();
    received += size;
    if (!ended || size == 0)
      break;
  }
  return received;
}

}  // namespace

const SyncSocket::Handle SyncSocket::kInvalidHandle = INVALID_HANDLE_VALUE;

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
  win::ScopedHandle server;
  win::ScopedHandle client;
  if (!CreatePipePair(&server, &client)) {
    PLOG(ERROR) << "cannot make a pair of sockets";
    return false;
  }
  socket_a->handle_ = server.Take();
  socket_b->handle_ = client.Take();
  return true;
}

// static
SyncSocket::Handle SyncSocket::UnwrapHandle(
    const TransitDescriptor& descriptor) {
  return descriptor;
}

bool SyncSocket::PrepareTransitDescriptor(ProcessHandle peer_process_handle,
                                          TransitDescriptor* descriptor) {
  // As a handle it means this process, which would be given away.
  if (handle_ == kInvalidHandle)
    return false;
  return DuplicateHandle(GetCurrentProcess(), handle_, peer_process_handle,
                         descriptor, 0, FALSE, DUPLICATE_SAME_ACCESS) != FALSE;
}

bool SyncSocket::Close() {
  if (handle_ == kInvalidHandle)
    return true;
  const BOOL closed = ::CloseHandle(handle_);
  DPLOG_IF(ERROR, !closed) << "CloseHandle";
  handle_ = kInvalidHandle;
  return closed != FALSE;
}

size_t SyncSocket::Send(const void* buffer, size_t length) {
  ThreadRestrictions::AssertIOAllowed();
  const char* const data = static_cast<const char*>(buffer);
  size_t sent = 0;
  internal::OverlappedOperation operation(handle_);
  while (sent < length) {
    if (!operation.BeginWrite(data + sent, length - sent))
      return 0;
    operation.Wait(INFINITE, nullptr);
    const size_t size = operation.End();
    if (size == 0)
      return 0;
    sent += size;
  }
  return length;
}

size_t SyncSocket::Receive(void* buffer, size_t length) {
  return ReceiveUntil(handle_, buffer, length, TimeTicks(), nullptr) == length
             ? length
             : 0;
}

size_t SyncSocket::ReceiveWithTimeout(void* buffer,
                                      size_t length,
                                      TimeDelta timeout) {
  return ReceiveUntil(handle_, buffer, length, TimeTicks::Now() + timeout,
                      nullptr);
}

size_t SyncSocket::Peek() {
  DWORD available = 0;
  if (handle_ == kInvalidHandle ||
      !PeekNamedPipe(handle_, nullptr, 0, nullptr, &available, nullptr)) {
    return 0;
  }
  return available;
}

CancelableSyncSocket::CancelableSyncSocket()
    : shutdown_event_(true, false), file_operation_(true, false) {}

CancelableSyncSocket::CancelableSyncSocket(Handle handle)
    : SyncSocket(handle),
      shutdown_event_(true, false),
      file_operation_(true, false) {}

// static
bool CancelableSyncSocket::CreatePair(CancelableSyncSocket* socket_a,
                                      CancelableSyncSocket* socket_b) {
  return SyncSocket::CreatePair(socket_a, socket_b);
}

bool CancelableSyncSocket::Shutdown() {
  shutdown_event_.Signal();
  return true;
}

bool CancelableSyncSocket::Close() {
  const bool closed = SyncSocket::Close();
  shutdown_event_.Reset();
  return closed;
}

size_t CancelableSyncSocket::Receive(void* buffer, size_t length) {
  return ReceiveUntil(handle_, buffer, length, TimeTicks(),
                      shutdown_event_.handle()) == length
             ? length
             : 0;
}

size_t CancelableSyncSocket::ReceiveWithTimeout(void* buffer,
                                                size_t length,
                                                TimeDelta timeout) {
  return ReceiveUntil(handle_, buffer, length, TimeTicks::Now() + timeout,
                      shutdown_event_.handle());
}

size_t CancelableSyncSocket::Send(const void* buffer, size_t length) {
  if (shutdown_event_.IsSignaled())
    return 0;
  internal::OverlappedOperation operation(handle_);
  if (!operation.BeginWrite(static_cast<const char*>(buffer), length))
    return 0;
  // What the pipe has no room for waits for its reader: we do not.
  return operation.End();
}

}  // namespace base
