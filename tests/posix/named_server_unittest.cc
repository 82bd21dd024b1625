// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Channels that listen on a path: behaviour.md, section C, and deviations D5
// and D6.

#include <errno.h>
#include <unistd.h>

#include <string>
#include <utility>

#include "base/files/file_path.h"
#include "base/files/file_util.h"
#include "gtest/gtest.h"
#include "ipc/ipc_channel.h"
#include "ipc/ipc_channel_posix.h"
#include "tests/posix/named_server_test.h"
#include "tests/support/descriptors.h"
#include "tests/support/system_faults.h"

namespace test_support {

namespace {

using IPC::Channel;
using IPC::ChannelPosix;
using ipcx::DisconnectReason;

TEST_F(NamedServerTest, ServerAndClientMeetAndTalk) {
  RecordingListener client_listener;
  Start();
  scoped_ptr<Channel> client =
      Channel::CreateNamedClient(path_, &client_listener);
  EXPECT_TRUE(client->Connect());
  const std::string connected = "connected:" + std::to_string(getpid());
  RunUntilEvent(listener_, connected);
  RunUntilEvent(client_listener, connected);
  EXPECT_TRUE(client->Send(NewMessage(5)));
  EXPECT_TRUE(server_->Send(NewMessage(6)));
  RunUntilEvent(listener_, "message:5");
  RunUntilEvent(client_listener, "message:6");
}

TEST_F(NamedServerTest, HelloIsSentOnAcceptBeforeAnythingIsRead) {
  Start();
  scoped_ptr<RawPeer> peer = Accept();
  EXPECT_EQ(Parse(peer->ReceiveMessage()).payload, IntBytes(getpid()));
}

TEST_F(NamedServerTest, ALiveServerIsNotReplaced) {
  RecordingListener second_listener;
  Start();
  {
    ChannelPosix second(path_, Channel::MODE_NAMED_SERVER, &second_listener);
    EXPECT_FALSE(second.Connect());
  }
  EXPECT_TRUE(Channel::IsNamedServerInitialized(path_));
  Meet();
  EXPECT_EQ(listener_.story(), Connected()) << "the first heard nothing";
}

TEST_F(NamedServerTest, AnOrdinaryFileIsNotReplaced) {
  ASSERT_EQ(base::WriteFile(base::FilePath(path_), "x", 1), 1);
  {
    ChannelPosix server(path_, Channel::MODE_NAMED_SERVER, &listener_);
    EXPECT_FALSE(server.Connect());
  }
  EXPECT_TRUE(base::PathExists(base::FilePath(path_)));
}

TEST_F(NamedServerTest, ThePathShowsFromConstructionUntilClose) {
  EXPECT_FALSE(Channel::IsNamedServerInitialized(path_));
  ChannelPosix server(path_, Channel::MODE_NAMED_SERVER, &listener_);
  EXPECT_TRUE(Channel::IsNamedServerInitialized(path_));
  server.Close();
  EXPECT_FALSE(Channel::IsNamedServerInitialized(path_));
}

TEST_F(NamedServerTest, CloseEndsThePeerAndCallsNobody) {
  Start();
  scoped_ptr<RawPeer> peer = Meet();
  server_->Close();
  RunUntilIdle();
  EXPECT_EQ(listener_.story(), Connected());
  EXPECT_TRUE(peer->ReachesEnd());
  EXPECT_FALSE(server_->AcceptsConnections());
  EXPECT_FALSE(server_->HasAcceptedConnection());
}

TEST_F(NamedServerTest, CloseLeavesTheSocketOfASuccessorAlone) {
  Start();
  ASSERT_EQ(unlink(path_.c_str()), 0);
  RecordingListener successor_listener;
  ChannelPosix successor(path_, Channel::MODE_NAMED_SERVER,
                         &successor_listener);
  server_->Close();
  EXPECT_TRUE(Channel::IsNamedServerInitialized(path_));
}

TEST_F(NamedServerTest, ASecondPeerIsDeniedAndTheFirstStays) {
  Start();
  scoped_ptr<RawPeer> first = Meet();
  RawPeer second(RawPeer::ConnectTo(path_));
  RunUntilEvent(listener_, "denied");
  EXPECT_TRUE(second.ReachesEnd());
  first->Send(RawMessage());
  RunUntilEvent(listener_, "message:2");
  EXPECT_EQ(listener_.story(), Connected() + " denied message:2");
}

TEST_F(NamedServerTest, AcceptingAndHavingAPeerAreToldApart) {
  Start();
  EXPECT_TRUE(server_->AcceptsConnections());
  EXPECT_FALSE(server_->HasAcceptedConnection());
  scoped_ptr<RawPeer> peer = Meet();
  EXPECT_TRUE(server_->AcceptsConnections());
  EXPECT_TRUE(server_->HasAcceptedConnection());
  Leave(std::move(peer));
  EXPECT_TRUE(server_->AcceptsConnections());
  EXPECT_FALSE(server_->HasAcceptedConnection());
}

TEST_F(NamedServerTest, APlainServerDoesNotListen) {
  ChannelPosix server("name", Channel::MODE_SERVER, &listener_);
  EXPECT_FALSE(server.AcceptsConnections());
  EXPECT_FALSE(server.HasAcceptedConnection());
}

TEST_F(NamedServerTest, ANewPeerIsServedAfterTheFirstIsGone) {
  Start();
  Leave(Meet());
  scoped_ptr<RawPeer> second = Meet();
  EXPECT_EQ(server_->GetPeerPID(), base::GetCurrentProcId());
  EXPECT_EQ(server_->disconnect_reason(), DisconnectReason::kNone);
  second->Send(RawMessage());
  RunUntilEvent(listener_, "message:2");
  EXPECT_EQ(listener_.story(),
            Connected() + " error " + Connected() + " message:2");
}

TEST_F(NamedServerTest, ABrokenPeerDoesNotEndTheServer) {
  Start();
  scoped_ptr<RawPeer> broken = Accept();
  broken->Send(RawMessage());
  RunUntilEvent(listener_, "error");
  EXPECT_EQ(server_->disconnect_reason(),
            DisconnectReason::kMessageBeforeHello);
  Meet();
}

TEST_F(NamedServerTest, APeerOfAnotherUserIsDropped) {
  if (geteuid() != 0)
    GTEST_SKIP() << "only root can be somebody else";
  Start();
  scoped_ptr<RawPeer> stranger = ConnectAsStranger();
  scoped_ptr<RawPeer> peer = Meet();
  EXPECT_TRUE(stranger->ReachesEnd());
  EXPECT_EQ(listener_.story(), Connected());
}

TEST_F(NamedServerTest, AnOpenServerTakesAnybodyAndTellsWhoItIs) {
  if (geteuid() != 0)
    GTEST_SKIP() << "only root can be somebody else";
  Start(Channel::MODE_OPEN_NAMED_SERVER);
  uid_t user = 0;
  EXPECT_FALSE(server_->GetPeerEuid(&user)) << "there is no peer";
  scoped_ptr<RawPeer> stranger = ConnectAsStranger();
  stranger->Send(Hello());
  RunUntilEvent(listener_, Connected());
  EXPECT_TRUE(server_->GetPeerEuid(&user));
  EXPECT_EQ(user, 65534u);
}

TEST_F(NamedServerTest, SendBeforeTheFirstPeerIsQueuedBehindHello) {
  Start();
  EXPECT_TRUE(server_->Send(NewMessage(5)));
  scoped_ptr<RawPeer> peer = Accept();
  EXPECT_EQ(Parse(peer->ReceiveMessage()).type, 0xFFFFu);
  EXPECT_EQ(Parse(peer->ReceiveMessage()).type, 5u);
}

TEST_F(NamedServerTest, SendBetweenTwoPeersReachesNobody) {
  Start();
  Leave(Meet());
  EXPECT_FALSE(server_->Send(NewMessage(5)));
  scoped_ptr<RawPeer> second = Meet();
  EXPECT_TRUE(server_->Send(NewMessage(6)));
  EXPECT_EQ(Parse(second->ReceiveMessage()).type, 6u);
}

TEST_F(NamedServerTest, SendInsideOnChannelErrorReachesNobody) {
  Start();
  bool sent = true;
  listener_.OnErrorDo([&] { sent = server_->Send(NewMessage(5)); });
  Leave(Meet());
  EXPECT_FALSE(sent);
  scoped_ptr<RawPeer> second = Meet();
  EXPECT_TRUE(server_->Send(NewMessage(6)));
  EXPECT_EQ(Parse(second->ReceiveMessage()).type, 6u);
}

TEST_F(NamedServerTest, SendAfterThePeerVanishedFailsAndTheErrorFollows) {
  Start();
  Meet().reset();
  EXPECT_FALSE(server_->Send(NewMessage(5)));
  EXPECT_EQ(listener_.story(), Connected());
  RunUntilEvent(listener_, "error");
  Meet();
}

TEST_F(NamedServerTest, AShortageOfDescriptorsOnlyDelaysPeersWithoutSpinning) {
  Start();
  for (int error : {EMFILE, ENFILE, ECONNABORTED, ENOMEM, ENOBUFS}) {
    scoped_ptr<RawPeer> peer(new RawPeer(RawPeer::ConnectTo(path_)));
    const base::TimeTicks begin = base::TimeTicks::Now();
    {
      AcceptFault fault(error);
      RunUntil([&] { return fault.count() >= 3; });
    }
    EXPECT_GE((base::TimeTicks::Now() - begin).InMilliseconds(), 90);
    RunUntil([&] { return server_->HasAcceptedConnection(); });
    peer->Send(Hello());
    RunUntilEvent(listener_, Connected());
    Leave(std::move(peer));
    EXPECT_EQ(listener_.story(), Connected() + " error");
    listener_.Forget();
  }
}

TEST_F(NamedServerTest, AFullDescriptorTableOnlyDelaysPeers) {
  Start();
  // UBSan needs descriptors for its first look at an object.
  RunUntilIdle();
  EXPECT_FALSE(server_->HasAcceptedConnection());
  RawPeer peer(RawPeer::ConnectTo(path_));
  {
    DescriptorShortage shortage;
    RunUntilIdle();
    EXPECT_FALSE(server_->HasAcceptedConnection());
  }
  RunUntil([&] { return server_->HasAcceptedConnection(); });
  EXPECT_EQ(listener_.story(), "");
}

TEST_F(NamedServerTest, AListeningSocketThatIsBrokenClosesTheServer) {
  Start();
  bool was_closed = false;
  listener_.OnListenErrorDo(
      [&] { was_closed = !server_->AcceptsConnections(); });
  AcceptFault fault(EINVAL);
  RawPeer peer(RawPeer::ConnectTo(path_));
  RunUntilEvent(listener_, "listen_error");
  RunUntilIdle();
  EXPECT_TRUE(was_closed);
  EXPECT_EQ(listener_.story(), "listen_error");
}

TEST_F(NamedServerTest, CloseWhileWaitingForDescriptors) {
  Start();
  RawPeer peer(RawPeer::ConnectTo(path_));
  AcceptFault fault(EMFILE);
  RunUntil([&] { return fault.count() == 1; });
  server_.reset();
  RunUntilIdle();
  EXPECT_FALSE(Channel::IsNamedServerInitialized(path_));
}

}  // namespace

}  // namespace test_support
