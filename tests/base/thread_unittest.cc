// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/threading/thread.h"

#include <atomic>
#include <memory>
#include <string>

#include "base/bind.h"
#include "base/logging.h"
#include "base/run_loop.h"
#include "base/synchronization/waitable_event.h"
#include "gtest/gtest.h"
#include "tests/support/do.h"

namespace base {

using test_support::Do;

TEST(ThreadTest, RunsTasksOnItsOwnThread) {
  Thread thread("name");
  EXPECT_EQ("name", thread.thread_name());
  ASSERT_TRUE(thread.Start());
  PlatformThreadId id = kInvalidThreadId;
  std::string name;
  thread.message_loop()->PostTask(FROM_HERE, Do([&] {
                                    id = PlatformThread::CurrentId();
                                    name = PlatformThread::GetName();
                                  }));
  thread.Stop();
  EXPECT_EQ(thread.thread_id(), id);
  EXPECT_NE(PlatformThread::CurrentId(), id);
  EXPECT_EQ("name", name);
}

TEST(ThreadTest, StopRunsWhatWasPostedBefore) {
  Thread thread("worker");
  ASSERT_TRUE(thread.Start());
  int count = 0;
  for (int i = 0; i < 1000; ++i)
    thread.task_runner()->PostTask(FROM_HERE, Do([&] { ++count; }));
  thread.Stop();
  EXPECT_EQ(1000, count);
}

TEST(ThreadTest, HasALoopOnlyWhileItRuns) {
  Thread thread("worker");
  EXPECT_FALSE(thread.IsRunning());
  EXPECT_FALSE(thread.message_loop());
  EXPECT_FALSE(thread.task_runner().get());
  ASSERT_TRUE(thread.Start());
  EXPECT_TRUE(thread.IsRunning());
  EXPECT_TRUE(thread.message_loop());
  EXPECT_TRUE(thread.message_loop_proxy().get());
  EXPECT_FALSE(thread.thread_handle().is_null());
  thread.Stop();
  EXPECT_FALSE(thread.IsRunning());
  EXPECT_FALSE(thread.message_loop());
  EXPECT_FALSE(thread.task_runner().get());
}

TEST(ThreadTest, MayBeStartedAgain) {
  Thread thread("worker");
  for (int i = 0; i < 3; ++i) {
    ASSERT_TRUE(thread.Start());
    bool ran = false;
    thread.task_runner()->PostTask(FROM_HERE, Do([&] { ran = true; }));
    thread.Stop();
    EXPECT_TRUE(ran);
  }
}

TEST(ThreadTest, StopWithoutStartAndTwiceIsFine) {
  Thread thread("worker");
  thread.Stop();
  ASSERT_TRUE(thread.Start());
  thread.StopSoon();
  thread.StopSoon();
  thread.Stop();
  thread.Stop();
}

TEST(ThreadTest, ALoopThatQuitByItselfIsGone) {
  Thread thread("worker");
  ASSERT_TRUE(thread.Start());
  const scoped_refptr<SingleThreadTaskRunner> runner = thread.task_runner();
  runner->PostTask(FROM_HERE, MessageLoop::QuitClosure());
  while (runner->PostTask(FROM_HERE, Do([] {})))
    PlatformThread::YieldCurrentThread();
  EXPECT_FALSE(thread.IsRunning());
  EXPECT_FALSE(thread.message_loop());
  thread.Stop();
}

TEST(ThreadTest, TypeOfTheLoopIsAsAsked) {
  for (MessageLoop::Type type : {MessageLoop::TYPE_DEFAULT,
                                 MessageLoop::TYPE_UI, MessageLoop::TYPE_IO}) {
    Thread thread("worker");
    ASSERT_TRUE(thread.StartWithOptions(Thread::Options(type, 256 * 1024)));
    EXPECT_EQ(type, thread.message_loop()->type());
  }
}

TEST(ThreadTest, PumpMayBeTheCallersOwn) {
  Thread thread("worker");
  Thread::Options options;
  options.message_pump_factory =
      Bind(&MessageLoop::CreateMessagePumpForType, MessageLoop::TYPE_DEFAULT);
  ASSERT_TRUE(thread.StartWithOptions(options));
  EXPECT_EQ(MessageLoop::TYPE_CUSTOM, thread.message_loop()->type());
  bool ran = false;
  thread.task_runner()->PostTask(FROM_HERE, Do([&] { ran = true; }));
  thread.Stop();
  EXPECT_TRUE(ran);
}

class StagedThread : public Thread {
 public:
  explicit StagedThread(std::string* log) : Thread("staged"), log_(log) {}
  ~StagedThread() override { Stop(); }

  void Init() override {
    EXPECT_TRUE(message_loop());
    *log_ += "init ";
  }
  void Run(MessageLoop* message_loop) override {
    EXPECT_EQ(MessageLoop::current(), message_loop);
    *log_ += "run ";
    Thread::Run(message_loop);
  }
  void CleanUp() override {
    EXPECT_TRUE(MessageLoop::current());
    *log_ += "clean up";
  }

 private:
  std::string* const log_;
};

TEST(ThreadTest, InitRunAndCleanUpAreCalledInOrder) {
  std::string log;
  {
    StagedThread thread(&log);
    ASSERT_TRUE(thread.Start());
    EXPECT_EQ(0u, log.find("init "));
    thread.task_runner()->PostTask(FROM_HERE, Do([&] { log += "task "; }));
  }
  EXPECT_EQ("init run task clean up", log);
}

TEST(ThreadTest, StartAndStopManyTimesUnderLoad) {
  for (int i = 0; i < 20; ++i) {
    std::atomic<bool> stop{false};
    Thread a("a"), b("b");
    ASSERT_TRUE(a.Start());
    ASSERT_TRUE(b.StartWithOptions(Thread::Options(MessageLoop::TYPE_IO, 0)));
    a.task_runner()->PostTask(FROM_HERE, Do([&, to = b.task_runner()] {
                                // A slow thread would never be idle, and what
                                // waits for it fill the memory.
                                for (int j = 0; j < 2000 && !stop; ++j)
                                  to->PostTask(FROM_HERE, Do([] {}));
                              }));
    b.Stop();
    stop = true;
  }
}

}  // namespace base
