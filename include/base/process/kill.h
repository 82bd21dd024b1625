// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_PROCESS_KILL_H_
#define BASE_PROCESS_KILL_H_

#include "base/files/file_path.h"
#include "base/process/process.h"
#include "base/process/process_handle.h"
#include "base/time/time.h"
#include "build/build_config.h"

namespace base {

class ProcessFilter;

enum TerminationStatus {
  TERMINATION_STATUS_NORMAL_TERMINATION,    // Exit code 0.
  TERMINATION_STATUS_ABNORMAL_TERMINATION,  // Exit code other than 0.
  TERMINATION_STATUS_PROCESS_WAS_KILLED,    // SIGKILL, SIGTERM, SIGINT.
  TERMINATION_STATUS_PROCESS_CRASHED,       // SIGSEGV, SIGABRT and the like.
  TERMINATION_STATUS_STILL_RUNNING,
#if defined(OS_ANDROID)
  TERMINATION_STATUS_OOM_PROTECTED,
#endif
  TERMINATION_STATUS_MAX_ENUM
};

// On POSIX a handle is a process id. The functions that wait work on children
// of this process only, and reap them: ask once. A handle that cannot be one
// process (0, 1, negative) is refused everywhere.

// Asks the process to end (POSIX: SIGTERM; |exit_code| is not used). With
// |wait| it waits some seconds, then makes sure (SIGKILL), and reaps a child.
bool KillProcess(ProcessHandle process, int exit_code, bool wait);

#if defined(OS_POSIX)
// SIGKILL to every process of the group.
bool KillProcessGroup(ProcessHandle process_group_id);
#endif

// Does not wait: STILL_RUNNING if the process has not ended. |exit_code| may
// be null; on POSIX it gets the status as waitpid() tells it (see
// WEXITSTATUS(), WTERMSIG()). A process that cannot be asked about, such as one
// reaped before, counts as NORMAL_TERMINATION with exit code 0.
TerminationStatus GetTerminationStatus(ProcessHandle handle, int* exit_code);

#if defined(OS_POSIX)
// For a process that is known to be ending, say because its channel broke:
// sends SIGKILL, waits until it is gone and tells how it ended.
TerminationStatus GetKnownDeadTerminationStatus(ProcessHandle handle,
                                                int* exit_code);
#endif

// Waits for the end. On POSIX false if a signal ended the process; on Windows
// closes |handle|.
bool WaitForExitCode(ProcessHandle handle, int* exit_code);

// False on failure or after |timeout|. On POSIX |exit_code| becomes -1 if a
// signal ended the process, and that is true.
bool WaitForExitCodeWithTimeout(ProcessHandle handle,
                                int* exit_code,
                                TimeDelta timeout);

// True if the process ended within |wait|, on POSIX by exit() or returning from
// main(). A negative |wait| has no limit.
bool WaitForSingleProcess(ProcessHandle handle, TimeDelta wait);

// These act on every process of this user whose executable has this base name
// and that |filter|, unless null, accepts.

// False if a process could not be killed.
bool KillProcesses(const FilePath::StringType& executable_name,
                   int exit_code,
                   const ProcessFilter* filter);

// True if none is left within |wait|.
bool WaitForProcessesToExit(const FilePath::StringType& executable_name,
                            TimeDelta wait,
                            const ProcessFilter* filter);

// Waits, then kills what is left. True if nothing had to be killed.
bool CleanupProcesses(const FilePath::StringType& executable_name,
                      TimeDelta wait,
                      int exit_code,
                      const ProcessFilter* filter);

// Gives the process, which should be about to end, two seconds, then kills it;
// reaps it. Returns at once, the rest happens in the background.
void EnsureProcessTerminated(Process process);

#if defined(OS_POSIX) && !defined(OS_MACOSX)
// Reaps a child whenever it ends, in the background; for one whose exit status
// nobody needs.
void EnsureProcessGetsReaped(ProcessId pid);
#endif

}  // namespace base

#endif  // BASE_PROCESS_KILL_H_
