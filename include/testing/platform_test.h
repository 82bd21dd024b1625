// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTING_PLATFORM_TEST_H_
#define TESTING_PLATFORM_TEST_H_

#include "testing/gtest/include/gtest/gtest.h"

// The base of fixtures that need what the platform wants around each test;
// nothing on the systems we support.
typedef testing::Test PlatformTest;

#endif  // TESTING_PLATFORM_TEST_H_
