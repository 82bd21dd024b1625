// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// Random numbers from the system's cryptographic source: fit for secrets. Safe
// on any thread. A system without such a source ends the process.

#ifndef BASE_RAND_UTIL_H_
#define BASE_RAND_UTIL_H_

#include <stddef.h>

#include <string>

#include "base/basictypes.h"
#include "build/build_config.h"

namespace base {

uint64 RandUint64();

// From |min| to |max|, both included, all equally likely.
int RandInt(int min, int max);

// From 0 to |range| - 1, all equally likely; |range| must not be 0. Can be
// given to std::random_shuffle-like algorithms.
uint64 RandGenerator(uint64 range);

// At least 0 and below 1.
double RandDouble();

// The number in [0, 1) that the upper 53 of |bits| stand for.
double BitsToOpenEndedUnitInterval(uint64 bits);

void RandBytes(void* output, size_t output_length);
std::string RandBytesAsString(size_t length);

#if defined(OS_POSIX)
// A descriptor of the system's random device, opened once and never closed. It
// belongs to the library.
int GetUrandomFD();
#endif

}  // namespace base

#endif  // BASE_RAND_UTIL_H_
