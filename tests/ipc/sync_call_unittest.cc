// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// A call over a SyncChannel: how it begins, waits and ends.

#include <string>

#include "base/logging.h"
#include "base/message_loop/message_loop.h"
#include "gtest/gtest.h"
#include "tests/support/recording_filter.h"
#include "tests/support/sync_messages.h"
#include "tests/support/sync_test.h"

namespace IPC {
namespace {

using test_support::RecordingFilter;
using test_support::SyncEnd;
using test_support::SyncTest;

class SyncCallTest : public SyncTest {
 protected:
  // A filter of the client that notes all it sees, and takes |type| if it is
  // not 0.
  void AddFilter(uint32 type) {
    scoped_refptr<RecordingFilter> filter(new RecordingFilter(&callbacks_));
    if (type)
      filter->Take(type);
    filter->OnMessageDo([this](const Message& message) {
      seen_.Note(std::to_string(message.type()));
    });
    Client().thread().Do([&] { Client().channel()->AddFilter(filter.get()); });
  }

  // The types of the messages, as words.
  test_support::SyncDiary seen_;

 private:
  RecordingFilter::Diary callbacks_;
};

TEST_F(SyncCallTest, AnAsynchronousMessageIsSentWithoutWaiting) {
  Join();
  const auto hold = ServerThread().HoldListeners();
  Client().Tell(1);
  hold->GoOn();
  ServerThread().diary().WaitFor("note:1");
}

TEST_F(SyncCallTest, ACallerGetsItsAnswer) {
  Join();
  Server().OnCall(1, [] { return 7; });
  EXPECT_EQ(Client().Ask(1), "7");
  EXPECT_EQ(ServerStory(), "(1 )1");
}

TEST_F(SyncCallTest, TheServerMayCallToo) {
  Join();
  EXPECT_EQ(Server().Ask(3), "3");
}

TEST_F(SyncCallTest, ACallWithoutParametersIsAnswered) {
  Join();
  Client().thread().Do(
      [&] { EXPECT_TRUE(Client().Send(new SyncMsg_Nothing)); });
}

TEST_F(SyncCallTest, ACallMayOnlyTell) {
  Join();
  Client().thread().Do(
      [&] { EXPECT_TRUE(Client().Send(new SyncMsg_Tell(5, "secret"))); });
  EXPECT_EQ(ServerStory(), "told:secret");
}

TEST_F(SyncCallTest, SeveralValuesComeBack) {
  Join();
  int quotient = 0;
  int rest = 0;
  Client().thread().Do([&] {
    EXPECT_TRUE(Client().Send(new SyncMsg_Divide(17, 5, &quotient, &rest)));
  });
  EXPECT_EQ(quotient, 3);
  EXPECT_EQ(rest, 2);
}

TEST_F(SyncCallTest, FiveParametersGoAndThreeComeBack) {
  Join();
  std::string joined;
  int sum = 0;
  bool is_even = true;
  Client().thread().Do([&] {
    EXPECT_TRUE(Client().Send(
        new SyncMsg_Join(1, "a", 2, "b", 4, &joined, &sum, &is_even)));
  });
  EXPECT_EQ(joined, "ab");
  EXPECT_EQ(sum, 7);
  EXPECT_FALSE(is_even);
}

TEST_F(SyncCallTest, TheCallerIsBlockedUntilTheReplyComes) {
  Join();
  Server().KeepCall(1);
  Client().StartAsk(1);
  ClientThread().PostNote("task");
  ServerThread().diary().WaitFor("kept:1");
  ServerThread().FlushIO();
  ClientThread().FlushIO();
  EXPECT_EQ(ClientStory(), "ask:1");
  Server().AnswerKept(1, 5);
  ClientThread().diary().WaitFor("task");
  EXPECT_EQ(ClientStory(), "ask:1 got:1=5 task");
}

TEST_F(SyncCallTest, TheReplyIsSentWhenTheHandlerReturns) {
  Join();
  Server().OnNothing([&] {
    ServerThread().FlushIO();
    ClientThread().FlushIO();
    EXPECT_EQ(ClientStory(), "asking");
  });
  Client().thread().Do([&] {
    ClientThread().diary().Note("asking");
    EXPECT_TRUE(Client().Send(new SyncMsg_Nothing));
    ClientThread().diary().Note("answered");
  });
}

TEST_F(SyncCallTest, CallsFollowOneAnother) {
  Join();
  for (int i = 0; i < 200; ++i)
    ASSERT_EQ(Client().Ask(i), std::to_string(i));
}

TEST_F(SyncCallTest, AfterShutdownNothingIsSent) {
  Join();
  ClientThread().shutdown()->Signal();
  EXPECT_EQ(Client().Ask(1), "lost");
  Client().Tell(2);
  ServerThread().diary().WaitFor("note:2");
  EXPECT_EQ(ServerStory(), "note:2");
}

TEST_F(SyncCallTest, ShutdownEndsAllCallsThatWait) {
  Join();
  Server().OnCall(1, [&] { return Server().Ask(2) == "2"; });
  Client().OnCall(2, [&] {
    EXPECT_EQ(Client().Ask(3), "lost");
    return 2;
  });
  Server().KeepCall(3);
  Client().StartAsk(1);
  ServerThread().diary().WaitFor("kept:3");
  ClientThread().shutdown()->Signal();
  ClientThread().diary().WaitFor("lost:1");
  EXPECT_EQ(ClientStory(), "ask:1 (2 ask:3 lost:3 )2 lost:1");
}

TEST_F(SyncCallTest, ShutdownBeforeTheChannelIsOpenedEndsCallsToo) {
  Client().OpenInTwoSteps();
  const auto hold = ClientThread().HoldIO();
  Client().thread().Do(
      [&] { Client().channel()->Init("nobody", Channel::MODE_SERVER, true); });
  Client().StartAsk(1);
  ClientThread().diary().WaitFor("ask:1");
  ClientThread().shutdown()->Signal();
  hold->GoOn();
  ClientThread().diary().WaitFor("lost:1");
}

TEST_F(SyncCallTest, TheReplyToAnOuterCallWaitsForTheInnerOne) {
  Join();
  Server().KeepCall(1);
  int outer = 0;
  Server().OnCall(2, [&] {
    Server().AnswerKept(1, 11);
    return 22;
  });
  Client().OnCall(5, [&] {
    EXPECT_EQ(Client().Ask(2), "22");
    EXPECT_EQ(outer, 0) << "its reply came before that to the inner call";
    return 5;
  });
  ClientThread().Post([&] {
    EXPECT_TRUE(Client().Send(new SyncMsg_Call(1, &outer)));
    ClientThread().diary().Note("done");
  });
  ServerThread().diary().WaitFor("kept:1");
  EXPECT_EQ(Server().Ask(5), "5");
  ClientThread().diary().WaitFor("done");
  EXPECT_EQ(outer, 11);
}

TEST_F(SyncCallTest, FiltersSeeReplies) {
  Join();
  AddFilter(0);
  EXPECT_EQ(Client().Ask(1), "1");
  EXPECT_EQ(seen_.story(), std::to_string(IPC_REPLY_ID));
}

TEST_F(SyncCallTest, AFilterThatTakesAReplyHidesItFromTheCaller) {
  Join();
  AddFilter(IPC_REPLY_ID);
  Client().StartAsk(1);
  seen_.WaitFor(std::to_string(IPC_REPLY_ID));
  ClientThread().FlushIO();
  EXPECT_EQ(ClientStory(), "ask:1");
  ClientThread().shutdown()->Signal();
  ClientThread().diary().WaitFor("lost:1");
}

TEST_F(SyncCallTest, AFilterAddedBeforeInitMissesNothing) {
  const std::string name = Channel::GenerateUniqueRandomChannelID();
  Server().Open(name, Channel::MODE_SERVER);
  Server().Tell(1);
  Client().OpenInTwoSteps();
  AddFilter(SyncMsg_Note::ID);
  Client().thread().Do(
      [&] { Client().channel()->Init(name, Channel::MODE_CLIENT, false); });
  Server().Tell(2);
  EXPECT_EQ(Server().Ask(3), "3");
  EXPECT_EQ(ClientStory(), "connected (3 )3");
  const std::string note = std::to_string(SyncMsg_Note::ID);
  EXPECT_EQ(seen_.story(),
            note + " " + note + " " + std::to_string(SyncMsg_Call::ID));
}

TEST_F(SyncCallTest, AChannelThatWasNeverInitializedCanGo) {
  Client().OpenInTwoSteps();
  Client().DeleteChannel();
}

#if DCHECK_IS_ON()
TEST(SyncChannelDeathTest, TheListenerMustNotLiveOnTheIOThread) {
  base::MessageLoopForIO loop;
  base::WaitableEvent shutdown(true, false);
  EXPECT_DEATH(SyncChannel::Create(nullptr, loop.task_runner(), &shutdown),
               "BelongsToCurrentThread");
}

TEST(SyncChannelDeathTest, AnotherThreadMustNotCall) {
  EXPECT_DEATH(
      {
        test_support::SyncThread thread("listeners");
        SyncEnd end(&thread);
        end.Open(Channel::GenerateUniqueRandomChannelID(),
                 Channel::MODE_SERVER);
        end.channel()->Send(new SyncMsg_Nothing);
      },
      "CalledOnValidThread");
}
#endif

}  // namespace
}  // namespace IPC
