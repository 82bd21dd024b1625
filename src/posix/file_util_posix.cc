// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/files/file_util.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

#include "base/logging.h"
#include "base/posix/eintr_wrapper.h"
#include "base/threading/thread_restrictions.h"
#include "src/base/file_util_platform.h"
#include "src/posix/file_info_posix.h"

namespace base {

namespace internal {

bool MakeDirectory(const FilePath& path, File::Error* error) {
  if (mkdir(path.value().c_str(), 0700) == 0)
    return true;
  *error = File::OSErrorToFileError(errno);
  return false;
}

bool DeleteTree(const FilePath& path) {
  std::error_code error;
  std::filesystem::remove_all(path.value(), error);
  return !error;
}

bool IsLink(const FilePath& path) {
  struct stat info;
  return lstat(path.value().c_str(), &info) == 0 && S_ISLNK(info.st_mode);
}

}  // namespace internal

namespace {

// With "e" the stream's descriptor is close-on-exec; it stands before a
// comma-led character set, should there be one.
std::string CloseOnExecMode(const char* mode) {
  std::string result(mode);
  result.insert(std::min(result.find(','), result.size()), "e");
  return result;
}

int WriteWholeFile(const FilePath& path,
                   int flags,
                   const char* data,
                   int size) {
  ThreadRestrictions::AssertIOAllowed();
  ScopedFD fd(HANDLE_EINTR(
      open(path.value().c_str(), flags | O_WRONLY | O_CLOEXEC, 0666)));
  if (!fd.is_valid() || !WriteFileDescriptor(fd.get(), data, size))
    return -1;
  return size;
}

// |path| gets the new file's name.
ScopedFD MakeTemporaryFile(const FilePath& dir, FilePath* path) {
  ThreadRestrictions::AssertIOAllowed();
  std::string name = dir.Append(".classic_ipc.XXXXXX").value();
  ScopedFD fd(HANDLE_EINTR(mkostemp(&name[0], O_CLOEXEC)));
  if (fd.is_valid())
    *path = FilePath(name);
  return fd;
}

// Nobody else can change what is at |path|, and it leads nowhere else.
bool IsControlledByUser(const FilePath& path,
                        uid_t owner_uid,
                        const std::set<gid_t>& group_gids) {
  struct stat info;
  if (lstat(path.value().c_str(), &info) != 0) {
    DPLOG(ERROR) << "cannot look at " << path.value();
    return false;
  }
  const bool foreign_group =
      (info.st_mode & S_IWGRP) && group_gids.count(info.st_gid) == 0;
  const bool controlled = !S_ISLNK(info.st_mode) && info.st_uid == owner_uid &&
                          !foreign_group && !(info.st_mode & S_IWOTH);
  DLOG_IF(ERROR, !controlled) << path.value() << " is in the hands of others";
  return controlled;
}

}  // namespace

bool PathIsWritable(const FilePath& path) {
  ThreadRestrictions::AssertIOAllowed();
  return access(path.value().c_str(), W_OK) == 0;
}

bool GetFileInfo(const FilePath& file_path, File::Info* info) {
  ThreadRestrictions::AssertIOAllowed();
  struct stat stat_info;
  if (stat(file_path.value().c_str(), &stat_info) != 0)
    return false;
  *info = internal::FileInfoFromStat(stat_info);
  return true;
}

int WriteFile(const FilePath& filename, const char* data, int size) {
  return WriteWholeFile(filename, O_CREAT | O_TRUNC, data, size);
}

bool AppendToFile(const FilePath& filename, const char* data, int size) {
  return WriteWholeFile(filename, O_APPEND, data, size) == size;
}

FILE* OpenFile(const FilePath& filename, const char* mode) {
  ThreadRestrictions::AssertIOAllowed();
  const std::string full_mode = CloseOnExecMode(mode);
  FILE* file;
  do {
    file = fopen(filename.value().c_str(), full_mode.c_str());
  } while (!file && errno == EINTR);
  return file;
}

FILE* FileToFILE(File file, const char* mode) {
  FILE* stream = fdopen(file.GetPlatformFile(), mode);
  if (stream)
    ignore_result(file.TakePlatformFile());
  return stream;
}

bool TruncateFile(FILE* file) {
  const off_t length = file ? ftello(file) : -1;
  return length != -1 && fflush(file) == 0 &&
         HANDLE_EINTR(ftruncate(fileno(file), length)) == 0;
}

bool GetTempDir(FilePath* path) {
  const char* configured = getenv("TMPDIR");
  *path = FilePath(configured && *configured ? configured : "/tmp");
  return true;
}

bool CreateTemporaryFile(FilePath* path) {
  FilePath dir;
  return GetTempDir(&dir) && CreateTemporaryFileInDir(dir, path);
}

bool CreateTemporaryFileInDir(const FilePath& dir, FilePath* temp_file) {
  return MakeTemporaryFile(dir, temp_file).is_valid();
}

FILE* CreateAndOpenTemporaryFileInDir(const FilePath& dir, FilePath* path) {
  ScopedFD fd = MakeTemporaryFile(dir, path);
  return fd.is_valid() ? FileToFILE(File(fd.release()), "a+") : nullptr;
}

bool CreateTemporaryDirInDir(const FilePath& base_dir,
                             const FilePath::StringType& prefix,
                             FilePath* new_dir) {
  ThreadRestrictions::AssertIOAllowed();
  std::string name = base_dir.Append(".classic_ipc.XXXXXX").value();
  if (!mkdtemp(&name[0])) {
    DPLOG(ERROR) << "cannot make a directory in " << base_dir.value();
    return false;
  }
  *new_dir = FilePath(name);
  return true;
}

FilePath GetHomeDir() {
  const char* home = getenv("HOME");
  if (home && *home)
    return FilePath(home);
  FilePath temp_dir;
  GetTempDir(&temp_dir);
  return temp_dir;
}

bool GetShmemTempDir(bool executable, FilePath* path) {
#if defined(OS_LINUX)
  const FilePath kMemory("/dev/shm");
  struct statvfs mount;
  if (PathIsWritable(kMemory) &&
      statvfs(kMemory.value().c_str(), &mount) == 0 &&
      (!executable || !(mount.f_flag & ST_NOEXEC))) {
    *path = kMemory;
    return true;
  }
#endif
  return GetTempDir(path);
}

bool ReadFromFD(int fd, char* buffer, size_t bytes) {
  size_t total = 0;
  while (total < bytes) {
    const ssize_t size = HANDLE_EINTR(read(fd, buffer + total, bytes - total));
    if (size <= 0)
      return false;
    total += static_cast<size_t>(size);
  }
  return true;
}

bool WriteFileDescriptor(const int fd, const char* data, int size) {
  if (size < 0)
    return false;
  for (int total = 0; total < size;) {
    const ssize_t written = HANDLE_EINTR(
        write(fd, data + total, static_cast<size_t>(size - total)));
    if (written < 0)
      return false;
    total += static_cast<int>(written);
  }
  return true;
}

bool CreateSymbolicLink(const FilePath& target, const FilePath& symlink_path) {
  return symlink(target.value().c_str(), symlink_path.value().c_str()) == 0;
}

bool ReadSymbolicLink(const FilePath& symlink_path, FilePath* target) {
  char buffer[PATH_MAX];
  const ssize_t size =
      readlink(symlink_path.value().c_str(), buffer, sizeof(buffer));
  if (size <= 0 || static_cast<size_t>(size) == sizeof(buffer)) {
    target->clear();
    return false;
  }
  *target = FilePath(std::string(buffer, static_cast<size_t>(size)));
  return true;
}

bool GetPosixFilePermissions(const FilePath& path, int* mode) {
  ThreadRestrictions::AssertIOAllowed();
  struct stat info;
  if (stat(path.value().c_str(), &info) != 0)
    return false;
  *mode = info.st_mode & FILE_PERMISSION_MASK;
  return true;
}

bool SetPosixFilePermissions(const FilePath& path, int mode) {
  ThreadRestrictions::AssertIOAllowed();
  DCHECK_EQ(mode & ~FILE_PERMISSION_MASK, 0);
  struct stat info;
  if (stat(path.value().c_str(), &info) != 0)
    return false;
  // Set-uid and the like stay as they are.
  const mode_t others = info.st_mode & 07777 & ~FILE_PERMISSION_MASK;
  return HANDLE_EINTR(chmod(path.value().c_str(),
                            others | (mode & FILE_PERMISSION_MASK))) == 0;
}

bool VerifyPathControlledByUser(const FilePath& base,
                                const FilePath& path,
                                uid_t owner_uid,
                                const std::set<gid_t>& group_gids) {
  ThreadRestrictions::AssertIOAllowed();
  FilePath below;
  if (base != path && !base.AppendRelativePath(path, &below)) {
    LOG(ERROR) << base.value() << " is not a parent of " << path.value();
    return false;
  }
  std::vector<FilePath::StringType> components;
  if (base != path)
    below.GetComponents(&components);

  FilePath current = base;
  if (!IsControlledByUser(current, owner_uid, group_gids))
    return false;
  for (const FilePath::StringType& component : components) {
    current = current.Append(component);
    if (!IsControlledByUser(current, owner_uid, group_gids))
      return false;
  }
  return true;
}

}  // namespace base
