// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/base/stack_trace.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unwind.h>

#include <memory>
#include <set>
#include <utility>

#include "base/compiler_specific.h"
#include "build/build_config.h"

#if defined(OS_LINUX) || defined(OS_ANDROID)
#include <link.h>
#endif

namespace base {
namespace internal {

namespace {

struct Walk {
  void** frames;
  int size;
  int count;
};

_Unwind_Reason_Code AddFrame(_Unwind_Context* context, void* argument) {
  Walk* const walk = static_cast<Walk*>(argument);
  const uintptr_t pc = _Unwind_GetIP(context);
  if (!pc || walk->count == walk->size)
    return _URC_END_OF_STACK;
  // The first frame is CaptureStack itself.
  if (walk->count >= 0)
    walk->frames[walk->count] = reinterpret_cast<void*>(pc);
  ++walk->count;
  return _URC_NO_REASON;
}

#if defined(OS_LINUX) || defined(OS_ANDROID)

typedef std::pair<dev_t, ino_t> FileId;

int AddLoadedFile(dl_phdr_info* loaded, size_t size, void* argument) {
  // The program itself has no name.
  const bool has_name = loaded->dlpi_name && *loaded->dlpi_name;
  struct stat info;
  if (stat(has_name ? loaded->dlpi_name : "/proc/self/exe", &info) == 0) {
    static_cast<std::set<FileId>*>(argument)->insert(
        FileId(info.st_dev, info.st_ino));
  }
  return 0;
}

#endif

}  // namespace

// By unwind tables, which exist in optimised code too; frame pointers do not.
NOINLINE int CaptureStack(void** frames, int size) {
  Walk walk = {frames, size, -1};
  _Unwind_Backtrace(&AddFrame, &walk);
  return walk.count < 0 ? 0 : walk.count;
}

#if defined(OS_LINUX) || defined(OS_ANDROID)

void KeepProgramFilesFromChildren() {
  std::set<FileId> program;
  dl_iterate_phdr(&AddLoadedFile, &program);
  const std::unique_ptr<DIR, int (*)(DIR*)> descriptors(
      opendir("/proc/self/fd"), &closedir);
  if (!descriptors)
    return;
  while (const dirent* const entry = readdir(descriptors.get())) {
    const int fd = atoi(entry->d_name);
    struct stat info;
    if (fd > 2 && fstat(fd, &info) == 0 &&
        program.count(FileId(info.st_dev, info.st_ino)) > 0)
      fcntl(fd, F_SETFD, FD_CLOEXEC);
  }
}

#else

// Nothing is opened elsewhere.
void KeepProgramFilesFromChildren() {}

#endif

}  // namespace internal
}  // namespace base
