// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_WIN_MESSAGE_PUMP_WIN_IMPL_H_
#define SRC_WIN_MESSAGE_PUMP_WIN_IMPL_H_

#include "base/message_loop/message_pump_win.h"
#include "base/threading/thread_checker.h"
#include "base/time/time.h"
#include "src/base/pump_wake_state.h"
#include "src/win/completion_port.h"

namespace base {

class MessagePumpForIO::Impl {
 public:
  // Whether it told a handler.
  bool PollAndDispatch();

  // Lets others run for a moment before the pump sleeps.
  bool FindsWorkWhileYielding();

  // Until a notification, a completion or the time for delayed work.
  void SleepAndDispatch();

  internal::CompletionPort port;
  internal::PumpWakeState wake_state;
  // Whether WaitForIOCompletion() took a notification that was for Run().
  bool owes_work = false;
  ThreadChecker thread_checker;
  bool keep_running = true;  // Of the innermost Run().
  TimeTicks delayed_work_time;
};

}  // namespace base

#endif  // SRC_WIN_MESSAGE_PUMP_WIN_IMPL_H_
