// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/base/message_pump_default.h"

#include "src/base/chrono_time.h"

namespace base {

MessagePump::MessagePump() {}

MessagePump::~MessagePump() {}

void MessagePump::SetTimerSlack(TimerSlack timer_slack) {}

MessagePumpDefault::MessagePumpDefault() {}

MessagePumpDefault::~MessagePumpDefault() {}

void MessagePumpDefault::Run(Delegate* delegate) {
  TakeTurns(delegate);
}

bool MessagePumpDefault::PollAndDispatch() {
  return false;
}

bool MessagePumpDefault::SleepAndDispatch() {
  TimeDelta delay;
  if (!delayed_work_time.is_null()) {
    delay = delayed_work_time - TimeTicks::Now();
    if (delay <= TimeDelta())
      return false;
  }

  std::unique_lock<internal::Mutex> held(mutex_);
  if (!wake_state.TryFallAsleep())
    return false;
  const auto is_notified = [this] { return wake_state.is_notified(); };
  if (delayed_work_time.is_null())
    notified_.wait(held, is_notified);
  else
    notified_.wait_for(held, internal::ToChronoWait(delay), is_notified);
  return true;
}

void MessagePumpDefault::Quit() {
  keep_running = false;
}

void MessagePumpDefault::ScheduleWork() {
  if (!wake_state.Notify())
    return;
  // Once the lock was free the pump is in its wait, or does not enter it.
  { std::lock_guard<internal::Mutex> held(mutex_); }
  notified_.notify_one();
}

void MessagePumpDefault::ScheduleDelayedWork(const TimeTicks& time) {
  delayed_work_time = time;
}

}  // namespace base
