// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_HOSTILE_BUILD_SPEED_H_
#define TESTS_HOSTILE_BUILD_SPEED_H_

#include "tests/support/sanitized.h"

namespace hostile {

// How many of a flood of |count| are sent in this build.
constexpr int Scaled(int count) {
  return test_support::kIsSanitized ? count / 20 : count;
}

}  // namespace hostile

#endif  // TESTS_HOSTILE_BUILD_SPEED_H_
