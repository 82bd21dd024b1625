// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// Files and directories by path. All of it blocks: not for threads that must
// not wait for the disk. Where nothing else is said, a bool tells success.

#ifndef BASE_FILES_FILE_UTIL_H_
#define BASE_FILES_FILE_UTIL_H_

#include <stddef.h>
#include <stdio.h>

#include <set>
#include <string>

#include "base/basictypes.h"
#include "base/files/file.h"
#include "base/files/file_path.h"
#include "base/files/scoped_file.h"
#include "build/build_config.h"

#if defined(OS_POSIX)
#include <sys/types.h>
#endif

namespace base {

// Asking.

bool PathExists(const FilePath& path);
bool PathIsWritable(const FilePath& path);
bool DirectoryExists(const FilePath& path);
bool IsDirectoryEmpty(const FilePath& dir_path);
// Does not follow the link.
bool IsLink(const FilePath& file_path);
bool GetFileSize(const FilePath& file_path, int64* file_size);
bool GetFileInfo(const FilePath& file_path, File::Info* info);
// Total of the files below |root_path|, in bytes.
int64 ComputeDirectorySize(const FilePath& root_path);
// Whether both can be read and hold the same bytes.
bool ContentsEqual(const FilePath& filename1, const FilePath& filename2);

// Without links, "." and "..". Empty if |input| does not exist.
FilePath MakeAbsoluteFilePath(const FilePath& input);
// The same for a file that is no directory.
bool NormalizeFilePath(const FilePath& path, FilePath* real_path);

// Of this process.
bool GetCurrentDirectory(FilePath* path);
bool SetCurrentDirectory(const FilePath& path);

// Changing.

// True also if there was nothing to delete. A directory that is not empty
// needs |recursive|; links below it are removed, not followed.
bool DeleteFile(const FilePath& path, bool recursive);
// Replaces what is at |to_path|; copies and deletes across file systems.
bool Move(const FilePath& from_path, const FilePath& to_path);
// Renames within one file system, over a file that exists. |error| may be null.
bool ReplaceFile(const FilePath& from_path,
                 const FilePath& to_path,
                 File::Error* error);
// Over a file that exists.
bool CopyFile(const FilePath& from_path, const FilePath& to_path);
// Copies the regular files of |from_path| to |to_path|, with |recursive| those
// of its subdirectories too. If |recursive| and |to_path| exists, the copy goes
// below it under |from_path|'s name. Refused if |to_path| is in |from_path|.
bool CopyDirectory(const FilePath& from_path,
                   const FilePath& to_path,
                   bool recursive);
// Makes missing parents too, on POSIX all with mode 0700. True if the directory
// exists already.
bool CreateDirectory(const FilePath& full_path);
// The same; |error|, if not null, gets the reason of a failure.
bool CreateDirectoryAndGetError(const FilePath& full_path, File::Error* error);
bool TouchFile(const FilePath& path,
               const Time& last_accessed,
               const Time& last_modified);

// Whole files.

// A path with ".." in it is refused. |contents| may be null; after a failure it
// holds what was read before.
bool ReadFileToString(const FilePath& path, std::string* contents);
// False, with the first |max_size| bytes, if the file is larger than that.
bool ReadFileToString(const FilePath& path,
                      std::string* contents,
                      size_t max_size);
// The number of bytes read, at most |max_size|, or -1.
int ReadFile(const FilePath& filename, char* data, int max_size);
// Makes or empties the file. The number of bytes written, or -1.
int WriteFile(const FilePath& filename, const char* data, int size);
// The file must exist.
bool AppendToFile(const FilePath& filename, const char* data, int size);

// fopen() with close-on-exec; null on failure.
FILE* OpenFile(const FilePath& filename, const char* mode);
// False if buffered data could not be written.
bool CloseFile(FILE* file);
// Takes |file| over; null on failure.
FILE* FileToFILE(File file, const char* mode);
// Cuts the file at the stream's position.
bool TruncateFile(FILE* file);

// Temporary files. New ones belong to this user alone and have a name nobody
// could foresee; the caller deletes them.

bool GetTempDir(FilePath* path);
bool CreateTemporaryFile(FilePath* path);
bool CreateTemporaryFileInDir(const FilePath& dir, FilePath* temp_file);
FILE* CreateAndOpenTemporaryFile(FilePath* path);
FILE* CreateAndOpenTemporaryFileInDir(const FilePath& dir, FilePath* path);
// |prefix| is for Windows.
bool CreateNewTempDirectory(const FilePath::StringType& prefix,
                            FilePath* new_temp_path);
bool CreateTemporaryDirInDir(const FilePath& base_dir,
                             const FilePath::StringType& prefix,
                             FilePath* new_dir);

// The home directory, or the directory for temporary files if there is none.
FilePath GetHomeDir();

#if defined(OS_POSIX)

// A directory for files that are mapped and shared: in memory if possible, and
// where code may be mapped if |executable|.
bool GetShmemTempDir(bool executable, FilePath* path);

// Reads exactly |bytes|; false on an error or an early end.
bool ReadFromFD(int fd, char* buffer, size_t bytes);
// Writes all of it.
bool WriteFileDescriptor(const int fd, const char* data, int size);

bool CreateSymbolicLink(const FilePath& target, const FilePath& symlink);
bool ReadSymbolicLink(const FilePath& symlink, FilePath* target);

// Numbers as in chmod(2).
enum FilePermissionBits {
  FILE_PERMISSION_MASK = 0777,
  FILE_PERMISSION_USER_MASK = 0700,
  FILE_PERMISSION_GROUP_MASK = 0070,
  FILE_PERMISSION_OTHERS_MASK = 0007,
  FILE_PERMISSION_READ_BY_USER = 0400,
  FILE_PERMISSION_WRITE_BY_USER = 0200,
  FILE_PERMISSION_EXECUTE_BY_USER = 0100,
  FILE_PERMISSION_READ_BY_GROUP = 0040,
  FILE_PERMISSION_WRITE_BY_GROUP = 0020,
  FILE_PERMISSION_EXECUTE_BY_GROUP = 0010,
  FILE_PERMISSION_READ_BY_OTHERS = 0004,
  FILE_PERMISSION_WRITE_BY_OTHERS = 0002,
  FILE_PERMISSION_EXECUTE_BY_OTHERS = 0001
};

// Both follow links.
bool GetPosixFilePermissions(const FilePath& path, int* mode);
bool SetPosixFilePermissions(const FilePath& path, int mode);

// Whether nobody but |owner_uid| and |group_gids| can change anything from
// |base| down to |path|: no links, no other owners, no write access for others.
// False if |base| is not a parent of |path| (or |path| itself).
bool VerifyPathControlledByUser(const FilePath& base,
                                const FilePath& path,
                                uid_t owner_uid,
                                const std::set<gid_t>& group_gids);

#elif defined(OS_WIN) && !defined(UNICODE)

// windows.h has macros of these names, with which the functions above end in A
// without UNICODE. In the library they end in W.
#define CLASSIC_IPC_ALIAS_OF_WIDE_NAME(name, parameters, arguments) \
  bool name##W parameters;                                          \
  inline bool name##A parameters {                                  \
    return name##W arguments;                                       \
  }
CLASSIC_IPC_ALIAS_OF_WIDE_NAME(CopyFile,
                               (const FilePath& from, const FilePath& to),
                               (from, to))
CLASSIC_IPC_ALIAS_OF_WIDE_NAME(CreateDirectory, (const FilePath& path), (path))
CLASSIC_IPC_ALIAS_OF_WIDE_NAME(DeleteFile,
                               (const FilePath& path, bool recursive),
                               (path, recursive))
CLASSIC_IPC_ALIAS_OF_WIDE_NAME(GetCurrentDirectory, (FilePath * path), (path))
CLASSIC_IPC_ALIAS_OF_WIDE_NAME(ReplaceFile,
                               (const FilePath& from,
                                const FilePath& to,
                                File::Error* error),
                               (from, to, error))
CLASSIC_IPC_ALIAS_OF_WIDE_NAME(SetCurrentDirectory,
                               (const FilePath& path),
                               (path))
#undef CLASSIC_IPC_ALIAS_OF_WIDE_NAME

#endif

}  // namespace base

#endif  // BASE_FILES_FILE_UTIL_H_
