// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/base/large_pages.h"

#include <errno.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

namespace base {
namespace internal {

void AdviseLargePages(void* memory, size_t size) {
#if defined(MADV_HUGEPAGE)
  // The first page too, which has what malloc() notes: realloc() can move only
  // what is advised alike.
  const uintptr_t page = static_cast<uintptr_t>(sysconf(_SC_PAGESIZE));
  const uintptr_t begin = reinterpret_cast<uintptr_t>(memory) / page * page;
  const uintptr_t end =
      (reinterpret_cast<uintptr_t>(memory) + size + page - 1) / page * page;
  // A kernel without them refuses, which is no error of anybody's.
  const int saved_errno = errno;
  madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);
  errno = saved_errno;
#endif
}

}  // namespace internal
}  // namespace base
