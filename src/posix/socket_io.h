// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_POSIX_SOCKET_IO_H_
#define SRC_POSIX_SOCKET_IO_H_

#include <stddef.h>

#include <vector>

#include "base/files/scoped_file.h"
#include "ipcx/disconnect_reason.h"
#include "src/posix/peer_credentials.h"

namespace IPC {
namespace internal {

enum class SocketStatus {
  kDone,        // Some bytes went through.
  kWouldBlock,  // Nothing now; the socket becomes ready by itself.
  kRetryLater,  // Nothing now, and readiness will not tell when (writes only).
  kEnded,       // Over; the reason says why.
};

// Lets |socket| take more than two full writes, unless it does already. A full
// one is reported to have room when three quarters are read: so the reader has
// something to do until the writer, who may have to wait for a processor, is
// back. Nothing depends on it.
void WidenSendBuffer(int socket);

// One recvmsg() of at most |size| bytes. Descriptors that came along are
// close-on-exec and appended. An open directory, or descriptors that the
// system had to drop, end the connection. |credentials|, if not null, get what
// the socket tells of the sender.
SocketStatus ReadFromSocket(int socket,
                            char* buffer,
                            size_t size,
                            size_t* received,
                            std::vector<base::ScopedFD>* descriptors,
                            PeerCredentials* credentials,
                            ipcx::DisconnectReason* reason);

// One send() or sendmsg(), without SIGPIPE; the descriptors go with the first
// byte. After a kTransportError, which it does not log, errno has what
// happened.
SocketStatus WriteToSocket(int socket,
                           const char* data,
                           size_t size,
                           const int* descriptors,
                           size_t descriptor_count,
                           size_t* written,
                           ipcx::DisconnectReason* reason);

}  // namespace internal
}  // namespace IPC

#endif  // SRC_POSIX_SOCKET_IO_H_
