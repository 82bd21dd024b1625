// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_BASE_BASE_PATHS_PLATFORM_H_
#define SRC_BASE_BASE_PATHS_PLATFORM_H_

#include "base/files/file_path.h"

namespace base {
namespace internal {

// The path for FILE_EXE, DIR_USER_DESKTOP and the keys that only this system
// has; false for others and if the path cannot be told.
bool GetPlatformPath(int key, FilePath* path);

}  // namespace internal
}  // namespace base

#endif  // SRC_BASE_BASE_PATHS_PLATFORM_H_
