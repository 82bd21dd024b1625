// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_BASE_CHRONO_TIME_H_
#define SRC_BASE_CHRONO_TIME_H_

#include <algorithm>
#include <chrono>

#include "base/time/time.h"

namespace base {
namespace internal {

// A wait of |delta| for the standard library: not negative, and at most some
// thirty years, so that adding it to a clock never overflows.
inline std::chrono::microseconds ToChronoWait(const TimeDelta& delta) {
  const int64 kLongest = int64{1000000000} * Time::kMicrosecondsPerSecond;
  return std::chrono::microseconds(
      std::clamp<int64>(delta.ToInternalValue(), 0, kLongest));
}

}  // namespace internal
}  // namespace base

#endif  // SRC_BASE_CHRONO_TIME_H_
