// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Tells the benchmark of what counting_malloc.cc counts.

#include "tests/bench/usage.h"
#include "tests/support/counting_malloc.h"

namespace {

const bool g_is_counting = [] {
  bench::g_count_allocations = &test_support::AllocationCount;
  return true;
}();

}  // namespace
