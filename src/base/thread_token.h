// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_BASE_THREAD_TOKEN_H_
#define SRC_BASE_THREAD_TOKEN_H_

#include <stdint.h>

#include <atomic>

namespace base {
namespace internal {

inline std::atomic<uintptr_t> g_last_thread_number{0};

// Tells the calling thread from every other one, dead ones included. Never
// NULL, points nowhere, and costs no system call.
inline const void* CurrentThreadToken() {
  static thread_local uintptr_t number = 0;
  if (number == 0)
    number = g_last_thread_number.fetch_add(1, std::memory_order_relaxed) + 1;
  return reinterpret_cast<const void*>(number);
}

}  // namespace internal
}  // namespace base

#endif  // SRC_BASE_THREAD_TOKEN_H_
