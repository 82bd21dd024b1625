// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/process/kill.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>

#include <thread>

#include "base/logging.h"
#include "src/posix/reap_posix.h"

namespace base {

using internal::IsSingleProcess;
using internal::ReapNow;
using internal::ReapResult;
using internal::ReapWithin;

namespace {

// How long KillProcess() waits between SIGTERM and SIGKILL.
TimeDelta TerminationGrace() {
  return TimeDelta::FromSeconds(6);
}

// How long EnsureProcessTerminated() waits before SIGKILL.
TimeDelta EndingGrace() {
  return TimeDelta::FromSeconds(2);
}

TerminationStatus StatusOfReaped(ReapResult result,
                                 int status,
                                 int* exit_code) {
  if (result != ReapResult::kReaped)
    status = 0;
  if (exit_code)
    *exit_code = status;
  if (result == ReapResult::kRunning)
    return TERMINATION_STATUS_STILL_RUNNING;

  if (WIFSIGNALED(status)) {
    switch (WTERMSIG(status)) {
      case SIGABRT:
      case SIGBUS:
      case SIGFPE:
      case SIGILL:
      case SIGSEGV:
        return TERMINATION_STATUS_PROCESS_CRASHED;
      case SIGINT:
      case SIGKILL:
      case SIGTERM:
        return TERMINATION_STATUS_PROCESS_WAS_KILLED;
      default:
        return TERMINATION_STATUS_ABNORMAL_TERMINATION;
    }
  }
  return WEXITSTATUS(status) == 0 ? TERMINATION_STATUS_NORMAL_TERMINATION
                                  : TERMINATION_STATUS_ABNORMAL_TERMINATION;
}

}  // namespace

bool KillProcess(ProcessHandle process, int exit_code, bool wait) {
  if (!IsSingleProcess(process)) {
    LOG(ERROR) << "refusing to kill process " << process;
    return false;
  }
  if (kill(process, SIGTERM) != 0) {
    DPLOG(ERROR) << "cannot terminate process " << process;
    return false;
  }
  if (!wait)
    return true;

  int status;
  if (ReapWithin(process, TerminationGrace(), &status) != ReapResult::kRunning)
    return true;
  LOG(WARNING) << "process " << process << " survived SIGTERM, killing it";
  if (kill(process, SIGKILL) != 0)
    return false;
  return ReapWithin(process, TimeDelta::Max(), &status) == ReapResult::kReaped;
}

bool KillProcessGroup(ProcessHandle process_group_id) {
  if (!IsSingleProcess(process_group_id)) {
    LOG(ERROR) << "refusing to kill process group " << process_group_id;
    return false;
  }
  return kill(-process_group_id, SIGKILL) == 0;
}

TerminationStatus GetTerminationStatus(ProcessHandle handle, int* exit_code) {
  int status = 0;
  const ReapResult result = ReapNow(handle, &status);
  return StatusOfReaped(result, status, exit_code);
}

TerminationStatus GetKnownDeadTerminationStatus(ProcessHandle handle,
                                                int* exit_code) {
  if (IsSingleProcess(handle) && kill(handle, SIGKILL) != 0)
    DPLOG_IF(ERROR, errno != ESRCH) << "cannot kill process " << handle;
  int status = 0;
  const ReapResult result = ReapWithin(handle, TimeDelta::Max(), &status);
  return StatusOfReaped(result, status, exit_code);
}

bool WaitForExitCode(ProcessHandle handle, int* exit_code) {
  int status;
  if (ReapWithin(handle, TimeDelta::Max(), &status) != ReapResult::kReaped ||
      !WIFEXITED(status)) {
    return false;
  }
  if (exit_code)
    *exit_code = WEXITSTATUS(status);
  return true;
}

bool WaitForExitCodeWithTimeout(ProcessHandle handle,
                                int* exit_code,
                                TimeDelta timeout) {
  int status;
  if (ReapWithin(handle, timeout, &status) != ReapResult::kReaped)
    return false;
  if (exit_code)
    *exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return true;
}

bool WaitForSingleProcess(ProcessHandle handle, TimeDelta wait) {
  int status;
  const TimeDelta limit = wait < TimeDelta() ? TimeDelta::Max() : wait;
  return ReapWithin(handle, limit, &status) == ReapResult::kReaped &&
         WIFEXITED(status);
}

void EnsureProcessTerminated(Process process) {
  DCHECK(!process.is_current());
  const ProcessHandle handle = process.Handle();
  int status;
  if (ReapNow(handle, &status) != ReapResult::kRunning)
    return;
  std::thread([handle] {
    int ignored;
    if (ReapWithin(handle, EndingGrace(), &ignored) != ReapResult::kRunning)
      return;
    kill(handle, SIGKILL);
    ReapWithin(handle, TimeDelta::Max(), &ignored);
  }).detach();
}

#if !defined(OS_MACOSX)
void EnsureProcessGetsReaped(ProcessId pid) {
  int status;
  if (ReapNow(pid, &status) != ReapResult::kRunning)
    return;
  std::thread([pid] {
    int ignored;
    ReapWithin(pid, TimeDelta::Max(), &ignored);
  }).detach();
}
#endif

}  // namespace base
