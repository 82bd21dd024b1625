// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/support/process_end.h"

#include "base/process/kill.h"
#include "base/process/process.h"
#include "gtest/gtest.h"

namespace test_support {

bool WasAborted(int exit_status) {
  return testing::ExitedWithCode(3)(exit_status);
}

bool IsGone(const base::Process& process) {
  return base::WaitForSingleProcess(process.Handle(), base::TimeDelta());
}

}  // namespace test_support
