// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/base/stack_trace.h"

#include "base/compiler_specific.h"
#include "base/win/include_windows.h"

namespace base {
namespace internal {

NOINLINE int CaptureStack(void** frames, int size) {
  // The first frame is this function.
  return CaptureStackBackTrace(1, static_cast<DWORD>(size), frames, nullptr);
}

// Handles are not inherited unless somebody says so.
void KeepProgramFilesFromChildren() {}

}  // namespace internal
}  // namespace base
