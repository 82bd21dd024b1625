// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/posix/unix_domain_socket_linux.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/uio.h>

#include "base/pickle.h"
#include "base/posix/eintr_wrapper.h"
#include "build/build_config.h"
#include "src/posix/control_message.h"

namespace {

using base::internal::AttachDescriptors;
using base::internal::CollectDescriptors;

#if defined(OS_LINUX) || defined(OS_ANDROID)

const size_t kCredentialsSize = CMSG_SPACE(sizeof(ucred));

bool EnableCredentials(int fd) {
  const int enable = 1;
  return setsockopt(fd, SOL_SOCKET, SO_PASSCRED, &enable, sizeof(enable)) == 0;
}

base::ProcessId FindSender(msghdr* message) {
  for (cmsghdr* control = CMSG_FIRSTHDR(message); control;
       control = CMSG_NXTHDR(message, control)) {
    if (control->cmsg_level != SOL_SOCKET ||
        control->cmsg_type != SCM_CREDENTIALS ||
        control->cmsg_len < CMSG_LEN(sizeof(ucred)))
      continue;
    ucred credentials;
    memcpy(&credentials, CMSG_DATA(control), sizeof(credentials));
    // 0 for a sender that cannot be seen from this pid namespace.
    return credentials.pid > 0 ? credentials.pid : -1;
  }
  return -1;
}

#else

const size_t kCredentialsSize = 0;

bool EnableCredentials(int fd) {
  errno = ENOSYS;
  return false;
}

base::ProcessId FindSender(msghdr* message) {
  return -1;
}

#endif

ssize_t Receive(int fd,
                void* msg,
                size_t length,
                int flags,
                ScopedVector<base::ScopedFD>* fds,
                base::ProcessId* pid) {
  fds->clear();
  if (pid)
    *pid = -1;
  iovec space = {msg, length};
  alignas(cmsghdr) char
      control[base::internal::kDescriptorControlSize + kCredentialsSize];
  msghdr message = {};
  message.msg_iov = &space;
  message.msg_iovlen = 1;
  message.msg_control = control;
  message.msg_controllen = sizeof(control);
  const ssize_t received =
      HANDLE_EINTR(recvmsg(fd, &message, flags | MSG_CMSG_CLOEXEC));
  if (received < 0)
    return -1;

  std::vector<base::ScopedFD> descriptors;
  CollectDescriptors(&message, &descriptors);
  if ((message.msg_flags & (MSG_TRUNC | MSG_CTRUNC)) ||
      descriptors.size() > UnixDomainSocket::kMaxFileDescriptors) {
    descriptors.clear();
    errno = EMSGSIZE;
    return -1;
  }
  for (base::ScopedFD& descriptor : descriptors)
    fds->push_back(new base::ScopedFD(std::move(descriptor)));
  if (pid)
    *pid = FindSender(&message);
  return received;
}

}  // namespace

// static
bool UnixDomainSocket::EnableReceiveProcessId(int fd) {
  return EnableCredentials(fd);
}

// static
bool UnixDomainSocket::SendMsg(int fd,
                               const void* msg,
                               size_t length,
                               const std::vector<int>& fds) {
  if (fds.size() > base::internal::kKernelMaxDescriptors) {
    errno = EINVAL;
    return false;
  }
  iovec bytes = {const_cast<void*>(msg), length};
  alignas(cmsghdr) char control[base::internal::kDescriptorControlSize];
  msghdr message = {};
  message.msg_iov = &bytes;
  message.msg_iovlen = 1;
  AttachDescriptors(fds.data(), fds.size(), control, &message);
  const ssize_t sent = HANDLE_EINTR(sendmsg(fd, &message, MSG_NOSIGNAL));
  return sent >= 0 && static_cast<size_t>(sent) == length;
}

// static
ssize_t UnixDomainSocket::RecvMsg(int fd,
                                  void* msg,
                                  size_t length,
                                  ScopedVector<base::ScopedFD>* fds) {
  return Receive(fd, msg, length, 0, fds, nullptr);
}

// static
ssize_t UnixDomainSocket::RecvMsgWithPid(int fd,
                                         void* msg,
                                         size_t length,
                                         ScopedVector<base::ScopedFD>* fds,
                                         base::ProcessId* pid) {
  return Receive(fd, msg, length, 0, fds, pid);
}

// static
ssize_t UnixDomainSocket::SendRecvMsg(int fd,
                                      uint8_t* reply,
                                      unsigned reply_len,
                                      int* result_fd,
                                      const Pickle& request) {
  return SendRecvMsgWithFlags(fd, reply, reply_len, 0, result_fd, request);
}

// static
ssize_t UnixDomainSocket::SendRecvMsgWithFlags(int fd,
                                               uint8_t* reply,
                                               unsigned reply_len,
                                               int recvmsg_flags,
                                               int* result_fd,
                                               const Pickle& request) {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
    return -1;
  const base::ScopedFD own_end(ends[0]);
  base::ScopedFD peers_end(ends[1]);
  if (!SendMsg(fd, request.data(), request.size(), {peers_end.get()}))
    return -1;
  // Now the peer's death ends the wait.
  peers_end.reset();

  ScopedVector<base::ScopedFD> fds;
  const ssize_t length =
      Receive(own_end.get(), reply, reply_len, recvmsg_flags, &fds, nullptr);
  if (length < 0)
    return -1;
  if (fds.size() > (result_fd ? 1u : 0u)) {
    fds.clear();
    errno = EBADMSG;
    return -1;
  }
  if (result_fd)
    *result_fd = fds.empty() ? -1 : fds[0]->release();
  return length;
}
