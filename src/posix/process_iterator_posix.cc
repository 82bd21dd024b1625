// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/process/process_iterator.h"

#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

#include "base/process/kill.h"
#include "src/posix/proc_posix.h"

namespace base {

namespace {

// Processes of this user, never ourselves. One that has ended and only waits to
// be reaped has no executable any more and so does not count.
std::vector<ProcessEntry> FindProcesses(
    const FilePath::StringType& executable_name,
    const ProcessFilter* filter) {
  std::vector<ProcessEntry> found;
  for (const pid_t pid : internal::ListProcessIds()) {
    struct stat owner;
    if (pid == getpid() ||
        stat(("/proc/" + std::to_string(pid)).c_str(), &owner) != 0 ||
        owner.st_uid != geteuid()) {
      continue;
    }
    const FilePath executable(internal::ReadProcessExecutable(pid));
    if (executable.BaseName().value() != executable_name)
      continue;
    ProcessEntry entry;
    entry.pid_ = pid;
    entry.ppid_ = internal::ReadParentProcessId(pid);
    entry.exe_file_ = executable_name;
    entry.cmd_line_args_ = internal::ReadProcessCommandLine(pid);
    if (!filter || filter->Includes(entry))
      found.push_back(entry);
  }
  return found;
}

}  // namespace

bool KillProcesses(const FilePath::StringType& executable_name,
                   int exit_code,
                   const ProcessFilter* filter) {
  bool all_killed = true;
  for (const ProcessEntry& entry : FindProcesses(executable_name, filter))
    all_killed &= KillProcess(entry.pid(), exit_code, true);
  return all_killed;
}

bool WaitForProcessesToExit(const FilePath::StringType& executable_name,
                            TimeDelta wait,
                            const ProcessFilter* filter) {
  // They need not be our children, so there is nothing to sleep on.
  const TimeTicks deadline = TimeTicks::Now() + wait;
  while (!FindProcesses(executable_name, filter).empty()) {
    if (TimeTicks::Now() >= deadline)
      return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  return true;
}

}  // namespace base
