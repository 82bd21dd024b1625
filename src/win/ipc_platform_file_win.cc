// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/logging.h"
#include "base/win/include_windows.h"
#include "ipc/ipc_platform_file.h"
#include "src/win/object_kind.h"

namespace IPC {

PlatformFileForTransit GetFileHandleForProcess(base::PlatformFile file,
                                               base::ProcessHandle process,
                                               bool close_source_handle) {
  // Among what is no file are the pseudo-handles: a duplicate of one would give
  // this process or thread away.
  if (GetFileType(file) == FILE_TYPE_UNKNOWN) {
    LOG(ERROR) << "No file to give to another process: " << file;
    // It was given to us all the same.
    if (close_source_handle && base::internal::CanBeHandle(file))
      CloseHandle(file);
    return InvalidPlatformFileForTransit();
  }
  HANDLE duplicate = NULL;
  const DWORD options = DUPLICATE_SAME_ACCESS |
                        (close_source_handle ? DUPLICATE_CLOSE_SOURCE : 0u);
  if (!DuplicateHandle(GetCurrentProcess(), file, process, &duplicate, 0, FALSE,
                       options)) {
    PLOG(ERROR) << "A file for another process";
    return InvalidPlatformFileForTransit();
  }
  return duplicate;
}

PlatformFileForTransit TakeFileHandleForProcess(base::File file,
                                                base::ProcessHandle process) {
  return GetFileHandleForProcess(file.TakePlatformFile(), process, true);
}

}  // namespace IPC
