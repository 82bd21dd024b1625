// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/base/large_pages.h"

namespace base {
namespace internal {

// Only for processes with a privilege, and never paged out.
void AdviseLargePages(void* memory, size_t size) {}

}  // namespace internal
}  // namespace base
