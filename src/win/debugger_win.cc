// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/debug/debugger.h"

#include "base/win/include_windows.h"

namespace base {
namespace debug {

bool BeingDebugged() {
  return IsDebuggerPresent() != FALSE;
}

void BreakDebugger() {
  // Going on in a debugger returns here; alone, the process ends.
  DebugBreak();
}

}  // namespace debug
}  // namespace base
