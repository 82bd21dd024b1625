// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_BASE_MESSAGE_PUMP_DEFAULT_H_
#define SRC_BASE_MESSAGE_PUMP_DEFAULT_H_

#include "base/macros.h"
#include "base/message_loop/message_pump.h"
#include "src/base/pump_loop.h"

namespace base {

// Tasks and timers, and nothing else to wait for.
class MessagePumpDefault : public MessagePump, private internal::PumpLoop {
 public:
  MessagePumpDefault();
  ~MessagePumpDefault() override;

  // MessagePump:
  void Run(Delegate* delegate) override;
  void Quit() override;
  void ScheduleWork() override;
  void ScheduleDelayedWork(const TimeTicks& delayed_work_time) override;

  using internal::PumpLoop::wake_state;

 private:
  // internal::PumpLoop:
  bool PollAndDispatch() override;
  bool SleepAndDispatch() override;

  DISALLOW_COPY_AND_ASSIGN(MessagePumpDefault);
};

}  // namespace base

#endif  // SRC_BASE_MESSAGE_PUMP_DEFAULT_H_
