// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/rand_util.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#if defined(OS_LINUX) || defined(OS_ANDROID)
#include <sys/random.h>
#endif

#include "base/logging.h"
#include "base/posix/eintr_wrapper.h"

namespace base {

namespace {

// Fills what it can without a descriptor, so that a full table does no harm.
size_t FillFromKernel(char* output, size_t length) {
  size_t filled = 0;
#if defined(OS_LINUX) || defined(OS_ANDROID)
  while (filled < length) {
    const ssize_t got =
        HANDLE_EINTR(getrandom(output + filled, length - filled, 0));
    if (got <= 0)
      break;  // A kernel or a sandbox without the call.
    filled += static_cast<size_t>(got);
  }
#elif defined(OS_MACOSX) || defined(OS_BSD)
  arc4random_buf(output, length);
  filled = length;
#endif
  return filled;
}

int OpenRandomDevice() {
  const int fd = HANDLE_EINTR(open("/dev/urandom", O_RDONLY | O_CLOEXEC));
  PCHECK(fd >= 0) << "cannot open /dev/urandom";
  return fd;
}

}  // namespace

void RandBytes(void* output, size_t output_length) {
  char* const bytes = static_cast<char*>(output);
  size_t filled = FillFromKernel(bytes, output_length);
  while (filled < output_length) {
    const ssize_t got = HANDLE_EINTR(
        read(GetUrandomFD(), bytes + filled, output_length - filled));
    PCHECK(got > 0) << "cannot read /dev/urandom";
    filled += static_cast<size_t>(got);
  }
}

int GetUrandomFD() {
  static const int fd = OpenRandomDevice();
  return fd;
}

}  // namespace base
