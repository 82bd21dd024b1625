// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/files/file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/logging.h"
#include "base/posix/eintr_wrapper.h"
#include "base/threading/thread_restrictions.h"
#include "src/posix/file_info_posix.h"
#include "src/posix/file_open_posix.h"

namespace base {

static_assert(File::FROM_BEGIN == SEEK_SET && File::FROM_CURRENT == SEEK_CUR &&
                  File::FROM_END == SEEK_END,
              "Whence is handed to lseek as it is");
static_assert(sizeof(off_t) == sizeof(int64), "files are larger than 2 GiB");

namespace {

// |once| does one system call for |size| bytes from the |done|th on.
template <typename Once>
int UntilDone(int size, const Once& once) {
  int done = 0;
  while (done < size) {
    const ssize_t result = HANDLE_EINTR(once(done, size - done));
    if (result < 0)
      return done > 0 ? done : -1;
    if (result == 0)
      break;
    done += static_cast<int>(result);
  }
  return done;
}

File::Error SetWholeFileLock(int fd, short type) {
  struct flock lock = {};
  lock.l_type = type;
  lock.l_whence = SEEK_SET;
  lock.l_start = 0;
  lock.l_len = 0;  // Up to the end, wherever that will be.
  if (HANDLE_EINTR(fcntl(fd, F_SETLK, &lock)) == -1)
    return File::OSErrorToFileError(errno);
  return File::FILE_OK;
}

}  // namespace

bool File::IsValid() const {
  return file_.is_valid();
}

PlatformFile File::GetPlatformFile() const {
  return file_.get();
}

PlatformFile File::TakePlatformFile() {
  return file_.release();
}

void File::Close() {
  if (!IsValid())
    return;
  ThreadRestrictions::AssertIOAllowed();
  file_.reset();
}

int64 File::Seek(Whence whence, int64 offset) {
  ThreadRestrictions::AssertIOAllowed();
  DCHECK(IsValid());
  return lseek(file_.get(), offset, static_cast<int>(whence));
}

int File::Read(int64 offset, char* data, int size) {
  ThreadRestrictions::AssertIOAllowed();
  DCHECK(IsValid());
  if (size < 0 || offset < 0 || offset > kint64max - size)
    return -1;
  return UntilDone(size, [&](int done, int left) {
    return pread(file_.get(), data + done, static_cast<size_t>(left),
                 offset + done);
  });
}

int File::ReadAtCurrentPos(char* data, int size) {
  ThreadRestrictions::AssertIOAllowed();
  DCHECK(IsValid());
  if (size < 0)
    return -1;
  return UntilDone(size, [&](int done, int left) {
    return read(file_.get(), data + done, static_cast<size_t>(left));
  });
}

int File::ReadNoBestEffort(int64 offset, char* data, int size) {
  ThreadRestrictions::AssertIOAllowed();
  DCHECK(IsValid());
  if (size < 0)
    return -1;
  return static_cast<int>(HANDLE_EINTR(
      pread(file_.get(), data, static_cast<size_t>(size), offset)));
}

int File::ReadAtCurrentPosNoBestEffort(char* data, int size) {
  ThreadRestrictions::AssertIOAllowed();
  DCHECK(IsValid());
  if (size < 0)
    return -1;
  return static_cast<int>(
      HANDLE_EINTR(read(file_.get(), data, static_cast<size_t>(size))));
}

int File::Write(int64 offset, const char* data, int size) {
  ThreadRestrictions::AssertIOAllowed();
  DCHECK(IsValid());
  // The position of pwrite() on a file in append mode differs by system.
  const int status = fcntl(file_.get(), F_GETFL);
  if (status != -1 && (status & O_APPEND))
    return WriteAtCurrentPos(data, size);
  if (size < 0 || offset < 0 || offset > kint64max - size)
    return -1;
  return UntilDone(size, [&](int done, int left) {
    return pwrite(file_.get(), data + done, static_cast<size_t>(left),
                  offset + done);
  });
}

int File::WriteAtCurrentPos(const char* data, int size) {
  ThreadRestrictions::AssertIOAllowed();
  DCHECK(IsValid());
  if (size < 0)
    return -1;
  return UntilDone(size, [&](int done, int left) {
    return write(file_.get(), data + done, static_cast<size_t>(left));
  });
}

int File::WriteAtCurrentPosNoBestEffort(const char* data, int size) {
  ThreadRestrictions::AssertIOAllowed();
  DCHECK(IsValid());
  if (size < 0)
    return -1;
  return static_cast<int>(
      HANDLE_EINTR(write(file_.get(), data, static_cast<size_t>(size))));
}

int64 File::GetLength() {
  ThreadRestrictions::AssertIOAllowed();
  DCHECK(IsValid());
  struct stat info;
  return fstat(file_.get(), &info) == 0 ? info.st_size : -1;
}

bool File::SetLength(int64 length) {
  ThreadRestrictions::AssertIOAllowed();
  DCHECK(IsValid());
  return HANDLE_EINTR(ftruncate(file_.get(), length)) == 0;
}

bool File::Flush() {
  ThreadRestrictions::AssertIOAllowed();
  DCHECK(IsValid());
#if defined(OS_LINUX) || defined(OS_ANDROID)
  return HANDLE_EINTR(fdatasync(file_.get())) == 0;
#else
  return HANDLE_EINTR(fsync(file_.get())) == 0;
#endif
}

bool File::SetTimes(Time last_access_time, Time last_modified_time) {
  ThreadRestrictions::AssertIOAllowed();
  DCHECK(IsValid());
  const struct timespec times[2] = {
      internal::TimeToTimeSpec(last_access_time),
      internal::TimeToTimeSpec(last_modified_time)};
  return futimens(file_.get(), times) == 0;
}

bool File::GetInfo(Info* info) {
  ThreadRestrictions::AssertIOAllowed();
  DCHECK(IsValid());
  struct stat stat_info;
  if (fstat(file_.get(), &stat_info) != 0)
    return false;
  *info = internal::FileInfoFromStat(stat_info);
  return true;
}

File::Error File::Lock() {
  ThreadRestrictions::AssertIOAllowed();
  return SetWholeFileLock(file_.get(), F_WRLCK);
}

File::Error File::Unlock() {
  ThreadRestrictions::AssertIOAllowed();
  return SetWholeFileLock(file_.get(), F_UNLCK);
}

// static
File::Error File::OSErrorToFileError(int saved_errno) {
  switch (saved_errno) {
    case EACCES:
    case EISDIR:
    case EROFS:
    case EPERM:
      return FILE_ERROR_ACCESS_DENIED;
    case ETXTBSY:
      return FILE_ERROR_IN_USE;
    case EEXIST:
      return FILE_ERROR_EXISTS;
    case EIO:
      return FILE_ERROR_IO;
    case ENOENT:
      return FILE_ERROR_NOT_FOUND;
    case EMFILE:
    case ENFILE:
      return FILE_ERROR_TOO_MANY_OPENED;
    case ENOMEM:
      return FILE_ERROR_NO_MEMORY;
    case ENOSPC:
      return FILE_ERROR_NO_SPACE;
    case ENOTDIR:
      return FILE_ERROR_NOT_A_DIRECTORY;
    default:
      return FILE_ERROR_FAILED;
  }
}

void File::SetPlatformFile(PlatformFile file) {
  DCHECK_GE(file, -1);
  if (file >= 0)
    file_.reset(file);
}

void File::DoInitialize(const FilePath& path, uint32 flags) {
  internal::OpenedFile opened =
      internal::OpenFileAt(AT_FDCWD, path.value(), flags, 0);
  file_ = opened.file.Pass();
  error_details_ = opened.error;
  created_ = opened.created;
  async_ = IsValid() && (flags & FLAG_ASYNC) != 0;
}

}  // namespace base
