// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_BASE_MESSAGE_PUMP_DEFAULT_H_
#define SRC_BASE_MESSAGE_PUMP_DEFAULT_H_

#include <condition_variable>
#include <mutex>

#include "base/macros.h"
#include "base/message_loop/message_pump.h"
#include "base/time/time.h"
#include "src/base/pump_wake_state.h"

namespace base {

// Tasks and timers, and nothing else to wait for.
class MessagePumpDefault : public MessagePump {
 public:
  MessagePumpDefault();
  ~MessagePumpDefault() override;

  // MessagePump:
  void Run(Delegate* delegate) override;
  void Quit() override;
  void ScheduleWork() override;
  void ScheduleDelayedWork(const TimeTicks& delayed_work_time) override;

  const internal::PumpWakeState& wake_state() const { return wake_state_; }

 private:
  // Until a notification, or the time for delayed work.
  void Sleep();

  bool keep_running_ = true;  // Of the innermost Run().
  TimeTicks delayed_work_time_;

  internal::PumpWakeState wake_state_;
  std::mutex mutex_;
  std::condition_variable notified_;

  DISALLOW_COPY_AND_ASSIGN(MessagePumpDefault);
};

}  // namespace base

#endif  // SRC_BASE_MESSAGE_PUMP_DEFAULT_H_
