// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Calls that run the message loop of their thread while they wait.

#include <atomic>
#include <string>

#include "base/message_loop/message_loop.h"
#include "base/synchronization/waitable_event.h"
#include "gtest/gtest.h"
#include "ipc/ipc_message.h"
#include "tests/support/raw_sync_test.h"

namespace test_support {
namespace {

using IPC::Message;

class SyncPumpingTest : public RawSyncTest {
 protected:
  SyncPumpingTest() : event_(true, false) {}

  RawMessage Ask(int what, const SyncEnd::Tweak& tweak) {
    Client().StartAsk(what, tweak);
    return Receive();
  }
  void WaitFor(const std::string& word) {
    ClientThread().diary().WaitFor(word);
  }

  base::WaitableEvent event_;
};

TEST_F(SyncPumpingTest, TasksAndMessagesRunOnceTheEventIsSignalled) {
  MeetPeer();
  const RawMessage call = Ask(1, PumpingFrom(&event_));
  ClientThread().PostNote("task");
  peer().Send(Note(3));
  WaitUntilRead();
  EXPECT_EQ(ClientStory(), "ask:1");
  event_.Signal();
  WaitFor("note:3");
  Answer(call, 7);
  WaitFor("got:1=7");
  EXPECT_EQ(ClientStory(), "ask:1 task note:3 got:1=7");
}

TEST_F(SyncPumpingTest, ItGoesOnAlthoughTheEventIsReset) {
  MeetPeer();
  const RawMessage call = Ask(1, PumpingFrom(&event_));
  ClientThread().PostNote("task");
  event_.Signal();
  WaitFor("task");
  event_.Reset();
  ClientThread().PostNote("another");
  WaitFor("another");
  Answer(call, 7);
  WaitFor("got:1=7");
}

TEST_F(SyncPumpingTest, AnEventThatResetsItselfIsEnough) {
  MeetPeer();
  base::WaitableEvent once(false, true);
  const RawMessage call = Ask(1, PumpingFrom(&once));
  ClientThread().PostNote("task");
  WaitFor("task");
  EXPECT_FALSE(once.IsSignaled());
  Answer(call, 7);
  WaitFor("got:1=7");
}

TEST_F(SyncPumpingTest, ACallMayBeAnsweredBeforeItPumps) {
  MeetPeer();
  const RawMessage call = Ask(1, PumpingFrom(&event_));
  Answer(call, 7);
  WaitFor("got:1=7");
}

TEST_F(SyncPumpingTest, ThePeerIsTold) {
  MeetPeer();
  RawMessage call = Ask(1, PumpingFrom(&event_));
  EXPECT_TRUE(call.flags & Message::PUMPING_MSGS_BIT);
  Answer(call, 7);
  call = Ask(2, nullptr);
  EXPECT_FALSE(call.flags & Message::PUMPING_MSGS_BIT);
  Answer(call, 7);
  WaitFor("got:2=7");
}

TEST_F(SyncPumpingTest, ItMayBeginAtOnce) {
  MeetPeer();
  const RawMessage call = Ask(1, Pumping());
  EXPECT_TRUE(call.flags & Message::PUMPING_MSGS_BIT);
  ClientThread().PostNote("task");
  WaitFor("task");
  Answer(call, 7);
  WaitFor("got:1=7");
}

TEST_F(SyncPumpingTest, TheInnerOfTwoEndsFirst) {
  MeetPeer();
  const RawMessage outer = Ask(1, Pumping());
  const RawMessage inner = Ask(2, Pumping());
  Answer(outer, 10);
  WaitUntilRead();
  ClientThread().PostNote("task");
  WaitFor("task");
  EXPECT_EQ(ClientStory(), "ask:1 ask:2 task");
  Answer(inner, 20);
  WaitFor("got:1=10");
  EXPECT_EQ(ClientStory(), "ask:1 ask:2 task got:2=20 got:1=10");
}

TEST_F(SyncPumpingTest, AnInnerCallNeedNotPump) {
  MeetPeer();
  const RawMessage outer = Ask(1, Pumping());
  const RawMessage inner = Ask(2, nullptr);
  ClientThread().PostNote("task");
  Answer(inner, 20);
  WaitFor("task");
  Answer(outer, 10);
  WaitFor("got:1=10");
  EXPECT_EQ(ClientStory(), "ask:1 ask:2 got:2=20 task got:1=10");
}

TEST_F(SyncPumpingTest, CallsOfThePeerAreHandledInTheLoop) {
  MeetPeer();
  ClientThread().Do(
      [&] { Client().channel()->SetRestrictDispatchChannelGroup(1); });
  const RawMessage call = Ask(1, Pumping());
  peer().Send(Call(77, 2));
  EXPECT_EQ(IdOf(Receive()), 77);
  Answer(call, 7);
  WaitFor("got:1=7");
  EXPECT_EQ(ClientStory(), "ask:1 (2 )2 got:1=7");
}

TEST_F(SyncPumpingTest, WhoQuitsTheLoopGivesTheCallUp) {
  MeetPeer();
  Ask(1, Pumping());
  ClientThread().Post([] { base::MessageLoop::current()->QuitWhenIdle(); });
  WaitFor("lost:1");
  ClientThread().PostNote("task");
  WaitFor("task");
}

TEST_F(SyncPumpingTest, AnAnswerInTheTaskThatQuitsTheLoopCounts) {
  MeetPeer();
  const RawMessage call = Ask(1, Pumping());
  ClientThread().Post([&] {
    Answer(call, 7);
    WaitUntilRead();
    base::MessageLoop::current()->QuitNow();
  });
  WaitFor("got:1=7");
}

TEST_F(SyncPumpingTest, ShutdownEndsIt) {
  MeetPeer();
  Ask(1, Pumping());
  Ask(2, Pumping());
  ClientThread().shutdown()->Signal();
  WaitFor("lost:1");
  EXPECT_EQ(ClientStory(), "ask:1 ask:2 lost:2 lost:1");
}

TEST_F(SyncPumpingTest, TheEndOfThePeerEndsIt) {
  MeetPeer();
  Ask(1, Pumping());
  peer().Close();
  WaitFor("lost:1");
}

TEST_F(SyncPumpingTest, ATaskMayDeleteTheChannel) {
  MeetPeer();
  Ask(1, Pumping());
  Ask(2, Pumping());
  ClientThread().Post([&] { Client().DeleteChannel(); });
  WaitFor("lost:1");
  EXPECT_EQ(ClientStory(), "ask:1 ask:2 lost:2 lost:1");
}

TEST_F(SyncPumpingTest, AFloodOfMessagesDoesNotKeepTasksFromRunning) {
  MeetPeer();
  // On the stack, behind the channel's: WaitMany() prefers low addresses.
  base::WaitableEvent event(true, false);
  const RawMessage call = Ask(1, PumpingFrom(&event));
  ClientThread().PostNote("task");
  std::atomic<int> rounds(0);
  // Each handler has the next message queued before it returns.
  Client().OnNote(3, [&] {
    if (++rounds == 5)
      event.Signal();
    if (rounds < 50 && !ClientThread().diary().Count("task")) {
      peer().Send(Note(3, true));
      WaitUntilRead();
    }
  });
  peer().Send(Note(3, true));
  WaitFor("task");
  EXPECT_LT(rounds, 10);
  Answer(call, 7);
  WaitFor("got:1=7");
}

}  // namespace
}  // namespace test_support
