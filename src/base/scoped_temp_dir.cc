// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/files/scoped_temp_dir.h"

#include "base/files/file_util.h"
#include "base/logging.h"

namespace base {

ScopedTempDir::ScopedTempDir() = default;

ScopedTempDir::~ScopedTempDir() {
  if (!path_.empty() && !Delete())
    LOG(WARNING) << "cannot delete a temporary directory";
}

bool ScopedTempDir::CreateUniqueTempDir() {
  return path_.empty() &&
         CreateNewTempDirectory(FilePath::StringType(), &path_);
}

bool ScopedTempDir::CreateUniqueTempDirUnderPath(const FilePath& path) {
  return path_.empty() && CreateDirectory(path) &&
         CreateTemporaryDirInDir(path, FilePath::StringType(), &path_);
}

bool ScopedTempDir::Set(const FilePath& path) {
  if (!path_.empty() || !CreateDirectory(path))
    return false;
  path_ = path;
  return true;
}

bool ScopedTempDir::Delete() {
  if (path_.empty() || !DeleteFile(path_, true))
    return false;
  path_.clear();
  return true;
}

FilePath ScopedTempDir::Take() {
  FilePath path = path_;
  path_.clear();
  return path;
}

bool ScopedTempDir::IsValid() const {
  return !path_.empty() && DirectoryExists(path_);
}

}  // namespace base
