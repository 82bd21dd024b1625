// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipc/ipc_test_sink.h"
#include "testing/gtest/include/gtest/gtest.h"

TEST(TestSinkPosixTest, HasNoDescriptor) {
  IPC::TestSink sink;
  EXPECT_EQ(-1, sink.GetClientFileDescriptor());
  EXPECT_FALSE(sink.TakeClientFileDescriptor().is_valid());
}
