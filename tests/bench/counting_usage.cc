// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Stands between the program and the C library, glibc, and counts. Allocations
// are counted by counting_malloc.cc.

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

#include <atomic>

#include "tests/bench/usage.h"
#include "tests/support/counting_malloc.h"

extern "C" void* __memmove_chk(void* to,
                               const void* from,
                               size_t size,
                               size_t room);

namespace {

std::atomic<int64_t> g_locks{0};
std::atomic<int64_t> g_copied_bytes{0};

void AddCounts(bench::Usage* usage) {
  usage->allocations = test_support::AllocationCount();
  usage->locks = g_locks.load(std::memory_order_relaxed);
  usage->copied_bytes = g_copied_bytes.load(std::memory_order_relaxed);
}

const bool g_is_counting = [] {
  bench::g_add_counts = &AddCounts;
  return true;
}();

// The compiler must not make a call of memmove() of it.
void* (*volatile g_move)(void*, const void*, size_t, size_t) = &__memmove_chk;

void* CountedMove(void* to, const void* from, size_t size) {
  g_copied_bytes.fetch_add(static_cast<int64_t>(size),
                           std::memory_order_relaxed);
  return g_move(to, from, size, size);
}

}  // namespace

extern "C" {

int pthread_mutex_lock(pthread_mutex_t* mutex) noexcept {
  g_locks.fetch_add(1, std::memory_order_relaxed);
  static const auto real = reinterpret_cast<decltype(&pthread_mutex_lock)>(
      dlsym(RTLD_NEXT, "pthread_mutex_lock"));
  return real(mutex);
}

void* memcpy(void* __restrict to,
             const void* __restrict from,
             size_t size) noexcept {
  return CountedMove(to, from, size);
}

void* memmove(void* to, const void* from, size_t size) noexcept {
  return CountedMove(to, from, size);
}

}  // extern "C"
