// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What this process has. Each is kUnknownBytes where the system cannot tell;
// the first needs the GNU C library, the others Linux.

#ifndef TESTS_SUPPORT_MEMORY_USE_H_
#define TESTS_SUPPORT_MEMORY_USE_H_

#include <stdint.h>

namespace test_support {

const int64_t kUnknownBytes = -1;

// Bytes that were allocated and not freed. Unknown to a sanitizer.
int64_t AllocatedBytes();

// The most memory that was resident since ForgetPeak(). A sanitizer, which
// keeps what was freed, does not tell.
void ForgetPeak();
int64_t PeakBytes();

// What is resident now, in any build.
int64_t ResidentBytes();

}  // namespace test_support

#endif  // TESTS_SUPPORT_MEMORY_USE_H_
