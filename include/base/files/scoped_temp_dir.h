// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_FILES_SCOPED_TEMP_DIR_H_
#define BASE_FILES_SCOPED_TEMP_DIR_H_

#include "base/compiler_specific.h"
#include "base/files/file_path.h"

namespace base {

// Owns a directory and deletes it with all it holds on destruction. Holds one
// directory at a time: the functions that take on another one fail until then.
class ScopedTempDir {
 public:
  ScopedTempDir();
  ScopedTempDir(const ScopedTempDir&) = delete;
  ~ScopedTempDir();

  ScopedTempDir& operator=(const ScopedTempDir&) = delete;

  // In the system's directory for temporary files.
  bool CreateUniqueTempDir() WARN_UNUSED_RESULT;
  // |path| is made if it does not exist, and stays.
  bool CreateUniqueTempDirUnderPath(const FilePath& path) WARN_UNUSED_RESULT;
  // Takes over a directory, which is made if it does not exist.
  bool Set(const FilePath& path) WARN_UNUSED_RESULT;

  // Deletes now.
  bool Delete() WARN_UNUSED_RESULT;
  // Hands the directory to the caller, who deletes it.
  FilePath Take();

  const FilePath& path() const { return path_; }
  // Whether there is a directory, which somebody may have deleted meanwhile.
  bool IsValid() const;

 private:
  FilePath path_;
};

}  // namespace base

#endif  // BASE_FILES_SCOPED_TEMP_DIR_H_
