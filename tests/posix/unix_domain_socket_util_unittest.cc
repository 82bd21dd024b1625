// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Names of sockets are not stolen and not left open to others: deviation D5.

#include "ipc/unix_domain_socket_util.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <string>

#include "base/files/file_path.h"
#include "base/files/file_util.h"
#include "base/files/scoped_file.h"
#include "base/files/scoped_temp_dir.h"
#include "gtest/gtest.h"
#include "ipc/ipc_channel.h"
#include "tests/support/descriptors.h"
#include "tests/support/system_faults.h"

namespace IPC {

namespace {

using test_support::IsCloseOnExec;
using test_support::IsNonBlocking;

class ScopedUmask {
 public:
  explicit ScopedUmask(mode_t mask) : usual_(umask(mask)) {}
  ~ScopedUmask() { umask(usual_); }

 private:
  const mode_t usual_;
};

class UnixDomainSocketUtilTest : public testing::Test {
 protected:
  UnixDomainSocketUtilTest() { EXPECT_TRUE(folder_.CreateUniqueTempDir()); }

  base::FilePath Path(const std::string& name) const {
    return folder_.path().Append(name);
  }
  // Invalid if the name cannot be had.
  static base::ScopedFD Listen(const base::FilePath& path) {
    int fd = -1;
    const bool made = CreateServerUnixDomainSocket(path, &fd);
    EXPECT_EQ(made, fd >= 0);
    return base::ScopedFD(fd);
  }
  static base::ScopedFD ConnectTo(const base::FilePath& path) {
    int fd = -1;
    const bool made = CreateClientUnixDomainSocket(path, &fd);
    EXPECT_EQ(made, fd >= 0);
    return base::ScopedFD(fd);
  }
  static int ModeOf(const base::FilePath& path) {
    struct stat info;
    return lstat(path.value().c_str(), &info) == 0 ? info.st_mode & 07777 : -1;
  }

