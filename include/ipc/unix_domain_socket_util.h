// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPC_UNIX_DOMAIN_SOCKET_UTIL_H_
#define IPC_UNIX_DOMAIN_SOCKET_UTIL_H_

#include <sys/types.h>

#include <string>

#include "ipc/ipc_export.h"

namespace base {
class FilePath;
}

namespace IPC {

// Socket names have 1 to kMaxSocketNameLength - 1 bytes. All sockets made here
// are non-blocking and close-on-exec, and the caller owns them.
static const size_t kMaxSocketNameLength = 104;

// Binds and listens. Makes missing parent directories (0700) and the socket
// file with mode 0600 whatever the umask. Removes a dead socket at the path;
// refuses if a live server answers there or if it is no socket.
IPC_EXPORT bool CreateServerUnixDomainSocket(const base::FilePath& socket_name,
                                             int* server_listen_fd);

// Connects; false if nobody listens there.
IPC_EXPORT bool CreateClientUnixDomainSocket(const base::FilePath& socket_name,
                                             int* client_socket);

// The user who called connect() or listen() at the other end.
IPC_EXPORT bool GetPeerEuid(int fd, uid_t* peer_euid);

// Whether the peer runs as this process's user; false if that is unknown.
IPC_EXPORT bool IsPeerAuthorized(int peer_fd);

// Accepts one connection. |*server_socket| is -1 with result true if this
// connection is lost but the listening socket is still good: the peer hung up,
// or the process or system is out of descriptors or memory. False: the socket
// cannot accept, or nobody waits.
IPC_EXPORT bool ServerAcceptConnection(int server_listen_fd,
                                       int* server_socket);

}  // namespace IPC

#endif  // IPC_UNIX_DOMAIN_SOCKET_UTIL_H_
