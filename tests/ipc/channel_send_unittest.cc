// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Sending: behaviour.md, section D, and deviation D19.

#include <string>
#include <utility>

#include "gtest/gtest.h"
#include "ipc/ipc_channel.h"
#include "ipcx/channel_status.h"
#include "tests/support/channel_test.h"

namespace test_support {

namespace {

using IPC::Channel;
using ipcx::DisconnectReason;

// Exceeds what any socket buffers.
const size_t kBlockingSize = 4 * 1024 * 1024;

// Knows how many of its kind there are.
class CountedMessage : public IPC::Message {
 public:
  CountedMessage(uint32 type, int* alive)
      : Message(1, type, PRIORITY_NORMAL), alive_(alive) {
    ++*alive_;
  }
  ~CountedMessage() override { --*alive_; }

 private:
  int* const alive_;
};

class ChannelSendTest : public ChannelTest {
 protected:
  void Meet() {
    channel_.reset();
    channel_ = MeetRawPeer(&listener_, &peer_);
  }
  // Makes the channel wait until the peer reads.
  void Block() {
    EXPECT_TRUE(channel_->Send(NewLargeMessage(3, kBlockingSize)));
  }
  IPC::Message* NewCounted(uint32 type) {
    return new CountedMessage(type, &alive_);
  }
  // Too large to be copied while it waits.
  IPC::Message* NewLargeCounted(uint32 type) {
    IPC::Message* const message = NewCounted(type);
    message->WriteString(std::string(20000, 'x'));
    return message;
  }

