// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_SUPPORT_DO_H_
#define TESTS_SUPPORT_DO_H_

#include <functional>

#include "base/bind.h"
#include "base/callback.h"

namespace test_support {

// A Closure of a lambda, so that a test says what a task does where it posts
// it.
inline base::Closure Do(const std::function<void()>& what) {
  void (*call)(const std::function<void()>&) =
      [](const std::function<void()>& function) { function(); };
  return base::Bind(call, what);
}

}  // namespace test_support

#endif  // TESTS_SUPPORT_DO_H_
