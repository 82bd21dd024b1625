// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/base/message_pump_default.h"

#include "base/time/time.h"

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
  TimeDelta limit = TimeDelta::FromMicroseconds(-1);
  if (!delayed_work_time.is_null()) {
    limit = delayed_work_time - TimeTicks::Now();
    if (limit <= TimeDelta())
      return false;
  }
  if (!wake_state.TryFallAsleep())
    return false;
  wake_state.WaitAsleep(limit);
  return true;
}

void MessagePumpDefault::Quit() {
  keep_running = false;
}

void MessagePumpDefault::ScheduleWork() {
  if (wake_state.Notify())
    wake_state.WakeWaiting();
}

void MessagePumpDefault::ScheduleDelayedWork(const TimeTicks& time) {
  delayed_work_time = time;
}

}  // namespace base
