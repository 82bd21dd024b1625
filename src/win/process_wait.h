// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_WIN_PROCESS_WAIT_H_
#define SRC_WIN_PROCESS_WAIT_H_

#include "base/process/process_handle.h"
#include "base/time/time.h"

namespace base {
namespace internal {

// True if the process has ended within |wait|; a negative one or Max() has no
// limit. False also if |process| cannot be waited for.
bool WaitForEnd(ProcessHandle process, TimeDelta wait);

}  // namespace internal
}  // namespace base

#endif  // SRC_WIN_PROCESS_WAIT_H_
