// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/threading/sequenced_worker_pool.h"

#include <mutex>
#include <string>
#include <thread>

#include "base/bind.h"
#include "base/bind_helpers.h"
#include "base/location.h"
#include "base/message_loop/message_loop.h"
#include "base/run_loop.h"
#include "base/sequenced_task_runner.h"
#include "base/synchronization/waitable_event.h"
#include "base/threading/platform_thread.h"
#include "gtest/gtest.h"
#include "tests/support/do.h"

namespace base {

using test_support::Do;
typedef SequencedWorkerPool::SequenceToken Token;

const SequencedWorkerPool::WorkerShutdown kContinue =
    SequencedWorkerPool::CONTINUE_ON_SHUTDOWN;
const SequencedWorkerPool::WorkerShutdown kSkip =
    SequencedWorkerPool::SKIP_ON_SHUTDOWN;
const SequencedWorkerPool::WorkerShutdown kBlock =
    SequencedWorkerPool::BLOCK_SHUTDOWN;

class SequencedWorkerPoolTest : public testing::Test {
 protected:
  static const int kThreads = 3;

  SequencedWorkerPoolTest()
      : pool_(new SequencedWorkerPool(kThreads, "test")),
        gate_(true, false),
        entered_(false, false) {}
  ~SequencedWorkerPoolTest() override {
    gate_.Signal();
    if (pool_.get() && !pool_->IsShutdownInProgress())
      pool_->Shutdown();
  }

  void Note(const std::string& word) {
    std::lock_guard<std::mutex> held(lock_);
    log_ += word;
  }
  std::string log() {
    std::lock_guard<std::mutex> held(lock_);
    return log_;
  }
  Closure Noting(const std::string& word) {
    return Do([this, word] { Note(word); });
  }
  // Stays in the task until OpenGate().
  Closure WaitingAtTheGate(const std::string& word) {
    return Do([this, word] {
      entered_.Signal();
      gate_.Wait();
      Note(word);
    });
  }
  void OpenGate() { gate_.Signal(); }
  std::thread OpenGateAtShutdown() {
    return std::thread([this] {
      WaitForShutdown();
      OpenGate();
    });
  }
  void WaitForShutdown() {
    while (!pool_->IsShutdownInProgress())
      PlatformThread::YieldCurrentThread();
  }

  // A task of that behavior is in it when this returns.
  void Occupy(const std::string& word,
              SequencedWorkerPool::WorkerShutdown behavior) {
    ASSERT_TRUE(pool_->PostWorkerTaskWithShutdownBehavior(
        FROM_HERE, WaitingAtTheGate(word), behavior));
    entered_.Wait();
  }
  void OccupyAllThreads(SequencedWorkerPool::WorkerShutdown behavior) {
    for (int i = 0; i < kThreads; ++i)
      Occupy("", behavior);
  }

  scoped_refptr<SequencedWorkerPool> pool_;
  WaitableEvent gate_;
  WaitableEvent entered_;

