// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_POSIX_PIPE_POSIX_H_
#define SRC_POSIX_PIPE_POSIX_H_

#include "base/files/scoped_file.h"

namespace base {
namespace internal {

// A blocking, close-on-exec pipe; false with errno set if there is none.
bool CreatePipe(ScopedFD* read_end, ScopedFD* write_end);

}  // namespace internal
}  // namespace base

#endif  // SRC_POSIX_PIPE_POSIX_H_
