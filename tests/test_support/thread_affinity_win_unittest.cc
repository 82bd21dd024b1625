// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/win/include_windows.h"
#include "ipc/ipc_perftest_support.h"

namespace {

// Setting it is the only way to learn it.
DWORD_PTR ProcessorsOfThisThread() {
  const DWORD_PTR processors = SetThreadAffinityMask(GetCurrentThread(), 1);
  EXPECT_NE(0u, SetThreadAffinityMask(GetCurrentThread(), processors));
  return processors;
}

TEST(LockThreadAffinityTest, ThreadStaysOnOneProcessorUntilTheEnd) {
  const DWORD_PTR before = ProcessorsOfThisThread();
  if ((before & 1) == 0)
    GTEST_SKIP() << "processor 0 is not ours";
  {
    IPC::test::LockThreadAffinity affinity(0);
    EXPECT_EQ(0u, GetCurrentProcessorNumber());
    EXPECT_EQ(1u, ProcessorsOfThisThread());
  }
  EXPECT_EQ(before, ProcessorsOfThisThread());
}

}  // namespace
