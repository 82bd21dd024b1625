// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_TESTING_TIMEOUT_MULTIPLIER_H_
#define SRC_TESTING_TIMEOUT_MULTIPLIER_H_

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define CLASSIC_IPC_SLOW_SANITIZER 1
#elif __has_feature(memory_sanitizer)
#define CLASSIC_IPC_SLOWER_SANITIZER 1
#endif
#elif defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define CLASSIC_IPC_SLOW_SANITIZER 1
#endif

namespace base {
namespace internal {

// How much longer things may take in this build.
#if defined(CLASSIC_IPC_SLOW_SANITIZER)
constexpr int kTimeoutMultiplier = 2;
#elif defined(CLASSIC_IPC_SLOWER_SANITIZER) && defined(MSAN_TRACK_ORIGINS)
constexpr int kTimeoutMultiplier = 6;
#elif defined(CLASSIC_IPC_SLOWER_SANITIZER)
constexpr int kTimeoutMultiplier = 3;
#else
constexpr int kTimeoutMultiplier = 1;
#endif

}  // namespace internal
}  // namespace base

#endif  // SRC_TESTING_TIMEOUT_MULTIPLIER_H_
