// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Replies, and results brought along.

#include "base/task_runner_util.h"

#include <memory>

#include "base/bind.h"
#include "base/logging.h"
#include "base/memory/ref_counted.h"
#include "base/message_loop/message_loop.h"
#include "base/pending_task.h"
#include "base/run_loop.h"
#include "base/synchronization/waitable_event.h"
#include "base/thread_task_runner_handle.h"
#include "base/threading/thread.h"
#include "gtest/gtest.h"
#include "tests/support/do.h"

namespace base {

using test_support::Do;

class TaskRunnerTest : public testing::Test {
 protected:
  TaskRunnerTest() : thread_("worker") { EXPECT_TRUE(thread_.Start()); }

  MessageLoop loop_;
  Thread thread_;
};

TEST_F(TaskRunnerTest, ReplyRunsHereAfterTheTaskRanThere) {
  PlatformThreadId task_thread = kInvalidThreadId;
  PlatformThreadId reply_thread = kInvalidThreadId;
  RunLoop run_loop;
  EXPECT_TRUE(thread_.task_runner()->PostTaskAndReply(
      FROM_HERE, Do([&] { task_thread = PlatformThread::CurrentId(); }),
      Do([&] {
        EXPECT_NE(kInvalidThreadId, task_thread);
        reply_thread = PlatformThread::CurrentId();
        run_loop.Quit();
      })));
  run_loop.Run();
  EXPECT_EQ(thread_.thread_id(), task_thread);
  EXPECT_EQ(PlatformThread::CurrentId(), reply_thread);
}

// Notes on which thread it is destroyed.
class HomeLover : public RefCountedThreadSafe<HomeLover> {
 public:
  HomeLover(PlatformThreadId* died_on) : died_on_(died_on) {}
  void Use() {}

 private:
  friend class RefCountedThreadSafe<HomeLover>;
  ~HomeLover() { *died_on_ = PlatformThread::CurrentId(); }
  PlatformThreadId* const died_on_;
};

TEST_F(TaskRunnerTest, TaskAndReplyAreDestroyedHere) {
  PlatformThreadId task_died = kInvalidThreadId;
  PlatformThreadId reply_died = kInvalidThreadId;
  thread_.task_runner()->PostTaskAndReply(
      FROM_HERE,
      Bind(&HomeLover::Use, make_scoped_refptr(new HomeLover(&task_died))),
      Bind(&HomeLover::Use, make_scoped_refptr(new HomeLover(&reply_died))));
  thread_.Stop();
  loop_.RunUntilIdle();
  EXPECT_EQ(PlatformThread::CurrentId(), task_died);
  EXPECT_EQ(PlatformThread::CurrentId(), reply_died);
}

TEST_F(TaskRunnerTest, DroppedTaskAndReplyAreDestroyedHere) {
  PlatformThreadId task_died = kInvalidThreadId;
  PlatformThreadId reply_died = kInvalidThreadId;
  // The thread quits with the errand in its queue.
  WaitableEvent posted(false, false);
  thread_.task_runner()->PostTask(FROM_HERE, Do([&] {
                                    posted.Wait();
                                    MessageLoop::current()->QuitNow();
                                  }));
  EXPECT_TRUE(thread_.task_runner()->PostTaskAndReply(
      FROM_HERE,
      Bind(&HomeLover::Use, make_scoped_refptr(new HomeLover(&task_died))),
      Bind(&HomeLover::Use, make_scoped_refptr(new HomeLover(&reply_died)))));
  posted.Signal();
  thread_.Stop();
  EXPECT_EQ(kInvalidThreadId, task_died);
  loop_.RunUntilIdle();
  EXPECT_EQ(PlatformThread::CurrentId(), task_died);
  EXPECT_EQ(PlatformThread::CurrentId(), reply_died);
}

TEST_F(TaskRunnerTest, NoReplyFromARunnerThatIsGone) {
  const scoped_refptr<SingleThreadTaskRunner> runner = thread_.task_runner();
  thread_.Stop();
  bool ran = false;
  EXPECT_FALSE(runner->PostTaskAndReply(FROM_HERE, Do([&] { ran = true; }),
                                        Do([&] { ran = true; })));
  loop_.RunUntilIdle();
  EXPECT_FALSE(ran);
}

int TheAnswer() {
  return 42;
}

void Store(int* to, int value) {
  *to = value;
}

TEST_F(TaskRunnerTest, ResultIsHandedToTheReply) {
  int result = 0;
  EXPECT_TRUE(PostTaskAndReplyWithResult(thread_.task_runner().get(), FROM_HERE,
                                         Bind(&TheAnswer),
                                         Bind(&Store, Unretained(&result))));
  thread_.Stop();
  loop_.RunUntilIdle();
  EXPECT_EQ(42, result);
}

scoped_ptr<int> MakeInt() {
  return make_scoped_ptr(new int(7));
}

void StoreOwned(int* to, scoped_ptr<int> value) {
  *to = *value;
}

TEST_F(TaskRunnerTest, ResultMayBeMoveOnly) {
  int result = 0;
  EXPECT_TRUE(PostTaskAndReplyWithResult(
      thread_.task_runner().get(), FROM_HERE, Bind(&MakeInt),
      Bind(&StoreOwned, Unretained(&result))));
  thread_.Stop();
  loop_.RunUntilIdle();
  EXPECT_EQ(7, result);
}

TEST(ThreadTaskRunnerHandleTest, AnyRunnerOfTheThreadMayBeInstalled) {
  scoped_refptr<SingleThreadTaskRunner> runner;
  {
    MessageLoop loop;
    runner = loop.task_runner();
  }
  EXPECT_FALSE(ThreadTaskRunnerHandle::IsSet());
  {
    ThreadTaskRunnerHandle handle(runner);
    EXPECT_EQ(runner, ThreadTaskRunnerHandle::Get());
  }
  EXPECT_FALSE(ThreadTaskRunnerHandle::IsSet());
}

PendingTask TaskAt(int64 time, int sequence_num) {
  PendingTask task(FROM_HERE, Do([] {}), TimeTicks::FromInternalValue(time),
                   true);
  task.sequence_num = sequence_num;
  return task;
}

TEST(PendingTaskTest, EarlierTimesComeFirst) {
  EXPECT_TRUE(TaskAt(2, 1) < TaskAt(1, 2));
  EXPECT_FALSE(TaskAt(1, 2) < TaskAt(2, 1));
}

TEST(PendingTaskTest, EqualTimesComeInTheOrderOfPosting) {
  EXPECT_TRUE(TaskAt(1, 2) < TaskAt(1, 1));
  EXPECT_FALSE(TaskAt(1, 1) < TaskAt(1, 2));
  EXPECT_FALSE(TaskAt(1, 1) < TaskAt(1, 1));
}

TEST(PendingTaskTest, SequenceNumbersMayWrapAround) {
  EXPECT_TRUE(TaskAt(1, kint32min) < TaskAt(1, kint32max));
  EXPECT_FALSE(TaskAt(1, kint32max) < TaskAt(1, kint32min));
}

}  // namespace base
