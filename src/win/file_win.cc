// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/files/file.h"

#include "base/logging.h"
#include "base/threading/thread_restrictions.h"
#include "src/win/file_info_win.h"
#include "src/win/file_open_win.h"

namespace base {

static_assert(File::FROM_BEGIN == FILE_BEGIN &&
                  File::FROM_CURRENT == FILE_CURRENT &&
                  File::FROM_END == FILE_END,
              "Whence is handed to SetFilePointerEx as it is");

namespace {

// |once| does one system call for |size| bytes from the |done|th on.
template <typename Once>
int UntilDone(int size, const Once& once) {
  int done = 0;
  while (done < size) {
    const int result = once(done, size - done);
    if (result < 0)
      return done > 0 ? done : -1;
    if (result == 0)
      break;
    done += result;
  }
  return done;
}

OVERLAPPED At(int64 offset) {
  OVERLAPPED where = {};
  where.Offset = static_cast<DWORD>(offset);
  where.OffsetHigh = static_cast<DWORD>(offset >> 32);
  return where;
}

// One call each; -1 on failure. A null |where| is the current position.
int ReadOnce(HANDLE file, char* data, int size, OVERLAPPED* where) {
  DWORD done = 0;
  if (ReadFile(file, data, static_cast<DWORD>(size), &done, where))
    return static_cast<int>(done);
  const DWORD error = GetLastError();
  return error == ERROR_HANDLE_EOF || error == ERROR_BROKEN_PIPE ? 0 : -1;
}

int WriteOnce(HANDLE file, const char* data, int size, OVERLAPPED* where) {
  DWORD done = 0;
  if (!WriteFile(file, data, static_cast<DWORD>(size), &done, where))
    return -1;
  return static_cast<int>(done);
}

}  // namespace

bool File::IsValid() const {
  return file_.IsValid();
}

PlatformFile File::GetPlatformFile() const {
  return file_.Get();
}

PlatformFile File::TakePlatformFile() {
  return file_.Take();
}

void File::Close() {
  if (!IsValid())
    return;
  ThreadRestrictions::AssertIOAllowed();
  file_.Close();
}

int64 File::Seek(Whence whence, int64 offset) {
  ThreadRestrictions::AssertIOAllowed();
  DCHECK(IsValid());
  LARGE_INTEGER distance;
  distance.QuadPart = offset;
  LARGE_INTEGER position;
  if (!SetFilePointerEx(file_.Get(), distance, &position,
                        static_cast<DWORD>(whence))) {
    return -1;
  }
  return position.QuadPart;
}

// A file for overlapped use cannot do any of these: the system would write to
// the buffer once the call is over.

int File::Read(int64 offset, char* data, int size) {
  ThreadRestrictions::AssertIOAllowed();
  DCHECK(IsValid());
  DCHECK(!async_);
  if (async_ || size < 0 || offset < 0 || offset > kint64max - size)
    return -1;
  return UntilDone(size, [&](int done, int left) {
    OVERLAPPED where = At(offset + done);
    return ReadOnce(file_.Get(), data + done, left, &where);
  });
}

int File::ReadAtCurrentPos(char* data, int size) {
  ThreadRestrictions::AssertIOAllowed();
  DCHECK(IsValid());
  DCHECK(!async_);
  if (async_ || size < 0)
    return -1;
  return UntilDone(size, [&](int done, int left) {
    return ReadOnce(file_.Get(), data + done, left, nullptr);
  });
}

int File::ReadNoBestEffort(int64 offset, char* data, int size) {
  ThreadRestrictions::AssertIOAllowed();
  DCHECK(IsValid());
  DCHECK(!async_);
  if (async_ || size < 0 || offset < 0)
    return -1;
  OVERLAPPED where = At(offset);
  return ReadOnce(file_.Get(), data, size, &where);
}

int File::ReadAtCurrentPosNoBestEffort(char* data, int size) {
  ThreadRestrictions::AssertIOAllowed();
  DCHECK(IsValid());
  DCHECK(!async_);
  if (async_ || size < 0)
    return -1;
  return ReadOnce(file_.Get(), data, size, nullptr);
}

int File::Write(int64 offset, const char* data, int size) {
  ThreadRestrictions::AssertIOAllowed();
  DCHECK(IsValid());
  DCHECK(!async_);
  if (async_ || size < 0 || offset < 0 || offset > kint64max - size)
    return -1;
  return UntilDone(size, [&](int done, int left) {
    OVERLAPPED where = At(offset + done);
    return WriteOnce(file_.Get(), data + done, left, &where);
  });
}

int File::WriteAtCurrentPos(const char* data, int size) {
  ThreadRestrictions::AssertIOAllowed();
  DCHECK(IsValid());
  DCHECK(!async_);
  if (async_ || size < 0)
    return -1;
  return UntilDone(size, [&](int done, int left) {
    return WriteOnce(file_.Get(), data + done, left, nullptr);
  });
}

int File::WriteAtCurrentPosNoBestEffort(const char* data, int size) {
  ThreadRestrictions::AssertIOAllowed();
  DCHECK(IsValid());
  DCHECK(!async_);
  if (async_ || size < 0)
    return -1;
  return WriteOnce(file_.Get(), data, size, nullptr);
}

int64 File::GetLength() {
  ThreadRestrictions::AssertIOAllowed();
  DCHECK(IsValid());
  LARGE_INTEGER size;
  return GetFileSizeEx(file_.Get(), &size) ? size.QuadPart : -1;
}

bool File::SetLength(int64 length) {
  ThreadRestrictions::AssertIOAllowed();
  DCHECK(IsValid());
  FILE_END_OF_FILE_INFO end = {};
  end.EndOfFile.QuadPart = length;
  return SetFileInformationByHandle(file_.Get(), FileEndOfFileInfo, &end,
                                    sizeof(end)) != FALSE;
}

bool File::Flush() {
  ThreadRestrictions::AssertIOAllowed();
  DCHECK(IsValid());
  return FlushFileBuffers(file_.Get()) != FALSE;
}

bool File::SetTimes(Time last_access_time, Time last_modified_time) {
  ThreadRestrictions::AssertIOAllowed();
  DCHECK(IsValid());
  const FILETIME accessed = last_access_time.ToFileTime();
  const FILETIME modified = last_modified_time.ToFileTime();
  return SetFileTime(file_.Get(), nullptr, &accessed, &modified) != FALSE;
}

bool File::GetInfo(Info* info) {
  ThreadRestrictions::AssertIOAllowed();
  DCHECK(IsValid());
  BY_HANDLE_FILE_INFORMATION system_info;
  if (!GetFileInformationByHandle(file_.Get(), &system_info))
    return false;
  *info = internal::FileInfoFromSystem(system_info);
  return true;
}

File::Error File::Lock() {
  ThreadRestrictions::AssertIOAllowed();
  return LockFile(file_.Get(), 0, 0, MAXDWORD, MAXDWORD)
             ? FILE_OK
             : OSErrorToFileError(GetLastError());
}

File::Error File::Unlock() {
  ThreadRestrictions::AssertIOAllowed();
  return UnlockFile(file_.Get(), 0, 0, MAXDWORD, MAXDWORD)
             ? FILE_OK
             : OSErrorToFileError(GetLastError());
}

// static
File::Error File::OSErrorToFileError(unsigned long last_error) {
  switch (last_error) {
    case ERROR_SHARING_VIOLATION:
    case ERROR_LOCK_VIOLATION:
      return FILE_ERROR_IN_USE;
    case ERROR_FILE_EXISTS:
    case ERROR_ALREADY_EXISTS:
      return FILE_ERROR_EXISTS;
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
      return FILE_ERROR_NOT_FOUND;
    case ERROR_ACCESS_DENIED:
    case ERROR_WRITE_PROTECT:
      return FILE_ERROR_ACCESS_DENIED;
    case ERROR_TOO_MANY_OPEN_FILES:
      return FILE_ERROR_TOO_MANY_OPENED;
    case ERROR_OUTOFMEMORY:
    case ERROR_NOT_ENOUGH_MEMORY:
      return FILE_ERROR_NO_MEMORY;
    case ERROR_HANDLE_DISK_FULL:
    case ERROR_DISK_FULL:
      return FILE_ERROR_NO_SPACE;
    case ERROR_USER_MAPPED_FILE:
      return FILE_ERROR_INVALID_OPERATION;
    case ERROR_DIRECTORY:
      return FILE_ERROR_NOT_A_DIRECTORY;
    case ERROR_DIR_NOT_EMPTY:
      return FILE_ERROR_NOT_EMPTY;
    case ERROR_NOT_READY:
    case ERROR_SECTOR_NOT_FOUND:
    case ERROR_DEV_NOT_EXIST:
    case ERROR_IO_DEVICE:
    case ERROR_FILE_CORRUPT:
    case ERROR_DISK_CORRUPT:
      return FILE_ERROR_IO;
    default:
      return FILE_ERROR_FAILED;
  }
}

void File::SetPlatformFile(PlatformFile file) {
  file_.Set(file);
}

void File::DoInitialize(const FilePath& path, uint32 flags) {
  internal::OpenedFile opened = internal::OpenFile(path, flags, 0);
  file_ = opened.file.Pass();
  error_details_ = opened.error;
  created_ = opened.created;
  async_ = IsValid() && (flags & FLAG_ASYNC) != 0;
}

}  // namespace base
