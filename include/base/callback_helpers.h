// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_CALLBACK_HELPERS_H_
#define BASE_CALLBACK_HELPERS_H_

#include "base/basictypes.h"
#include "base/callback.h"
#include "base/compiler_specific.h"

namespace base {

// Leaves |*callback| null, so that it can be run without being reset under
// its own feet: ResetAndReturn(&callback_).Run().
template <typename Signature>
Callback<Signature> ResetAndReturn(Callback<Signature>* callback) {
  Callback<Signature> result(*callback);
  callback->Reset();
  return result;
}

// Runs its closure at the end of the scope.
class ScopedClosureRunner {
 public:
  ScopedClosureRunner();
  explicit ScopedClosureRunner(const Closure& closure);
  ~ScopedClosureRunner();

  // Runs the closure now. The second form takes another one first.
  void Reset();
  void Reset(const Closure& closure);
  // Gives the closure up without running it.
  Closure Release() WARN_UNUSED_RESULT;

 private:
  Closure closure_;

  DISALLOW_COPY_AND_ASSIGN(ScopedClosureRunner);
};

}  // namespace base

#endif  // BASE_CALLBACK_HELPERS_H_
