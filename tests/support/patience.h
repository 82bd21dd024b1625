// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_SUPPORT_PATIENCE_H_
#define TESTS_SUPPORT_PATIENCE_H_

#include <chrono>

namespace test_support {

// How long a test waits for what has to happen before it fails: enough for the
// slowest one under a sanitizer on a busy machine, less than ctest's limit.
constexpr std::chrono::seconds kPatience(40);

}  // namespace test_support

#endif  // TESTS_SUPPORT_PATIENCE_H_