 private:
  std::mutex lock_;
  std::string log_;
};

TEST_F(SequencedWorkerPoolTest, TokensNameSequences) {
  const Token a = pool_->GetSequenceToken();
  const Token b = pool_->GetSequenceToken();
  EXPECT_TRUE(a.IsValid());
  EXPECT_FALSE(a.Equals(b));
  EXPECT_FALSE(Token().IsValid());
  EXPECT_TRUE(pool_->GetNamedSequenceToken("name").Equals(
      pool_->GetNamedSequenceToken("name")));
  EXPECT_FALSE(pool_->GetNamedSequenceToken("name").Equals(
      pool_->GetNamedSequenceToken("other")));
}

TEST_F(SequencedWorkerPoolTest, FlushWaitsForTheTasks) {
  pool_->PostWorkerTask(FROM_HERE, Noting("a"));
  pool_->PostTask(FROM_HERE, Noting("a"));
  pool_->FlushForTesting();
  EXPECT_EQ("aa", log());
}

TEST_F(SequencedWorkerPoolTest, ASequenceKeepsItsOrder) {
  const Token token = pool_->GetSequenceToken();
  std::string expected;
  for (char c = 'a'; c <= 'z'; ++c) {
    expected += c;
    pool_->PostSequencedWorkerTask(token, FROM_HERE, Noting({c}));
  }
  pool_->FlushForTesting();
  EXPECT_EQ(expected, log());
}

TEST_F(SequencedWorkerPoolTest, ASequenceRunsOneTaskAtATime) {
  const scoped_refptr<SequencedTaskRunner> runner =
      pool_->GetSequencedTaskRunner(pool_->GetSequenceToken());
  runner->PostTask(FROM_HERE, WaitingAtTheGate("a"));
  entered_.Wait();
  runner->PostTask(FROM_HERE, Noting("b"));
  WaitableEvent other_ran(false, false);
  pool_->PostWorkerTask(FROM_HERE, Do([&] { other_ran.Signal(); }));
  other_ran.Wait();
  EXPECT_EQ("", log());
  OpenGate();
  pool_->FlushForTesting();
  EXPECT_EQ("ab", log());
}

TEST_F(SequencedWorkerPoolTest, ALongQueueOfOneSequenceHoldsUpNobody) {
  const Token token = pool_->GetSequenceToken();
  pool_->PostSequencedWorkerTask(token, FROM_HERE, WaitingAtTheGate(""));
  for (int i = 0; i < 100; ++i)
    pool_->PostSequencedWorkerTask(token, FROM_HERE, Noting("s"));
  WaitableEvent other_ran(false, false);
  pool_->PostWorkerTask(FROM_HERE, Do([&] { other_ran.Signal(); }));
  other_ran.Wait();
  EXPECT_EQ("", log());
}

// Each task waits for the next one.
TEST_F(SequencedWorkerPoolTest, ThereAreAsManyThreadsAsAllowed) {
  WaitableEvent second(false, false);
  WaitableEvent third(false, false);
  pool_->PostWorkerTask(FROM_HERE, Do([&] { second.Wait(); }));
  pool_->PostWorkerTask(FROM_HERE, Do([&] {
                          third.Wait();
                          second.Signal();
                        }));
  pool_->PostWorkerTask(FROM_HERE, Do([&] { third.Signal(); }));
  pool_->FlushForTesting();
}

TEST_F(SequencedWorkerPoolTest, ThereAreNoMoreThreadsThanAllowed) {
  OccupyAllThreads(kBlock);
  pool_->PostWorkerTask(FROM_HERE, Noting("late"));
  EXPECT_EQ("", log());
  OpenGate();
  pool_->FlushForTesting();
  EXPECT_EQ("late", log());
}

TEST_F(SequencedWorkerPoolTest, NamedSequencesCanBePostedTo) {
  pool_->PostNamedSequencedWorkerTask("name", FROM_HERE, Noting("a"));
  pool_->PostSequencedWorkerTask(pool_->GetNamedSequenceToken("name"),
                                 FROM_HERE, Noting("b"));
  pool_->FlushForTesting();
  EXPECT_EQ("ab", log());
}

TEST_F(SequencedWorkerPoolTest, ATaskKnowsWhereItRuns) {
  const Token token = pool_->GetSequenceToken();
  const Token other = pool_->GetSequenceToken();
  const scoped_refptr<SequencedTaskRunner> runner =
      pool_->GetSequencedTaskRunner(token);
  runner->PostTask(
      FROM_HERE, Do([&] {
        EXPECT_TRUE(pool_->RunsTasksOnCurrentThread());
        EXPECT_TRUE(pool_->IsRunningSequenceOnCurrentThread(token));
        EXPECT_FALSE(pool_->IsRunningSequenceOnCurrentThread(other));
        EXPECT_TRUE(runner->RunsTasksOnCurrentThread());
        EXPECT_TRUE(
            SequencedWorkerPool::GetSequenceTokenForCurrentThread().Equals(
                token));
        EXPECT_EQ(0u, std::string(PlatformThread::GetName()).find("test"));
        Note("ran");
      }));
  pool_->FlushForTesting();
  EXPECT_EQ("ran", log());
  EXPECT_FALSE(pool_->RunsTasksOnCurrentThread());
  EXPECT_FALSE(runner->RunsTasksOnCurrentThread());
  EXPECT_FALSE(
      SequencedWorkerPool::GetSequenceTokenForCurrentThread().IsValid());
}

TEST_F(SequencedWorkerPoolTest, ATaskWithoutASequenceHasNoToken) {
  pool_->PostWorkerTask(
      FROM_HERE, Do([&] {
        EXPECT_FALSE(
            SequencedWorkerPool::GetSequenceTokenForCurrentThread().IsValid());
        EXPECT_FALSE(pool_->IsRunningSequenceOnCurrentThread(Token()));
        Note("ran");
      }));
  pool_->FlushForTesting();
  EXPECT_EQ("ran", log());
}

TEST_F(SequencedWorkerPoolTest, ADelayedTaskComesAfterItsDelay) {
  const TimeDelta delay = TimeDelta::FromMilliseconds(5);
  const TimeTicks start = TimeTicks::Now();
  TimeTicks ran_at;
  WaitableEvent ran(false, false);
  pool_->PostDelayedWorkerTask(FROM_HERE, Do([&] {
                                 ran_at = TimeTicks::Now();
                                 ran.Signal();
                               }),
                               delay);
  ran.Wait();
  EXPECT_GE(ran_at - start, delay);
}

TEST_F(SequencedWorkerPoolTest, ADelayedTaskOfASequenceIsOvertaken) {
  const Token token = pool_->GetSequenceToken();
  WaitableEvent ran(false, false);
  // On a busy machine the first delays may be over before the second task is
  // posted; that says nothing.
  int delay_ms = 20;
  bool is_overtaken = false;
  while (!is_overtaken) {
    delay_ms *= 2;
    const TimeTicks due =
        TimeTicks::Now() + TimeDelta::FromMilliseconds(delay_ms);
    pool_->PostDelayedSequencedWorkerTask(
        token, FROM_HERE, Do([&] {
          Note("delayed ");
          ran.Signal();
        }),
        TimeDelta::FromMilliseconds(delay_ms));
    pool_->PostSequencedWorkerTask(token, FROM_HERE, Noting("first "));
    is_overtaken = TimeTicks::Now() < due;
    ran.Wait();
  }
  pool_->FlushForTesting();
  const std::string last = "first delayed ";
  ASSERT_GE(log().size(), last.size());
  EXPECT_EQ(last, log().substr(log().size() - last.size()));
}

TEST_F(SequencedWorkerPoolTest, ABusyThreadDoesNotHoldUpADelayedTask) {
  WaitableEvent ran(false, false);
  pool_->PostDelayedWorkerTask(FROM_HERE, Do([&] { ran.Signal(); }),
                               TimeDelta::FromMilliseconds(5));
  Occupy("", kBlock);
  ran.Wait();
}

TEST_F(SequencedWorkerPoolTest, FlushDeletesDelayedTasks) {
  pool_->PostDelayedWorkerTask(FROM_HERE, Noting("never"),
                               TimeDelta::FromDays(1));
  pool_->FlushForTesting();
  pool_->Shutdown();
  EXPECT_EQ("", log());
}

TEST_F(SequencedWorkerPoolTest, WhatATaskBindsGoesBeforeTheNextTask) {
  typedef RefCountedData<int> Number;
  scoped_refptr<Number> number(new Number(1));
  const Number* const raw = number.get();
  const Token token = pool_->GetSequenceToken();
  const scoped_refptr<Number> kept = number;
  pool_->PostSequencedWorkerTask(
      token, FROM_HERE, Bind(IgnoreResult(&Number::HasOneRef), number));
  number = nullptr;
  pool_->PostSequencedWorkerTask(token, FROM_HERE, Do([&] {
                                   EXPECT_TRUE(raw->HasOneRef());
                                   Note("ran");
                                 }));
  pool_->FlushForTesting();
  EXPECT_EQ("ran", log());
}

TEST_F(SequencedWorkerPoolTest, RepliesComeBack) {
  MessageLoop loop;
  RunLoop run_loop;
  pool_->PostTaskAndReply(FROM_HERE, Noting("task "), Do([&] {
                            EXPECT_EQ(&loop, MessageLoop::current());
                            Note("reply");
                            run_loop.Quit();
                          }));
  run_loop.Run();
  EXPECT_EQ("task reply", log());
}

TEST_F(SequencedWorkerPoolTest, ShutdownRunsBlockingTasks) {
  OccupyAllThreads(kSkip);
  pool_->PostWorkerTaskWithShutdownBehavior(FROM_HERE, Noting("continue"),
                                            kContinue);
  pool_->PostWorkerTaskWithShutdownBehavior(FROM_HERE, Noting("skip"), kSkip);
  pool_->PostWorkerTaskWithShutdownBehavior(FROM_HERE, Noting("block"), kBlock);
  pool_->PostDelayedWorkerTask(FROM_HERE, Noting("delayed"),
                               TimeDelta::FromDays(1));
  std::thread opener = OpenGateAtShutdown();
  pool_->Shutdown();
  opener.join();
  EXPECT_EQ("block", log());
}

TEST_F(SequencedWorkerPoolTest, ShutdownWaitsForATaskThatItWouldSkip) {
  Occupy("skip", kSkip);
  std::thread opener = OpenGateAtShutdown();
  pool_->Shutdown();
  EXPECT_EQ("skip", log());
  opener.join();
}

TEST_F(SequencedWorkerPoolTest, ShutdownDoesNotWaitForATaskThatContinues) {
  Occupy("continued", kContinue);
  pool_->Shutdown();
  EXPECT_EQ("", log());
  OpenGate();
  pool_->FlushForTesting();
  EXPECT_EQ("continued", log());
}

TEST_F(SequencedWorkerPoolTest, NothingIsPostedAfterShutdown) {
  pool_->Shutdown();
  EXPECT_FALSE(pool_->PostWorkerTask(FROM_HERE, Noting("late")));
  EXPECT_FALSE(pool_->GetSequencedTaskRunner(pool_->GetSequenceToken())
                   ->PostTask(FROM_HERE, Noting("late")));
  EXPECT_FALSE(pool_->GetTaskRunnerWithShutdownBehavior(kSkip)->PostTask(
      FROM_HERE, Noting("late")));
}

TEST_F(SequencedWorkerPoolTest, ShutdownAllowsSomeMoreBlockingTasks) {
  pool_->PostWorkerTask(
      FROM_HERE, Do([&] {
        entered_.Signal();
        WaitForShutdown();
        EXPECT_FALSE(pool_->PostWorkerTaskWithShutdownBehavior(
            FROM_HERE, Noting("skip"), kSkip));
        EXPECT_TRUE(pool_->PostWorkerTask(FROM_HERE, Noting("one")));
        EXPECT_FALSE(pool_->PostWorkerTask(FROM_HERE, Noting("two")));
      }));
  entered_.Wait();
  pool_->Shutdown(1);
  EXPECT_EQ("one", log());
  EXPECT_FALSE(pool_->PostWorkerTask(FROM_HERE, Noting("late")));
}

TEST_F(SequencedWorkerPoolTest, ATaskThatDoesNotBlockShutdownPostsNoMore) {
  bool posted = true;
  pool_->PostWorkerTaskWithShutdownBehavior(FROM_HERE, Do([&] {
                                              entered_.Signal();
                                              WaitForShutdown();
                                              posted = pool_->PostWorkerTask(
                                                  FROM_HERE, Noting("late"));
                                            }),
                                            kSkip);
  entered_.Wait();
  pool_->Shutdown(1);
  EXPECT_FALSE(posted);
  EXPECT_EQ("", log());
}

TEST_F(SequencedWorkerPoolTest, RunnersKeepThePool) {
  const scoped_refptr<TaskRunner> runner =
      pool_->GetTaskRunnerWithShutdownBehavior(kBlock);
  EXPECT_TRUE(runner->PostTask(FROM_HERE, Noting("a")));
  pool_->Shutdown();
  pool_ = nullptr;
  EXPECT_FALSE(runner->PostTask(FROM_HERE, Noting("b")));
  EXPECT_EQ("a", log());
}

class CountingObserver : public SequencedWorkerPool::TestingObserver {
 public:
  void OnHasWork() override { ++works; }
  void WillWaitForShutdown() override { ++waits; }
  void OnDestruct() override { destroyed.Signal(); }

