// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// HANDLE_EINTR(x) evaluates the system call x again while a signal interrupts
// it (with DCHECKs on: at most 100 times, to show a call that never gets
// through). IGNORE_EINTR(x) evaluates x once and takes EINTR for success,
// which is right for close(). Both yield x's result; on Windows just x.

#ifndef BASE_POSIX_EINTR_WRAPPER_H_
#define BASE_POSIX_EINTR_WRAPPER_H_

#include "build/build_config.h"

#if defined(OS_POSIX)

#include <errno.h>

namespace base {
namespace internal {

template <typename Call>
inline auto RetryOnEintr(int attempts, const Call& call) -> decltype(call()) {
  for (;;) {
    const auto result = call();
    if (result != -1 || errno != EINTR || attempts == 1)
      return result;
    if (attempts > 0)
      --attempts;
  }
}

template <typename Call>
inline auto IgnoreEintr(const Call& call) -> decltype(call()) {
  const auto result = call();
  return result == -1 && errno == EINTR ? 0 : result;
}

}  // namespace internal
}  // namespace base

#if defined(NDEBUG) && !defined(DCHECK_ALWAYS_ON)
#define HANDLE_EINTR(x) ::base::internal::RetryOnEintr(0, [&] { return (x); })
#else
#define HANDLE_EINTR(x) ::base::internal::RetryOnEintr(100, [&] { return (x); })
#endif

#define IGNORE_EINTR(x) ::base::internal::IgnoreEintr([&] { return (x); })

#else

#define HANDLE_EINTR(x) (x)
#define IGNORE_EINTR(x) (x)

#endif

#endif  // BASE_POSIX_EINTR_WRAPPER_H_