  int alive_ = 0;
  RecordingListener listener_;
  RecordingListener peer_listener_;
  scoped_ptr<RawPeer> peer_;
  scoped_ptr<PlatformChannel> channel_;
  scoped_ptr<PlatformChannel> peer_channel_;
};

TEST_F(ChannelSendTest, AMessageIsDeletedOnceItIsWritten) {
  Meet();
  EXPECT_TRUE(channel_->Send(NewCounted(5)));
  RunUntilIdle();
  EXPECT_EQ(alive_, 0);
  EXPECT_EQ(Parse(peer_->ReceiveMessage()).type, 5u);
}

TEST_F(ChannelSendTest, CloseDeletesWhatWaits) {
  Meet();
  Block();
  channel_->Send(NewLargeCounted(5));
  channel_->Send(NewLargeCounted(6));
  EXPECT_EQ(alive_, 2);
  channel_->Close();
  EXPECT_EQ(alive_, 0);
}

TEST_F(ChannelSendTest, DestructionDeletesWhatWaits) {
  PipeEnd other_end;
  channel_ = MakeChannel(Channel::MODE_CLIENT, &listener_, &other_end);
  channel_->Send(NewCounted(5));
  channel_.reset();
  EXPECT_EQ(alive_, 0);
}

TEST_F(ChannelSendTest, AChannelWithoutPipeDeletesMessagesToo) {
  channel_.reset(
      new PlatformChannel("nobody", Channel::MODE_CLIENT, &listener_));
  EXPECT_FALSE(channel_->Send(NewCounted(5)));
  EXPECT_EQ(alive_, 0);
}

TEST_F(ChannelSendTest, AfterCloseSendDeletesAndReturnsFalse) {
  Meet();
  channel_->Close();
  EXPECT_FALSE(channel_->Send(NewCounted(5)));
  EXPECT_EQ(alive_, 0);
}

TEST_F(ChannelSendTest, BeforeConnectMessagesAreQueued) {
  PipeEnd other_end;
  channel_ = MakeChannel(Channel::MODE_SERVER, &listener_, &other_end);
  EXPECT_TRUE(channel_->Send(NewCounted(5)));
  EXPECT_EQ(alive_, 1);
  EXPECT_TRUE(channel_->Connect());
  RunUntilIdle();
  EXPECT_EQ(alive_, 0);
}

TEST_F(ChannelSendTest, FalseMeansThatThePeerIsGone) {
  Meet();
  EXPECT_TRUE(channel_->Send(NewMessage(5)));
  RunUntilIdle();
  peer_->Close();
  EXPECT_FALSE(channel_->Send(NewMessage(6)));
  EXPECT_FALSE(channel_->Send(NewMessage(7)));
}

TEST_F(ChannelSendTest, AFailedSendTellsTheListenerFromTheLoopAndOnce) {
  Meet();
  peer_->Close();
  EXPECT_FALSE(channel_->Send(NewMessage(6)));
  EXPECT_FALSE(channel_->Send(NewMessage(7)));
  EXPECT_EQ(listener_.story(), "");
  ExpectEnd(listener_, *channel_, DisconnectReason::kPeerClosed);
  RunUntilIdle();
  EXPECT_EQ(listener_.story(), "error");
}

TEST_F(ChannelSendTest, CloseAfterAFailedSendKeepsTheListenerOutOfIt) {
  Meet();
  peer_->Close();
  EXPECT_FALSE(channel_->Send(NewMessage(6)));
  channel_->Close();
  RunUntilIdle();
  EXPECT_EQ(listener_.story(), "");
}

TEST_F(ChannelSendTest, MessagesArriveInTheOrderOfSending) {
  MakeConnectedPair(&listener_, &channel_, &peer_listener_, &peer_channel_);
  std::string expected;
  for (int i = 0; i < 1000; ++i) {
    expected += std::to_string(i) + " ";
    EXPECT_TRUE(channel_->Send(NewMessage(5, i)));
  }
  std::string arrived;
  peer_listener_.OnMessageDo([&](const IPC::Message& message) {
    arrived += std::to_string(NumberIn(message)) + " ";
  });
  RunUntilEvent(peer_listener_, "message:5", 1000);
  EXPECT_EQ(arrived, expected);
}

TEST_F(ChannelSendTest, PrioritiesDoNotChangeTheOrder) {
  Meet();
  Block();
  channel_->Send(new IPC::Message(1, 5, IPC::Message::PRIORITY_LOW));
  channel_->Send(new IPC::Message(1, 6, IPC::Message::PRIORITY_HIGH));
  EXPECT_EQ(Parse(peer_->ReceiveMessage([&] { RunUntilIdle(); })).type, 3u);
  const RawMessage low = Parse(peer_->ReceiveMessage());
  EXPECT_EQ(low.type, 5u);
  EXPECT_EQ(low.flags & 3, 1u);
  EXPECT_EQ(Parse(peer_->ReceiveMessage()).type, 6u);
}

TEST_F(ChannelSendTest, WhatIsSentInsideOnChannelConnectedFollowsHello) {
  channel_ = ConnectToRawPeer(&listener_, &peer_);
  listener_.OnConnectedDo([&] { EXPECT_TRUE(channel_->Send(NewMessage(5))); });
  peer_->Send(Hello());
  RunUntilEvent(listener_, Connected());
  EXPECT_EQ(Parse(peer_->ReceiveMessage()).type, 0xFFFFu);
  EXPECT_EQ(Parse(peer_->ReceiveMessage()).type, 5u);
}

TEST_F(ChannelSendTest, ALargeMessageGoesOnWheneverThePeerHasRead) {
  MakeConnectedPair(&listener_, &channel_, &peer_listener_, &peer_channel_);
  size_t size = 0;
  peer_listener_.OnMessageDo([&](const IPC::Message& message) {
    if (message.type() == 5)
      size = message.payload_size();
  });
  EXPECT_TRUE(channel_->Send(NewMessage(4)));
  EXPECT_TRUE(channel_->Send(NewLargeMessage(5, 20 * 1024 * 1024)));
  EXPECT_TRUE(channel_->Send(NewMessage(6)));
  RunUntilEvent(peer_listener_, "message:6");
  EXPECT_EQ(peer_listener_.story(), "message:4 message:5 message:6");
  EXPECT_EQ(size, 20u * 1024 * 1024);
}

TEST_F(ChannelSendTest, BlockedSendsOnlyQueueAndReturnTrue) {
  Meet();
  Block();
  for (int i = 0; i < 1000; ++i)
    EXPECT_TRUE(channel_->Send(NewCounted(5)));
  RunUntilIdle();
  EXPECT_EQ(channel_->status()->queued_messages(), 1001u);
  EXPECT_EQ(alive_, 0) << "small messages wait as bytes";
  EXPECT_EQ(listener_.story(), "");
}

TEST_F(ChannelSendTest, ThePeersEndIsNoticedWhileBlocked) {
  Meet();
  Block();
  EXPECT_TRUE(channel_->Send(NewCounted(5)));
  peer_->Close();
  ExpectEnd(listener_, *channel_, DisconnectReason::kPeerClosed);
  EXPECT_EQ(listener_.story(), "error");
  EXPECT_EQ(alive_, 0);
}

}  // namespace

}  // namespace test_support
