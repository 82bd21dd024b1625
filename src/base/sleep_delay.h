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

// What a thread has to run on. Tests have another.
struct Processor {
  static void LetOthersRun();
  static TimeTicks Now() { return TimeTicks::Now(); }
};

// Puts off the sleep of one thread for a few microseconds, in which it lets
// others run and looks for work, because to be woken costs more. What it waits
// for may come by then if who sends it has a processor of its own, or gets this
// one. Where that fails more often than not, or others want the processor and
// keep it, whoever would wake us meanwhile, it is tried so seldom that it costs
// next to nothing.
template <typename Processor>
class BasicSleepDelay {
 public:
  // True as soon as |find_work| is; false: it is time to sleep.
  template <typename FindWork>
  bool FindsWork(const FindWork& find_work) {
    const TimeDelta longest = GetSleepDelay();
    if (longest <= TimeDelta())
      return false;
    const TimeTicks start = Processor::Now();
    if (start < next_try_)
      return false;
    TimeTicks before = start;
    bool is_found = false;
    bool others_stay = false;
    int turns_of_others = 0;
    do {
      Processor::LetOthersRun();
      const TimeTicks now = Processor::Now();
      const int64 passed = (now - before).InMicroseconds();
      others_stay = passed > kLongYieldMicroseconds;
      if (passed >= kTurnMicroseconds)
        ++turns_of_others;
      before = now;
      is_found = find_work();
    } while (!is_found && !others_stay && turns_of_others < kMostTurns &&
             before - start < longest);
    // Found or not: who sleeps is woken sooner than others leave.
    if (others_stay)
      PauseForOthers(start, before);
    else if (!is_found && credit_ == 0)
      next_try_ = before + kPause * (before - start);
    else
      credit_ = is_found ? std::min(credit_ + kGain, kMostCredit) : credit_ - 1;
    return is_found;
  }

 private:
  // Somebody who came once may never come back, so the pause is short at first.
  // If they do come back before they have been away for long, it is doubled.
  void PauseForOthers(TimeTicks start, TimeTicks end) {
    patience_ =
        start < calm_from_ ? std::min(2 * patience_, kPause) : kFirstPause;
    next_try_ = end + patience_ * (end - start);
    calm_from_ = end + 2 * kPause * (end - start);
  }

  // A yield takes half a microsecond if nobody else wants to run, and a few if
  // it is who answers.
  static constexpr int kLongYieldMicroseconds = 50;
  // Somebody has worked meanwhile, and not only looked for work. After two of
  // these without anything for us, several threads share the processor, and
  // each that looks for nothing is in the way of the one that would bring it.
  static constexpr int kTurnMicroseconds = 3;
  static constexpr int kMostTurns = 2;
  // A success pays for so many failures.
  static constexpr int kGain = 2;
  static constexpr int kMostCredit = 20;
  // What costs too much is not tried again before so many times of its time.
  static constexpr int kPause = 100;
  static constexpr int kFirstPause = 4;

  int credit_ = kMostCredit;
  TimeTicks next_try_;
  int patience_ = kFirstPause;
  TimeTicks calm_from_;
};

typedef BasicSleepDelay<Processor> SleepDelay;

}  // namespace internal
}  // namespace base

#endif  // SRC_BASE_SLEEP_DELAY_H_
