// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_BASE_LARGE_PAGES_H_
#define SRC_BASE_LARGE_PAGES_H_

#include <stddef.h>

namespace base {
namespace internal {

// Says that memory from malloc() is about to be filled as a whole, so that a
// system that has large pages may use them: where each small one is asked for
// by a fault, that costs more than copying to it. Each platform implements it.
void AdviseLargePages(void* memory, size_t size);

}  // namespace internal
}  // namespace base

#endif  // SRC_BASE_LARGE_PAGES_H_
