// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_PROCESS_PROCESS_ITERATOR_H_
#define BASE_PROCESS_PROCESS_ITERATOR_H_

#include <string>
#include <vector>

#include "base/files/file_path.h"
#include "base/process/process_handle.h"

namespace base {

// What was true of a process at the time of the snapshot.
struct ProcessEntry {
  ProcessEntry();
  ProcessEntry(const ProcessEntry& other);
  ~ProcessEntry();

  ProcessId pid() const { return pid_; }
  ProcessId parent_pid() const { return ppid_; }
  // Base name of the executable.
  const FilePath::CharType* exe_file() const { return exe_file_.c_str(); }
  const std::vector<FilePath::StringType>& cmd_line_args() const {
    return cmd_line_args_;
  }

  ProcessId pid_ = kNullProcessId;
  ProcessId ppid_ = kNullProcessId;
  FilePath::StringType exe_file_;
  std::vector<FilePath::StringType> cmd_line_args_;
};

// Chooses among the processes of one executable.
class ProcessFilter {
 public:
  virtual bool Includes(const ProcessEntry& entry) const = 0;

 protected:
  virtual ~ProcessFilter() {}
};

}  // namespace base

#endif  // BASE_PROCESS_PROCESS_ITERATOR_H_
