// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <limits.h>
#include <stdlib.h>
#include <unistd.h>

#include <string>

#include "base/base_paths.h"
#include "base/files/file_util.h"
#include "base/process/process_handle.h"
#include "build/build_config.h"
#include "src/base/base_paths_platform.h"

#if defined(OS_MACOSX)
#include <mach-o/dyld.h>
#endif

namespace base {
namespace internal {

namespace {

bool GetExecutable(FilePath* path) {
#if defined(OS_MACOSX)
  char buffer[PATH_MAX];
  uint32_t size = sizeof(buffer);
  if (_NSGetExecutablePath(buffer, &size) != 0)
    return false;
  *path = FilePath(buffer);
#else
  *path = GetProcessExecutablePath(GetCurrentProcessHandle());
#endif
  return !path->empty();
}

}  // namespace

bool GetPlatformPath(int key, FilePath* path) {
  switch (key) {
    case FILE_EXE:
      return GetExecutable(path);
    case DIR_USER_DESKTOP:
      *path = GetHomeDir().Append("Desktop");
      return true;
    case DIR_CACHE: {
      const char* configured = getenv("XDG_CACHE_HOME");
      *path = configured && *configured ? FilePath(configured)
                                        : GetHomeDir().Append(".cache");
      return true;
    }
    default:
      return false;
  }
}

}  // namespace internal
}  // namespace base
