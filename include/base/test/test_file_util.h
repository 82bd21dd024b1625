// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_TEST_TEST_FILE_UTIL_H_
#define BASE_TEST_TEST_FILE_UTIL_H_

#include "base/basictypes.h"
#include "base/compiler_specific.h"
#include "base/files/file_path.h"
#include "base/memory/scoped_ptr.h"

namespace base {

// Forgets what the system holds of the file in memory, so that the next read
// is a cold one. False if it would not.
bool EvictFileFromSystemCache(const FilePath& file);

// Deletes what lies there, with |recurse| also a folder that is not empty. True
// if nothing is left.
bool DieFileDie(const FilePath& file, bool recurse);

// Take the permission from everybody; root does not care. False on failure.
bool MakeFileUnreadable(const FilePath& path) WARN_UNUSED_RESULT;
bool MakeFileUnwritable(const FilePath& path) WARN_UNUSED_RESULT;

// Gives a file the permissions back that it had at construction.
class FilePermissionRestorer {
 public:
  explicit FilePermissionRestorer(const FilePath& path);
  ~FilePermissionRestorer();

 private:
  struct Permissions;

  const FilePath path_;
  const scoped_ptr<Permissions> permissions_;

  DISALLOW_COPY_AND_ASSIGN(FilePermissionRestorer);
};

}  // namespace base

#endif  // BASE_TEST_TEST_FILE_UTIL_H_
