// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What the peer sent before it closed is delivered before OnChannelError, also
// when our own write fails first: deviation D17.

#include <string>
#include <utility>

#include "gtest/gtest.h"
#include "ipc/ipc_channel.h"
#include "tests/support/channel_test.h"

namespace test_support {

namespace {

using IPC::Channel;

class ChannelLastWordsTest : public ChannelTest {
 protected:
  void Meet() { channel_ = MeetRawPeer(&listener_, &peer_); }

  RecordingListener listener_;
  scoped_ptr<RawPeer> peer_;
  scoped_ptr<PlatformChannel> channel_;
};

// The peer's unread input makes the system report a reset besides.
TEST_F(ChannelLastWordsTest, WhatThePeerSaidLastIsHeardEvenIfAWriteFailsFirst) {
  Meet();
  EXPECT_TRUE(channel_->Send(NewMessage(4)));
  RunUntilIdle();
  RawMessage message;
  for (uint32_t type : {5, 6, 7}) {
    message.type = type;
    peer_->Send(message);
  }
  peer_->Close();
  EXPECT_FALSE(channel_->Send(NewMessage(8)));
  RunUntilEvent(listener_, "error");
  EXPECT_EQ(listener_.story(), "message:5 message:6 message:7 error");
}

TEST_F(ChannelLastWordsTest, AFullSocketOfLastWordsIsHeard) {
  Meet();
  RawMessage message;
  message.payload.assign(200, 'x');
  const std::string bytes = message.Bytes();
  int sent = 0;
  while (peer_->SendIfThereIsRoom(bytes))
    ++sent;
  peer_->Close();
  EXPECT_GT(sent, 100);
  EXPECT_FALSE(channel_->Send(NewMessage(8)));
  RunUntilEvent(listener_, "error");
  EXPECT_EQ(listener_.message_count(), sent);
}

TEST_F(ChannelLastWordsTest, LastWordsBeforeHelloWasHeardCountToo) {
  PipeEnd other_end;
  channel_ = MakeChannel(Channel::MODE_SERVER, &listener_, &other_end);
  {
    RawPeer client(std::move(other_end));
    client.Send(Hello());
    client.Send(RawMessage());
  }
  EXPECT_FALSE(channel_->Connect());
  RunUntilEvent(listener_, "error");
  EXPECT_EQ(listener_.story(), Connected() + " message:2 error");
}

TEST_F(ChannelLastWordsTest, AnAnswerToLastWordsFailsAndHarmsNothing) {
  Meet();
  peer_->Send(RawMessage());
  peer_->Send(RawMessage());
  peer_->Close();
  listener_.OnMessageDo([&](const IPC::Message&) {
    EXPECT_FALSE(channel_->Send(NewMessage(5)));
  });
  EXPECT_FALSE(channel_->Send(NewMessage(8)));
  RunUntilEvent(listener_, "error");
  EXPECT_EQ(listener_.story(), "message:2 message:2 error");
}

}  // namespace

}  // namespace test_support
