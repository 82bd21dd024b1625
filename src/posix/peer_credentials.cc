// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/posix/peer_credentials.h"

#include <string.h>

#include <algorithm>
#include <string>
#include <utility>

#include "base/files/file.h"
#include "base/files/file_path.h"
#include "base/files/file_util.h"
#include "base/strings/string_number_conversions.h"
#include "ipc/unix_domain_socket_util.h"

namespace IPC {
namespace internal {

#if defined(OS_LINUX)

namespace {

// Newer than the C library's headers.
const int kSocketOptionPassPidfd = 76;
const int kControlPidfd = 4;

void SetOption(int socket, int option, int value) {
  setsockopt(socket, SOL_SOCKET, option, &value, sizeof(value));
}

// Whether the process has a pid in a namespace below the one of this process's
// /proc.
bool IsInNestedPidNamespace(pid_t pid) {
  std::string status;
  const base::FilePath file("/proc/" + base::IntToString(pid) + "/status");
  if (!base::ReadFileToString(file, &status, 64 * 1024))
    return false;
  const char kTag[] = "\nNSpid:";
  const size_t tag = status.find(kTag);
  if (tag == std::string::npos)
    return false;
  const size_t begin = tag + sizeof(kTag) - 1;
  const size_t end = std::min(status.find('\n', begin), status.size());
  // A tab before each of the pids.
  return std::count(status.begin() + begin, status.begin() + end, '\t') > 1;
}

}  // namespace

static_assert(CMSG_SPACE(sizeof(ucred)) + CMSG_SPACE(sizeof(int)) <=
                  kMaxCredentialsControlSize,
              "credentials and a pidfd");

void BeginCredentials(int socket, bool with_pidfd) {
  SetOption(socket, SO_PASSCRED, 1);
  // Before Linux 6.5 this fails.
  if (with_pidfd)
    SetOption(socket, kSocketOptionPassPidfd, 1);
}

void EndCredentials(int socket) {
  SetOption(socket, SO_PASSCRED, 0);
  SetOption(socket, kSocketOptionPassPidfd, 0);
}

void CollectCredentials(msghdr* message, PeerCredentials* credentials) {
  for (cmsghdr* control = CMSG_FIRSTHDR(message); control;
       control = CMSG_NXTHDR(message, control)) {
    if (control->cmsg_level != SOL_SOCKET)
      continue;
    if (control->cmsg_type == SCM_CREDENTIALS &&
        control->cmsg_len >= CMSG_LEN(sizeof(ucred))) {
      ucred sender;
      memcpy(&sender, CMSG_DATA(control), sizeof(sender));
      credentials->pid = sender.pid;
      credentials->uid = sender.uid;
    } else if (control->cmsg_type == kControlPidfd &&
               control->cmsg_len >= CMSG_LEN(sizeof(int))) {
      // An error number below 0 if there is no process or descriptor any more.
      int fd;
      memcpy(&fd, CMSG_DATA(control), sizeof(fd));
      credentials->pidfd.reset(std::max(fd, -1));
    }
  }
}

PeerCredentials CredentialsOfConnection(int socket) {
  PeerCredentials credentials;
  ucred peer = {};
  socklen_t size = sizeof(peer);
  if (getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0) {
    credentials.pid = peer.pid;
    credentials.uid = peer.uid;
  }
  return credentials;
}

#else

namespace {

bool IsInNestedPidNamespace(pid_t pid) {
  return false;
}

}  // namespace

void BeginCredentials(int socket, bool with_pidfd) {}

void EndCredentials(int socket) {}

void CollectCredentials(msghdr* message, PeerCredentials* credentials) {}

PeerCredentials CredentialsOfConnection(int socket) {
  PeerCredentials credentials;
  GetPeerEuid(socket, &credentials.uid);
  return credentials;
}

#endif

bool CompareWithClaim(PeerCredentials credentials, ipcx::PeerIdentity* peer) {
  if (credentials.uid != static_cast<uid_t>(-1))
    peer->uid = credentials.uid;
  if (credentials.pid == 0)
    return true;
  peer->pid = credentials.pid;
  peer->verified = peer->claimed_pid == credentials.pid;
  if (credentials.pidfd.is_valid()) {
    peer->process =
        new ipcx::ProcessReference(base::File(credentials.pidfd.release()));
  }
  return peer->verified || IsInNestedPidNamespace(credentials.pid);
}

}  // namespace internal
}  // namespace IPC
