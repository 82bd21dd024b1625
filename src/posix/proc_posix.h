// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// What the system tells about running processes. Only Linux has it (/proc);
// elsewhere every answer is "not known".

#ifndef SRC_POSIX_PROC_POSIX_H_
#define SRC_POSIX_PROC_POSIX_H_

#include <sys/types.h>

#include <string>
#include <vector>

namespace base {
namespace internal {

// Empty if not known.
std::string ReadProcessExecutable(pid_t pid);

// -1 if not known.
pid_t ReadParentProcessId(pid_t pid);

// Whether |pid| has called exec since it was forked; false if not known.
bool HasExecuted(pid_t pid);

// Whether a debugger is attached to this process; false if not known.
bool IsTraced();

// A zombie has none.
std::vector<std::string> ReadProcessCommandLine(pid_t pid);

// Every process that can be seen.
std::vector<pid_t> ListProcessIds();

}  // namespace internal
}  // namespace base

#endif  // SRC_POSIX_PROC_POSIX_H_
