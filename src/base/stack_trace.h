// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_BASE_STACK_TRACE_H_
#define SRC_BASE_STACK_TRACE_H_

#include <string>

namespace base {
namespace internal {

// The calling thread's stack, one "#0 0x... symbol" line a frame, without the
// innermost |skip| frames above the caller's own.
std::string CurrentStackTrace(int skip);

// Implemented by each platform folder: fills |frames| with at most |size|
// return addresses, its caller's first, and returns their number.
int CaptureStack(void** frames, int size);

// Implemented by each platform folder: symbolising opens the files of this
// program and keeps them; from now on children do not inherit them.
void KeepProgramFilesFromChildren();

}  // namespace internal
}  // namespace base

#endif  // SRC_BASE_STACK_TRACE_H_
