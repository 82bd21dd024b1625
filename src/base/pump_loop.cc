// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/base/pump_loop.h"

#include "base/auto_reset.h"

namespace base {
namespace internal {

void PumpLoop::TakeTurns(MessagePump::Delegate* delegate) {
  AutoReset<bool> running(&keep_running, true);
  const auto has_work = [this] {
    return wake_state.is_notified() || PollAndDispatch();
  };
  for (;;) {
    wake_state.Awake();
    bool did_work = delegate->DoWork();
    if (!keep_running)
      return;
    did_work |= PollAndDispatch();
    if (!keep_running)
      return;
    did_work |= delegate->DoDelayedWork(&delayed_work_time);
    if (!keep_running)
      return;
    if (did_work)
      continue;
    did_work = delegate->DoIdleWork();
    if (!keep_running)
      return;
    if (did_work)
      continue;
    if (!sleep_delay_.FindsWork(has_work))
      SleepAndDispatch();
    if (!keep_running)
      return;
  }
}

}  // namespace internal
}  // namespace base
