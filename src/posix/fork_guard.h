// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_POSIX_FORK_GUARD_H_
#define SRC_POSIX_FORK_GUARD_H_

#include <atomic>

namespace IPC {
namespace internal {

// How many forks lie between the first process and this one.
extern std::atomic<unsigned> g_fork_generation;

// A member that knows whether the process it was made in has forked and we are
// the child. A channel that is used on both sides of a fork would mix two
// streams into one socket. Asking costs no system call.
class ForkGuard {
 public:
  ForkGuard();

  bool in_forked_child() const {
    return g_fork_generation.load(std::memory_order_relaxed) != generation_;
  }

 private:
  const unsigned generation_;
};

}  // namespace internal
}  // namespace IPC

#endif  // SRC_POSIX_FORK_GUARD_H_
