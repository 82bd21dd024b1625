// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/posix/reap_posix.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>

#include "base/posix/eintr_wrapper.h"
#include "src/base/before_wait.h"

namespace base {
namespace internal {

namespace {

ReapResult Reap(pid_t pid, int options, int* status) {
  if (!IsSingleProcess(pid))
    return ReapResult::kFailed;
  const pid_t result = HANDLE_EINTR(waitpid(pid, status, options));
  if (result == pid)
    return ReapResult::kReaped;
  return result == 0 ? ReapResult::kRunning : ReapResult::kFailed;
}

// For poll(); rounded up so as not to spin through the last millisecond.
int PollTimeout(TimeDelta left) {
  const int64 milliseconds = left.InMillisecondsRoundedUp();
  return static_cast<int>(
      std::min<int64>(std::max<int64>(milliseconds, 0), INT_MAX));
}

}  // namespace

ScopedFD OpenPidFd(pid_t pid) {
#if defined(SYS_pidfd_open)
  return ScopedFD(static_cast<int>(syscall(SYS_pidfd_open, pid, 0)));
#else
  return ScopedFD();
#endif
}

ReapResult ReapNow(pid_t pid, int* status) {
  return Reap(pid, WNOHANG, status);
}

ReapResult ReapWithin(pid_t pid, TimeDelta timeout, int* status) {
  BeforeWait::DoAll();
  if (timeout.is_max())
    return Reap(pid, 0, status);

  ReapResult result = ReapNow(pid, status);
  if (result != ReapResult::kRunning)
    return result;

  const TimeTicks deadline = TimeTicks::Now() + timeout;
  const ScopedFD pid_fd = OpenPidFd(pid);
  TimeDelta interval = TimeDelta::FromMilliseconds(1);
  for (;;) {
    const TimeDelta left = deadline - TimeTicks::Now();
    if (left <= TimeDelta())
      return ReapNow(pid, status);
    if (pid_fd.is_valid()) {
      struct pollfd ended = {pid_fd.get(), POLLIN, 0};
      poll(&ended, 1, PollTimeout(left));
    } else {
      poll(nullptr, 0, PollTimeout(std::min(left, interval)));
      interval = std::min(interval * 2, TimeDelta::FromMilliseconds(50));
    }
    result = ReapNow(pid, status);
    if (result != ReapResult::kRunning)
      return result;
  }
}

}  // namespace internal
}  // namespace base
