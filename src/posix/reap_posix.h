// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// Waiting for a child process with a time limit, and reaping it.

#ifndef SRC_POSIX_REAP_POSIX_H_
#define SRC_POSIX_REAP_POSIX_H_

#include <sys/types.h>

#include "base/files/scoped_file.h"
#include "base/time/time.h"

namespace base {
namespace internal {

enum class ReapResult {
  kReaped,   // |status| is set.
  kRunning,  // Still there at the end of the time.
  kFailed,   // No child of ours, or reaped before.
};

// Whether |pid| names one process that is not init: with other numbers kill()
// and waitpid() mean groups, or everybody.
inline bool IsSingleProcess(pid_t pid) {
  return pid > 1;
}

// Readable once |pid|, a process that was not reaped, has ended. Invalid where
// the system has no such thing, and when descriptors have run out.
ScopedFD OpenPidFd(pid_t pid);

ReapResult ReapNow(pid_t pid, int* status);

// Without a limit if |timeout| is TimeDelta::Max(). Sleeps in the kernel until
// the child ends where there are process descriptors, else looks again and
// again, ever less often.
ReapResult ReapWithin(pid_t pid, TimeDelta timeout, int* status);

}  // namespace internal
}  // namespace base

#endif  // SRC_POSIX_REAP_POSIX_H_
