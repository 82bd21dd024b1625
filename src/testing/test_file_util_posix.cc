// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/test/test_file_util.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/files/file_util.h"
#include "base/files/scoped_file.h"
#include "base/logging.h"
#include "base/posix/eintr_wrapper.h"

namespace base {

namespace {

bool TakePermission(const FilePath& path, int bits) {
  int mode;
  return GetPosixFilePermissions(path, &mode) &&
         SetPosixFilePermissions(path, mode & ~bits);
}

}  // namespace

bool EvictFileFromSystemCache(const FilePath& file) {
  ScopedFD fd(HANDLE_EINTR(open(file.value().c_str(), O_RDONLY | O_CLOEXEC)));
  if (!fd.is_valid())
    return false;
#if defined(POSIX_FADV_DONTNEED)
  // Only what is on the disk already can be dropped.
  return fsync(fd.get()) == 0 &&
         posix_fadvise(fd.get(), 0, 0, POSIX_FADV_DONTNEED) == 0;
#else
  return false;
#endif
}

bool DieFileDie(const FilePath& file, bool recurse) {
  return DeleteFile(file, recurse) && !PathExists(file);
}

bool MakeFileUnreadable(const FilePath& path) {
  return TakePermission(path, S_IRUSR | S_IRGRP | S_IROTH);
}

bool MakeFileUnwritable(const FilePath& path) {
  return TakePermission(path, S_IWUSR | S_IWGRP | S_IWOTH);
}

struct FilePermissionRestorer::Permissions {
  int mode = 0;
};

FilePermissionRestorer::FilePermissionRestorer(const FilePath& path)
    : path_(path), permissions_(new Permissions) {
  CHECK(GetPosixFilePermissions(path_, &permissions_->mode)) << path_.value();
}

FilePermissionRestorer::~FilePermissionRestorer() {
  const bool restored = SetPosixFilePermissions(path_, permissions_->mode);
  PLOG_IF(ERROR, !restored) << path_.value();
}

}  // namespace base
