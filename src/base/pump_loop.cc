// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/base/pump_loop.h"

#include "base/auto_reset.h"

namespace base {
namespace internal {

void PumpLoop::TakeTurns(MessagePump::Delegate* delegate) {
  AutoReset<bool> running(&keep_running, true);
  // Since anything was done or notified, but for what was found instead of a
  // sleep or in it: the next sleep looks too, so that nobody looks twice for
  // nothing.
  bool has_looked = false;
  const auto has_work = [this, &has_looked] {
    has_looked = !wake_state.is_notified();
    return !has_looked || GlanceAndDispatch() || !keep_running;
  };
  for (;;) {
    if (wake_state.is_notified())
      has_looked = false;
    wake_state.Awake();
    bool did_work = delegate->DoWork();
    if (!keep_running)
      return;
    if (did_work || !has_looked) {
      has_looked = !PollAndDispatch();
      did_work |= !has_looked;
      if (!keep_running)
        return;
    }
    if (delegate->DoDelayedWork(&delayed_work_time)) {
      did_work = true;
      has_looked = false;
    }
    if (!keep_running)
      return;
    if (did_work)
      continue;
    did_work = delegate->DoIdleWork();
    if (!keep_running)
      return;
    if (did_work) {
      has_looked = false;
      continue;
    }
    if (!sleep_delay_.FindsWork(has_work))
      has_looked = SleepAndDispatch();
    if (!keep_running)
      return;
  }
}

}  // namespace internal
}  // namespace base
