// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/testing/test_suite_platform.h"

namespace base {
namespace internal {

// It is one anyway.
void IgnoreBrokenPipes() {}

}  // namespace internal
}  // namespace base
