// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// The child's side of LaunchProcess(): everything between fork and exec. The
// parent may have had many threads, so nothing here may allocate, lock or look
// at anything but the plan, which the parent prepared before the fork.

#ifndef SRC_POSIX_CHILD_SETUP_POSIX_H_
#define SRC_POSIX_CHILD_SETUP_POSIX_H_

#include <stddef.h>

#include <utility>

#include "base/process/launch.h"

namespace base {
namespace internal {

// Exit code of a child that never became its program.
const int kChildSetupFailed = 127;

struct ChildPlan {
  // Paths to try in turn, ended by null.
  const char* const* programs;
  // Ended by null.
  char* const* argv;
  char* const* environment;
  // argv for /bin/sh, for a script without "#!": [0] is the shell and [1] gets
  // the script's path.
  char** shell_argv;

  // (source, destination) pairs.
  const std::pair<int, int>* remap;
  size_t remap_count;
  // Room for |remap_count| descriptors.
  int* remap_scratch;
  // Of the remapped descriptors, and not below 2.
  int highest_destination;
  // What stays open above 2: the destinations, and status_fd.
  const int* kept_fds;
  size_t kept_fd_count;

  const int* maximize_rlimits;
  size_t maximize_rlimit_count;
  // Null to stay.
  const char* current_directory;
  bool new_process_group;
  bool no_new_privileges;
  LaunchOptions::PreExecDelegate* pre_exec_delegate;

  // Gets errno as an int if anything fails; closed by a successful exec.
  int status_fd;
};

// All signals are blocked when this is called.
[[noreturn]] void RunChild(const ChildPlan& plan);

}  // namespace internal
}  // namespace base

#endif  // SRC_POSIX_CHILD_SETUP_POSIX_H_
