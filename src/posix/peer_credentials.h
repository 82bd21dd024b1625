// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_POSIX_PEER_CREDENTIALS_H_
#define SRC_POSIX_PEER_CREDENTIALS_H_

#include <sys/socket.h>
#include <sys/types.h>

#include "base/files/scoped_file.h"
#include "ipcx/peer_identity.h"

namespace IPC {
namespace internal {

// The process that sent some bytes, as the kernel saw it.
struct PeerCredentials {
  // As this process's pid namespace names it; 0 if it does not, or unknown.
  pid_t pid = 0;
  uid_t uid = static_cast<uid_t>(-1);
  // Where the kernel offers one.
  base::ScopedFD pidfd;
};

// From here on each read from |socket| tells who sent, |with_pidfd| or without;
// to be called before the peer sends. Does nothing on systems without such
// credentials.
void BeginCredentials(int socket, bool with_pidfd);
// To be called after HELLO: they cost.
void EndCredentials(int socket);

// Room for what they add to the control data of a read.
const size_t kMaxCredentialsControlSize = 64;

// Moves what the control data of |message| tells into |*credentials|, which
// remains as it is if that is nothing.
void CollectCredentials(msghdr* message, PeerCredentials* credentials);

// Who called connect() or listen() at the other end of a named |socket|.
PeerCredentials CredentialsOfConnection(int socket);

// Completes |peer|, which has the claim of HELLO. False: it claims to be
// another process of this pid namespace.
bool CompareWithClaim(PeerCredentials credentials, ipcx::PeerIdentity* peer);

}  // namespace internal
}  // namespace IPC

#endif  // SRC_POSIX_PEER_CREDENTIALS_H_
