// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/support/process_end.h"

#include <errno.h>
#include <signal.h>

#include "base/process/process.h"
#include "gtest/gtest.h"

namespace test_support {

bool WasAborted(int exit_status) {
  return testing::KilledBySignal(SIGABRT)(exit_status);
}

bool IsGone(const base::Process& process) {
  return kill(process.Pid(), 0) != 0 && errno == ESRCH;
}

}  // namespace test_support
