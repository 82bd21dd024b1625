// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/callback_helpers.h"

#include "base/bind_helpers.h"

namespace base {

ScopedClosureRunner::ScopedClosureRunner() {}

ScopedClosureRunner::ScopedClosureRunner(const Closure& closure)
    : closure_(closure) {}

ScopedClosureRunner::~ScopedClosureRunner() {
  Reset();
}

void ScopedClosureRunner::Reset() {
  Reset(Closure());
}

void ScopedClosureRunner::Reset(const Closure& closure) {
  const Closure previous = Release();
  closure_ = closure;
  if (!previous.is_null())
    previous.Run();
}

Closure ScopedClosureRunner::Release() {
  return ResetAndReturn(&closure_);
}

void DoNothing() {}

}  // namespace base
