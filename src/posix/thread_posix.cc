// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/threading/thread.h"

namespace base {

// Elsewhere the loop's type may depend on the thread: a COM apartment needs one
// that takes window messages.
bool Thread::Start() {
  return StartWithOptions(Options());
}

void Thread::EnterPlatform() {}

void Thread::LeavePlatform() {}

}  // namespace base
