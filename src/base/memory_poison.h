// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Memory that is kept, but that nobody may touch until it is given out again.
// AddressSanitizer reports who does; without it these do nothing.

#ifndef SRC_BASE_MEMORY_POISON_H_
#define SRC_BASE_MEMORY_POISON_H_

#include <stddef.h>

#if defined(__SANITIZE_ADDRESS__)
#define CLASSIC_IPC_HAS_MEMORY_POISON
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define CLASSIC_IPC_HAS_MEMORY_POISON
#endif
#endif

#if defined(CLASSIC_IPC_HAS_MEMORY_POISON)
#include <sanitizer/asan_interface.h>
#endif

namespace base {
namespace internal {

#if defined(CLASSIC_IPC_HAS_MEMORY_POISON)

inline void PoisonMemory(const void* start, size_t size) {
  __asan_poison_memory_region(start, size);
}
inline void UnpoisonMemory(const void* start, size_t size) {
  __asan_unpoison_memory_region(start, size);
}

#else

inline void PoisonMemory(const void* start, size_t size) {}
inline void UnpoisonMemory(const void* start, size_t size) {}

#endif

}  // namespace internal
}  // namespace base

#endif  // SRC_BASE_MEMORY_POISON_H_
