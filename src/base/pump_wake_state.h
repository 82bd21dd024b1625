// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_BASE_PUMP_WAKE_STATE_H_
#define SRC_BASE_PUMP_WAKE_STATE_H_

#include <stddef.h>

#include <atomic>

#include "src/base/wait_on_word.h"

namespace base {
namespace internal {

// Whether a pump sleeps, so that only those who must wake it pay for it. The
// pump's turn: Awake(); work; and if there was none, TryFallAsleep(), sleep. A
// notification between the first and the last makes the pump stay awake for
// another turn. Who notifies has made the work visible before.
class PumpWakeState {
 public:
  // Any thread. True: the pump sleeps, and the caller has to wake it. Others
  // that come before it is awake get false.
  bool Notify() {
    if (state_.exchange(kNotified, std::memory_order_acq_rel) != kAsleep)
      return false;
    wake_ups_.fetch_add(1, std::memory_order_relaxed);
    return true;
  }

  // The rest is for the pump's thread. Forgets notifications: work follows.
  void Awake() {
    if (state_.load(std::memory_order_relaxed) != kAwake)
      state_.exchange(kAwake, std::memory_order_acq_rel);
  }

  // False if there was a notification.
  bool TryFallAsleep() {
    uint32 expected = kAwake;
    return state_.compare_exchange_strong(expected, kAsleep,
                                          std::memory_order_acq_rel);
  }

  // A sleep by this word alone: waits for a notification, and at most for
  // |limit|, if that is not negative; may end early. Whoever has to wake the
  // pump calls WakeWaiting().
  void WaitAsleep(TimeDelta limit) { WaitOnWord(state_, kAsleep, limit); }
  void WakeWaiting() { WakeWord(&state_); }

  // Ends a sleep that is not followed by work. True if there was a
  // notification, which is forgotten: the caller sees to it.
  bool EndSleep() {
    return state_.exchange(kAwake, std::memory_order_acq_rel) == kNotified;
  }

  bool is_notified() const {
    return state_.load(std::memory_order_acquire) == kNotified;
  }

  // Number of notifications that had to wake the pump. Any thread.
  size_t wake_ups() const { return wake_ups_.load(std::memory_order_relaxed); }

 private:
  enum State : uint32 { kAwake, kNotified, kAsleep };

  WaitWord state_{kAwake};
  std::atomic<size_t> wake_ups_{0};
};

}  // namespace internal
}  // namespace base

#endif  // SRC_BASE_PUMP_WAKE_STATE_H_
