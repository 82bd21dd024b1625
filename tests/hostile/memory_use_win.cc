// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/hostile/memory_use.h"

namespace hostile {

int64_t AllocatedBytes() {
  return kUnknown;
}

void ForgetPeak() {}

int64_t PeakBytes() {
  return kUnknown;
}

}  // namespace hostile
