// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_THREADING_THREAD_CHECKER_H_
#define BASE_THREADING_THREAD_CHECKER_H_

#include <atomic>

#include "base/macros.h"

namespace base {

// Belongs to the thread that made it or, after DetachFromThread(), to the
// first one that asks. Answers true to everyone if the library was built
// without DCHECKs.
class ThreadChecker {
 public:
  ThreadChecker();
  ~ThreadChecker();

  bool CalledOnValidThread() const;
  void DetachFromThread();

 private:
  mutable std::atomic<const void*> owner_;

  DISALLOW_COPY_AND_ASSIGN(ThreadChecker);
};

}  // namespace base

#endif  // BASE_THREADING_THREAD_CHECKER_H_
