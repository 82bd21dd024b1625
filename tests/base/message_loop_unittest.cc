// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/message_loop/message_loop.h"

#include <algorithm>
#include <memory>
#include <vector>

#include "base/bind.h"
#include "base/memory/ref_counted.h"
#include "base/run_loop.h"
#include "base/thread_task_runner_handle.h"
#include "base/threading/thread.h"
#include "tests/support/loop_test.h"

namespace base {

using test_support::Do;

typedef test_support::LoopTest MessageLoopTest;

TEST_P(MessageLoopTest, IsCurrentWhileItLives) {
  EXPECT_EQ(&loop(), MessageLoop::current());
  EXPECT_EQ(loop().message_loop_proxy(), MessageLoopProxy::current());
  EXPECT_EQ(loop().task_runner(), ThreadTaskRunnerHandle::Get());
  EXPECT_EQ(GetParam(), loop().type());
  EXPECT_TRUE(loop().IsType(GetParam()));
  DestroyLoop();
  EXPECT_FALSE(MessageLoop::current());
  EXPECT_FALSE(MessageLoopProxy::current().get());
  EXPECT_FALSE(ThreadTaskRunnerHandle::IsSet());
}

TEST_P(MessageLoopTest, RunsTasksInTheOrderOfAllPostingCalls) {
  loop().PostTask(FROM_HERE, Do([&] { Note("1"); }));
  loop().message_loop_proxy()->PostTask(FROM_HERE, Do([&] { Note("2"); }));
  loop().PostNonNestableTask(FROM_HERE, Do([&] { Note("3"); }));
  loop().PostDelayedTask(FROM_HERE, Do([&] { Note("4"); }), TimeDelta());
  loop().task_runner()->PostNonNestableTask(FROM_HERE, Do([&] { Note("5"); }));
  EXPECT_EQ("", log());
  loop().RunUntilIdle();
  EXPECT_EQ("1 2 3 4 5", log());
}

TEST_P(MessageLoopTest, KeepsTheOrderOfManyTasks) {
  std::vector<int> seen;
  for (int i = 0; i < 5000; ++i)
    Post([&seen, i] { seen.push_back(i); });
  loop().RunUntilIdle();
  ASSERT_EQ(5000u, seen.size());
  for (int i = 0; i < 5000; ++i)
    ASSERT_EQ(i, seen[i]);
}

TEST_P(MessageLoopTest, TaskPostedByATaskRunsAfterThoseThatWait) {
  Post([&] {
    Note("a");
    Post("c");
  });
  Post("b");
  loop().RunUntilIdle();
  EXPECT_EQ("a b c", log());
}

// Notes when the tasks it sees were to run.
class RunTimeObserver : public MessageLoop::TaskObserver {
 public:
  void WillProcessTask(const PendingTask& pending_task) override {
    times.push_back(pending_task.delayed_run_time);
  }
  void DidProcessTask(const PendingTask& pending_task) override {}

  std::vector<TimeTicks> times;
};

TEST_P(MessageLoopTest, DelayedTasksRunInTheOrderOfTheirTimes) {
  RunTimeObserver observer;
  loop().AddTaskObserver(&observer);
  for (int delay : {3, 1, 2, 1})
    PostDelayed("late", delay);
  loop().PostDelayedTask(FROM_HERE, MessageLoop::QuitClosure(),
                         TimeDelta::FromMilliseconds(4));
  Post("now");
  loop().Run();
  EXPECT_EQ("now late late late late", log());
  ASSERT_EQ(6u, observer.times.size());
  EXPECT_TRUE(observer.times.front().is_null());
  EXPECT_TRUE(std::is_sorted(observer.times.begin(), observer.times.end()));
  loop().RemoveTaskObserver(&observer);
}

TEST_P(MessageLoopTest, DelayedTaskDoesNotRunEarly) {
  const TimeDelta delay = TimeDelta::FromMilliseconds(5);
  const TimeTicks start = TimeTicks::Now();
  loop().PostDelayedTask(FROM_HERE, MessageLoop::QuitClosure(), delay);
  loop().Run();
  EXPECT_GE(TimeTicks::Now() - start, delay);
}

TEST_P(MessageLoopTest, IdleDoesNotWaitForDelayedTasks) {
  PostDelayed("late", 60 * 1000);
  loop().RunUntilIdle();
  EXPECT_EQ("", log());
}

TEST_P(MessageLoopTest, AnEarlierDelayedTaskIsNotHeldUpByALaterOne) {
  PostDelayed("late", 60 * 1000);
  loop().RunUntilIdle();
  loop().PostDelayedTask(FROM_HERE, MessageLoop::QuitClosure(),
                         TimeDelta::FromMilliseconds(1));
  loop().Run();
  EXPECT_EQ("", log());
}

TEST_P(MessageLoopTest, QuitNowLeavesTheRestForLater) {
  Post("a");
  Post([&] { loop().QuitNow(); });
  Post("b");
  loop().Run();
  EXPECT_EQ("a", log());
  loop().RunUntilIdle();
  EXPECT_EQ("a b", log());
}

TEST_P(MessageLoopTest, QuitWaitsUntilIdle) {
  Post([&] {
    loop().Quit();
    Post("b");
  });
  Post("a");
  loop().Run();
  EXPECT_EQ("a b", log());
}

TEST_P(MessageLoopTest, KnowsWhetherItRuns) {
  EXPECT_FALSE(loop().is_running());
  Post([&] {
    EXPECT_TRUE(loop().is_running());
    EXPECT_FALSE(loop().IsNested());
    RunLoop inner;
    Post([&] { EXPECT_TRUE(loop().IsNested()); });
    MessageLoop::ScopedNestableTaskAllower allower(&loop());
    inner.RunUntilIdle();
  });
  loop().RunUntilIdle();
  EXPECT_FALSE(loop().is_running());
}

TEST_P(MessageLoopTest, IdleForTestingLooksAtWhatWasPosted) {
  EXPECT_TRUE(loop().IsIdleForTesting());
  Post("a");
  EXPECT_FALSE(loop().IsIdleForTesting());
  loop().RunUntilIdle();
  EXPECT_TRUE(loop().IsIdleForTesting());
}

TEST_P(MessageLoopTest, TasksFromManyThreadsKeepTheOrderOfEach) {
  const int kThreads = 3;
  const int kTasks = 2000;
  std::vector<int> last(kThreads, -1);
  int done = 0;
  RunLoop run_loop;
  std::vector<std::unique_ptr<Thread>> threads;
  for (int t = 0; t < kThreads; ++t) {
    threads.push_back(std::make_unique<Thread>("poster"));
    ASSERT_TRUE(threads.back()->Start());
    threads.back()->task_runner()->PostTask(
        FROM_HERE, Do([&, t, runner = loop().task_runner()] {
          for (int i = 0; i < kTasks; ++i) {
            runner->PostTask(FROM_HERE, Do([&, t, i] {
                               EXPECT_EQ(last[t] + 1, i);
                               last[t] = i;
                               if (++done == kThreads * kTasks)
                                 run_loop.Quit();
                             }));
          }
        }));
  }
  run_loop.Run();
  EXPECT_EQ(kThreads * kTasks, done);
}

class DeletionNoter {
 public:
  explicit DeletionNoter(const std::function<void()>& note) : note_(note) {}

