// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What a thread that waits for a reply handles meanwhile.

#include <atomic>
#include <memory>
#include <string>
#include <utility>

#include "gtest/gtest.h"
#include "ipc/ipc_message.h"
#include "tests/support/raw_sync_test.h"

namespace test_support {
namespace {

using IPC::Channel;
using IPC::Message;

const int kPeersId = 77;

class SyncDispatchTest : public RawSyncTest {
 protected:
  // The client has called 1, and waits.
  void MeetAndAsk(Channel::Mode mode = Channel::MODE_CLIENT) {
    MeetPeer(mode);
    Ask();
  }
  void Ask() {
    Client().StartAsk(1);
    call_ = Receive();
  }
  void AnswerAndExpect(const std::string& story, const std::string& last_word) {
    Answer(call_, 7);
    ClientThread().diary().WaitFor(last_word);
    // Who sends into a channel that is broken is told again.
    EXPECT_EQ(ClientStory().substr(0, story.size()), story);
  }
  void AnswerAndExpect(const std::string& story) {
    AnswerAndExpect(story, "got:1=7");
  }
  void ExpectReply(RawPeer* peer, int id = kPeersId) {
    const RawMessage reply = Receive(peer);
    EXPECT_EQ(reply.flags & 0xff, 2u | Message::REPLY_BIT);
    EXPECT_EQ(IdOf(reply), id);
  }

  RawMessage call_;
};

TEST_F(SyncDispatchTest, ACallOfThePeerIsHandledInsideOfOurs) {
  MeetAndAsk();
  peer().Send(Call(kPeersId, 2));
  ExpectReply(&peer());
  AnswerAndExpect("ask:1 (2 )2 got:1=7");
}

TEST_F(SyncDispatchTest, AServerHandlesCallsTooWhileItWaits) {
  MeetAndAsk(Channel::MODE_SERVER);
  peer().Send(Call(kPeersId, 2));
  ExpectReply(&peer());
  AnswerAndExpect("ask:1 (2 )2 got:1=7");
}

TEST_F(SyncDispatchTest, CallsNestAsDeepAsTheyCome) {
  MeetAndAsk();
  Client().OnCall(2, [&] { return Client().Ask(3) == "30" ? 2 : 0; });
  peer().Send(Call(kPeersId, 2));
  const RawMessage inner = Receive();
  peer().Send(Call(kPeersId + 1, 4));
  ExpectReply(&peer(), kPeersId + 1);
  Answer(inner, 30);
  ExpectReply(&peer());
  AnswerAndExpect("ask:1 (2 ask:3 (4 )4 got:3=30 )2 got:1=7");
}

TEST_F(SyncDispatchTest, AnOrdinaryMessageWaitsForTheEndOfTheCall) {
  MeetAndAsk();
  peer().Send(Note(3));
  WaitUntilRead();
  AnswerAndExpect("ask:1 got:1=7 note:3", "note:3");
}

TEST_F(SyncDispatchTest, ACallThatDoesNotUnblockWaitsToo) {
  MeetAndAsk();
  RawMessage call = Call(kPeersId, 2);
  call.flags &= ~uint32_t{Message::UNBLOCK_BIT};
  peer().Send(call);
  WaitUntilRead();
  AnswerAndExpect("ask:1 got:1=7 (2 )2", ")2");
}

// D14: the peer alone does not decide what re-enters us.
TEST_F(SyncDispatchTest, AClientLetsItsServersMessagesUnblockIt) {
  MeetAndAsk();
  peer().Send(Note(3, true));
  ClientThread().diary().WaitFor("note:3");
  AnswerAndExpect("ask:1 note:3 got:1=7");
}

TEST_F(SyncDispatchTest, AServerDoesNotLetAsynchronousMessagesUnblockIt) {
  MeetAndAsk(Channel::MODE_SERVER);
  peer().Send(Note(3, true));
  WaitUntilRead();
  AnswerAndExpect("ask:1 got:1=7 note:3", "note:3");
}

TEST_F(SyncDispatchTest, NorOnesThatPretendToBeCalls) {
  MeetAndAsk(Channel::MODE_SERVER);
  RawMessage note = Note(3, true);
  note.flags |= Message::SYNC_BIT;
  peer().Send(note);
  WaitUntilRead();
  AnswerAndExpect("ask:1 bad got:1=7");
}

TEST_F(SyncDispatchTest, WhatIsQueuedAlreadyIsHandledBeforeTheCallWaits) {
  MeetPeer();
  ClientThread().Post([&] {
    peer().Send(Call(kPeersId, 2));
    WaitUntilRead();
    Client().Ask(1);
  });
  call_ = Receive();
  ExpectReply(&peer());
  AnswerAndExpect("ask:1 (2 )2 got:1=7");
}

TEST_F(SyncDispatchTest, UnblockingMessagesOvertakeOthersAndKeepTheirOrder) {
  MeetAndAsk();
  peer().Send(Note(2));
  peer().Send(Note(3, true));
  peer().Send(Call(kPeersId, 4));
  peer().Send(Note(5));
  peer().Send(Note(6, true));
  ClientThread().diary().WaitFor("note:6");
  AnswerAndExpect("ask:1 note:3 (4 )4 note:6 got:1=7 note:2 note:5", "note:5");
}

TEST_F(SyncDispatchTest, WhatCameBeforeTheReplyIsHandledBeforeTheCallReturns) {
  MeetAndAsk();
  Client().OnCall(2, [&] {
    peer().Send(Note(3, true));
    Answer(call_, 7);
    WaitUntilRead();
    return 2;
  });
  peer().Send(Call(kPeersId, 2));
  ClientThread().diary().WaitFor("got:1=7");
  EXPECT_EQ(ClientStory(), "ask:1 (2 )2 note:3 got:1=7");
}

TEST_F(SyncDispatchTest,
       AFloodOfMessagesDoesNotKeepAnAnsweredCallFromReturning) {
  MeetAndAsk();
  // Shared with the handler, which may run once more when the test is over.
  const auto rounds = std::make_shared<std::atomic<int>>(0);
  // Each handler has the next message queued before it returns.
  Client().OnNote(3, [this, rounds] {
    if (*rounds == 50 || ClientThread().diary().Count("got:1=7"))
      return;
    if (++*rounds == 5)
      Answer(call_, 7);
    peer().Send(Note(3, true));
    WaitUntilRead();
  });
  peer().Send(Note(3, true));
  ClientThread().diary().WaitFor("got:1=7");
  EXPECT_LT(*rounds, 10);
}

// Several channels of one thread.
class SyncDispatchGroupTest : public SyncDispatchTest {
 protected:
  SyncDispatchGroupTest() : other_(&ClientThread(), "b") {}