  int works = 0;
  int waits = 0;
  WaitableEvent destroyed{true, false};
};

TEST(SequencedWorkerPoolObserverTest, IsToldOfWorkAndDestruction) {
  CountingObserver observer;
  scoped_refptr<SequencedWorkerPool> pool(
      new SequencedWorkerPool(1, "test", &observer));
  pool->PostWorkerTask(FROM_HERE, Bind(&DoNothing));
  pool->SignalHasWorkForTesting();
  EXPECT_EQ(2, observer.works);
  pool->FlushForTesting();
  pool->Shutdown();
  EXPECT_EQ(0, observer.waits);
  EXPECT_FALSE(observer.destroyed.IsSignaled());
  pool = nullptr;
  EXPECT_TRUE(observer.destroyed.IsSignaled());
}

TEST(SequencedWorkerPoolObserverTest, IsToldBeforeShutdownWaits) {
  class Opener : public CountingObserver {
   public:
    void WillWaitForShutdown() override { gate.Signal(); }
    WaitableEvent gate{true, false};
  } observer;
  scoped_refptr<SequencedWorkerPool> pool(
      new SequencedWorkerPool(1, "test", &observer));
  pool->PostWorkerTask(FROM_HERE, Do([&] { observer.gate.Wait(); }));
  pool->Shutdown();
}

void WaitFor(SequencedWorkerPool* held, WaitableEvent* event) {
  event->Wait();
}

TEST(SequencedWorkerPoolObserverTest, ATaskMayHoldTheLastReference) {
  CountingObserver observer;
  WaitableEvent gate(false, false);
  scoped_refptr<SequencedWorkerPool> pool(
      new SequencedWorkerPool(2, "test", &observer));
  WaitableEvent other_ran(false, false);
  pool->PostWorkerTaskWithShutdownBehavior(
      FROM_HERE, Bind(&WaitFor, pool, &gate), kContinue);
  pool->PostWorkerTask(FROM_HERE,
                       Bind(&WaitableEvent::Signal, Unretained(&other_ran)));
  other_ran.Wait();
  pool->Shutdown();
  pool = nullptr;
  EXPECT_FALSE(observer.destroyed.IsSignaled());
  gate.Signal();
  observer.destroyed.Wait();
}

}  // namespace base
