// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// How channels come to be: behaviour.md, section A.

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <string>
#include <utility>

#include "base/files/file_path.h"
#include "gtest/gtest.h"
#include "ipc/ipc_channel.h"
#include "ipc/ipc_channel_posix.h"
#include "ipc/unix_domain_socket_util.h"
#include "tests/support/channel_test.h"
#include "tests/support/descriptors.h"
#include "tests/support/fd_census.h"
#include "tests/support/log_of.h"

namespace test_support {

namespace {

using IPC::Channel;
using IPC::ChannelPosix;

class ChannelCreationTest : public ChannelTest {
 protected:
  scoped_ptr<Channel> Create(const IPC::ChannelHandle& handle,
                             Channel::Mode mode) {
    return Channel::Create(handle, mode, &listener_);
  }
  scoped_ptr<ChannelPosix> CreatePosix(const IPC::ChannelHandle& handle,
                                       Channel::Mode mode) {
    return make_scoped_ptr(new ChannelPosix(handle, mode, &listener_));
  }
  void ExpectUseless(const IPC::ChannelHandle& handle, Channel::Mode mode) {
    scoped_ptr<Channel> channel = Create(handle, mode);
    ASSERT_TRUE(channel);
    EXPECT_FALSE(channel->Connect());
    RunUntilIdle();
    EXPECT_EQ(listener_.story(), "");
  }

  // One end of a socket pair as a handle, with auto_close off.
  IPC::ChannelHandle HandleOfOneEnd(base::ScopedFD* other_end) {
    int fd = -1;
    int other_fd = -1;
    EXPECT_TRUE(IPC::SocketPair(&fd, &other_fd));
    other_end->reset(other_fd);
    return IPC::ChannelHandle("given", base::FileDescriptor(fd, false));
  }
  void ExpectTakesOwnership(Channel::Mode mode) {
    base::ScopedFD other_end;
    const IPC::ChannelHandle handle = HandleOfOneEnd(&other_end);
    scoped_ptr<Channel> channel = Create(handle, mode);
    EXPECT_TRUE(IsOpen(handle.socket.fd));
    channel.reset();
    EXPECT_FALSE(IsOpen(handle.socket.fd));
  }

  RecordingListener listener_;
};

TEST_F(ChannelCreationTest, NeverReturnsNullAndConnectReportsTheFailure) {
  EXPECT_TRUE(Channel::CreateClient("nobody", &listener_));
  EXPECT_FALSE(Channel::CreateClient("nobody", &listener_)->Connect());
  EXPECT_FALSE(Channel::CreateNamedClient("/nowhere", &listener_)->Connect());
  EXPECT_FALSE(Channel::CreateNamedServer("", &listener_)->Connect());
  EXPECT_FALSE(Channel::CreateOpenNamedServer("", &listener_)->Connect());
}

TEST_F(ChannelCreationTest, FailureIsLoggedWithTheName) {
  const std::string log =
      LogOf([this] { Channel::CreateClient("nobody", &listener_); });
  EXPECT_NE(log.find("\"nobody\""), std::string::npos) << log;
}

TEST_F(ChannelCreationTest, OwnsAGivenDescriptorAsServer) {
  ExpectTakesOwnership(Channel::MODE_SERVER);
}

TEST_F(ChannelCreationTest, OwnsAGivenDescriptorAsClient) {
  ExpectTakesOwnership(Channel::MODE_CLIENT);
}

TEST_F(ChannelCreationTest, OwnsAGivenDescriptorAsNamedServer) {
  ExpectTakesOwnership(Channel::MODE_NAMED_SERVER);
}

TEST_F(ChannelCreationTest, OwnsAGivenDescriptorAsNamedClient) {
  ExpectTakesOwnership(Channel::MODE_NAMED_CLIENT);
}

TEST_F(ChannelCreationTest, OwnsAGivenDescriptorEvenWithoutAMode) {
  ExpectTakesOwnership(Channel::MODE_NONE);
}

TEST_F(ChannelCreationTest, RefusesAndClosesABlockingDescriptor) {
  int fds[2];
  ASSERT_EQ(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, fds), 0);
  base::ScopedFD other_end(fds[1]);
  ExpectUseless(IPC::ChannelHandle("", base::FileDescriptor(fds[0], true)),
                Channel::MODE_CLIENT);
  EXPECT_FALSE(IsOpen(fds[0]));
}

TEST_F(ChannelCreationTest, AGivenDescriptorBecomesCloseOnExec) {
  int fds[2];
  ASSERT_EQ(socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, fds), 0);
  base::ScopedFD other_end(fds[1]);
  scoped_ptr<Channel> channel =
      Create(IPC::ChannelHandle("", base::FileDescriptor(fds[0], true)),
             Channel::MODE_CLIENT);
  EXPECT_TRUE(IsCloseOnExec(fds[0]));
}

