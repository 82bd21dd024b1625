// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/process/process_iterator.h"

#include "base/win/include_windows.h"

#include <tlhelp32.h>
#include <wchar.h>

#include <vector>

#include "base/logging.h"
#include "base/process/kill.h"
#include "base/win/scoped_handle.h"
#include "src/win/process_wait.h"

namespace base {

namespace {

// Never ourselves. Those of other users cannot be opened, as a rule.
std::vector<Process> OpenProcesses(const FilePath::StringType& executable_name,
                                   const ProcessFilter* filter) {
  std::vector<Process> found;
  const win::ScopedHandle snapshot(
      CreateToolhelp32Snapshot(TH32CS_SNAPPROCESS, 0));
  if (!snapshot.IsValid()) {
    PLOG(ERROR) << "cannot list the processes";
    return found;
  }
  PROCESSENTRY32W system_entry = {};
  system_entry.dwSize = sizeof(system_entry);
  for (BOOL more = Process32FirstW(snapshot.Get(), &system_entry); more;
       more = Process32NextW(snapshot.Get(), &system_entry)) {
    if (system_entry.th32ProcessID == GetCurrentProcId() ||
        _wcsicmp(system_entry.szExeFile, executable_name.c_str()) != 0) {
      continue;
    }
    ProcessEntry entry;
    entry.pid_ = system_entry.th32ProcessID;
    entry.ppid_ = system_entry.th32ParentProcessID;
    entry.exe_file_ = system_entry.szExeFile;
    if (filter && !filter->Includes(entry))
      continue;
    Process process = Process::Open(entry.pid());
    if (process.IsValid())
      found.push_back(process.Pass());
  }
  return found;
}

}  // namespace

bool KillProcesses(const FilePath::StringType& executable_name,
                   int exit_code,
                   const ProcessFilter* filter) {
  bool all_killed = true;
  for (const Process& process : OpenProcesses(executable_name, filter)) {
    all_killed &= KillProcess(process.Handle(), exit_code, true) ||
                  internal::WaitForEnd(process.Handle(), TimeDelta());
  }
  return all_killed;
}

bool WaitForProcessesToExit(const FilePath::StringType& executable_name,
                            TimeDelta wait,
                            const ProcessFilter* filter) {
  const TimeTicks deadline = TimeTicks::Now() + wait;
  for (const Process& process : OpenProcesses(executable_name, filter)) {
    const TimeDelta left = deadline - TimeTicks::Now();
    if (!internal::WaitForEnd(process.Handle(),
                              left < TimeDelta() ? TimeDelta() : left)) {
      return false;
    }
  }
  return true;
}

}  // namespace base