 private:
  friend class base::DeleteHelper<DeletionNoter>;
  ~DeletionNoter() { note_(); }
  const std::function<void()> note_;
};

TEST_P(MessageLoopTest, DeletesSoonAndInOrder) {
  Post("a");
  loop().DeleteSoon(FROM_HERE, new DeletionNoter([&] { Note("deleted"); }));
  EXPECT_TRUE(loop().task_runner()->DeleteSoon(
      FROM_HERE, new DeletionNoter([&] { Note("this too"); })));
  Post("b");
  EXPECT_EQ("", log());
  loop().RunUntilIdle();
  EXPECT_EQ("a deleted this too b", log());
}

class Shared : public RefCounted<Shared> {
 public:
  explicit Shared(const std::function<void()>& note) : note_(note) {}

 private:
  friend class RefCounted<Shared>;
  ~Shared() { note_(); }
  const std::function<void()> note_;
};

TEST_P(MessageLoopTest, ReleasesSoon) {
  Shared* const shared = new Shared([&] { Note("gone"); });
  shared->AddRef();
  shared->AddRef();
  loop().ReleaseSoon(FROM_HERE, shared);
  loop().RunUntilIdle();
  EXPECT_EQ("", log());
  loop().task_runner()->ReleaseSoon(FROM_HERE, shared);
  loop().RunUntilIdle();
  EXPECT_EQ("gone", log());
}

TEST_P(MessageLoopTest, ATaskIsDestroyedBeforeTheNextOneRuns) {
  scoped_refptr<Shared> shared(new Shared([&] { Note("gone"); }));
  Post([&] { Note("a"); });
  void (*use)(const scoped_refptr<Shared>&) = [](const scoped_refptr<Shared>&) {
  };
  loop().PostTask(FROM_HERE, Bind(use, shared));
  shared = nullptr;
  Post("b");
  loop().RunUntilIdle();
  EXPECT_EQ("a gone b", log());
}

class NotingTaskObserver : public MessageLoop::TaskObserver {
 public:
  explicit NotingTaskObserver(const std::function<void(std::string)>& note)
      : note_(note) {}
  void WillProcessTask(const PendingTask& pending_task) override {
    note_("<");
    EXPECT_NE(nullptr, pending_task.posted_from.file_name());
  }
  void DidProcessTask(const PendingTask& pending_task) override { note_(">"); }

 private:
  const std::function<void(std::string)> note_;
};

TEST_P(MessageLoopTest, TaskObserversSeeEveryTask) {
  NotingTaskObserver observer([&](const std::string& word) { Note(word); });
  loop().AddTaskObserver(&observer);
  Post("a");
  PostDelayed("b", 0);
  loop().RunUntilIdle();
  loop().RemoveTaskObserver(&observer);
  Post("c");
  loop().RunUntilIdle();
  EXPECT_EQ("< a > < b > c", log());
}

INSTANTIATE_TEST_SUITE_P(AllLoops, MessageLoopTest, test_support::AllLoops());

TEST(MessageLoopTypeTest, ForUIAndForIOAreKnownByTheirType) {
  {
    MessageLoopForUI loop;
    EXPECT_TRUE(MessageLoopForUI::IsCurrent());
    EXPECT_FALSE(MessageLoopForIO::IsCurrent());
    EXPECT_EQ(&loop, MessageLoopForUI::current());
  }
  {
    MessageLoopForIO loop;
    EXPECT_FALSE(MessageLoopForUI::IsCurrent());
    EXPECT_TRUE(MessageLoopForIO::IsCurrent());
    EXPECT_EQ(&loop, MessageLoopForIO::current());
  }
  EXPECT_FALSE(MessageLoopForIO::IsCurrent());
}

TEST(MessageLoopTypeTest, HasAThreadName) {
  MessageLoop loop;
  loop.set_thread_name("name");
  loop.SetTimerSlack(TIMER_SLACK_MAXIMUM);
  EXPECT_EQ("name", loop.thread_name());
}

TEST(MessageLoopDeathTest, OneLoopAThread) {
  MessageLoop loop;
  EXPECT_DEATH(MessageLoop(), "at most one message loop");
}

}  // namespace base
