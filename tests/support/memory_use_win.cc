// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/support/memory_use.h"

namespace test_support {

int64_t AllocatedBytes() {
  return kUnknownBytes;
}

void ForgetPeak() {}

int64_t PeakBytes() {
  return kUnknownBytes;
}

int64_t ResidentBytes() {
  return kUnknownBytes;
}

}  // namespace test_support
