// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_POSIX_MESSAGE_PUMP_LIBEVENT_IMPL_H_
#define SRC_POSIX_MESSAGE_PUMP_LIBEVENT_IMPL_H_

#include "base/message_loop/message_pump_libevent.h"
#include "base/threading/thread_checker.h"
#include "base/time/time.h"
#include "src/base/pump_wake_state.h"
#include "src/posix/fd_dispatcher.h"

namespace base {

class MessagePumpLibevent::Impl {
 public:
  // Whether it called a watcher.
  bool PollAndDispatch();

  // Lets others run for a moment before the pump sleeps.
  bool FindsWorkWhileYielding();

  // Until a notification, a ready descriptor or the time for delayed work.
  void SleepAndDispatch();

  internal::FdDispatcher dispatcher;
  internal::PumpWakeState wake_state;
  ThreadChecker thread_checker;
  bool keep_running = true;  // Of the innermost Run().
  TimeTicks delayed_work_time;
};

}  // namespace base

#endif  // SRC_POSIX_MESSAGE_PUMP_LIBEVENT_IMPL_H_
