// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/posix/shared_memory_file_posix.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/basictypes.h"
#include "base/files/file_util.h"
#include "base/logging.h"
#include "base/posix/eintr_wrapper.h"
#include "build/build_config.h"
#include "src/posix/memfd_posix.h"

namespace base {
namespace internal {

namespace {

const mode_t kOwnerOnly = S_IRUSR | S_IWUSR;

ScopedFD ReopenReadOnly(int fd) {
  const std::string path = "/proc/self/fd/" + std::to_string(fd);
  return ScopedFD(HANDLE_EINTR(open(path.c_str(), O_RDONLY | O_CLOEXEC)));
}

// All seals but those against writing can be set for good at once, unless
// there may be one against writing later.
bool CreateSealedFile(size_t size,
                      bool executable,
                      bool with_read_only,
                      SharedMemoryFile* file) {
  file->writable = CreateMemfd(size, executable);
  const int fd = file->writable.get();
  if (fd == -1 || !SealSize(fd, !with_read_only))
    return false;
  if (with_read_only)
    file->read_only = ReopenReadOnly(fd);
  return !with_read_only || file->read_only.is_valid();
}

// Reserves the room now: memory that turns out not to be there when it is
// written to would end the process.
bool ResizeAndReserve(int fd, size_t size) {
  const off_t length = static_cast<off_t>(size);
  if (HANDLE_EINTR(ftruncate(fd, length)) != 0)
    return false;
#if defined(OS_MACOSX)
  return true;
#else
  int error;
  do {
    error = posix_fallocate(fd, 0, length);
  } while (error == EINTR);
  errno = error;
  return error == 0 || error == EINVAL || error == EOPNOTSUPP;
#endif
}

// Others can leave files of their own, and links, in a shared directory.
ScopedFD OpenOwnFile(const FilePath& path, int flags) {
  ScopedFD fd(
      HANDLE_EINTR(open(path.value().c_str(), flags | O_NOFOLLOW | O_CLOEXEC)));
  struct stat info;
  if (fd.is_valid() && (fstat(fd.get(), &info) != 0 || !S_ISREG(info.st_mode) ||
                        info.st_uid != geteuid())) {
    LOG(ERROR) << path.value() << " is not shared memory of this user";
    fd.reset();
  }
  return fd;
}

}  // namespace

bool CreateUnlinkedSharedMemoryFile(size_t size,
                                    bool executable,
                                    bool with_read_only,
                                    SharedMemoryFile* file) {
  FilePath directory;
  if (!GetShmemTempDir(executable, &directory))
    return false;
  std::string path = directory.Append(".classic_ipc.XXXXXX").value();
  file->writable.reset(HANDLE_EINTR(mkostemp(&path[0], O_CLOEXEC)));
  if (!file->writable.is_valid())
    return false;
  if (with_read_only) {
    file->read_only.reset(
        HANDLE_EINTR(open(path.c_str(), O_RDONLY | O_CLOEXEC)));
  }
  const int open_error = errno;
  unlink(path.c_str());
  errno = open_error;
  return (!with_read_only || file->read_only.is_valid()) &&
         ResizeAndReserve(file->writable.get(), size);
}

bool CreateSharedMemoryFile(size_t size,
                            bool executable,
                            bool with_read_only,
                            SharedMemoryFile* file) {
  const bool created =
      SystemHasSeals()
          ? CreateSealedFile(size, executable, with_read_only, file)
          : CreateUnlinkedSharedMemoryFile(size, executable, with_read_only,
                                           file);
  PLOG_IF(ERROR, !created) << "cannot create " << size
                           << " bytes of shared memory";
  return created;
}

ScopedFD CreateNamedSharedMemoryFile(const std::string& name,
                                     bool open_existing,
                                     size_t size) {
  FilePath path;
  if (!SharedMemoryPathForName(name, &path))
    return ScopedFD();
  ScopedFD fd(
      HANDLE_EINTR(open(path.value().c_str(),
                        O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, kOwnerOnly)));
  if (!fd.is_valid() && errno == EEXIST && open_existing)
    return OpenOwnFile(path, O_RDWR);
  if (!fd.is_valid() || !ResizeAndReserve(fd.get(), size)) {
    PLOG(ERROR) << "cannot create shared memory " << path.value();
    if (fd.is_valid())
      unlink(path.value().c_str());
    return ScopedFD();
  }
  return fd;
}

ScopedFD OpenNamedSharedMemoryFile(const std::string& name, bool read_only) {
  FilePath path;
  if (!SharedMemoryPathForName(name, &path))
    return ScopedFD();
  return OpenOwnFile(path, read_only ? O_RDONLY : O_RDWR);
}

bool SharedMemoryPathForName(const std::string& name, FilePath* path) {
  FilePath directory;
  if (name.empty() || name.find('/') != std::string::npos ||
      name.find('\0') != std::string::npos ||
      !GetShmemTempDir(false, &directory)) {
    return false;
  }
  *path = directory.Append("classic_ipc.shmem." + name);
  return true;
}

bool HasBytes(int fd, off_t offset, size_t bytes) {
  struct stat info;
  if (offset < 0 || fstat(fd, &info) != 0 || info.st_size < 0)
    return false;
  const uint64 size = static_cast<uint64>(info.st_size);
  return static_cast<uint64>(offset) <= size &&
         bytes <= size - static_cast<uint64>(offset);
}

bool IsSizeSealed(int fd) {
  return !SystemHasSeals() || HasSealedSize(fd);
}

}  // namespace internal
}  // namespace base
