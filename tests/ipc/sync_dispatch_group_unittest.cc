// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What a thread with several SyncChannels handles while it waits in one.

#include <string>

#include "gtest/gtest.h"
#include "tests/ipc/sync_dispatch_test.h"

namespace test_support {
namespace {

using IPC::Channel;

// The client has a second channel, "b".
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

}  // namespace
}  // namespace test_support
