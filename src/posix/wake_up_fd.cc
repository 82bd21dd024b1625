// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/posix/wake_up_fd.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <unistd.h>

#include "base/logging.h"
#include "base/posix/eintr_wrapper.h"
#include "build/build_config.h"

#if defined(OS_LINUX)
#include <sys/eventfd.h>
#endif

namespace base {
namespace internal {

#if defined(OS_LINUX)

WakeUpFd::WakeUpFd() : read_end_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  PCHECK(read_end_.is_valid()) << "eventfd";
}

void WakeUpFd::Signal() {
  const uint64_t one = 1;
  const ssize_t written =
      HANDLE_EINTR(write(read_end_.get(), &one, sizeof(one)));
  PCHECK(written == sizeof(one) || errno == EAGAIN);
}

void WakeUpFd::Drain() {
  uint64_t count;
  const ssize_t got =
      HANDLE_EINTR(read(read_end_.get(), &count, sizeof(count)));
  PCHECK(got == sizeof(count) || errno == EAGAIN);
}

#else

namespace {

void MakeCloseOnExecNonBlocking(int fd) {
  PCHECK(fcntl(fd, F_SETFD, FD_CLOEXEC) == 0);
  PCHECK(fcntl(fd, F_SETFL, O_NONBLOCK) == 0);
}

}  // namespace

WakeUpFd::WakeUpFd() {
  int ends[2];
  PCHECK(pipe(ends) == 0) << "pipe";
  read_end_.reset(ends[0]);
  write_end_.reset(ends[1]);
  MakeCloseOnExecNonBlocking(ends[0]);
  MakeCloseOnExecNonBlocking(ends[1]);
}

void WakeUpFd::Signal() {
  const char byte = 0;
  const ssize_t written = HANDLE_EINTR(write(write_end_.get(), &byte, 1));
  PCHECK(written == 1 || errno == EAGAIN);  // A full pipe is readable.
}

void WakeUpFd::Drain() {
  char bytes[16];
  const ssize_t got = HANDLE_EINTR(read(read_end_.get(), bytes, sizeof(bytes)));
  PCHECK(got > 0 || errno == EAGAIN);
}

#endif

WakeUpFd::~WakeUpFd() {}

}  // namespace internal
}  // namespace base
