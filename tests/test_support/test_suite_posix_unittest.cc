// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <signal.h>

#include "base/test/test_suite.h"
#include "testing/gtest/include/gtest/gtest.h"

TEST(TestSuitePosixTest, SigpipeIsIgnored) {
  EXPECT_EQ(0, raise(SIGPIPE));
}
