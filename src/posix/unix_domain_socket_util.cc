// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipc/unix_domain_socket_util.h"

#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "base/files/file_path.h"
#include "base/files/scoped_file.h"
#include "base/logging.h"
#include "base/posix/eintr_wrapper.h"

namespace IPC {

static_assert(sizeof(sockaddr_un::sun_path) >= kMaxSocketNameLength,
              "socket names must fit the smallest sun_path of any system");

namespace {

bool MakeAddress(const base::FilePath& name,
                 sockaddr_un* address,
                 socklen_t* length) {
  const std::string& path = name.value();
  if (path.empty() || path.size() >= kMaxSocketNameLength) {
    LOG(ERROR) << "Socket name of " << path.size()
               << " bytes; it must have 1 to " << kMaxSocketNameLength - 1;
    return false;
  }
  memset(address, 0, sizeof(*address));
  address->sun_family = AF_UNIX;
  memcpy(address->sun_path, path.data(), path.size());
  *length =
      static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + path.size());
  return true;
}

base::ScopedFD MakeSocket() {
  base::ScopedFD fd(
      socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
  PLOG_IF(ERROR, !fd.is_valid()) << "socket";
  return fd;
}

const sockaddr* AsSockaddr(const sockaddr_un* address) {
  return reinterpret_cast<const sockaddr*>(address);
}

// Makes |directory| and the parents that it lacks, all with mode 0700.
bool MakeDirectories(const base::FilePath& directory) {
  const char* const path = directory.value().c_str();
  int result = mkdir(path, S_IRWXU);
  if (result != 0 && errno == ENOENT) {
    const base::FilePath parent = directory.DirName();
    if (parent == directory || !MakeDirectories(parent))
      return false;
    result = mkdir(path, S_IRWXU);
  }
  if (result != 0) {
    // It may have been there, or another process was quicker.
    struct stat info;
    return stat(path, &info) == 0 && S_ISDIR(info.st_mode);
  }
  // The umask may have taken some of these bits away.
  return chmod(path, S_IRWXU) == 0;
}

// True if nothing stands in the way of binding to the path any more.
bool RemoveDeadSocket(const base::FilePath& name,
                      const sockaddr_un& address,
                      socklen_t length) {
  struct stat info;
  if (lstat(name.value().c_str(), &info) != 0) {
    if (errno == ENOENT)
      return true;
    PLOG(ERROR) << "lstat " << name.value();
    return false;
  }
  if (!S_ISSOCK(info.st_mode)) {
    LOG(ERROR) << name.value() << " exists and is no socket; not replaced";
    return false;
  }
  // A datagram socket cannot connect to a stream socket, so a live server is
  // told from a dead one without its noticing.
  base::ScopedFD probe(socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
  if (!probe.is_valid()) {
    PLOG(ERROR) << "socket";
    return false;
  }
  if (HANDLE_EINTR(connect(probe.get(), AsSockaddr(&address), length)) == 0 ||
      errno != ECONNREFUSED) {
    LOG(ERROR) << "A live server listens on " << name.value();
    return false;
  }
  if (unlink(name.value().c_str()) != 0 && errno != ENOENT) {
    PLOG(ERROR) << "unlink " << name.value();
    return false;
  }
  return true;
}

}  // namespace

bool CreateServerUnixDomainSocket(const base::FilePath& socket_name,
                                  int* server_listen_fd) {
  sockaddr_un address;
  socklen_t length;
  if (!MakeAddress(socket_name, &address, &length))
    return false;
  const base::FilePath directory = socket_name.DirName();
  if (!MakeDirectories(directory)) {
    PLOG(ERROR) << "mkdir " << directory.value();
    return false;
  }
  if (!RemoveDeadSocket(socket_name, address, length))
    return false;

  base::ScopedFD fd = MakeSocket();
  if (!fd.is_valid())
    return false;
  // On Linux the file's mode is the socket's own mode less the umask.
  // Elsewhere the chmod() below does it; nobody can connect before listen().
  (void)fchmod(fd.get(), S_IRUSR | S_IWUSR);
  if (bind(fd.get(), AsSockaddr(&address), length) != 0) {
    PLOG(ERROR) << "bind " << socket_name.value();
    return false;
  }
  if (chmod(socket_name.value().c_str(), S_IRUSR | S_IWUSR) != 0 ||
      listen(fd.get(), SOMAXCONN) != 0) {
    PLOG(ERROR) << "listen " << socket_name.value();
    unlink(socket_name.value().c_str());
    return false;
  }
  *server_listen_fd = fd.release();
  return true;
}

bool CreateClientUnixDomainSocket(const base::FilePath& socket_name,
                                  int* client_socket) {
  sockaddr_un address;
  socklen_t length;
  if (!MakeAddress(socket_name, &address, &length))
    return false;
  base::ScopedFD fd = MakeSocket();
  if (!fd.is_valid())
    return false;
  if (HANDLE_EINTR(connect(fd.get(), AsSockaddr(&address), length)) != 0) {
    PLOG(ERROR) << "connect " << socket_name.value();
    return false;
  }
  *client_socket = fd.release();
  return true;
}

bool GetPeerEuid(int fd, uid_t* peer_euid) {
#if defined(OS_MACOSX) || defined(OS_BSD)
  gid_t gid;
  if (getpeereid(fd, peer_euid, &gid) != 0) {
    PLOG(ERROR) << "getpeereid";
    return false;
  }
  return true;
#else
  ucred credentials;
  socklen_t length = sizeof(credentials);
  if (getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &credentials, &length) != 0 ||
      length != sizeof(credentials)) {
    PLOG(ERROR) << "SO_PEERCRED";
    return false;
  }
  *peer_euid = credentials.uid;
  return true;
#endif
}

bool IsPeerAuthorized(int peer_fd) {
  uid_t peer_euid;
  if (!GetPeerEuid(peer_fd, &peer_euid))
    return false;
  if (peer_euid != geteuid()) {
    LOG(ERROR) << "Refused a peer of user " << peer_euid;
    return false;
  }
  return true;
}

bool ServerAcceptConnection(int server_listen_fd, int* server_socket) {
  *server_socket = -1;
  base::ScopedFD fd(HANDLE_EINTR(accept4(server_listen_fd, nullptr, nullptr,
                                         SOCK_NONBLOCK | SOCK_CLOEXEC)));
  if (fd.is_valid()) {
    *server_socket = fd.release();
    return true;
  }
  switch (errno) {
    case ECONNABORTED:
    case EMFILE:
    case ENFILE:
    case ENOMEM:
    case ENOBUFS:
      PLOG(ERROR) << "accept";
      return true;
    default:
      PLOG_IF(ERROR, errno != EAGAIN) << "accept";
      return false;
  }
}

}  // namespace IPC
