// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_SUPPORT_SANITIZED_H_
#define TESTS_SUPPORT_SANITIZED_H_

#include "src/testing/timeout_multiplier.h"

namespace test_support {

// A sanitizer makes everything slower, and keeps what was freed for a while, so
// that memory says nothing there.
constexpr bool kIsSanitized = base::internal::kTimeoutMultiplier > 1;

}  // namespace test_support

#endif  // TESTS_SUPPORT_SANITIZED_H_
