// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_BASE_FILE_UTIL_PLATFORM_H_
#define SRC_BASE_FILE_UTIL_PLATFORM_H_

#include "base/files/file.h"
#include "base/files/file_path.h"

namespace base {
namespace internal {

// One directory, whose parent exists, for this user alone. False, with |error|
// set, also if there is something of that name.
bool MakeDirectory(const FilePath& path, File::Error* error);

}  // namespace internal
}  // namespace base

#endif  // SRC_BASE_FILE_UTIL_PLATFORM_H_
