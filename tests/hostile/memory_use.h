// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What an attack costs this process. A system or a build that cannot tell says
// kUnknown: anything but the GNU C library on Linux, and sanitizers.

#ifndef TESTS_HOSTILE_MEMORY_USE_H_
#define TESTS_HOSTILE_MEMORY_USE_H_

#include <stdint.h>

namespace hostile {

const int64_t kUnknown = -1;

// Bytes that were allocated and not freed.
int64_t AllocatedBytes();

// The most memory that was resident since ForgetPeak().
void ForgetPeak();
int64_t PeakBytes();

}  // namespace hostile

#endif  // TESTS_HOSTILE_MEMORY_USE_H_
