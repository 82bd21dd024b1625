// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Receiving and framing: behaviour.md, section F, and deviations D7 and D12.

#include <stdint.h>

#include <string>
#include <utility>

#include "base/bind.h"
#include "base/run_loop.h"
#include "gtest/gtest.h"
#include "ipc/ipc_channel.h"
#include "tests/support/channel_test.h"

namespace test_support {

namespace {

using IPC::Channel;
using ipcx::DisconnectReason;

RawMessage MessageOfType(uint32_t type) {
  RawMessage message;
  message.type = type;
  return message;
}

void SetTrue(bool* value) {
  *value = true;
}

class ChannelReceiveTest : public ChannelTest {
 protected:
  void Meet() { channel_ = MeetRawPeer(&listener_, &peer_); }

  RecordingListener listener_;
  RecordingListener peer_listener_;
  scoped_ptr<RawPeer> peer_;
  scoped_ptr<PlatformChannel> channel_;
  scoped_ptr<PlatformChannel> peer_channel_;
};

TEST_F(ChannelReceiveTest, ManyMessagesOfOneReadAreDeliveredOneByOne) {
  Meet();
  std::string bytes;
  std::string expected;
  for (uint32_t type = 1; type <= 100; ++type) {
    bytes += MessageOfType(type).Bytes();
    expected += (type == 1 ? "message:" : " message:") + std::to_string(type);
  }
  peer_->Send(bytes);
  RunUntilEvent(listener_, "message:100");
  EXPECT_EQ(listener_.story(), expected);
}

TEST_F(ChannelReceiveTest, ATailWaitsForItsRest) {
  Meet();
  RawMessage message;
  message.payload = "payload";
  const std::string bytes = message.Bytes() + message.Bytes();
  peer_->Send(bytes.substr(0, 30));
  RunUntilEvent(listener_, "message:2");
  RunUntilIdle();
  EXPECT_EQ(listener_.story(), "message:2");
  peer_->Send(bytes.substr(30));
  RunUntilEvent(listener_, "message:2", 2);
}

TEST_F(ChannelReceiveTest, AMessageMayArriveByteByByte) {
  Meet();
  RawMessage message;
  message.payload = "payload";
  std::string received;
  listener_.OnMessageDo([&](const IPC::Message& whole) {
    received.assign(whole.payload(), whole.payload_size());
  });
  for (char byte : message.Bytes()) {
    EXPECT_EQ(listener_.story(), "");
    peer_->Send(std::string(1, byte));
    RunUntilIdle();
  }
  RunUntilEvent(listener_, "message:2");
  EXPECT_EQ(received, "payload");
}

TEST_F(ChannelReceiveTest, HeaderFieldsArriveAsSent) {
  Meet();
  RawMessage sent;
  sent.routing = -77;
  sent.type = 0x12345678;
  sent.flags = 0x00ABCD29;
  listener_.OnMessageDo([](const IPC::Message& message) {
    EXPECT_EQ(message.routing_id(), -77);
    EXPECT_EQ(message.type(), 0x12345678u);
    EXPECT_EQ(message.flags(), 0x00ABCD29u);
    EXPECT_EQ(message.payload_size(), 0u);
  });
  peer_->Send(sent);
  RunUntilEvent(listener_, "message:" + std::to_string(0x12345678));
}

TEST_F(ChannelReceiveTest, AnAnnouncedSizeOverTheLimitEndsAtTheHeader) {
  Meet();
  RawMessage message;
  message.payload_size = Channel::kMaximumMessageSize - kRawHeaderSize + 1;
  peer_->Send(message);
  ExpectEnd(listener_, *channel_, DisconnectReason::kMessageTooBig);
  EXPECT_EQ(listener_.story(), "error");
}

TEST_F(ChannelReceiveTest, TheLargestSizesDoNotWrapAround) {
  for (int64_t size : {0x7ffffff0LL, 0x7fffffffLL, 0x80000000LL, 0xffffffecLL,
                       0xfffffff0LL, 0xffffffffLL}) {
    channel_.reset();
    Meet();
    RawMessage message;
    message.payload_size = size;
    peer_->Send(message);
    ExpectEnd(listener_, *channel_, DisconnectReason::kMessageTooBig);
  }
}

TEST_F(ChannelReceiveTest, AHugeSizeBelowTheLimitIsAwaited) {
  Meet();
  RawMessage message;
  message.payload_size = Channel::kMaximumMessageSize - kRawHeaderSize;
  peer_->Send(message);
  RunUntilIdle();
  EXPECT_EQ(listener_.story(), "");
}

TEST_F(ChannelReceiveTest, TheLargestMessageIsDeliveredAndALargerEndsIt) {
  MakeConnectedPair(&listener_, &channel_, &peer_listener_, &peer_channel_);
  const size_t largest = Channel::kMaximumMessageSize - kRawHeaderSize;
  peer_listener_.OnMessageDo([&](const IPC::Message& message) {
    EXPECT_EQ(message.payload_size(), largest);
  });
  EXPECT_TRUE(channel_->Send(NewLargeMessage(5, largest)));
  RunUntilEvent(peer_listener_, "message:5");
  EXPECT_TRUE(channel_->Send(NewLargeMessage(6, largest + 4)));
  ExpectEnd(peer_listener_, *peer_channel_, DisconnectReason::kMessageTooBig);
  EXPECT_EQ(peer_listener_.story(), "message:5 error");
}

TEST_F(ChannelReceiveTest, PayloadsNeedNoPadding) {
  Meet();
  std::string payloads;
  listener_.OnMessageDo([&](const IPC::Message& message) {
    payloads.append(message.payload(), message.payload_size());
    EXPECT_EQ(reinterpret_cast<uintptr_t>(message.data()) % 4, 0u);
  });
  std::string bytes;
  for (const char* payload : {"a", "bc", "def", "g", "hijkl"}) {
    RawMessage message;
    message.payload = payload;
    bytes += message.Bytes();
  }
  peer_->Send(bytes);
  RunUntilEvent(listener_, "message:2", 5);
  EXPECT_EQ(payloads, "abcdefghijkl");
}

TEST_F(ChannelReceiveTest, ACopyOutlivesTheCall) {
  Meet();
  scoped_ptr<IPC::Message> copy;
  listener_.OnMessageDo([&](const IPC::Message& message) {
    copy.reset(new IPC::Message(message));
  });
  RawMessage message;
  message.payload = IntBytes(77);
  peer_->Send(message);
  RunUntilEvent(listener_, "message:2");
  channel_.reset();
  EXPECT_EQ(NumberIn(*copy), 77);
}

TEST_F(ChannelReceiveTest, AMessageThatNobodyHandlesChangesNothing) {
  Meet();
  listener_.set_handles_messages(false);
  peer_->Send(MessageOfType(5));
  peer_->Send(MessageOfType(6));
  RunUntilEvent(listener_, "message:6");
  EXPECT_EQ(listener_.story(), "message:5 message:6");
}

TEST_F(ChannelReceiveTest, ABadMessageIsReportedOnceAndTheChannelStaysOpen) {
  Meet();
  listener_.OnMessageDo([](const IPC::Message& message) {
    if (message.type() == 5)
      message.set_dispatch_error();
  });
  peer_->Send(MessageOfType(5).Bytes() + MessageOfType(6).Bytes());
  RunUntilEvent(listener_, "message:6");
  EXPECT_EQ(listener_.story(), "message:5 bad:5 message:6");
  EXPECT_TRUE(channel_->Send(NewMessage(7)));
}

// D12. The socket is full again whenever a message was handled; the original
// read until there was nothing, and that would be never.
TEST_F(ChannelReceiveTest, AFloodDoesNotStarveOthersOnTheThread) {
  const int kEndless = 20000;
  RecordingListener other_listener;
  scoped_ptr<RawPeer> other_peer;
  scoped_ptr<PlatformChannel> other_channel =
      MeetRawPeer(&other_listener, &other_peer);
  Meet();
  bool task_ran = false;
  RawMessage flood = MessageOfType(5);
  flood.payload.assign(4000, 'x');
  const std::string bytes = flood.Bytes();
  listener_.OnMessageDo([&](const IPC::Message&) {
    if (listener_.message_count() == 1) {
      other_peer->Send(MessageOfType(6));
      loop_.PostTask(FROM_HERE, base::Bind(&SetTrue, &task_ran));
    }
    const bool others_served = task_ran && other_listener.message_count() == 1;
    if (others_served || listener_.message_count() >= kEndless)
      return;
    while (peer_->SendIfThereIsRoom(bytes)) {
    }
  });
  peer_->Send(flood);
  RunUntilEvent(other_listener, "message:6");
  EXPECT_LT(listener_.message_count(), kEndless);
}

TEST_F(ChannelReceiveTest, EndOfStreamIsNoFault) {
  Meet();
  peer_->Close();
  ExpectEnd(listener_, *channel_, DisconnectReason::kPeerClosed);
  EXPECT_EQ(listener_.story(), "error");
}

TEST_F(ChannelReceiveTest, AResetByThePeerIsNoFault) {
  Meet();
  EXPECT_TRUE(channel_->Send(NewMessage(5)));
  peer_->Close();  // With that message unread.
  ExpectEnd(listener_, *channel_, DisconnectReason::kPeerClosed);
}

TEST_F(ChannelReceiveTest, WhatCameBeforeTheEndIsDelivered) {
  Meet();
  for (uint32_t type : {5, 6, 7})
    peer_->Send(MessageOfType(type));
  peer_->Close();
  RunUntilEvent(listener_, "error");
  EXPECT_EQ(listener_.story(), "message:5 message:6 message:7 error");
}

TEST_F(ChannelReceiveTest, WhatCameBeforeABrokenMessageIsDelivered) {
  Meet();
  RawMessage broken;
  broken.payload_size = 0xffffffff;
  peer_->Send(MessageOfType(5).Bytes() + broken.Bytes());
  RunUntilEvent(listener_, "error");
  EXPECT_EQ(listener_.story(), "message:5 error");
}

TEST_F(ChannelReceiveTest, HalfAMessageBeforeTheEndIsNot) {
  Meet();
  peer_->Send(MessageOfType(5).Bytes() + MessageOfType(6).Bytes().substr(1));
  peer_->Close();
  RunUntilEvent(listener_, "error");
  EXPECT_EQ(listener_.story(), "message:5 error");
}

TEST_F(ChannelReceiveTest, InsideOnChannelErrorTheChannelIsClosedAlready) {
  Meet();
  bool sent = true;
  base::ProcessId pid = 0;
  listener_.OnErrorDo([&] {
    sent = channel_->Send(NewMessage(5));
    pid = channel_->GetPeerPID();
  });
  peer_->Send(Hello(666));  // And it is still there.
  RunUntilEvent(listener_, "error");
  EXPECT_FALSE(sent);
  EXPECT_EQ(pid, base::GetCurrentProcId());
}

TEST_F(ChannelReceiveTest, AfterTheEndThePeerSeesItToo) {
  Meet();
  peer_->Send(Hello(666));
  RunUntilEvent(listener_, "error");
  EXPECT_TRUE(peer_->ReachesEnd());
}

TEST_F(ChannelReceiveTest, CloseAndDestructionCallNobody) {
  Meet();
  channel_->Close();
  channel_->Close();
  RunUntilIdle();
  Meet();
  channel_.reset();
  RunUntilIdle();
  EXPECT_EQ(listener_.story(), "");
}

TEST_F(ChannelReceiveTest, CloseDropsWhatWasNotReadYet) {
  Meet();
  peer_->Send(RawMessage());
  channel_->Close();
  RunUntilIdle();
  EXPECT_EQ(listener_.story(), "");
}

TEST_F(ChannelReceiveTest, AListenerIsNotNeeded) {
  channel_ = ConnectToRawPeer(nullptr, &peer_);
  peer_->Send(Hello());
  RunUntil([&] { return channel_->GetPeerPID() == base::GetCurrentProcId(); });
  peer_->Send(RawMessage());
  RunUntilIdle();
  peer_->Close();
  RunUntil([&] {
    return channel_->disconnect_reason() == DisconnectReason::kPeerClosed;
  });
}

}  // namespace

}  // namespace test_support
