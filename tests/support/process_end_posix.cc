// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/support/process_end.h"

#include <signal.h>

#include "gtest/gtest.h"

namespace test_support {

bool WasAborted(int exit_status) {
  return testing::KilledBySignal(SIGABRT)(exit_status);
}

}  // namespace test_support
