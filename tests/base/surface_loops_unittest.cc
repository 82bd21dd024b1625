// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// The names of Chromium 42's task runners and message loops.

#include <string>

#include "base/bind.h"
#include "base/location.h"
#include "base/message_loop/message_loop.h"
#include "base/message_loop/message_loop_proxy.h"
#include "base/message_loop/message_pump.h"
#include "base/run_loop.h"
#include "base/sequenced_task_runner.h"
#include "base/sequenced_task_runner_helpers.h"
#include "base/single_thread_task_runner.h"
#include "base/task_runner.h"
#include "base/task_runner_util.h"
#include "base/thread_task_runner_handle.h"
#include "tests/support/surface.h"

namespace base {

using test_support::Exists;
using test_support::Function;
using test_support::Method;
using tracked_objects::Location;

typedef scoped_refptr<SingleThreadTaskRunner> Runner;

class PrivatelyDestroyed {
 private:
  friend class DeleteHelper<PrivatelyDestroyed>;
  ~PrivatelyDestroyed() {}
};
class PrivatelyReleased : public RefCountedThreadSafe<PrivatelyReleased> {
 private:
  friend class ReleaseHelper<PrivatelyReleased>;
  friend class RefCountedThreadSafe<PrivatelyReleased>;
  ~PrivatelyReleased() {}
};

TEST(SurfaceTest, TaskRunners) {
  typedef TaskRunner T;
  typedef SequencedTaskRunner S;
  Method<bool (T::*)(const Location&, const Closure&)>(&T::PostTask);
  Method<bool (T::*)(const Location&, const Closure&, TimeDelta)>(
      &T::PostDelayedTask);
  Method<bool (T::*)() const>(&T::RunsTasksOnCurrentThread);
  Method<bool (T::*)(const Location&, const Closure&, const Closure&)>(
      &T::PostTaskAndReply);
  Method<bool (S::*)(const Location&, const Closure&)>(&S::PostNonNestableTask);
  Method<bool (S::*)(const Location&, const Closure&, TimeDelta)>(
      &S::PostNonNestableDelayedTask);
  Method<bool (S::*)(const Location&, const PrivatelyDestroyed*)>(
      &S::DeleteSoon<PrivatelyDestroyed>);
  Method<bool (S::*)(const Location&, PrivatelyReleased*)>(
      &S::ReleaseSoon<PrivatelyReleased>);
  Method<bool (SingleThreadTaskRunner::*)() const>(
      &SingleThreadTaskRunner::BelongsToCurrentThread);
  Function<scoped_refptr<MessageLoopProxy>()>(MessageLoopProxy::current);
  Function<Runner()>(ThreadTaskRunnerHandle::Get);
  Function<bool()>(ThreadTaskRunnerHandle::IsSet);
  Function<bool(TaskRunner*, const Location&, const Callback<int()>&,
                const Callback<void(long)>&)>(
      PostTaskAndReplyWithResult<int, long>);
}

TEST(SurfaceTest, MessageLoop) {
  typedef MessageLoop M;
  static_assert(M::TYPE_DEFAULT == 0 && M::TYPE_UI == 1 &&
                    M::TYPE_CUSTOM == 2 && M::TYPE_IO == 3,
                "");
  Function<M*()>(M::current);
  Function<bool(M::MessagePumpFactory*)>(M::InitMessagePumpForUIFactory);
  Function<scoped_ptr<MessagePump>(M::Type)>(M::CreateMessagePumpForType);
  Method<void (M::*)(const Location&, const Closure&)>(&M::PostTask);
  Method<void (M::*)(const Location&, const Closure&, TimeDelta)>(
      &M::PostDelayedTask);
  Method<void (M::*)(const Location&, const Closure&)>(&M::PostNonNestableTask);
  Method<void (M::*)(const Location&, const Closure&, TimeDelta)>(
      &M::PostNonNestableDelayedTask);
  Method<void (M::*)(const Location&, const PrivatelyDestroyed*)>(
      &M::DeleteSoon<PrivatelyDestroyed>);
  Method<void (M::*)(const Location&, const PrivatelyReleased*)>(
      &M::ReleaseSoon<PrivatelyReleased>);
  Method<void (M::*)()>(&M::Run);
  Method<void (M::*)()>(&M::RunUntilIdle);
  Method<void (M::*)()>(&M::Quit);
  Method<void (M::*)()>(&M::QuitWhenIdle);
  Method<void (M::*)()>(&M::QuitNow);
  Function<Closure()>(M::QuitClosure);
  Function<Closure()>(M::QuitWhenIdleClosure);
  Method<M::Type (M::*)() const>(&M::type);
  Method<bool (M::*)(M::Type) const>(&M::IsType);
  Method<scoped_refptr<MessageLoopProxy> (M::*)()>(&M::message_loop_proxy);
  Method<Runner (M::*)()>(&M::task_runner);
  Method<void (M::*)(const std::string&)>(&M::set_thread_name);
  Method<const std::string& (M::*)() const>(&M::thread_name);
  Method<void (M::*)(bool)>(&M::SetNestableTasksAllowed);
  Method<bool (M::*)() const>(&M::NestableTasksAllowed);
  Method<bool (M::*)() const>(&M::IsNested);
  Method<bool (M::*)() const>(&M::is_running);
  Method<void (M::*)(TimerSlack)>(&M::SetTimerSlack);
  Method<bool (M::*)()>(&M::IsIdleForTesting);
  Method<void (M::*)(M::DestructionObserver*)>(&M::AddDestructionObserver);
  Method<void (M::*)(M::DestructionObserver*)>(&M::RemoveDestructionObserver);
  Method<void (M::*)(M::TaskObserver*)>(&M::AddTaskObserver);
  Method<void (M::*)(M::TaskObserver*)>(&M::RemoveTaskObserver);
  Method<void (M::DestructionObserver::*)()>(
      &M::DestructionObserver::WillDestroyCurrentMessageLoop);
  Method<void (M::TaskObserver::*)(const PendingTask&)>(
      &M::TaskObserver::WillProcessTask);
  Method<void (M::TaskObserver::*)(const PendingTask&)>(
      &M::TaskObserver::DidProcessTask);
  M loop;
  M::ScopedNestableTaskAllower allower(&loop);
}

TEST(SurfaceTest, TypedLoops) {
  Function<MessageLoopForIO*()>(MessageLoopForIO::current);
  Function<bool()>(MessageLoopForIO::IsCurrent);
  Function<MessageLoopForUI*()>(MessageLoopForUI::current);
  Function<bool()>(MessageLoopForUI::IsCurrent);
}

TEST(SurfaceTest, RunLoop) {
  Method<void (RunLoop::*)()>(&RunLoop::Run);
  Method<void (RunLoop::*)()>(&RunLoop::RunUntilIdle);
  Method<void (RunLoop::*)()>(&RunLoop::Quit);
  Method<Closure (RunLoop::*)()>(&RunLoop::QuitClosure);
  Method<bool (RunLoop::*)() const>(&RunLoop::running);
}

TEST(SurfaceTest, MessagePump) {
  typedef MessagePump P;
  Method<void (P::*)(P::Delegate*)>(&P::Run);
  Method<void (P::*)()>(&P::Quit);
  Method<void (P::*)()>(&P::ScheduleWork);
  Method<void (P::*)(const TimeTicks&)>(&P::ScheduleDelayedWork);
  Method<void (P::*)(TimerSlack)>(&P::SetTimerSlack);
  Method<bool (P::Delegate::*)()>(&P::Delegate::DoWork);
  Method<bool (P::Delegate::*)(TimeTicks*)>(&P::Delegate::DoDelayedWork);
  Method<bool (P::Delegate::*)()>(&P::Delegate::DoIdleWork);
}

}  // namespace base