TEST_F(ChannelCreationTest, ServerMakesANonBlockingPairClosedOnExec) {
  scoped_ptr<Channel> server = Channel::CreateServer("name", &listener_);
  const int client_end = server->GetClientFileDescriptor();
  EXPECT_TRUE(IsNonBlocking(client_end));
  EXPECT_TRUE(IsCloseOnExec(client_end));
}

TEST_F(ChannelCreationTest, EverythingAServerOpensIsCloseOnExec) {
  const auto before = OpenDescriptors();
  scoped_ptr<Channel> server = Channel::CreateServer("name", &listener_);
  scoped_ptr<Channel> named =
      Channel::CreateNamedServer(SocketPath("socket"), &listener_);
  scoped_ptr<Channel> client =
      Channel::CreateNamedClient(SocketPath("socket"), &listener_);
  int opened = 0;
  for (const auto& [fd, target] : OpenDescriptors()) {
    if (before.count(fd))
      continue;
    ++opened;
    EXPECT_TRUE(IsCloseOnExec(fd)) << target;
  }
  EXPECT_EQ(opened, 4);
}

TEST_F(ChannelCreationTest, SecondServerOfANameFailsAndTheFirstLivesOn) {
  RecordingListener client_listener;
  scoped_ptr<Channel> first = Channel::CreateServer("name", &listener_);
  ExpectUseless("name", Channel::MODE_SERVER);

  scoped_ptr<Channel> client = Channel::CreateClient("name", &client_listener);
  EXPECT_TRUE(first->Connect());
  EXPECT_TRUE(client->Connect());
  RunUntil([&] { return listener_.events().size() == 1; });
  EXPECT_EQ(listener_.story(), "connected:" + std::to_string(getpid()));
}

TEST_F(ChannelCreationTest, ANameIsFreeAgainWithoutItsServer) {
  Channel::CreateServer("name", &listener_);
  EXPECT_TRUE(Channel::CreateServer("name", &listener_)->Connect());
}

TEST_F(ChannelCreationTest, ASecondServerLeavesTheFirstsClientEndAlone) {
  scoped_ptr<Channel> first = Channel::CreateServer("name", &listener_);
  const int client_end = first->GetClientFileDescriptor();
  scoped_ptr<Channel> second = Channel::CreateServer("name", &listener_);
  EXPECT_EQ(second->GetClientFileDescriptor(), -1);
  second.reset();
  EXPECT_EQ(first->GetClientFileDescriptor(), client_end);
}

TEST_F(ChannelCreationTest, ALateCloseLeavesTheNextServerOfTheNameAlone) {
  scoped_ptr<Channel> first = Channel::CreateServer("name", &listener_);
  first->TakeClientFileDescriptor();
  scoped_ptr<Channel> second = Channel::CreateServer("name", &listener_);
  const int client_end = second->GetClientFileDescriptor();
  EXPECT_EQ(first->GetClientFileDescriptor(), -1);
  first.reset();
  EXPECT_EQ(second->GetClientFileDescriptor(), client_end);
  EXPECT_TRUE(IsOpen(client_end));
}

