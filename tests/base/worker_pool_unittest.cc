// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/threading/worker_pool.h"

#include <atomic>

#include "base/bind.h"
#include "base/location.h"
#include "base/message_loop/message_loop.h"
#include "base/run_loop.h"
#include "base/synchronization/waitable_event.h"
#include "base/task_runner.h"
#include "gtest/gtest.h"
#include "tests/support/do.h"

namespace base {

using test_support::Do;

class WorkerPoolTest : public testing::TestWithParam<bool> {};

INSTANTIATE_TEST_SUITE_P(QuickAndSlow, WorkerPoolTest, testing::Bool());

TEST_P(WorkerPoolTest, RunsTasksElsewhere) {
  WaitableEvent ran(false, false);
  EXPECT_TRUE(WorkerPool::PostTask(
      FROM_HERE, Do([&] {
        EXPECT_TRUE(WorkerPool::RunsTasksOnCurrentThread());
        ran.Signal();
      }),
      GetParam()));
  ran.Wait();
  EXPECT_FALSE(WorkerPool::RunsTasksOnCurrentThread());
}

TEST_P(WorkerPoolTest, RepliesComeBack) {
  MessageLoop loop;
  RunLoop run_loop;
  bool ran = false;
  WorkerPool::PostTaskAndReply(FROM_HERE, Do([&] { ran = true; }), Do([&] {
                                 EXPECT_TRUE(ran);
                                 EXPECT_EQ(&loop, MessageLoop::current());
                                 run_loop.Quit();
                               }),
                               GetParam());
  run_loop.Run();
}

TEST_P(WorkerPoolTest, HasATaskRunner) {
  WaitableEvent ran(false, false);
  const scoped_refptr<TaskRunner> runner =
      WorkerPool::GetTaskRunner(GetParam());
  runner->PostDelayedTask(FROM_HERE, Do([&] {
                            EXPECT_TRUE(runner->RunsTasksOnCurrentThread());
                            ran.Signal();
                          }),
                          TimeDelta::FromMilliseconds(1));
  ran.Wait();
}

// Every task waits for all others.
TEST_P(WorkerPoolTest, TasksNeverWaitForAThread) {
  const int kTasks = 12;
  WaitableEvent all_run(true, false);
  WaitableEvent all_done(false, false);
  std::atomic<int> running(0);
  std::atomic<int> done(0);
  for (int i = 0; i < kTasks; ++i) {
    WorkerPool::PostTask(FROM_HERE, Do([&] {
                           if (++running == kTasks)
                             all_run.Signal();
                           all_run.Wait();
                           if (++done == kTasks)
                             all_done.Signal();
                         }),
                         GetParam());
  }
  all_done.Wait();
}

}  // namespace base
