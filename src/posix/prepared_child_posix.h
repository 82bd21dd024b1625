// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_POSIX_PREPARED_CHILD_POSIX_H_
#define SRC_POSIX_PREPARED_CHILD_POSIX_H_

#include <string>
#include <vector>

#include "base/files/scoped_file.h"
#include "base/process/launch.h"
#include "src/posix/child_setup_posix.h"

namespace base {
namespace internal {

// Everything LaunchProcess() can do before the fork. Owns all that plan()
// points to, but for what |options| points to.
class PreparedChild {
 public:
  // |argv| is not empty and outlives this object.
  PreparedChild(const std::vector<std::string>& argv,
                const LaunchOptions& options);
  PreparedChild(const PreparedChild&) = delete;
  ~PreparedChild();

  PreparedChild& operator=(const PreparedChild&) = delete;

  // Every pair has numbers that can be, and a destination of its own.
  bool IsRemapSound() const;

  // Moves the status pipe's end out of the way of the remapped descriptors.
  // Must succeed before plan() is used.
  bool SetStatusFd(ScopedFD fd);
  // In the parent, after the fork.
  void CloseStatusFd() { status_fd_.reset(); }

  const ChildPlan& plan() const { return plan_; }

 private:
  std::vector<char*> argv_;
  std::vector<std::string> environment_strings_;
  std::vector<char*> environment_;
  std::vector<std::string> program_strings_;
  std::vector<char*> programs_;
  std::string shell_;
  std::vector<char*> shell_argv_;
  FileHandleMappingVector remap_;
  std::vector<int> remap_scratch_;
  std::vector<int> kept_fds_;
  int highest_destination_ = 2;
  std::string directory_;
  ScopedFD status_fd_;
  ChildPlan plan_ = {};
};

}  // namespace internal
}  // namespace base

#endif  // SRC_POSIX_PREPARED_CHILD_POSIX_H_
