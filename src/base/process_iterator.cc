// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/process/process_iterator.h"

#include "base/process/kill.h"

namespace base {

ProcessEntry::ProcessEntry() = default;
ProcessEntry::ProcessEntry(const ProcessEntry& other) = default;
ProcessEntry::~ProcessEntry() = default;

bool CleanupProcesses(const FilePath::StringType& executable_name,
                      TimeDelta wait,
                      int exit_code,
                      const ProcessFilter* filter) {
  if (WaitForProcessesToExit(executable_name, wait, filter))
    return true;
  KillProcesses(executable_name, exit_code, filter);
  return false;
}

}  // namespace base
