// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/debug/debugger.h"

#include <atomic>

#include "base/threading/platform_thread.h"

namespace base {
namespace debug {

namespace {

std::atomic<bool> g_is_debug_ui_suppressed{false};

}  // namespace

bool WaitForDebugger(int wait_seconds, bool silent) {
  const TimeTicks deadline =
      TimeTicks::Now() + TimeDelta::FromSeconds(wait_seconds);
  while (!BeingDebugged()) {
    if (TimeTicks::Now() >= deadline)
      return false;
    PlatformThread::Sleep(TimeDelta::FromMilliseconds(100));
  }
  if (!silent)
    BreakDebugger();
  return true;
}

void SetSuppressDebugUI(bool suppress) {
  g_is_debug_ui_suppressed = suppress;
}

bool IsDebugUISuppressed() {
  return g_is_debug_ui_suppressed;
}

}  // namespace debug
}  // namespace base
