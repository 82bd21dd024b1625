// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Contract, section 12: ipc/unix_domain_socket_util.h.

#include "ipc/unix_domain_socket_util.h"

#include <stddef.h>

#include "base/files/file_path.h"
#include "tests/mirror/mirror.h"

MIRROR(&IPC::CreateServerUnixDomainSocket,
       bool (*)(const base::FilePath&, int*));
MIRROR(&IPC::CreateClientUnixDomainSocket,
       bool (*)(const base::FilePath&, int*));
MIRROR(&IPC::GetPeerEuid, bool (*)(int, uid_t*));
MIRROR(&IPC::IsPeerAuthorized, bool (*)(int));
MIRROR(&IPC::ServerAcceptConnection, bool (*)(int, int*));
MIRROR_FIELD(IPC::kMaxSocketNameLength, const size_t);
MIRROR_VALUE(IPC::kMaxSocketNameLength, 104u);

namespace {

TEST(SocketUtilMirror, RefusesNamesThatAreTooLong) {
  int fd = -1;
  EXPECT_FALSE(IPC::CreateServerUnixDomainSocket(
      base::FilePath(std::string(IPC::kMaxSocketNameLength, 'x')), &fd));
}

}  // namespace
