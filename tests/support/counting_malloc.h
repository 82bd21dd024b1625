// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_SUPPORT_COUNTING_MALLOC_H_
#define TESTS_SUPPORT_COUNTING_MALLOC_H_

#include <stdint.h>

namespace test_support {

// Calls of malloc() and the like, of all threads so far. Only in a program that
// lists counting_malloc.cc among its own sources.
int64_t AllocationCount();

}  // namespace test_support

#endif  // TESTS_SUPPORT_COUNTING_MALLOC_H_
