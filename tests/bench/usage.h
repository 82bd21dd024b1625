// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_BENCH_USAGE_H_
#define TESTS_BENCH_USAGE_H_

#include <stdint.h>

namespace bench {

// What this process has used so far.
struct Usage {
  static Usage Now();
  // The difference of what only grows, and the memory of now.
  Usage Since(const Usage& before) const;

  int64_t cpu_ns = 0;  // Of all threads.
  // If the program counts them, else 0: calls of malloc() and the like, locks
  // of mutexes, and bytes that memcpy() and memmove() were called for.
  int64_t allocations = 0;
  int64_t locks = 0;
  int64_t copied_bytes = 0;
  int64_t resident_bytes = 0;
  // The most of the latter since ForgetPeak().
  int64_t peak_bytes = 0;
};

void ForgetPeak();

// Adds the latter; in a program with counting_usage.cc.
extern void (*g_add_counts)(Usage* usage);

}  // namespace bench

#endif  // TESTS_BENCH_USAGE_H_
