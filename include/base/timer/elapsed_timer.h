// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_TIMER_ELAPSED_TIMER_H_
#define BASE_TIMER_ELAPSED_TIMER_H_

#include "base/basictypes.h"
#include "base/time/time.h"

namespace base {

// Measures the time since its construction.
class ElapsedTimer {
 public:
  ElapsedTimer() : begin_(TimeTicks::Now()) {}

  TimeDelta Elapsed() const { return TimeTicks::Now() - begin_; }

 private:
  const TimeTicks begin_;

  DISALLOW_COPY_AND_ASSIGN(ElapsedTimer);
};

}  // namespace base

#endif  // BASE_TIMER_ELAPSED_TIMER_H_