TEST_F(ChannelCreationTest, ClientTakesTheEndOfItsNameOnce) {
  scoped_ptr<Channel> server = Channel::CreateServer("name", &listener_);
  scoped_ptr<Channel> client = Channel::CreateClient("name", &listener_);
  EXPECT_EQ(server->GetClientFileDescriptor(), -1);
  ExpectUseless("name", Channel::MODE_CLIENT);
}

TEST_F(ChannelCreationTest, NoModeIsRefused) {
  scoped_ptr<Channel> server = Channel::CreateServer("name", &listener_);
  ExpectUseless("name", Channel::MODE_NONE);
  EXPECT_NE(server->GetClientFileDescriptor(), -1);
}

TEST_F(ChannelCreationTest, EmptyNamesAreRefused) {
  ExpectUseless("", Channel::MODE_NAMED_SERVER);
  ExpectUseless("", Channel::MODE_OPEN_NAMED_SERVER);
  ExpectUseless("", Channel::MODE_NAMED_CLIENT);
}

TEST_F(ChannelCreationTest, NamesOf104BytesAreRefused) {
  std::string path = SocketPath("");
  path.append(104 - path.size(), 'n');
  ExpectUseless(path, Channel::MODE_NAMED_SERVER);
  ExpectUseless(path, Channel::MODE_OPEN_NAMED_SERVER);
  ExpectUseless(path, Channel::MODE_NAMED_CLIENT);
}

TEST_F(ChannelCreationTest, NamesOf103BytesWork) {
  std::string path = SocketPath("");
  path.append(103 - path.size(), 'n');
  scoped_ptr<Channel> server = Channel::CreateNamedServer(path, &listener_);
  EXPECT_TRUE(server->Connect());
  EXPECT_TRUE(Channel::CreateNamedClient(path, &listener_)->Connect());
}

// D1: the original opened a second pair to pass descriptors.
TEST_F(ChannelCreationTest, AClientIsOneSocket) {
  base::ScopedFD other_end;
  const IPC::ChannelHandle handle = HandleOfOneEnd(&other_end);
  const auto before = OpenDescriptors();
  scoped_ptr<Channel> client = Create(handle, Channel::MODE_CLIENT);
  EXPECT_TRUE(client->Connect());
  EXPECT_EQ(DescribeDifference(before, OpenDescriptors()), "");
}

TEST_F(ChannelCreationTest, AGivenListeningSocketWorksAndKeepsItsPath) {
  const std::string path = SocketPath("socket");
  int listening = -1;
  ASSERT_TRUE(
      IPC::CreateServerUnixDomainSocket(base::FilePath(path), &listening));
  scoped_ptr<Channel> server =
      Create(IPC::ChannelHandle("given", base::FileDescriptor(listening, true)),
             Channel::MODE_NAMED_SERVER);
  EXPECT_TRUE(server->Connect());
  RawPeer peer(RawPeer::ConnectTo(path));
  peer.Send(Hello());
  RunUntilEvent(listener_, Connected());

  server->Close();
  EXPECT_EQ(access(path.c_str(), F_OK), 0);
}

TEST_F(ChannelCreationTest, TheClientEndCanBeTakenOnce) {
  scoped_ptr<Channel> server = Channel::CreateServer("name", &listener_);
  const int client_end = server->GetClientFileDescriptor();
  base::ScopedFD taken = server->TakeClientFileDescriptor();
  EXPECT_EQ(taken.get(), client_end);
  EXPECT_EQ(server->GetClientFileDescriptor(), -1);
  EXPECT_FALSE(server->TakeClientFileDescriptor().is_valid());
  server.reset();
  EXPECT_TRUE(IsOpen(taken.get()));
}

TEST_F(ChannelCreationTest, TheClientEndCanBeClosed) {
  scoped_ptr<ChannelPosix> server = CreatePosix("name", Channel::MODE_SERVER);
  const int client_end = server->GetClientFileDescriptor();
  server->CloseClientFileDescriptor();
  EXPECT_FALSE(IsOpen(client_end));
  EXPECT_FALSE(server->Connect()) << "nobody can be there any more";
}

}  // namespace

}  // namespace test_support
