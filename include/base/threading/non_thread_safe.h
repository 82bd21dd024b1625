// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_THREADING_NON_THREAD_SAFE_H_
#define BASE_THREADING_NON_THREAD_SAFE_H_

#include "base/threading/thread_checker.h"

namespace base {

// A base of classes that live on one thread: derived methods say
// DCHECK(CalledOnValidThread()). Destruction checks by itself.
class NonThreadSafe {
 public:
  NonThreadSafe();
  ~NonThreadSafe();

 protected:
  bool CalledOnValidThread() const { return checker_.CalledOnValidThread(); }

  // The next thread that is checked becomes the valid one.
  void DetachFromThread() { checker_.DetachFromThread(); }

 private:
  ThreadChecker checker_;
};

}  // namespace base

#endif  // BASE_THREADING_NON_THREAD_SAFE_H_
