// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/posix/close_fds_posix.h"

#include <fcntl.h>
#include <limits.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "build/build_config.h"

namespace base {
namespace internal {

namespace {

const int kFirstFd = 3;

bool IsKept(int fd, const int* keep, size_t count) {
  for (size_t i = 0; i < count; ++i) {
    if (keep[i] == fd)
      return true;
  }
  return false;
}

// The smallest kept descriptor from |from| on, or -1.
int NextKept(int from, const int* keep, size_t count) {
  int next = -1;
  for (size_t i = 0; i < count; ++i) {
    if (keep[i] >= from && (next == -1 || keep[i] < next))
      next = keep[i];
  }
  return next;
}

// -1 for names that are no number.
int ParseFd(const char* name) {
  int fd = 0;
  if (!*name)
    return -1;
  for (; *name; ++name) {
    if (*name < '0' || *name > '9' || fd > (INT_MAX - 9) / 10)
      return -1;
    fd = fd * 10 + (*name - '0');
  }
  return fd;
}

}  // namespace

void CloseAllFdsExcept(const int* keep, size_t count) {
  if (!CloseFdsByRange(keep, count) && !CloseFdsByProcWalk(keep, count))
    CloseFdsByNumber(keep, count);
}

bool CloseFdsByRange(const int* keep, size_t count) {
#if defined(SYS_close_range)
  int first = kFirstFd;
  for (;;) {
    const int kept = NextKept(first, keep, count);
    const unsigned int last =
        kept == -1 ? UINT_MAX : static_cast<unsigned int>(kept) - 1;
    if (static_cast<unsigned int>(first) <= last &&
        syscall(SYS_close_range, static_cast<unsigned int>(first), last, 0) !=
            0) {
      return false;
    }
    if (kept == -1 || kept == INT_MAX)
      return true;
    first = kept + 1;
  }
#else
  return false;
#endif
}

bool CloseFdsByProcWalk(const int* keep, size_t count) {
#if defined(OS_LINUX) || defined(OS_ANDROID)
  // opendir() allocates, so this is done by hand. /proc lists descriptors by
  // number and remembers only the number, so closing them meanwhile is fine.
  struct Entry {
    uint64_t inode;
    int64_t offset;
    unsigned short size;
    unsigned char type;
    char name[1];
  };
  const int dir = open("/proc/self/fd", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (dir == -1)
    return false;
  alignas(Entry) char buffer[1024];
  for (;;) {
    const long bytes = syscall(SYS_getdents64, dir, buffer, sizeof(buffer));
    if (bytes <= 0) {
      close(dir);
      return bytes == 0;
    }
    for (long at = 0; at < bytes;) {
      unsigned short size;
      memcpy(&size, buffer + at + offsetof(Entry, size), sizeof(size));
      const int fd = ParseFd(buffer + at + offsetof(Entry, name));
      if (fd >= kFirstFd && fd != dir && !IsKept(fd, keep, count))
        close(fd);
      at += size;
    }
  }
#else
  return false;
#endif
}

void CloseFdsByNumber(const int* keep, size_t count) {
  // A limit that was lowered, or none, would leave us without an end.
  const rlim_t kLeast = 8192;
  const rlim_t kMost = 1 << 20;
  struct rlimit limit;
  rlim_t end = kLeast;
  if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur > kLeast)
    end = limit.rlim_cur < kMost ? limit.rlim_cur : kMost;
  for (int fd = kFirstFd; fd < static_cast<int>(end); ++fd) {
    if (!IsKept(fd, keep, count))
      close(fd);
  }
}

}  // namespace internal
}  // namespace base
