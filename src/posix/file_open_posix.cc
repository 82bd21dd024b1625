// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/posix/file_open_posix.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/logging.h"
#include "base/posix/eintr_wrapper.h"
#include "base/threading/thread_restrictions.h"

namespace base {
namespace internal {

namespace {

// Flags of open(2) without those that create; -1 if |flags| contradict.
int OpenFlags(uint32 flags) {
  int open_flags = O_CLOEXEC;
  const bool write = flags & (File::FLAG_WRITE | File::FLAG_APPEND);
  if (write)
    open_flags |= flags & File::FLAG_READ ? O_RDWR : O_WRONLY;
  else if (!(flags & (File::FLAG_READ | File::FLAG_WRITE_ATTRIBUTES |
                      File::FLAG_OPEN_ALWAYS | File::FLAG_EXECUTE)))
    return -1;
  if (flags & File::FLAG_OPEN_TRUNCATED && !(flags & File::FLAG_WRITE))
    return -1;
  if (flags & (File::FLAG_OPEN_TRUNCATED | File::FLAG_CREATE_ALWAYS))
    open_flags |= O_TRUNC;
  if (flags & File::FLAG_APPEND)
    open_flags |= O_APPEND;
  if (flags & File::FLAG_TERMINAL_DEVICE)
    open_flags |= O_NOCTTY | O_NONBLOCK;
  return open_flags;
}

}  // namespace

OpenedFile OpenFileAt(int folder,
                      const std::string& path,
                      uint32 flags,
                      int extra_flags) {
  ThreadRestrictions::AssertIOAllowed();
  OpenedFile result;
  const uint32 kHow = File::FLAG_OPEN | File::FLAG_CREATE |
                      File::FLAG_OPEN_ALWAYS | File::FLAG_CREATE_ALWAYS |
                      File::FLAG_OPEN_TRUNCATED;
  const uint32 how = flags & kHow;
  const int open_flags = OpenFlags(flags);
  if (how == 0 || (how & (how - 1)) != 0 || open_flags == -1) {
    DLOG(ERROR) << "contradictory flags for opening a file: " << flags;
    result.error = File::FILE_ERROR_INVALID_OPERATION;
    return result;
  }

  const mode_t kMode = S_IRUSR | S_IWUSR;
  const auto open_with = [&](int creation_flags) {
    result.file.reset(
        HANDLE_EINTR(openat(folder, path.c_str(),
                            open_flags | extra_flags | creation_flags, kMode)));
    return result.file.is_valid();
  };
  if (how & File::FLAG_CREATE) {
    result.created = open_with(O_CREAT | O_EXCL);
  } else if (how & File::FLAG_CREATE_ALWAYS) {
    result.created = open_with(O_CREAT);
  } else if (!open_with(0) && (how & File::FLAG_OPEN_ALWAYS) &&
             errno == ENOENT) {
    result.created = open_with(O_CREAT | O_EXCL);
    if (!result.created && errno == EEXIST)
      open_with(0);  // Another process was quicker.
  }

  if (!result.file.is_valid()) {
    result.error = File::OSErrorToFileError(errno);
    return result;
  }
  result.error = File::FILE_OK;
  if (flags & File::FLAG_DELETE_ON_CLOSE)
    unlinkat(folder, path.c_str(), 0);
  return result;
}

}  // namespace internal
}  // namespace base
