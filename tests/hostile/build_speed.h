// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_HOSTILE_BUILD_SPEED_H_
#define TESTS_HOSTILE_BUILD_SPEED_H_

#include "src/testing/timeout_multiplier.h"

namespace hostile {

// A sanitizer makes everything slower, and keeps what was freed for a while, so
// that memory says nothing there.
constexpr bool kIsSanitized = base::internal::kTimeoutMultiplier > 1;

// How many of a flood of |count| are sent in this build.
constexpr int Scaled(int count) {
  return kIsSanitized ? count / 20 : count;
}

}  // namespace hostile

#endif  // TESTS_HOSTILE_BUILD_SPEED_H_
