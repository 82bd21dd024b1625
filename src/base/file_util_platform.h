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

// With all that lies below, and no link followed, whoever else writes there
// meanwhile. True also if there was nothing.
bool DeleteTree(const FilePath& path);

// Whether there is a link at |path|, of whatever kind the system has.
bool IsLink(const FilePath& path);

}  // namespace internal
}  // namespace base

#endif  // SRC_BASE_FILE_UTIL_PLATFORM_H_
