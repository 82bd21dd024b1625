// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/threading/platform_thread.h"

#include "base/synchronization/waitable_event.h"
#include "base/threading/simple_thread.h"
#include "gtest/gtest.h"

namespace base {

class Recorder : public PlatformThread::Delegate {
 public:
  void ThreadMain() override {
    id = PlatformThread::CurrentId();
    ref = PlatformThread::CurrentRef();
    handle = PlatformThread::CurrentHandle();
    PlatformThread::SetName("a name that is longer than the system's");
    name = PlatformThread::GetName();
    done.Signal();
  }

  PlatformThreadId id = kInvalidThreadId;
  PlatformThreadRef ref;
  PlatformThreadHandle handle;
  std::string name;
  WaitableEvent done{false, false};
};

TEST(PlatformThreadTest, RunsOnAThreadOfItsOwn) {
  Recorder recorder;
  PlatformThreadHandle handle;
  ASSERT_TRUE(PlatformThread::Create(0, &recorder, &handle));
  EXPECT_FALSE(handle.is_null());
  PlatformThread::Join(handle);
#if defined(OS_POSIX)
  // On Windows a thread names itself by a pseudo handle.
  EXPECT_TRUE(handle.is_equal(recorder.handle));
#endif
  EXPECT_NE(kInvalidThreadId, recorder.id);
  EXPECT_NE(PlatformThread::CurrentId(), recorder.id);
  EXPECT_FALSE(recorder.ref == PlatformThread::CurrentRef());
  EXPECT_EQ("a name that is longer than the system's", recorder.name);
}

TEST(PlatformThreadTest, StackMayBeSmallOrOdd) {
  for (size_t stack_size : {1u, 100001u, 1u << 20}) {
    Recorder recorder;
    PlatformThreadHandle handle;
    ASSERT_TRUE(PlatformThread::Create(stack_size, &recorder, &handle));
    PlatformThread::Join(handle);
    EXPECT_NE(kInvalidThreadId, recorder.id);
  }
}

TEST(PlatformThreadTest, NonJoinableThreadRuns) {
  static Recorder* const recorder = new Recorder;  // May outlive the test.
  ASSERT_TRUE(PlatformThread::CreateNonJoinable(0, recorder));
  recorder->done.Wait();
  EXPECT_NE(PlatformThread::CurrentId(), recorder->id);
}

TEST(PlatformThreadTest, PriorityIsAHint) {
  for (ThreadPriority priority :
       {kThreadPriority_Normal, kThreadPriority_RealtimeAudio,
        kThreadPriority_Display, kThreadPriority_Background}) {
    Recorder recorder;
    PlatformThreadHandle handle;
    ASSERT_TRUE(
        PlatformThread::CreateWithPriority(0, &recorder, &handle, priority));
    PlatformThread::Join(handle);
    EXPECT_NE(kInvalidThreadId, recorder.id);
  }
}

TEST(PlatformThreadTest, SleepTakesItsTime) {
  const TimeTicks start = TimeTicks::Now();
  PlatformThread::Sleep(TimeDelta::FromMilliseconds(2));
  PlatformThread::YieldCurrentThread();
  EXPECT_GE(TimeTicks::Now() - start, TimeDelta::FromMilliseconds(2));
}

class Sum : public SimpleThread {
 public:
  explicit Sum(int* result) : SimpleThread("sum"), result_(result) {}
  void Run() override { *result_ = 1 + 2; }

 private:
  int* const result_;
};

TEST(SimpleThreadTest, RunsBetweenStartAndJoin) {
  int result = 0;
  Sum thread(&result);
  EXPECT_FALSE(thread.HasBeenStarted());
  thread.Start();
  EXPECT_TRUE(thread.HasBeenStarted());
  EXPECT_FALSE(thread.HasBeenJoined());
  EXPECT_NE(kInvalidThreadId, thread.tid());
  EXPECT_EQ("sum", thread.name_prefix());
  EXPECT_EQ("sum/" + std::to_string(thread.tid()), thread.name());
  thread.Join();
  EXPECT_TRUE(thread.HasBeenJoined());
  EXPECT_EQ(3, result);
}

class Counter : public DelegateSimpleThread::Delegate {
 public:
  void Run() override {
    AutoLock locked(lock_);
    ++count;
  }

  int count = 0;

 private:
  Lock lock_;
};

TEST(SimpleThreadTest, DelegateRunsOnce) {
  Counter counter;
  DelegateSimpleThread thread(&counter, "delegate",
                              SimpleThread::Options(256 * 1024));
  thread.Start();
  thread.Join();
  EXPECT_EQ(1, counter.count);
}

TEST(SimpleThreadTest, PoolDoesAllTheWork) {
  Counter counter, other;
  DelegateSimpleThreadPool pool("pool", 3);
  pool.AddWork(&counter, 100);
  pool.Start();
  pool.AddWork(&counter, 100);
  pool.AddWork(&other);
  pool.JoinAll();
  EXPECT_EQ(200, counter.count);
  EXPECT_EQ(1, other.count);
}

}  // namespace base
