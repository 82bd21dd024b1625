// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/posix/socket_io.h"

#include <errno.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/uio.h>

#include "base/logging.h"
#include "base/posix/eintr_wrapper.h"
#include "ipc/ipc_message_attachment_set.h"
#include "src/posix/control_message.h"

namespace IPC {
namespace internal {

namespace {

const int kSendFlags = MSG_DONTWAIT | MSG_NOSIGNAL;

// A file system of the peer's may well refuse to tell.
bool MayBeDirectory(int fd) {
  struct stat info;
  return fstat(fd, &info) != 0 || S_ISDIR(info.st_mode);
}

// What any process may ask for. Linux counts its own costs in, and doubles it;
// without, a socket has half of that.
const int kSendBufferBytes = 208 * 1024;

ssize_t SendWithDescriptors(int socket,
                            const char* data,
                            size_t size,
                            const int* descriptors,
                            size_t count) {
  const size_t kMax = MessageAttachmentSet::kMaxDescriptorsPerMessage;
  DCHECK_LE(count, kMax);
  iovec bytes = {const_cast<char*>(data), size};
  alignas(cmsghdr) char control[CMSG_SPACE(kMax * sizeof(int))];
  msghdr message = {};
  message.msg_iov = &bytes;
  message.msg_iovlen = 1;
  base::internal::AttachDescriptors(descriptors, count, control, &message);
  return HANDLE_EINTR(sendmsg(socket, &message, kSendFlags));
}

}  // namespace

void WidenSendBuffer(int socket) {
  int now = 0;
  socklen_t size = sizeof(now);
  if (getsockopt(socket, SOL_SOCKET, SO_SNDBUF, &now, &size) == 0 &&
      now <= kSendBufferBytes) {
    setsockopt(socket, SOL_SOCKET, SO_SNDBUF, &kSendBufferBytes,
               sizeof(kSendBufferBytes));
  }
}

SocketStatus ReadFromSocket(int socket,
                            char* buffer,
                            size_t size,
                            size_t* received,
                            std::vector<base::ScopedFD>* descriptors,
                            PeerCredentials* credentials,
                            ipcx::DisconnectReason* reason) {
  iovec space = {buffer, size};
  alignas(cmsghdr) char control[base::internal::kDescriptorControlSize +
                                kMaxCredentialsControlSize];
  msghdr message = {};
  message.msg_iov = &space;
  message.msg_iovlen = 1;
  message.msg_control = control;
  message.msg_controllen = sizeof(control);
  const ssize_t result =
      HANDLE_EINTR(recvmsg(socket, &message, MSG_DONTWAIT | MSG_CMSG_CLOEXEC));
  if (result < 0) {
    if (errno == EAGAIN || errno == EWOULDBLOCK)
      return SocketStatus::kWouldBlock;
    if (errno == ECONNRESET || errno == EPIPE) {
      *reason = ipcx::DisconnectReason::kPeerClosed;
    } else {
      PLOG(ERROR) << "recvmsg";
      *reason = ipcx::DisconnectReason::kTransportError;
    }
    return SocketStatus::kEnded;
  }
  if (message.msg_controllen > 0) {
    const size_t before = descriptors->size();
    base::internal::CollectDescriptors(&message, descriptors);
    PeerCredentials unwanted;
    CollectCredentials(&message, credentials ? credentials : &unwanted);
    for (size_t i = before; i < descriptors->size(); ++i) {
      if (MayBeDirectory((*descriptors)[i].get())) {
        *reason = ipcx::DisconnectReason::kDirectoryDescriptor;
        return SocketStatus::kEnded;
      }
    }
  }
  // Set also when the descriptor table is full and nothing at all arrived.
  if (message.msg_flags & MSG_CTRUNC) {
    *reason = ipcx::DisconnectReason::kTruncatedAttachments;
    return SocketStatus::kEnded;
  }
  if (result == 0) {
    *reason = ipcx::DisconnectReason::kPeerClosed;
    return SocketStatus::kEnded;
  }
  *received = static_cast<size_t>(result);
  return SocketStatus::kDone;
}

SocketStatus WriteToSocket(int socket,
                           const char* data,
                           size_t size,
                           const int* descriptors,
                           size_t descriptor_count,
                           size_t* written,
                           ipcx::DisconnectReason* reason) {
  // Without descriptors the kernel needs less to look at.
  const ssize_t result =
      descriptor_count == 0
          ? HANDLE_EINTR(send(socket, data, size, kSendFlags))
          : SendWithDescriptors(socket, data, size, descriptors,
                                descriptor_count);
  if (result >= 0) {
    *written = static_cast<size_t>(result);
    return SocketStatus::kDone;
  }
  switch (errno) {
    case EAGAIN:
      return SocketStatus::kWouldBlock;
    case ENOBUFS:
    case ENOMEM:
    case ETOOMANYREFS:
      // The system is short of something, most likely because too many
      // descriptors are in flight; that is no fault of the connection.
      return SocketStatus::kRetryLater;
    case EPIPE:
    case ECONNRESET:
      *reason = ipcx::DisconnectReason::kPeerClosed;
      return SocketStatus::kEnded;
    default:
      *reason = ipcx::DisconnectReason::kTransportError;
      return SocketStatus::kEnded;
  }
}

}  // namespace internal
}  // namespace IPC
