// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <fcntl.h>
#include <sys/stat.h>

#include "src/ipcx/file_checks.h"

namespace ipcx {
namespace internal {

namespace {

// Open as a name only; such a descriptor has no access mode of its own.
#if defined(O_PATH)
const int kNameOnly = O_PATH;
#else
const int kNameOnly = 0;
#endif

}  // namespace

const char* RegularFileProblem(base::PlatformFile file) {
  struct stat info;
  if (fstat(file, &info) != 0)
    return "it is not open";
  return S_ISREG(info.st_mode) ? nullptr : "it is no regular file";
}

const char* ReadOnlyFileProblem(base::PlatformFile file) {
  const int flags = fcntl(file, F_GETFL);
  if (flags == -1)
    return "it is not open";
  if (flags & kNameOnly)
    return "it is open as a path only";
  if ((flags & O_ACCMODE) != O_RDONLY)
    return "it is open for writing";
  return RegularFileProblem(file);
}

}  // namespace internal
}  // namespace ipcx
