// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/browser/browser/open_beneath.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/files/file_util.h"
#include "base/files/scoped_file.h"
#include "base/posix/eintr_wrapper.h"
#include "build/build_config.h"

#if defined(OS_LINUX)
#include <sys/syscall.h>
#endif

namespace {

const int kFlags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;

// Without help from the kernel: part by part, and through no link at all.
base::ScopedFD OpenWithoutLinks(int folder, const std::string& name) {
  base::ScopedFD current;
  size_t pos = 0;
  for (;;) {
    const size_t slash = name.find('/', pos);
    const bool is_last = slash == std::string::npos;
    const std::string part = name.substr(pos, slash - pos);
    const int at = current.is_valid() ? current.get() : folder;
    const int flags = kFlags | O_NOFOLLOW | (is_last ? 0 : O_DIRECTORY);
    current.reset(HANDLE_EINTR(openat(at, part.c_str(), flags)));
    if (is_last || !current.is_valid())
      return current;
    pos = slash + 1;
  }
}

#if defined(OS_LINUX) && defined(SYS_openat2)

// As in linux/openat2.h, which older systems do not have.
struct OpenHow {
  uint64_t flags;
  uint64_t mode;
  uint64_t resolve;
};
const uint64_t kResolveNoMagicLinks = 0x02;
const uint64_t kResolveBeneath = 0x08;

base::ScopedFD OpenWithKernel(int folder, const std::string& name) {
  const OpenHow how = {kFlags, 0, kResolveBeneath | kResolveNoMagicLinks};
  // EAGAIN: something was renamed meanwhile, and the kernel wants to be sure.
  for (int attempt = 0; attempt < 8; ++attempt) {
    const long fd = HANDLE_EINTR(
        syscall(SYS_openat2, folder, name.c_str(), &how, sizeof(how)));
    if (fd >= 0 || errno != EAGAIN)
      return base::ScopedFD(static_cast<int>(fd));
  }
  return base::ScopedFD();
}

#else

base::ScopedFD OpenWithKernel(int folder, const std::string& name) {
  errno = ENOSYS;
  return base::ScopedFD();
}

#endif

base::ScopedFD OpenAnything(int folder, const std::string& name) {
  base::ScopedFD file = OpenWithKernel(folder, name);
  // EPERM: a sandbox around us that does not know the system call.
  if (!file.is_valid() && (errno == ENOSYS || errno == EPERM))
    return OpenWithoutLinks(folder, name);
  return file;
}

base::File LastError() {
  return base::File(base::File::OSErrorToFileError(errno));
}

}  // namespace

base::File OpenFolder(const base::FilePath& path) {
  base::ScopedFD folder(HANDLE_EINTR(
      open(path.value().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)));
  return folder.is_valid() ? base::File(folder.release()) : LastError();
}

base::File OpenBeneath(const base::File& folder, const std::string& name) {
  base::ScopedFD file = OpenAnything(folder.GetPlatformFile(), name);
  struct stat info;
  if (!file.is_valid() || fstat(file.get(), &info) != 0)
    return LastError();
  if (!S_ISREG(info.st_mode))
    return base::File(base::File::FILE_ERROR_NOT_A_FILE);
  return base::File(file.release());
}

bool IsLinkToElsewhere(const base::FilePath& path) {
  return base::IsLink(path);
}
