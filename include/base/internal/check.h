// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// Invariants of our own headers, checked without the macros of
// base/logging.h, so that a client who never asks for LOG and CHECK does not
// get them. For our bugs only, never for bytes from a peer.

#ifndef BASE_INTERNAL_CHECK_H_
#define BASE_INTERNAL_CHECK_H_

namespace base {
namespace internal {

// Logs as a failed CHECK does, with a stack trace, and ends the process.
[[noreturn]] void CheckFailed(const char* file, int line, const char* expr);

}  // namespace internal
}  // namespace base

#define CLASSIC_IPC_CHECK(condition) \
  ((condition)                       \
       ? static_cast<void>(0)        \
       : ::base::internal::CheckFailed(__FILE__, __LINE__, #condition))

#if defined(NDEBUG) && !defined(DCHECK_ALWAYS_ON)
#define CLASSIC_IPC_DCHECK(condition) \
  static_cast<void>(sizeof((condition) ? 1 : 0))
#else
#define CLASSIC_IPC_DCHECK(condition) CLASSIC_IPC_CHECK(condition)
#endif

#endif  // BASE_INTERNAL_CHECK_H_
