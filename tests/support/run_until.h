// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_SUPPORT_RUN_UNTIL_H_
#define TESTS_SUPPORT_RUN_UNTIL_H_

#include <functional>

namespace test_support {

// Runs this thread's message loop until |condition| holds; fails the test
// after kPatience.
void RunUntil(const std::function<bool()>& condition);

}  // namespace test_support

#endif  // TESTS_SUPPORT_RUN_UNTIL_H_
