// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Replies to the calls of a SyncChannel: honest ones, errors, and those that a
// hostile peer can think of. D13: only the reply to a call that waits counts.

#include <string>

#include "base/message_loop/message_loop.h"
#include "gtest/gtest.h"
#include "ipc/ipc_message.h"
#include "tests/support/raw_sync_test.h"
#include "tests/support/sync_messages.h"

namespace test_support {
namespace {

using IPC::Message;

const int kNobodysId = 0x70000000;

class SyncReplyTest : public RawSyncTest {
 protected:
  RawMessage MeetAndAsk(const SyncEnd::Tweak& tweak = nullptr) {
    MeetPeer();
    Client().StartAsk(1, tweak);
    return Receive();
  }
  // A call was made and given up, because somebody quit the loop that it ran.
  RawMessage MeetAndGiveUp() {
    const RawMessage call = MeetAndAsk(Pumping());
    ClientThread().Post([] { base::MessageLoop::current()->QuitWhenIdle(); });
    ClientThread().diary().WaitFor("lost:1");
    return call;
  }
};

TEST_F(SyncReplyTest, AReplyIsKnownByItsIdAlone) {
  const RawMessage call = MeetAndAsk();
  RawMessage reply = ReplyTo(IdOf(call), IntBytes(7));
  reply.type = 1234;
  reply.routing = 5678;
  peer().Send(reply);
  ClientThread().diary().WaitFor("got:1=7");
  ExpectStory("ask:1 got:1=7");
}

TEST_F(SyncReplyTest, AReplyNeedsTheBitOfOne) {
  const RawMessage call = MeetAndAsk();
  RawMessage no_reply = ReplyTo(IdOf(call), IntBytes(7));
  no_reply.flags &= ~uint32_t{Message::REPLY_BIT};
  peer().Send(no_reply);
  WaitUntilRead();
  EXPECT_EQ(ClientStory(), "ask:1");
  Answer(call, 8);
  ClientThread().diary().WaitFor("got:1=8");
}

TEST_F(SyncReplyTest, AnErrorReplyEndsTheCall) {
  const RawMessage call = MeetAndAsk();
  peer().Send(ErrorReplyTo(IdOf(call)));
  ClientThread().diary().WaitFor("lost:1");
  ExpectStory("ask:1 lost:1");
}

TEST_F(SyncReplyTest, AnErrorReplyHasNoValues) {
  const RawMessage call = MeetAndAsk();
  RawMessage reply = ErrorReplyTo(IdOf(call));
  reply.payload += IntBytes(7);
  peer().Send(reply);
  ClientThread().diary().WaitFor("lost:1");
  ExpectStory("ask:1 lost:1");
}

TEST_F(SyncReplyTest, AReplyThatCannotBeParsedIsBadAndEndsTheCall) {
  const RawMessage call = MeetAndAsk();
  peer().Send(ReplyTo(IdOf(call), "abc"));
  ClientThread().diary().WaitFor("bad");
  ExpectStory("ask:1 lost:1 bad");
}

TEST_F(SyncReplyTest, AReplyThatIsCutShortMayHaveWrittenItsBeginning) {
  MeetPeer();
  ClientThread().Post([&] {
    int quotient = 0;
    int rest = -1;
    EXPECT_FALSE(Client().Send(new SyncMsg_Divide(9, 2, &quotient, &rest)));
    EXPECT_TRUE(quotient == 0 || quotient == 4);
    EXPECT_EQ(rest, -1);
  });
  peer().Send(ReplyTo(IdOf(Receive()), IntBytes(4)));
  ClientThread().diary().WaitFor("bad");
  ExpectStory("bad");
}

TEST_F(SyncReplyTest, WhatFollowsTheValuesIsIgnored) {
  const RawMessage call = MeetAndAsk();
  peer().Send(ReplyTo(IdOf(call), IntBytes(7) + "and so on"));
  ClientThread().diary().WaitFor("got:1=7");
  ExpectStory("ask:1 got:1=7");
}

TEST_F(SyncReplyTest, AReplyToNobodyIsBad) {
  MeetPeer();
  peer().Send(ReplyTo(kNobodysId, IntBytes(7)));
  ClientThread().diary().WaitFor("bad");
  ExpectStory("bad");
}

TEST_F(SyncReplyTest, SoIsAnErrorReplyToNobody) {
  MeetPeer();
  peer().Send(ErrorReplyTo(kNobodysId));
  ClientThread().diary().WaitFor("bad");
  ExpectStory("bad");
}

TEST_F(SyncReplyTest, SoIsASecondReply) {
  const RawMessage call = MeetAndAsk();
  Answer(call, 7);
  Answer(call, 8);
  ClientThread().diary().WaitFor("bad");
  ExpectStory("ask:1 got:1=7 bad");
}

TEST_F(SyncReplyTest, SoIsOneTooShortForAnId) {
  const RawMessage call = MeetAndAsk();
  RawMessage reply = ReplyTo(0, "");
  reply.payload.resize(3);
  peer().Send(reply);
  reply.payload.clear();
  peer().Send(reply);
  WaitUntilRead();
  EXPECT_EQ(ClientStory(), "ask:1");
  Answer(call, 7);
  ClientThread().diary().WaitFor("bad");
  ExpectStory("ask:1 got:1=7 bad");
}

TEST_F(SyncReplyTest, AReplyThatIsACallTooIsNotAnswered) {
  MeetPeer();
  RawMessage reply = ReplyTo(kNobodysId, IntBytes(7));
  reply.flags |= Message::SYNC_BIT | Message::UNBLOCK_BIT;
  peer().Send(reply);
  ClientThread().diary().WaitFor("bad");
  ExpectStory("bad");
}

TEST_F(SyncReplyTest, ACallTooShortForAnIdIsBad) {
  MeetPeer();
  RawMessage call = Call(0, 0);
  call.payload.clear();
  peer().Send(call);
  ClientThread().diary().WaitFor("bad");
  EXPECT_EQ(Receive().flags & (Message::REPLY_BIT | Message::REPLY_ERROR_BIT),
            uint32_t{Message::REPLY_BIT | Message::REPLY_ERROR_BIT});
  ExpectStory("bad");
}

// D15, seen from the peer.
TEST_F(SyncReplyTest, ACallThatNobodyHandlesGetsAnErrorReply) {
  MeetPeer();
  RawMessage call = Call(77, 1);
  call.type = SyncMsg_Unknown::ID;
  peer().Send(call);
  const RawMessage reply = Receive();
  EXPECT_EQ(reply.type, IPC_REPLY_ID);
  EXPECT_EQ(reply.flags & 0xff,
            2u | Message::REPLY_BIT | Message::REPLY_ERROR_BIT);
  EXPECT_EQ(reply.payload, IntBytes(77));
}

TEST_F(SyncReplyTest, AnotherMessageThatNobodyHandlesGetsNone) {
  MeetPeer();
  RawMessage message = Note(1);
  message.type = SyncMsg_Unknown::ID;
  peer().Send(message);
  ExpectStory("");
}

TEST_F(SyncReplyTest, ThePeerOfAnotherChannelCannotAnswer) {
  MeetPeer();
  SyncEnd other(&ClientThread(), "b");
  const scoped_ptr<RawPeer> other_peer =
      Meet(&other, IPC::Channel::MODE_CLIENT);
  Client().StartAsk(1);
  const RawMessage call = Receive();
  other_peer->Send(ReplyTo(IdOf(call), IntBytes(666)));
  WaitUntilRead(other_peer.get(), &other);
  EXPECT_EQ(ClientStory(), "ask:1");
  Answer(call, 7);
  ClientThread().diary().WaitFor("b.bad");
  ExpectStory("ask:1 got:1=7 b.bad");
}

TEST_F(SyncReplyTest, ALateReplyIsDropped) {
  const RawMessage call = MeetAndGiveUp();
  Answer(call, 7);
  ExpectStory("ask:1 lost:1");
}

TEST_F(SyncReplyTest, ALateErrorReplyIsDroppedToo) {
  const RawMessage call = MeetAndGiveUp();
  peer().Send(ErrorReplyTo(IdOf(call)));
  ExpectStory("ask:1 lost:1");
}

TEST_F(SyncReplyTest, OnlyOneLateReplyIs) {
  const RawMessage call = MeetAndGiveUp();
  Answer(call, 7);
  Answer(call, 7);
  ClientThread().diary().WaitFor("bad");
  ExpectStory("ask:1 lost:1 bad");
}

TEST_F(SyncReplyTest, AReplyAfterShutdownIsLateToo) {
  const RawMessage call = MeetAndAsk();
  ClientThread().shutdown()->Signal();
  ClientThread().diary().WaitFor("lost:1");
  Answer(call, 7);
  WaitUntilRead();
  ClientThread().Do([] {});
  EXPECT_EQ(ClientStory(), "ask:1 lost:1");
}

TEST_F(SyncReplyTest, AReplyToACallThatShutdownPreventedIsBad) {
  MeetPeer();
  ClientThread().shutdown()->Signal();
  int32_t id = -1;
  Client().Ask(1, [&](IPC::SyncMessage* call) {
    id = IPC::SyncMessage::GetMessageId(*call);
  });
  peer().Send(ReplyTo(id, IntBytes(7)));
  ClientThread().diary().WaitFor("bad");
  EXPECT_EQ(ClientStory(), "ask:1 lost:1 bad");
}

// What a flood of them makes us keep: one report at a time.
TEST_F(SyncReplyTest, AFloodOfRepliesToNobodyIsReportedOnce) {
  MeetPeer();
  const auto hold = ClientThread().HoldListeners();
  for (int i = 0; i < 20000; ++i)
    peer().Send(ReplyTo(kNobodysId + i, IntBytes(i)));
  WaitUntilRead();
  hold->GoOn();
  ClientThread().diary().WaitFor("bad");
  ExpectStory("bad");
}

TEST_F(SyncReplyTest, ALaterOneIsReportedAgain) {
  MeetPeer();
  peer().Send(ReplyTo(kNobodysId, IntBytes(7)));
  ClientThread().diary().WaitFor("bad");
  peer().Send(ReplyTo(kNobodysId, IntBytes(7)));
  ClientThread().diary().WaitFor("bad", 2);
}

}  // namespace
}  // namespace test_support
