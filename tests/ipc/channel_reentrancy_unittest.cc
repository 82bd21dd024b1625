// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Close() and deletion inside every callback, deviation D16: whatever the
// listener does, it hears nothing more, and nothing touches a dead channel.

#include <string>
#include <utility>

#include "gtest/gtest.h"
#include "ipc/ipc_channel.h"
#include "tests/support/channel_reentrancy_test.h"

namespace test_support {

namespace {

using IPC::Channel;

TEST_P(ChannelReentrancyTest, InsideOnMessageReceived) {
  Meet();
  listener_.OnMessageDo([&](const IPC::Message& message) {
    EndIt();
    EXPECT_EQ(message.type(), 2u) << "the message outlives its channel";
  });
  peer_->Send(RawMessage().Bytes() + RawMessage().Bytes());
  ExpectStory("message:2");
  EXPECT_TRUE(peer_->ReachesEnd());
}

TEST_P(ChannelReentrancyTest, InsideOnMessageReceivedOfTheLastWords) {
  Meet();
  listener_.OnMessageDo([&](const IPC::Message&) { EndIt(); });
  peer_->Send(RawMessage().Bytes() + RawMessage().Bytes());
  peer_->Close();
  ExpectStory("message:2");
}

TEST_P(ChannelReentrancyTest, InsideOnMessageReceivedAfterAFailedWrite) {
  Meet();
  listener_.OnMessageDo([&](const IPC::Message&) { EndIt(); });
  peer_->Send(RawMessage().Bytes() + RawMessage().Bytes());
  peer_->Close();
  EXPECT_FALSE(channel_->Send(NewMessage(5)));
  ExpectStory("message:2");
}

TEST_P(ChannelReentrancyTest, InsideOnMessageReceivedAfterAFailedAnswer) {
  Meet();
  listener_.OnMessageDo([&](const IPC::Message&) {
    EXPECT_FALSE(channel_->Send(NewMessage(5)));
    EndIt();
  });
  peer_->Send(RawMessage());
  peer_->Close();
  ExpectStory("message:2");
}

TEST_P(ChannelReentrancyTest, InsideOnMessageReceivedOfABadMessage) {
  Meet();
  listener_.OnMessageDo([&](const IPC::Message& message) {
    message.set_dispatch_error();
    EndIt();
  });
  peer_->Send(RawMessage());
  ExpectStory("message:2");
}

TEST_P(ChannelReentrancyTest, InsideOnChannelConnected) {
  Connect();
  listener_.OnConnectedDo([&] { EndIt(); });
  peer_->Send(Hello().Bytes() + RawMessage().Bytes());
  ExpectStory(Connected());
}

TEST_P(ChannelReentrancyTest, InsideOnChannelConnectedOfAPeerThatLeft) {
  Connect();
  listener_.OnConnectedDo([&] { EndIt(); });
  peer_->Send(Hello().Bytes() + RawMessage().Bytes());
  peer_->Close();
  ExpectStory(Connected());
}

TEST_P(ChannelReentrancyTest, InsideOnChannelError) {
  Meet();
  listener_.OnErrorDo([&] { EndIt(); });
  peer_->Close();
  ExpectStory("error");
}

TEST_P(ChannelReentrancyTest, InsideOnChannelErrorOfABrokenStream) {
  Meet();
  listener_.OnErrorDo([&] { EndIt(); });
  peer_->Send(Hello(666).Bytes() + RawMessage().Bytes());
  ExpectStory("error");
}

TEST_P(ChannelReentrancyTest, InsideOnChannelErrorOfAFailedWrite) {
  Meet();
  listener_.OnErrorDo([&] { EndIt(); });
  peer_->Close();
  EXPECT_FALSE(channel_->Send(NewMessage(5)));
  ExpectStory("error");
}

TEST_P(ChannelReentrancyTest, InsideOnBadMessageReceived) {
  Meet();
  listener_.OnMessageDo(
      [](const IPC::Message& message) { message.set_dispatch_error(); });
  listener_.OnBadMessageDo([&](const IPC::Message& message) {
    EndIt();
    EXPECT_EQ(message.type(), 2u);
  });
  peer_->Send(RawMessage().Bytes() + RawMessage().Bytes());
  ExpectStory("message:2 bad:2");
}

}  // namespace

}  // namespace test_support
