// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/process/process_handle.h"

#include <unistd.h>

#include "src/posix/proc_posix.h"

namespace base {

ProcessId GetCurrentProcId() {
  return getpid();
}

ProcessHandle GetCurrentProcessHandle() {
  return GetCurrentProcId();
}

ProcessId GetProcId(ProcessHandle process) {
  return process;
}

FilePath GetProcessExecutablePath(ProcessHandle process) {
  return FilePath(internal::ReadProcessExecutable(process));
}

ProcessId GetParentProcessId(ProcessHandle process) {
  if (process == GetCurrentProcId())
    return getppid();
  return internal::ReadParentProcessId(process);
}

}  // namespace base
