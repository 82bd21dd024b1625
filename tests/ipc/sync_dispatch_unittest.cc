// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What a thread that waits for a reply handles meanwhile.

#include <atomic>
#include <memory>
#include <string>

#include "base/message_loop/message_loop.h"
#include "gtest/gtest.h"
#include "ipc/ipc_message.h"
#include "tests/ipc/sync_dispatch_test.h"

namespace test_support {
namespace {

using IPC::Channel;
using IPC::Message;

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

TEST_F(SyncDispatchTest, MessagesReceivedAtOnceKeepTheirOrder) {
  MeetPeer();
  ClientThread().diary().Forget();
  SendAtOnce(Note(2).Bytes() + Call(kPeersId, 3).Bytes() + Note(4).Bytes());
  ClientThread().diary().WaitFor("note:4");
  EXPECT_EQ(ClientStory(), "note:2 (3 )3 note:4");
}

TEST_F(SyncDispatchTest, WhatCameAtOnceWithTheReplyWaitsForTheEndOfTheCall) {
  MeetAndAsk();
  SendAtOnce(Note(2).Bytes() + Call(kPeersId, 3).Bytes() +
             ReplyTo(IdOf(call_), IntBytes(7)).Bytes() + Note(4).Bytes());
  ClientThread().diary().WaitFor("note:4");
  EXPECT_EQ(ClientStory(), "ask:1 (3 )3 got:1=7 note:2 note:4");
}

TEST_F(SyncDispatchTest, WhatCameBeforeTheReplyIsPostedWhenTheCallReturns) {
  MeetPeer();
  ClientThread().Post([this] {
    Client().Ask(1);
    if (!base::MessageLoop::current()->IsIdleForTesting())
      ClientThread().diary().Note("posted");
  });
  call_ = Receive();
  // The end of the batch comes long after the reply.
  std::string more;
  for (int i = 0; i < 1500; ++i)
    more += Note(3).Bytes();
  SendAtOnce(Note(2).Bytes() + ReplyTo(IdOf(call_), IntBytes(7)).Bytes() +
             more + Note(4).Bytes());
  ClientThread().diary().WaitFor("note:4");
  EXPECT_EQ(ClientThread().diary().Count("posted"), 1);
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
