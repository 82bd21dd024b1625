// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/posix/memfd_posix.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/posix/eintr_wrapper.h"
#include "build/build_config.h"

#if defined(OS_LINUX)
#include <linux/magic.h>
#include <sys/vfs.h>
#endif

namespace base {
namespace internal {

#if defined(MFD_ALLOW_SEALING)

namespace {

// Newer than some C libraries.
#if defined(MFD_NOEXEC_SEAL)
const unsigned int kNotExecutable = MFD_NOEXEC_SEAL;
const unsigned int kExecutable = MFD_EXEC;
#else
const unsigned int kNotExecutable = 0x0008U;
const unsigned int kExecutable = 0x0010U;
#endif
#if defined(F_SEAL_FUTURE_WRITE)
const int kSealFutureWrite = F_SEAL_FUTURE_WRITE;
#else
const int kSealFutureWrite = 0x0010;
#endif

const int kSizeSeals = F_SEAL_SHRINK | F_SEAL_GROW;
const int kContentsSeals = kSizeSeals | F_SEAL_WRITE;

ScopedFD CreateEmptyMemfd(bool executable) {
  const unsigned int kFlags = MFD_CLOEXEC | MFD_ALLOW_SEALING;
  const unsigned int extra = executable ? kExecutable : kNotExecutable;
  ScopedFD fd(memfd_create("classic_ipc", kFlags | extra));
  if (!fd.is_valid() && errno == EINVAL)  // Before Linux 6.3.
    fd.reset(memfd_create("classic_ipc", kFlags));
  return fd;
}

bool AddSeals(int fd, int seals) {
  return fcntl(fd, F_ADD_SEALS, seals) == 0;
}

// Huge pages can be sealed too, but may turn out not to be there when they are
// first read, which ends the process.
bool IsOrdinaryMemory(int fd) {
#if defined(OS_LINUX)
  struct statfs info;
  return fstatfs(fd, &info) == 0 && info.f_type == TMPFS_MAGIC;
#else
  return true;
#endif
}

bool HasSeals(int fd, int wanted) {
  const int seals = fcntl(fd, F_GET_SEALS);
  return seals != -1 && (seals & wanted) == wanted && IsOrdinaryMemory(fd);
}

}  // namespace

// Asks for what no system has, so that nothing is made: an answer that a full
// descriptor table could change would let a peer switch checks off.
bool SystemHasSeals() {
  static const bool has_seals =
      memfd_create("classic_ipc", ~0U) == -1 && errno == EINVAL;
  return has_seals;
}

ScopedFD CreateMemfd(size_t size, bool executable) {
  ScopedFD fd = CreateEmptyMemfd(executable);
  if (fd.is_valid() &&
      (fchmod(fd.get(), S_IRUSR | S_IWUSR) != 0 ||
       HANDLE_EINTR(ftruncate(fd.get(), static_cast<off_t>(size))) != 0)) {
    const int error = errno;
    fd.reset();
    errno = error;
  }
  return fd;
}

bool ReserveMemfd(int fd, size_t size) {
  do {
    errno = posix_fallocate(fd, 0, static_cast<off_t>(size));
  } while (errno == EINTR);
  return errno == 0;
}

bool SealSize(int fd, bool for_good) {
  return AddSeals(fd, kSizeSeals | (for_good ? F_SEAL_SEAL : 0));
}

bool SealFutureWrites(int fd) {
  return AddSeals(fd, kSealFutureWrite | F_SEAL_SEAL);
}

bool SealContents(int fd) {
  return AddSeals(fd, kContentsSeals | F_SEAL_SEAL);
}

bool HasSealedSize(int fd) {
  return HasSeals(fd, kSizeSeals);
}

bool HasSealedContents(int fd) {
  return HasSeals(fd, kContentsSeals);
}

#else

bool SystemHasSeals() {
  return false;
}

ScopedFD CreateMemfd(size_t size, bool executable) {
  errno = ENOSYS;
  return ScopedFD();
}

bool ReserveMemfd(int fd, size_t size) {
  errno = ENOSYS;
  return false;
}

bool SealSize(int fd, bool for_good) {
  return false;
}

bool SealFutureWrites(int fd) {
  return false;
}

bool SealContents(int fd) {
  return false;
}

bool HasSealedSize(int fd) {
  return false;
}

bool HasSealedContents(int fd) {
  return false;
}

#endif

}  // namespace internal
}  // namespace base
