// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/base/message_pump_default.h"

#include <thread>

#include "base/auto_reset.h"
#include "src/base/chrono_time.h"

namespace base {

MessagePump::MessagePump() {}

MessagePump::~MessagePump() {}

void MessagePump::SetTimerSlack(TimerSlack timer_slack) {}

MessagePumpDefault::MessagePumpDefault() {}

MessagePumpDefault::~MessagePumpDefault() {}

void MessagePumpDefault::Run(Delegate* delegate) {
  AutoReset<bool> keep_running(&keep_running_, true);
  for (;;) {
    wake_state_.Awake();
    bool did_work = delegate->DoWork();
    if (!keep_running_)
      return;
    did_work |= delegate->DoDelayedWork(&delayed_work_time_);
    if (!keep_running_)
      return;
    if (did_work)
      continue;
    did_work = delegate->DoIdleWork();
    if (!keep_running_)
      return;
    if (!did_work)
      Sleep();
  }
}

void MessagePumpDefault::Sleep() {
  for (int i = 0; i < internal::kYieldsBeforeSleep; ++i) {
    if (wake_state_.is_notified())
      return;
    std::this_thread::yield();
  }

  TimeDelta delay;
  if (!delayed_work_time_.is_null()) {
    delay = delayed_work_time_ - TimeTicks::Now();
    if (delay <= TimeDelta())
      return;
  }

  std::unique_lock<std::mutex> held(mutex_);
  if (!wake_state_.TryFallAsleep())
    return;
  const auto is_notified = [this] { return wake_state_.is_notified(); };
  if (delayed_work_time_.is_null())
    notified_.wait(held, is_notified);
  else
    notified_.wait_for(held, internal::ToChronoWait(delay), is_notified);
}

void MessagePumpDefault::Quit() {
  keep_running_ = false;
}

void MessagePumpDefault::ScheduleWork() {
  if (!wake_state_.Notify())
    return;
  // Once the lock was free the pump is in its wait, or does not enter it.
  { std::lock_guard<std::mutex> held(mutex_); }
  notified_.notify_one();
}

void MessagePumpDefault::ScheduleDelayedWork(
    const TimeTicks& delayed_work_time) {
  delayed_work_time_ = delayed_work_time;
}

}  // namespace base
