// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_SUPPORT_SLEEP_FOREVER_H_
#define TESTS_SUPPORT_SLEEP_FOREVER_H_

#include <chrono>
#include <thread>

namespace test_support {

// For a child that its parent has to end.
[[noreturn]] inline void SleepForever() {
  for (;;)
    std::this_thread::sleep_for(std::chrono::hours(1));
}

}  // namespace test_support

#endif  // TESTS_SUPPORT_SLEEP_FOREVER_H_
