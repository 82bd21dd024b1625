// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_SUPPORT_LOG_OF_H_
#define TESTS_SUPPORT_LOG_OF_H_

#include <functional>
#include <string>

namespace test_support {

// What all threads log while |what| runs, each text without the words in front
// of it. Nothing of it is printed.
std::string LogOf(const std::function<void()>& what);

}  // namespace test_support

#endif  // TESTS_SUPPORT_LOG_OF_H_