  base::ScopedTempDir folder_;
};

TEST_F(UnixDomainSocketUtilTest, ServerAndClientMeet) {
  const base::ScopedFD server = Listen(Path("socket"));
  const base::ScopedFD client = ConnectTo(Path("socket"));
  int accepted_fd = -1;
  ASSERT_TRUE(ServerAcceptConnection(server.get(), &accepted_fd));
  const base::ScopedFD accepted(accepted_fd);
  ASSERT_EQ(send(client.get(), "x", 1, 0), 1);
  char byte = 0;
  EXPECT_EQ(recv(accepted.get(), &byte, 1, 0), 1);
  EXPECT_EQ(byte, 'x');
}

TEST_F(UnixDomainSocketUtilTest, AllSocketsAreNonBlockingAndCloseOnExec) {
  const base::ScopedFD server = Listen(Path("socket"));
  const base::ScopedFD client = ConnectTo(Path("socket"));
  int accepted_fd = -1;
  ASSERT_TRUE(ServerAcceptConnection(server.get(), &accepted_fd));
  const base::ScopedFD accepted(accepted_fd);
  for (int fd : {server.get(), client.get(), accepted.get()}) {
    EXPECT_TRUE(IsNonBlocking(fd));
    EXPECT_TRUE(IsCloseOnExec(fd));
  }
}

TEST_F(UnixDomainSocketUtilTest, SocketPairIsNonBlockingAndCloseOnExec) {
  int fd = -1;
  int other_fd = -1;
  ASSERT_TRUE(SocketPair(&fd, &other_fd));
  const base::ScopedFD end(fd);
  const base::ScopedFD other_end(other_fd);
  EXPECT_TRUE(IsNonBlocking(fd) && IsNonBlocking(other_fd));
  EXPECT_TRUE(IsCloseOnExec(fd) && IsCloseOnExec(other_fd));
}

TEST_F(UnixDomainSocketUtilTest, SocketPairSaysWhenThereIsNone) {
  test_support::DescriptorShortage shortage(1);
  int fd = -1;
  int other_fd = -1;
  EXPECT_FALSE(SocketPair(&fd, &other_fd));
}

TEST_F(UnixDomainSocketUtilTest, ADeadSocketIsReplaced) {
  Listen(Path("socket"));
  ASSERT_TRUE(base::PathExists(Path("socket")));
  EXPECT_TRUE(Listen(Path("socket")).is_valid());
}

TEST_F(UnixDomainSocketUtilTest, ALiveServerKeepsItsName) {
  const base::ScopedFD first = Listen(Path("socket"));
  EXPECT_FALSE(Listen(Path("socket")).is_valid());
  EXPECT_TRUE(ConnectTo(Path("socket")).is_valid()) << "it is still reachable";
}

TEST_F(UnixDomainSocketUtilTest, ALiveServerDoesNotNoticeTheAttempt) {
  const base::ScopedFD first = Listen(Path("socket"));
  Listen(Path("socket"));
  int fd = -1;
  EXPECT_FALSE(ServerAcceptConnection(first.get(), &fd));
  EXPECT_EQ(errno, EAGAIN);
}

TEST_F(UnixDomainSocketUtilTest, AServerThatIsBusyIsAliveToo) {
  const base::ScopedFD first = Listen(Path("socket"));
  ASSERT_EQ(listen(first.get(), 0), 0);
  const base::ScopedFD waiting = ConnectTo(Path("socket"));
  EXPECT_FALSE(Listen(Path("socket")).is_valid());
}

TEST_F(UnixDomainSocketUtilTest, AFileIsNotReplaced) {
  ASSERT_EQ(base::WriteFile(Path("file"), "precious", 8), 8);
  EXPECT_FALSE(Listen(Path("file")).is_valid());
  std::string contents;
  EXPECT_TRUE(base::ReadFileToString(Path("file"), &contents));
  EXPECT_EQ(contents, "precious");
}

TEST_F(UnixDomainSocketUtilTest, ADirectoryIsNotReplaced) {
  ASSERT_TRUE(base::CreateDirectory(Path("folder")));
  EXPECT_FALSE(Listen(Path("folder")).is_valid());
  EXPECT_TRUE(base::DirectoryExists(Path("folder")));
}

TEST_F(UnixDomainSocketUtilTest, ALinkIsNotFollowed) {
  Listen(Path("dead"));
  ASSERT_EQ(symlink("dead", Path("link").value().c_str()), 0);
  EXPECT_FALSE(Listen(Path("link")).is_valid());
  EXPECT_TRUE(base::IsLink(Path("link")));
  EXPECT_TRUE(base::PathExists(Path("dead")));
}

TEST_F(UnixDomainSocketUtilTest, ALinkToNowhereIsNotFollowed) {
  ASSERT_EQ(symlink("target", Path("link").value().c_str()), 0);
  EXPECT_FALSE(Listen(Path("link")).is_valid());
  EXPECT_FALSE(base::PathExists(Path("target")));
}

TEST_F(UnixDomainSocketUtilTest, ASocketIsItsOwnersWhateverTheUmask) {
  for (mode_t mask : {0, 022, 0777}) {
    ScopedUmask scoped_umask(mask);
    const base::ScopedFD server = Listen(Path("socket"));
    ASSERT_TRUE(server.is_valid());
    EXPECT_EQ(ModeOf(Path("socket")), 0600) << std::oct << mask;
  }
}

TEST_F(UnixDomainSocketUtilTest, MissingParentsAreTheOwnersWhateverTheUmask) {
  for (const char* name : {"0", "022", "0777"}) {
    ScopedUmask scoped_umask(static_cast<mode_t>(strtol(name, nullptr, 8)));
    const base::FilePath parent = Path(name).Append("parent");
    ASSERT_TRUE(Listen(parent.Append("socket")).is_valid());
    EXPECT_EQ(ModeOf(parent), 0700) << name;
    EXPECT_EQ(ModeOf(parent.DirName()), 0700) << name;
  }
}

TEST_F(UnixDomainSocketUtilTest, AParentThatExistsIsLeftAlone) {
  ASSERT_TRUE(base::CreateDirectory(Path("shared")));
  ASSERT_EQ(chmod(Path("shared").value().c_str(), 0750), 0);
  EXPECT_TRUE(Listen(Path("shared").Append("socket")).is_valid());
  EXPECT_EQ(ModeOf(Path("shared")), 0750);
}

TEST_F(UnixDomainSocketUtilTest, AParentThatIsAFileFails) {
  ASSERT_EQ(base::WriteFile(Path("file"), "", 0), 0);
  EXPECT_FALSE(Listen(Path("file").Append("socket")).is_valid());
}

TEST_F(UnixDomainSocketUtilTest, NamesHaveLimits) {
  EXPECT_FALSE(Listen(base::FilePath()).is_valid());
  EXPECT_FALSE(ConnectTo(base::FilePath()).is_valid());
  const size_t room = kMaxSocketNameLength - folder_.path().value().size() - 1;
  EXPECT_FALSE(Listen(Path(std::string(room, 'n'))).is_valid());
  EXPECT_TRUE(Listen(Path(std::string(room - 1, 'n'))).is_valid());
}

TEST_F(UnixDomainSocketUtilTest, AClientFailsWhereNobodyListens) {
  EXPECT_FALSE(ConnectTo(Path("socket")).is_valid());
  Listen(Path("socket"));
  EXPECT_FALSE(ConnectTo(Path("socket")).is_valid());
}

TEST_F(UnixDomainSocketUtilTest, ThePeersUserIsKnown) {
  const base::ScopedFD server = Listen(Path("socket"));
  const base::ScopedFD client = ConnectTo(Path("socket"));
  uid_t user = static_cast<uid_t>(-1);
  EXPECT_TRUE(GetPeerEuid(client.get(), &user));
  EXPECT_EQ(user, geteuid());
  EXPECT_TRUE(IsPeerAuthorized(client.get()));
}

TEST_F(UnixDomainSocketUtilTest, WhatIsNoSocketHasNoUser) {
  test_support::WatchedFile file;
  uid_t user;
  EXPECT_FALSE(GetPeerEuid(file.fd(), &user));
  EXPECT_FALSE(IsPeerAuthorized(file.fd()));
}

TEST_F(UnixDomainSocketUtilTest, AShortageLosesAConnectionNotTheServer) {
  const base::ScopedFD server = Listen(Path("socket"));
  for (int error : {ECONNABORTED, EMFILE, ENFILE, ENOMEM, ENOBUFS}) {
    test_support::AcceptFault fault(error);
    int fd = 0;
    EXPECT_TRUE(ServerAcceptConnection(server.get(), &fd));
    EXPECT_EQ(fd, -1);
  }
}

TEST_F(UnixDomainSocketUtilTest, ABrokenSocketCannotAccept) {
  test_support::WatchedFile file;
  int fd = 0;
  EXPECT_FALSE(ServerAcceptConnection(file.fd(), &fd));
  EXPECT_EQ(fd, -1);
}

}  // namespace

}  // namespace IPC
