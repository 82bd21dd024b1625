// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <fcntl.h>

#include <utility>

#include "base/posix/eintr_wrapper.h"
#include "ipc/ipc_platform_file.h"

namespace IPC {

PlatformFileForTransit GetFileHandleForProcess(base::PlatformFile file,
                                               base::ProcessHandle process,
                                               bool close_source_handle) {
  if (!close_source_handle)
    file = HANDLE_EINTR(fcntl(file, F_DUPFD_CLOEXEC, 0));
  return base::FileDescriptor(file, true);
}

PlatformFileForTransit TakeFileHandleForProcess(base::File file,
                                                base::ProcessHandle process) {
  return base::FileDescriptor(std::move(file));
}

}  // namespace IPC
