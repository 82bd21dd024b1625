// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_BASE_PUMP_LOOP_H_
#define SRC_BASE_PUMP_LOOP_H_

#include "base/message_loop/message_pump.h"
#include "base/time/time.h"
#include "src/base/pump_wake_state.h"
#include "src/base/sleep_delay.h"

namespace base {
namespace internal {

// What all pumps have in common: the order of a turn, and when to sleep. Each
// adds what it waits for. For one thread, but for the wake state's Notify().
class PumpLoop {
 public:
  // Takes turns until |keep_running| is false. May be nested.
  void TakeTurns(MessagePump::Delegate* delegate);

  PumpWakeState wake_state;
  bool keep_running = true;  // Of the innermost TakeTurns().
  TimeTicks delayed_work_time;

 protected:
  virtual ~PumpLoop() {}

  // Tells of what has happened, as long as |keep_running|. Whether there was
  // anything.
  virtual bool PollAndDispatch() = 0;

  // The same, for a thread that is about to sleep and has looked a moment ago:
  // may for a few times look only where something came lately.
  virtual bool GlanceAndDispatch() { return PollAndDispatch(); }

  // As PollAndDispatch(), but until then sleeps: to a notification, or to the
  // time for delayed work. Another turn follows. False: it returned at once,
  // and did not even look.
  virtual bool SleepAndDispatch() = 0;

 private:
  SleepDelay sleep_delay_;
};

}  // namespace internal
}  // namespace base

#endif  // SRC_BASE_PUMP_LOOP_H_
