// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_BASE_STACK_TRACE_H_
#define SRC_BASE_STACK_TRACE_H_

#include <string>

namespace base {
namespace internal {

// The calling thread's stack, one "#0 0x... symbol" line a frame, without the
// innermost |skip| frames above the caller.
std::string CurrentStackTrace(int skip);

}  // namespace internal
}  // namespace base

#endif  // SRC_BASE_STACK_TRACE_H_
