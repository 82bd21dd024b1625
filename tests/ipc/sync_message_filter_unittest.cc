// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipc/ipc_sync_message_filter.h"

#include <future>
#include <string>
#include <vector>

#include "base/logging.h"
#include "base/message_loop/message_loop.h"
#include "base/synchronization/waitable_event.h"
#include "gtest/gtest.h"
#include "tests/support/patience.h"
#include "tests/support/sync_messages.h"
#include "tests/support/sync_test.h"

namespace IPC {
namespace {

using test_support::Pumping;
using test_support::SyncEnd;
using test_support::SyncTest;
using test_support::SyncThread;

// A filter of the client's channel, used by threads of the test.
class SyncMessageFilterTest : public SyncTest {
 protected:
  SyncMessageFilterTest() : shutdown_(true, false) {}

  void TearDown() override {
    shutdown_.Signal();
    SyncTest::TearDown();
  }

  void MakeFilter() {
    ClientThread().Do([&] { filter_ = new SyncMessageFilter(&shutdown_); });
  }
  void AddFilter() {
    ClientThread().Do([&] { Client().channel()->AddFilter(filter_.get()); });
    ClientThread().FlushIO();
  }
  void JoinWithFilter() {
    MakeFilter();
    Join();
    AddFilter();
  }

  // On a thread of its own; the answer as text, or "lost".
  typedef std::future<std::string> Answer;
  Answer StartAsk(int what) {
    return std::async(std::launch::async, [this, what] { return Ask(what); });
  }
  std::string Ask(int what) {
    int answer = -1;
    const bool answered = filter_->Send(new SyncMsg_Call(what, &answer));
    return answered ? std::to_string(answer) : "lost";
  }
  // Call |what| is waiting for an answer that the server owes.
  Answer StartKeptCall(int what) {
    Server().KeepCall(what);
    Answer answer = StartAsk(what);
    ServerThread().diary().WaitFor("kept:" + std::to_string(what));
    return answer;
  }
  static std::string Get(Answer* answer) {
    const auto limit =
        std::chrono::system_clock::now() + test_support::kPatience;
    return answer->wait_until(limit) == std::future_status::ready
               ? answer->get()
               : "stuck";
  }
  static bool IsWaiting(const Answer& answer) {
    return answer.wait_for(std::chrono::seconds(0)) ==
           std::future_status::timeout;
  }

