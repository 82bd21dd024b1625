// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_BASE_SLEEP_DELAY_H_
#define SRC_BASE_SLEEP_DELAY_H_

#include <algorithm>

#include "base/time/time.h"

namespace base {
namespace internal {

// How long threads of this process put off their sleep; zero: not at all. Any
// thread.
void SetSleepDelay(TimeDelta delay);
TimeDelta GetSleepDelay();

// Puts off the sleep of one thread for a few microseconds, in which it lets
// others run and looks for work, because to be woken costs more. What it waits
// for may come by then if who sends it has a processor of its own, or gets this
// one. Where that fails more often than not it is tried seldom, and also once
// others want the processor: they get it for a whole time slice, whoever would
// wake us meanwhile.
class SleepDelay {
 public:
  // True as soon as |find_work| is; false: it is time to sleep.
  template <typename FindWork>
  bool FindsWork(const FindWork& find_work) {
    if (sleeps_to_skip_ > 0) {
      --sleeps_to_skip_;
      return false;
    }
    const TimeDelta longest = GetSleepDelay();
    if (longest <= TimeDelta())
      return false;
    const TimeTicks start = TimeTicks::Now();
    TimeTicks before = start;
    do {
      LetOthersRun();
      if (find_work()) {
        credit_ = std::min(credit_ + kGain, kMostCredit);
        return true;
      }
      const TimeTicks now = TimeTicks::Now();
      if ((now - before).InMicroseconds() > kLongYieldMicroseconds) {
        credit_ = 0;
        break;
      }
      before = now;
    } while (before - start < longest);
    if (credit_ > 0)
      --credit_;
    else
      sleeps_to_skip_ = kSleepsBetween;
    return false;
  }

 private:
  // A yield takes half a microsecond if nobody else wants to run.
  static constexpr int kLongYieldMicroseconds = 100;
  // A success pays for so many failures.
  static constexpr int kGain = 2;
  static constexpr int kMostCredit = 20;
  // Without credit, so many sleeps are not put off before the next try.
  static constexpr int kSleepsBetween = 63;

  static void LetOthersRun();

  int credit_ = kMostCredit;
  int sleeps_to_skip_ = 0;
};

}  // namespace internal
}  // namespace base

#endif  // SRC_BASE_SLEEP_DELAY_H_
