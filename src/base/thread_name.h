// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_BASE_THREAD_NAME_H_
#define SRC_BASE_THREAD_NAME_H_

#include <string>

namespace base {
namespace internal {

// For the system's own tools; names the calling thread, as far as the system
// can. Each platform folder implements it.
void TellSystemThreadName(const std::string& name);

}  // namespace internal
}  // namespace base

#endif  // SRC_BASE_THREAD_NAME_H_
