// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <sched.h>

#include "ipc/ipc_perftest_support.h"

namespace {

TEST(LockThreadAffinityTest, ThreadStaysOnOneProcessorUntilTheEnd) {
  cpu_set_t before;
  ASSERT_EQ(0, sched_getaffinity(0, sizeof(before), &before));
  if (!CPU_ISSET(0, &before))
    GTEST_SKIP() << "processor 0 is not ours";
  {
    IPC::test::LockThreadAffinity affinity(0);
    EXPECT_EQ(0, sched_getcpu());
    cpu_set_t during;
    ASSERT_EQ(0, sched_getaffinity(0, sizeof(during), &during));
    EXPECT_EQ(1, CPU_COUNT(&during));
  }
  cpu_set_t after;
  ASSERT_EQ(0, sched_getaffinity(0, sizeof(after), &after));
  EXPECT_TRUE(CPU_EQUAL(&before, &after));
}

}  // namespace