  base::WaitableEvent shutdown_;
  scoped_refptr<SyncMessageFilter> filter_;
};

TEST_F(SyncMessageFilterTest, AnyThreadMayCall) {
  JoinWithFilter();
  Server().OnCall(1, [] { return 7; });
  EXPECT_EQ(Ask(1), "7");
}

TEST_F(SyncMessageFilterTest, AnyThreadMaySend) {
  JoinWithFilter();
  EXPECT_TRUE(filter_->Send(new SyncMsg_Note(1)));
  ClientThread().Do([&] { EXPECT_TRUE(filter_->Send(new SyncMsg_Note(2))); });
  ServerThread().diary().WaitFor("note:2");
  EXPECT_EQ(ServerStory(), "note:1 note:2");
}

TEST_F(SyncMessageFilterTest, BeforeItIsAddedNothingCanBeSent) {
  MakeFilter();
  EXPECT_EQ(Ask(1), "lost");
  EXPECT_FALSE(filter_->Send(new SyncMsg_Note(1)));
}

TEST_F(SyncMessageFilterTest, ItIsNotAddedBeforeThePeerIsThere) {
  MakeFilter();
  Client().Open(Channel::GenerateUniqueRandomChannelID(), Channel::MODE_SERVER);
  AddFilter();
  EXPECT_EQ(Ask(1), "lost");
  EXPECT_FALSE(filter_->Send(new SyncMsg_Note(1)));
}

TEST_F(SyncMessageFilterTest, ACallerWaitsForItsReply) {
  JoinWithFilter();
  Answer answer = StartKeptCall(1);
  ServerThread().FlushIO();
  ClientThread().FlushIO();
  EXPECT_TRUE(IsWaiting(answer));
  Server().AnswerKept(1, 5);
  EXPECT_EQ(Get(&answer), "5");
}

TEST_F(SyncMessageFilterTest, SeveralThreadsWaitAndGetTheirOwnReplies) {
  JoinWithFilter();
  Answer first = StartKeptCall(1);
  Answer second = StartKeptCall(2);
  Answer third = StartKeptCall(3);
  Server().AnswerKept(3, 30);
  EXPECT_EQ(Get(&third), "30");
  EXPECT_TRUE(IsWaiting(first));
  Server().AnswerKept(1, 10);
  EXPECT_EQ(Get(&first), "10");
  EXPECT_TRUE(IsWaiting(second));
  Server().AnswerKept(2, 20);
  EXPECT_EQ(Get(&second), "20");
}

TEST_F(SyncMessageFilterTest, ManyThreadsCallAtOnce) {
  JoinWithFilter();
  std::vector<std::future<void>> callers;
  for (int i = 0; i < 8; ++i) {
    callers.push_back(std::async(std::launch::async, [this, i] {
      for (int call = 0; call < 50; ++call) {
        const int what = i * 1000 + call;
        ASSERT_EQ(Ask(what), std::to_string(what));
      }
    }));
  }
  for (int call = 0; call < 50; ++call)
    EXPECT_EQ(Client().Ask(9000 + call), std::to_string(9000 + call));
}

TEST_F(SyncMessageFilterTest, ACallThatNobodyHandlesFails) {
  JoinWithFilter();
  int answer = 0;
  EXPECT_FALSE(filter_->Send(new SyncMsg_Unknown(&answer)));
}

// A listener's thread may use the filter of a channel that is not its own.
TEST_F(SyncMessageFilterTest, NothingIsHandledMeanwhile) {
  JoinWithFilter();
  SyncThread thread("third");
  SyncEnd here(&thread);
  SyncEnd there(&ServerThread(), "there");
  Join(&there, &here);
  Server().KeepCall(1);
  thread.Post([&] { thread.diary().Note("got:" + Ask(1)); });
  ServerThread().diary().WaitFor("kept:1");
  there.StartAsk(2, Pumping());
  ServerThread().diary().WaitFor("there.ask:2");
  ServerThread().FlushIO();
  thread.FlushIO();
  EXPECT_EQ(thread.story(), "");
  ServerThread().Post([&] { Server().AnswerKept(1, 5); });
  thread.diary().WaitFor(")2");
  EXPECT_EQ(thread.story(), "got:5 (2 )2");
  ServerThread().diary().WaitFor("there.got:2=2");
}

TEST_F(SyncMessageFilterTest, ShutdownEndsAllThatWait) {
  JoinWithFilter();
  Answer first = StartKeptCall(1);
  Answer second = StartKeptCall(2);
  shutdown_.Signal();
  EXPECT_EQ(Get(&first), "lost");
  EXPECT_EQ(Get(&second), "lost");
}

TEST_F(SyncMessageFilterTest, AReplyAfterThatIsDropped) {
  JoinWithFilter();
  Answer answer = StartKeptCall(1);
  shutdown_.Signal();
  EXPECT_EQ(Get(&answer), "lost");
  Server().AnswerKept(1, 5);
  EXPECT_EQ(Client().Ask(2), "2") << "replies keep their order";
  ClientThread().Do([] {});
  EXPECT_EQ(ClientStory(), "ask:2 got:2=2");
}

TEST_F(SyncMessageFilterTest, ACallThatWasGivenUpBeforeItLeftIsNotSent) {
  JoinWithFilter();
  const auto hold = ClientThread().HoldIO();
  shutdown_.Signal();
  EXPECT_EQ(Ask(1), "lost");
  hold->GoOn();
  EXPECT_EQ(Client().Ask(2), "2");
  EXPECT_EQ(ServerStory(), "(2 )2");
}

TEST_F(SyncMessageFilterTest, TheEndOfThePeerEndsAllThatWait) {
  JoinWithFilter();
  Answer first = StartKeptCall(1);
  Answer second = StartKeptCall(2);
  Server().DeleteChannel();
  EXPECT_EQ(Get(&first), "lost");
  EXPECT_EQ(Get(&second), "lost");
}

TEST_F(SyncMessageFilterTest,
       AfterTheEndOfThePeerCallsFailAndTheRestIsDropped) {
  JoinWithFilter();
  Server().DeleteChannel();
  ClientThread().diary().WaitFor("error");
  EXPECT_EQ(Ask(1), "lost");
  EXPECT_TRUE(filter_->Send(new SyncMsg_Note(1)));
}

TEST_F(SyncMessageFilterTest, TheEndOfTheChannelEndsAllThatWait) {
  JoinWithFilter();
  Answer first = StartKeptCall(1);
  Answer second = StartKeptCall(2);
  Client().DeleteChannel();
  EXPECT_EQ(Get(&first), "lost");
  EXPECT_EQ(Get(&second), "lost");
}

TEST_F(SyncMessageFilterTest,
       AfterTheEndOfTheChannelCallsFailAndTheRestIsDropped) {
  JoinWithFilter();
  Client().DeleteChannel();
  ClientThread().FlushIO();
  EXPECT_EQ(Ask(1), "lost");
  EXPECT_TRUE(filter_->Send(new SyncMsg_Note(1)));
}

TEST_F(SyncMessageFilterTest, AfterTheEndOfTheIOThreadTheSameHolds) {
  SyncThread thread("short-lived");
  SyncEnd here(&thread);
  Join(&Server(), &here);
  thread.Do([&] {
    filter_ = new SyncMessageFilter(&shutdown_);
    here.channel()->AddFilter(filter_.get());
  });
  thread.FlushIO();
  here.DeleteChannel();
  thread.StopIO();
  EXPECT_EQ(Ask(1), "lost");
  EXPECT_TRUE(filter_->Send(new SyncMsg_Note(1)));
}

TEST_F(SyncMessageFilterTest, OneThatIsRemovedLetsGoOfTheChannel) {
  JoinWithFilter();
  Answer answer = StartKeptCall(1);
  ClientThread().Do([&] { Client().channel()->RemoveFilter(filter_.get()); });
  EXPECT_EQ(Get(&answer), "lost");
  Client().DeleteChannel();
  EXPECT_EQ(Ask(2), "lost");
  EXPECT_TRUE(filter_->Send(new SyncMsg_Note(1)));
}

TEST_F(SyncMessageFilterTest, TheFilterOutlivesItsUsersAndItsChannel) {
  JoinWithFilter();
  Answer answer = StartKeptCall(1);
  filter_ = nullptr;
  Client().DeleteChannel();
  EXPECT_EQ(Get(&answer), "lost");
}

#if DCHECK_IS_ON()
typedef SyncMessageFilterTest SyncMessageFilterDeathTest;

TEST_F(SyncMessageFilterDeathTest, TheListenersThreadMustNotWait) {
  JoinWithFilter();
  EXPECT_DEATH(ClientThread().Do([&] { Ask(1); }),
               "!listener_task_runner_->BelongsToCurrentThread");
}

TEST_F(SyncMessageFilterDeathTest, TheIOThreadMustNotWait) {
  JoinWithFilter();
  EXPECT_DEATH(ClientThread().DoOnIO([&] { Ask(1); }),
               "!io_task_runner->BelongsToCurrentThread");
}
#endif

}  // namespace
}  // namespace IPC
