// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_PROCESS_PROCESS_HANDLE_H_
#define BASE_PROCESS_PROCESS_HANDLE_H_

#include <sys/types.h>

#include "base/basictypes.h"
#include "base/files/file_path.h"
#include "build/build_config.h"

namespace base {

#if defined(OS_WIN)
typedef void* ProcessHandle;      // HANDLE
typedef unsigned long ProcessId;  // DWORD
const ProcessHandle kNullProcessHandle = nullptr;
const ProcessId kNullProcessId = 0;
#elif defined(OS_POSIX)
// On POSIX a handle is just the process id: it owns nothing and may name
// another process once its own has been reaped.
typedef pid_t ProcessHandle;
typedef pid_t ProcessId;
const ProcessHandle kNullProcessHandle = 0;
const ProcessId kNullProcessId = 0;
#endif

// Id of the calling process, asked anew each time, so right after a fork too.
ProcessId GetCurrentProcId();

// Windows: a pseudo handle that is valid in this process only.
ProcessHandle GetCurrentProcessHandle();

// 0 for a handle that names no process.
ProcessId GetProcId(ProcessHandle process);

#if defined(OS_POSIX)
// Empty if the process does not exist or does not belong to us.
FilePath GetProcessExecutablePath(ProcessHandle process);

// -1 if it cannot be told.
ProcessId GetParentProcessId(ProcessHandle process);
#endif

}  // namespace base

#endif  // BASE_PROCESS_PROCESS_HANDLE_H_
