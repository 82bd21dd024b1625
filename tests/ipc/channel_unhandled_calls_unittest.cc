// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// D15 on a plain channel: a call that nobody handled is answered with an error.

#include <string>

#include "gtest/gtest.h"
#include "ipc/ipc_message.h"
#include "ipc/ipc_sync_message.h"
#include "tests/support/channel_test.h"

namespace test_support {
namespace {

using IPC::Message;
using IPC::SyncMessage;

const int kId = 77;

class ChannelUnhandledCallsTest : public ChannelTest {
 protected:
  void Meet(RecordingListener* listener) {
    channel_ = MeetRawPeer(listener, &peer_);
  }
  void SendCall(uint32_t flags = Message::SYNC_BIT | Message::UNBLOCK_BIT) {
    RawMessage call;
    call.routing = 5;
    call.flags |= flags;
    call.payload = IntBytes(kId);
    peer_->Send(call);
  }
  void ExpectErrorReply() {
    const RawMessage reply =
        Parse(peer_->ReceiveMessage([this] { RunUntilIdle(); }));
    EXPECT_EQ(reply.routing, 5);
    EXPECT_EQ(reply.type, IPC_REPLY_ID);
    EXPECT_EQ(reply.flags & 0xff,
              2u | Message::REPLY_BIT | Message::REPLY_ERROR_BIT);
    EXPECT_EQ(reply.payload, IntBytes(kId));
  }
  void ExpectNoReply() {
    RunUntilEvent(listener_, "message:2");
    RunUntilIdle();
    EXPECT_FALSE(peer_->HasInput());
  }

  RecordingListener listener_;
  scoped_ptr<RawPeer> peer_;
  scoped_ptr<PlatformChannel> channel_;
};

TEST_F(ChannelUnhandledCallsTest, OneGetsAnErrorReply) {
  listener_.set_handles_messages(false);
  Meet(&listener_);
  SendCall();
  ExpectErrorReply();
}

TEST_F(ChannelUnhandledCallsTest, OneThatWasHandledIsLeftToItsHandler) {
  Meet(&listener_);
  SendCall();
  ExpectNoReply();
}

TEST_F(ChannelUnhandledCallsTest, OneThatSomebodyWillAnswerIsLeftToHim) {
  scoped_ptr<Message> later;
  listener_.set_handles_messages(false);
  listener_.OnMessageDo([&](const Message& message) {
    later.reset(SyncMessage::GenerateReply(&message));
  });
  Meet(&listener_);
  SendCall();
  ExpectNoReply();
}

TEST_F(ChannelUnhandledCallsTest, AnAsynchronousMessageGetsNone) {
  listener_.set_handles_messages(false);
  Meet(&listener_);
  SendCall(0);
  ExpectNoReply();
}

TEST_F(ChannelUnhandledCallsTest, WhoCannotHandleItMayCloseTheChannel) {
  listener_.set_handles_messages(false);
  listener_.OnMessageDo([&](const Message& message) { channel_.reset(); });
  Meet(&listener_);
  SendCall();
  RunUntilEvent(listener_, "message:2");
  EXPECT_TRUE(peer_->ReachesEnd());
}

TEST_F(ChannelUnhandledCallsTest, WithoutListenerTheyAllDo) {
  channel_ = ConnectToRawPeer(nullptr, &peer_);
  peer_->Send(Hello());
  EXPECT_EQ(Parse(peer_->ReceiveMessage([this] { RunUntilIdle(); })).type,
            0xFFFFu);
  SendCall();
  ExpectErrorReply();
}

}  // namespace
}  // namespace test_support
