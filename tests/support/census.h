// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_SUPPORT_CENSUS_H_
#define TESTS_SUPPORT_CENSUS_H_

#include <functional>
#include <memory>
#include <string>

#include "gtest/gtest.h"

namespace test_support {

// Fails every test that ends with other open descriptors, on Windows handles,
// than it began with. Each platform has its own.
std::unique_ptr<testing::TestEventListener> MakeCensus();

// For a process without tests. What it returns tells what has changed since,
// one line each.
std::function<std::string()> StartCensus();

}  // namespace test_support

#endif  // TESTS_SUPPORT_CENSUS_H_
