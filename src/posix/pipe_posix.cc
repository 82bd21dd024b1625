// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/posix/pipe_posix.h"

#include <fcntl.h>
#include <unistd.h>

#include "build/build_config.h"

namespace base {
namespace internal {

bool CreatePipe(ScopedFD* read_end, ScopedFD* write_end) {
  int fds[2];
#if defined(OS_MACOSX)
  if (pipe(fds) != 0)
    return false;
  fcntl(fds[0], F_SETFD, FD_CLOEXEC);
  fcntl(fds[1], F_SETFD, FD_CLOEXEC);
#else
  if (pipe2(fds, O_CLOEXEC) != 0)
    return false;
#endif
  read_end->reset(fds[0]);
  write_end->reset(fds[1]);
  return true;
}

}  // namespace internal
}  // namespace base
