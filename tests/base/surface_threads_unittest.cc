// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// The names of Chromium 42's threads, pools and synchronisation.

#include <string>

#include "base/bind.h"
#include "base/location.h"
#include "base/sequenced_task_runner.h"
#include "base/synchronization/condition_variable.h"
#include "base/synchronization/lock.h"
#include "base/synchronization/waitable_event.h"
#include "base/synchronization/waitable_event_watcher.h"
#include "base/threading/non_thread_safe.h"
#include "base/threading/platform_thread.h"
#include "base/threading/sequenced_worker_pool.h"
#include "base/threading/simple_thread.h"
#include "base/threading/thread.h"
#include "base/threading/thread_checker.h"
#include "base/threading/thread_local.h"
#include "base/threading/thread_restrictions.h"
#include "base/threading/worker_pool.h"
#include "tests/support/surface.h"

namespace base {

using test_support::Exists;
using test_support::Function;
using test_support::Method;
using tracked_objects::Location;

class OpenThread : public Thread {
 public:
  OpenThread() : Thread("name") {}
  ~OpenThread() override { Stop(); }
  void Init() override { Thread::Init(); }
  void Run(MessageLoop* loop) override { Thread::Run(loop); }
  void CleanUp() override { Thread::CleanUp(); }
};

TEST(SurfaceTest, Thread) {
  typedef Thread T;
  OpenThread thread;
  Method<bool (T::*)()>(&T::Start);
  Method<bool (T::*)(const T::Options&)>(&T::StartWithOptions);
  Method<void (T::*)()>(&T::Stop);
  Method<void (T::*)()>(&T::StopSoon);
  Method<MessageLoop* (T::*)() const>(&T::message_loop);
  Method<scoped_refptr<MessageLoopProxy> (T::*)() const>(
      &T::message_loop_proxy);
  Method<scoped_refptr<SingleThreadTaskRunner> (T::*)() const>(&T::task_runner);
  Method<const std::string& (T::*)() const>(&T::thread_name);
  Method<PlatformThreadId (T::*)() const>(&T::thread_id);
  Method<PlatformThreadHandle (T::*)() const>(&T::thread_handle);
  Method<bool (T::*)() const>(&T::IsRunning);
  Method<void (T::*)(ThreadPriority)>(&T::SetPriority);
  T::Options options;
  EXPECT_EQ(MessageLoop::TYPE_DEFAULT, options.message_loop_type);
  EXPECT_EQ(TIMER_SLACK_NONE, options.timer_slack);
  EXPECT_EQ(0u, options.stack_size);
  Exists(options.message_pump_factory.is_null());
  EXPECT_EQ(5u, T::Options(MessageLoop::TYPE_IO, 5).stack_size);
}

TEST(SurfaceTest, PlatformThread) {
  typedef PlatformThread P;
  Function<PlatformThreadId()>(P::CurrentId);
  Function<PlatformThreadRef()>(P::CurrentRef);
  Function<PlatformThreadHandle()>(P::CurrentHandle);
  Function<void()>(P::YieldCurrentThread);
  Function<void(TimeDelta)>(P::Sleep);
  Function<void(const std::string&)>(P::SetName);
  Function<const char*()>(P::GetName);
  Function<bool(size_t, P::Delegate*, PlatformThreadHandle*)>(P::Create);
  Function<bool(size_t, P::Delegate*, PlatformThreadHandle*, ThreadPriority)>(
      P::CreateWithPriority);
  Function<bool(size_t, P::Delegate*)>(P::CreateNonJoinable);
  Function<void(PlatformThreadHandle)>(P::Join);
  Function<void(PlatformThreadHandle, ThreadPriority)>(P::SetThreadPriority);
  Method<void (P::Delegate::*)()>(&P::Delegate::ThreadMain);
  static_assert(kInvalidThreadId == 0, "");
  Exists(kThreadPriority_Normal < kThreadPriority_RealtimeAudio &&
         kThreadPriority_Display < kThreadPriority_Background);
}

TEST(SurfaceTest, SimpleThread) {
  typedef SimpleThread S;
  Method<void (S::*)()>(&S::Start);
  Method<void (S::*)()>(&S::Join);
  Method<void (S::*)()>(&S::Run);
  Method<bool (S::*)()>(&S::HasBeenStarted);
  Method<bool (S::*)() const>(&S::HasBeenJoined);
  Method<PlatformThreadId (S::*)() const>(&S::tid);
  Exists(S::Options().stack_size() == 0);
  typedef DelegateSimpleThreadPool Pool;
  Method<void (Pool::*)()>(&Pool::Start);
  Method<void (Pool::*)()>(&Pool::JoinAll);
  Method<void (Pool::*)(Pool::Delegate*)>(&Pool::AddWork);
  Method<void (Pool::*)(Pool::Delegate*, int)>(&Pool::AddWork);
  Method<void (DelegateSimpleThread::Delegate::*)()>(
      &DelegateSimpleThread::Delegate::Run);
}

TEST(SurfaceTest, ThreadBits) {
  typedef ThreadRestrictions R;
  Method<int* (ThreadLocalPointer<int>::*)()>(&ThreadLocalPointer<int>::Get);
  Method<void (ThreadLocalPointer<int>::*)(int*)>(
      &ThreadLocalPointer<int>::Set);
  Method<bool (ThreadLocalBoolean::*)()>(&ThreadLocalBoolean::Get);
  Method<void (ThreadLocalBoolean::*)(bool)>(&ThreadLocalBoolean::Set);
  Method<bool (ThreadChecker::*)() const>(&ThreadChecker::CalledOnValidThread);
  Method<void (ThreadChecker::*)()>(&ThreadChecker::DetachFromThread);
  class Unsafe : public NonThreadSafe {
   public:
    using NonThreadSafe::CalledOnValidThread;
    using NonThreadSafe::DetachFromThread;
  };
  Exists(Unsafe().CalledOnValidThread());
  Function<bool(bool)>(R::SetIOAllowed);
  Function<void()>(R::AssertIOAllowed);
  Function<bool(bool)>(R::SetSingletonAllowed);
  Function<void()>(R::AssertSingletonAllowed);
  Function<void()>(R::DisallowWaiting);
  Function<void()>(R::AssertWaitAllowed);
  R::ScopedAllowIO allow_io;
  R::ScopedAllowSingleton allow_singleton;
}

TEST(SurfaceTest, Synchronization) {
  Lock lock;
  Method<void (Lock::*)()>(&Lock::Acquire);
  Method<void (Lock::*)()>(&Lock::Release);
  Method<bool (Lock::*)()>(&Lock::Try);
  Method<void (Lock::*)() const>(&Lock::AssertAcquired);
  {
    AutoLock held(lock);
    AutoUnlock freed(lock);
    lock.Acquire();
    AutoLock adopted(lock, AutoLock::AlreadyAcquired());
  }
  typedef ConditionVariable C;
  Method<void (C::*)()>(&C::Wait);
  Method<void (C::*)(const TimeDelta&)>(&C::TimedWait);
  Method<void (C::*)()>(&C::Signal);
  Method<void (C::*)()>(&C::Broadcast);
  typedef WaitableEvent E;
  static_assert(kNoTimeout == -1, "");
  Method<void (E::*)()>(&E::Reset);
  Method<void (E::*)()>(&E::Signal);
  Method<bool (E::*)()>(&E::IsSignaled);
  Method<void (E::*)()>(&E::Wait);
  Method<bool (E::*)(const TimeDelta&)>(&E::TimedWait);
  Function<size_t(E**, size_t)>(E::WaitMany);
  typedef WaitableEventWatcher W;
  Method<bool (W::*)(E*, const W::EventCallback&)>(&W::StartWatching);
  Method<void (W::*)()>(&W::StopWatching);
  Method<E* (W::*)()>(&W::GetWatchedEvent);
  Method<const W::EventCallback& (W::*)() const>(&W::callback);
}

TEST(SurfaceTest, SequencedWorkerPool) {
  typedef SequencedWorkerPool P;
  typedef P::SequenceToken Token;
  Exists(!Token().IsValid() && Token().Equals(Token()));
  Function<Token()>(P::GetSequenceTokenForCurrentThread);
  Method<Token (P::*)()>(&P::GetSequenceToken);
  Method<Token (P::*)(const std::string&)>(&P::GetNamedSequenceToken);
  Method<scoped_refptr<SequencedTaskRunner> (P::*)(Token)>(
      &P::GetSequencedTaskRunner);
  Method<scoped_refptr<SequencedTaskRunner> (P::*)(Token, P::WorkerShutdown)>(
      &P::GetSequencedTaskRunnerWithShutdownBehavior);
  Method<scoped_refptr<TaskRunner> (P::*)(P::WorkerShutdown)>(
      &P::GetTaskRunnerWithShutdownBehavior);
  Method<bool (P::*)(const Location&, const Closure&)>(&P::PostWorkerTask);
  Method<bool (P::*)(const Location&, const Closure&, TimeDelta)>(
      &P::PostDelayedWorkerTask);
  Method<bool (P::*)(const Location&, const Closure&, P::WorkerShutdown)>(
      &P::PostWorkerTaskWithShutdownBehavior);
  Method<bool (P::*)(Token, const Location&, const Closure&)>(
      &P::PostSequencedWorkerTask);
  Method<bool (P::*)(Token, const Location&, const Closure&, TimeDelta)>(
      &P::PostDelayedSequencedWorkerTask);
  Method<bool (P::*)(const std::string&, const Location&, const Closure&)>(
      &P::PostNamedSequencedWorkerTask);
  Method<bool (P::*)(Token, const Location&, const Closure&,
                     P::WorkerShutdown)>(
      &P::PostSequencedWorkerTaskWithShutdownBehavior);
  Method<bool (P::*)() const>(&P::RunsTasksOnCurrentThread);
  Method<bool (P::*)(Token) const>(&P::IsRunningSequenceOnCurrentThread);
  Method<void (P::*)()>(&P::FlushForTesting);
  Method<void (P::*)()>(&P::SignalHasWorkForTesting);
  Method<void (P::*)()>(&P::Shutdown);
  Method<void (P::*)(int)>(&P::Shutdown);
  Method<bool (P::*)()>(&P::IsShutdownInProgress);
}

TEST(SurfaceTest, WorkerPool) {
  typedef WorkerPool W;
  Function<bool(const Location&, const Closure&, bool)>(W::PostTask);
  Function<bool(const Location&, const Closure&, const Closure&, bool)>(
      W::PostTaskAndReply);
  Function<bool()>(W::RunsTasksOnCurrentThread);
  Function<const scoped_refptr<TaskRunner>&(bool)>(W::GetTaskRunner);
}

}  // namespace base
