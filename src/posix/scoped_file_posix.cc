// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <unistd.h>

#include "base/files/scoped_file.h"
#include "base/logging.h"
#include "base/posix/eintr_wrapper.h"

namespace base {
namespace internal {

void ScopedFDCloseTraits::Free(int fd) {
  PCHECK(IGNORE_EINTR(close(fd)) == 0) << "closing descriptor " << fd;
}

}  // namespace internal
}  // namespace base