  void TearDown() override {
    ClientThread().shutdown()->Signal();
    other_.DeleteChannel();
    RawSyncTest::TearDown();
  }

  void MeetBoth() {
    MeetPeer();
    other_peer_ = Meet(&other_, Channel::MODE_CLIENT);
  }
  void SetGroups(int of_caller, int of_other) {
    ClientThread().Do([&] {
      Client().channel()->SetRestrictDispatchChannelGroup(of_caller);
      other_.channel()->SetRestrictDispatchChannelGroup(of_other);
    });
  }
  void ExpectTheOtherIsHandledMeanwhile() {
    Ask();
    other_peer_->Send(Call(kPeersId, 2));
    ExpectReply(other_peer_.get());
    AnswerAndExpect("ask:1 b.(2 b.)2 got:1=7");
  }
  void ExpectTheOtherWaits() {
    Ask();
    other_peer_->Send(Call(kPeersId, 2));
    WaitUntilRead(other_peer_.get(), &other_);
    AnswerAndExpect("ask:1 got:1=7 b.(2 b.)2", "b.)2");
  }

  SyncEnd other_;
  scoped_ptr<RawPeer> other_peer_;
};

TEST_F(SyncDispatchGroupTest, ACallHandlesTheMessagesOfAllChannels) {
  MeetBoth();
  ExpectTheOtherIsHandledMeanwhile();
}

TEST_F(SyncDispatchGroupTest, ARestrictedChannelWaits) {
  MeetBoth();
  SetGroups(0, 1);
  ExpectTheOtherWaits();
}

TEST_F(SyncDispatchGroupTest, ChannelsOfOneGroupHandleEachOther) {
  MeetBoth();
  SetGroups(1, 1);
  ExpectTheOtherIsHandledMeanwhile();
}

TEST_F(SyncDispatchGroupTest, ChannelsOfDifferentGroupsDoNot) {
  MeetBoth();
  SetGroups(1, 2);
  ExpectTheOtherWaits();
}

TEST_F(SyncDispatchGroupTest, TheUnrestrictedAreAlwaysHandled) {
  MeetBoth();
  SetGroups(1, 0);
  ExpectTheOtherIsHandledMeanwhile();
}

TEST_F(SyncDispatchGroupTest, AThreadThatIsNotBlockedHandlesEverything) {
  MeetBoth();
  SetGroups(1, 2);
  other_peer_->Send(Call(kPeersId, 2));
  ExpectReply(other_peer_.get());
  peer().Send(Call(kPeersId, 3));
  ExpectReply(&peer());
}

TEST_F(SyncDispatchGroupTest, MessagesOfSeveralChannelsKeepTheirOrder) {
  MeetBoth();
  Ask();
  Client().OnCall(2, [&] {
    for (int i = 3; i < 9; i += 2) {
      peer().Send(Note(i, true));
      WaitUntilRead();
      other_peer_->Send(Note(i + 1, true));
      WaitUntilRead(other_peer_.get(), &other_);
    }
    return 2;
  });
  peer().Send(Call(kPeersId, 2));
  ClientThread().diary().WaitFor("b.note:8");
  AnswerAndExpect(
      "ask:1 (2 )2 note:3 b.note:4 note:5 b.note:6 note:7 b.note:8 got:1=7");
}

// The inner call woke up for a message that it must leave alone, and the outer
// one must not miss it.
TEST_F(SyncDispatchGroupTest, WhatAnInnerCallLeavesTheOuterOneHandles) {
  MeetBoth();
  SetGroups(1, 0);
  Ask();
  Client().OnCall(2, [&] {
    other_.Ask(3);
    return 2;
  });
  peer().Send(Call(kPeersId, 2));
  const RawMessage inner = Receive(other_peer_.get());
  peer().Send(Call(kPeersId + 1, 4));
  WaitUntilRead();
  other_peer_->Send(ReplyTo(IdOf(inner), IntBytes(30)));
  ExpectReply(&peer());
  ExpectReply(&peer(), kPeersId + 1);
  AnswerAndExpect("ask:1 (2 b.ask:3 b.got:3=30 )2 (4 )4 got:1=7");
}

TEST_F(SyncDispatchGroupTest, WhatWaitedIsHandledBeforeTheErrorOfItsChannel) {
  MeetBoth();
  SetGroups(0, 1);
  Ask();
  other_peer_->Send(Call(kPeersId, 2));
  other_peer_->Send(Note(3, true));
  WaitUntilRead(other_peer_.get(), &other_);
  other_peer_->Close();
  AnswerAndExpect("ask:1 got:1=7 b.(2 b.)2 b.note:3 b.error", "b.error");
}

TEST_F(SyncDispatchGroupTest,
       ClosingAndDeletingAChannelLeavesTheOthersTogether) {
  MeetBoth();
  SyncEnd third(&ClientThread(), "c");
  const scoped_ptr<RawPeer> third_peer = Meet(&third, Channel::MODE_CLIENT);
  other_.CloseChannel();
  other_.CloseChannel();
  other_.DeleteChannel();
  other_peer_ = Meet(&other_, Channel::MODE_CLIENT);
  Ask();
  third_peer->Send(Call(kPeersId, 2));
  ExpectReply(third_peer.get());
  other_peer_->Send(Call(kPeersId, 3));
  ExpectReply(other_peer_.get());
  AnswerAndExpect("ask:1 c.(2 c.)2 b.(3 b.)3 got:1=7");
}

// Both ends, and not only ours.
TEST_F(SyncDispatchTest, CallsOfBothEndsAtOnceDoNotDeadlock) {
  Join();
  for (int i = 0; i < 100; ++i) {
    Server().StartAsk(i);
    Client().StartAsk(i);
  }
  ServerThread().diary().WaitFor("got:99=99");
  ClientThread().diary().WaitFor("got:99=99");
}

}  // namespace
}  // namespace test_support
