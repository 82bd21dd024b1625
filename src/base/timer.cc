// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/timer/timer.h"

#include "base/logging.h"
#include "base/thread_task_runner_handle.h"

namespace base {

namespace {

TimeTicks AfterDelay(TimeDelta delay) {
  return delay > TimeDelta() ? TimeTicks::Now() + delay : TimeTicks();
}

}  // namespace

Timer::Timer(bool retain_user_task, bool is_repeating)
    : retain_user_task_(retain_user_task),
      is_repeating_(is_repeating),
      weak_factory_(this) {}

Timer::Timer(const tracked_objects::Location& posted_from,
             TimeDelta delay,
             const Closure& user_task,
             bool is_repeating)
    : retain_user_task_(true),
      is_repeating_(is_repeating),
      posted_from_(posted_from),
      delay_(delay),
      user_task_(user_task),
      weak_factory_(this) {}

Timer::~Timer() {}

bool Timer::IsRunning() const {
  return is_running_;
}

TimeDelta Timer::GetCurrentDelay() const {
  return delay_;
}

void Timer::SetTaskRunner(scoped_refptr<SingleThreadTaskRunner> task_runner) {
  DCHECK(!is_running_);
  task_runner_ = task_runner;
}

void Timer::Start(const tracked_objects::Location& posted_from,
                  TimeDelta delay,
                  const Closure& user_task) {
  posted_from_ = posted_from;
  delay_ = delay;
  user_task_ = user_task;
  Reset();
}

void Timer::Stop() {
  is_running_ = false;
  if (!retain_user_task_)
    user_task_.Reset();
}

void Timer::Reset() {
  DCHECK(!user_task_.is_null());
  desired_run_time_ = AfterDelay(delay_);
  is_running_ = true;
  if (is_scheduled_ && desired_run_time_ >= scheduled_run_time_)
    return;
  Schedule(delay_);
}

void Timer::Schedule(TimeDelta delay) {
  weak_factory_.InvalidateWeakPtrs();
  is_scheduled_ = true;
  scheduled_run_time_ = desired_run_time_;
  const scoped_refptr<SingleThreadTaskRunner> runner =
      task_runner_.get() ? task_runner_ : ThreadTaskRunnerHandle::Get();
  runner->PostDelayedTask(
      posted_from_, Bind(&Timer::OnScheduledTask, weak_factory_.GetWeakPtr()),
      delay);
}

void Timer::OnScheduledTask() {
  is_scheduled_ = false;
  if (!is_running_)
    return;
  if (desired_run_time_ > scheduled_run_time_) {
    const TimeTicks now = TimeTicks::Now();
    if (desired_run_time_ > now) {
      Schedule(desired_run_time_ - now);
      return;
    }
  }

  const Closure task = user_task_;
  if (is_repeating_) {
    desired_run_time_ = AfterDelay(delay_);
    Schedule(delay_);
  } else {
    Stop();
  }
  task.Run();  // May have destroyed the timer.
}

}  // namespace base
