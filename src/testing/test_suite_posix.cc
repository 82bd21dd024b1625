// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <signal.h>

#include "base/logging.h"
#include "src/testing/test_suite_platform.h"

namespace base {
namespace internal {

void IgnoreBrokenPipes() {
  CHECK_NE(SIG_ERR, signal(SIGPIPE, SIG_IGN));
}

}  // namespace internal
}  // namespace base
