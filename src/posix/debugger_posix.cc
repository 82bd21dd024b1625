// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/debug/debugger.h"

#include <signal.h>
#include <stdlib.h>

#include "src/posix/proc_posix.h"

namespace base {
namespace debug {

bool BeingDebugged() {
  return internal::IsTraced();
}

void BreakDebugger() {
  raise(SIGTRAP);
  // Going on in a debugger returns here; alone, the process has ended unless
  // somebody handles the signal.
  if (!BeingDebugged())
    abort();
}

}  // namespace debug
}  // namespace base
