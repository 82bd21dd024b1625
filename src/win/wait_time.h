// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_WIN_WAIT_TIME_H_
#define SRC_WIN_WAIT_TIME_H_

#include <algorithm>

#include "base/time/time.h"
#include "base/win/include_windows.h"

namespace base {
namespace internal {

// |time| for functions that wait for milliseconds, rounded up so that a short
// wait does not spin. Never INFINITE: a very long wait ends too early.
inline DWORD ToWaitTime(TimeDelta time) {
  const int64 kLongest = INFINITE - int64{1};
  return static_cast<DWORD>(
      std::clamp<int64>(time.InMillisecondsRoundedUp(), 0, kLongest));
}

}  // namespace internal
}  // namespace base

#endif  // SRC_WIN_WAIT_TIME_H_
