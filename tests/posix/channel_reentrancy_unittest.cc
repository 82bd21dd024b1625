// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Close() and deletion inside callbacks, deviation D16, as far as only POSIX
// has them; the rest is in tests/ipc/channel_reentrancy_unittest.cc.

#include <errno.h>

#include <string>
#include <utility>

#include "gtest/gtest.h"
#include "ipc/ipc_channel.h"
#include "ipc/ipc_channel_posix.h"
#include "tests/support/channel_reentrancy_test.h"
#include "tests/support/descriptors.h"
#include "tests/support/system_faults.h"

namespace test_support {

namespace {

using IPC::Channel;
using IPC::ChannelPosix;

TEST_P(ChannelReentrancyTest, InsideOnMessageReceivedWithDescriptors) {
  Meet();
  WatchedFile file;
  RawMessage message;
  message.num_fds = 1;
  message.payload = IntBytes(0);
  size_t count = 0;
  listener_.OnMessageDo([&](const IPC::Message& received) {
    EndIt();
    count = ReadDescriptors(received).size();
  });
  peer_->SendWithDescriptors(message.Bytes(), {file.fd()});
  ExpectStory("message:2");
  EXPECT_EQ(count, 1u);
}

TEST_P(ChannelReentrancyTest, InsideOnMessageReceivedOfANestedLoop) {
  Meet();
  listener_.OnMessageDo([&](const IPC::Message& message) {
    if (message.type() == 6) {
      EndIt();
      return;
    }
    RawMessage inner;
    inner.type = 6;
    peer_->Send(inner);
    base::MessageLoop::ScopedNestableTaskAllower allow(&loop_);
    RunUntilEvent(listener_, "message:6");
  });
  peer_->Send(RawMessage().Bytes() + RawMessage().Bytes());
  RunUntilEvent(listener_, "message:6");
  RunUntilIdle();
  EXPECT_EQ(listener_.Count("error"), 0);
  EXPECT_TRUE(peer_->ReachesEnd());
}

TEST_P(ChannelReentrancyTest, InsideOnChannelDenied) {
  const std::string path = SocketPath("socket");
  channel_.reset(
      new ChannelPosix(path, Channel::MODE_NAMED_SERVER, &listener_));
  EXPECT_TRUE(channel_->Connect());
  RawPeer first(RawPeer::ConnectTo(path));
  RunUntil([&] { return channel_->HasAcceptedConnection(); });
  listener_.OnDeniedDo([&] { EndIt(); });
  RawPeer second(RawPeer::ConnectTo(path));
  ExpectStory("denied");
  EXPECT_TRUE(first.ReachesEnd());
}

TEST_P(ChannelReentrancyTest, InsideOnChannelErrorOfAListeningServer) {
  const std::string path = SocketPath("socket");
  channel_.reset(
      new ChannelPosix(path, Channel::MODE_NAMED_SERVER, &listener_));
  EXPECT_TRUE(channel_->Connect());
  RawPeer first(RawPeer::ConnectTo(path));
  RunUntil([&] { return channel_->HasAcceptedConnection(); });
  listener_.OnErrorDo([&] { EndIt(); });
  first.Close();
  ExpectStory("error");
  EXPECT_FALSE(Channel::IsNamedServerInitialized(path));
}

TEST_P(ChannelReentrancyTest, InsideOnChannelListenError) {
  const std::string path = SocketPath("socket");
  channel_.reset(
      new ChannelPosix(path, Channel::MODE_NAMED_SERVER, &listener_));
  EXPECT_TRUE(channel_->Connect());
  listener_.OnListenErrorDo([&] { EndIt(); });
  AcceptFault fault(EINVAL);
  RawPeer peer(RawPeer::ConnectTo(path));
  ExpectStory("listen_error");
}

}  // namespace

}  // namespace test_support
