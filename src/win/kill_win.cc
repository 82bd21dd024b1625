// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/process/kill.h"

#include <stdlib.h>

#include <thread>
#include <utility>

#include "base/logging.h"
#include "src/win/process_wait.h"
#include "src/win/wait_time.h"

namespace base {

namespace internal {

bool WaitForEnd(ProcessHandle process, TimeDelta wait) {
  const bool has_limit = wait >= TimeDelta() && wait != TimeDelta::Max();
  return WaitForSingleObject(
             process, has_limit ? ToWaitTime(wait) : INFINITE) == WAIT_OBJECT_0;
}

}  // namespace internal

namespace {

// How long KillProcess() waits: the end of a process may hang in a driver.
TimeDelta TerminationGrace() {
  return TimeDelta::FromSeconds(60);
}

// How long EnsureProcessTerminated() waits before it kills.
TimeDelta EndingGrace() {
  return TimeDelta::FromSeconds(2);
}

// What EnsureProcessTerminated() and the task manager end processes with.
const DWORD kKilledExitCode = 1;

TerminationStatus StatusOfExitCode(DWORD exit_code) {
  const DWORD kDebuggerTerminated = 0x40010004;
  const DWORD kKeyboardInterrupt = 0xC000013A;
  const DWORD kDebuggerInactive = 0xC0000354;
  const DWORD kAbort = 3;                       // abort() of the C library.
  const DWORD kFirstOfExceptions = 0x80000000;  // Warnings and errors.
  switch (exit_code) {
    case 0:
      return TERMINATION_STATUS_NORMAL_TERMINATION;
    case kKilledExitCode:
    case kDebuggerTerminated:
    case kKeyboardInterrupt:
    case kDebuggerInactive:
      return TERMINATION_STATUS_PROCESS_WAS_KILLED;
    case kAbort:
      return TERMINATION_STATUS_PROCESS_CRASHED;
    default:
      return exit_code >= kFirstOfExceptions
                 ? TERMINATION_STATUS_PROCESS_CRASHED
                 : TERMINATION_STATUS_ABNORMAL_TERMINATION;
  }
}

// False if the process still runs or cannot be asked.
bool GetExitCode(ProcessHandle process, int* exit_code) {
  DWORD code = 0;
  if (!GetExitCodeProcess(process, &code))
    return false;
  if (exit_code)
    *exit_code = static_cast<int>(code);
  return true;
}

}  // namespace

bool KillProcess(ProcessHandle process, int exit_code, bool wait) {
  if (!TerminateProcess(process, static_cast<UINT>(exit_code))) {
    // A process that has ended, or is about to, refuses.
    const bool ended = internal::WaitForEnd(process, TimeDelta());
    DPLOG_IF(ERROR, !ended) << "cannot terminate a process";
    return false;
  }
  return !wait || internal::WaitForEnd(process, TerminationGrace());
}

TerminationStatus GetTerminationStatus(ProcessHandle handle, int* exit_code) {
  DWORD code = 0;
  if (exit_code)
    *exit_code = 0;
  // A process may also have ended with the very code of one that runs. Asked
  // first: one that ends in between is found running, or with its own code.
  const bool ended = internal::WaitForEnd(handle, TimeDelta());
  if (!GetExitCodeProcess(handle, &code)) {
    DPLOG(ERROR) << "cannot ask for an exit code";
    return TERMINATION_STATUS_NORMAL_TERMINATION;
  }
  if (exit_code)
    *exit_code = static_cast<int>(code);
  if (code == STILL_ACTIVE && !ended)
    return TERMINATION_STATUS_STILL_RUNNING;
  return StatusOfExitCode(code);
}

bool WaitForExitCode(ProcessHandle handle, int* exit_code) {
  const bool ended =
      WaitForExitCodeWithTimeout(handle, exit_code, TimeDelta::Max());
  win::ScopedHandle(handle).Close();
  return ended;
}

bool WaitForExitCodeWithTimeout(ProcessHandle handle,
                                int* exit_code,
                                TimeDelta timeout) {
  return internal::WaitForEnd(handle, timeout) &&
         GetExitCode(handle, exit_code);
}

bool WaitForSingleProcess(ProcessHandle handle, TimeDelta wait) {
  return internal::WaitForEnd(handle, wait);
}

void EnsureProcessTerminated(Process process) {
  DCHECK(!process.is_current());
  if (internal::WaitForEnd(process.Handle(), TimeDelta()))
    return;
  std::thread([process = std::move(process)] {
    if (!internal::WaitForEnd(process.Handle(), EndingGrace()))
      TerminateProcess(process.Handle(), kKilledExitCode);
  }).detach();
}

}  // namespace base
