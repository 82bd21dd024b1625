// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/base/stack_trace.h"

#include <stdint.h>
#include <unwind.h>

#include "base/compiler_specific.h"

namespace base {
namespace internal {

namespace {

struct Walk {
  void** frames;
  int size;
  int count;
};

_Unwind_Reason_Code AddFrame(_Unwind_Context* context, void* argument) {
  Walk* const walk = static_cast<Walk*>(argument);
  const uintptr_t pc = _Unwind_GetIP(context);
  if (!pc || walk->count == walk->size)
    return _URC_END_OF_STACK;
  // The first frame is CaptureStack itself.
  if (walk->count >= 0)
    walk->frames[walk->count] = reinterpret_cast<void*>(pc);
  ++walk->count;
  return _URC_NO_REASON;
}

}  // namespace

// By unwind tables, which exist in optimised code too; frame pointers do not.
NOINLINE int CaptureStack(void** frames, int size) {
  Walk walk = {frames, size, -1};
  _Unwind_Backtrace(&AddFrame, &walk);
  return walk.count < 0 ? 0 : walk.count;
}

}  // namespace internal
}  // namespace base
