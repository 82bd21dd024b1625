// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_POSIX_FILE_OPEN_POSIX_H_
#define SRC_POSIX_FILE_OPEN_POSIX_H_

#include <string>

#include "base/files/file.h"
#include "base/files/scoped_file.h"

namespace base {
namespace internal {

struct OpenedFile {
  ScopedFD file;
  File::Error error = File::FILE_ERROR_FAILED;
  bool created = false;
};

// Opens or creates what File::Initialize() would with |flags|. A |path| that is
// relative is so to |folder|, or with AT_FDCWD to the current one.
// |extra_flags| are more of open(2).
OpenedFile OpenFileAt(int folder,
                      const std::string& path,
                      uint32 flags,
                      int extra_flags);

}  // namespace internal
}  // namespace base

#endif  // SRC_POSIX_FILE_OPEN_POSIX_H_
