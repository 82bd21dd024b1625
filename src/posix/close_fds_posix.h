// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// Closing all descriptors that a new program must not see.

#ifndef SRC_POSIX_CLOSE_FDS_POSIX_H_
#define SRC_POSIX_CLOSE_FDS_POSIX_H_

#include <stddef.h>

namespace base {
namespace internal {

// Closes every descriptor above 2 but the |count| ones at |keep|, in any order.
// Async-signal-safe, for use between fork and exec.
void CloseAllFdsExcept(const int* keep, size_t count);

// The ways in which it does that, in order of preference; false if the system
// does not offer it. Apart for tests.
bool CloseFdsByRange(const int* keep, size_t count);
bool CloseFdsByProcWalk(const int* keep, size_t count);
void CloseFdsByNumber(const int* keep, size_t count);

}  // namespace internal
}  // namespace base

#endif  // SRC_POSIX_CLOSE_FDS_POSIX_H_
