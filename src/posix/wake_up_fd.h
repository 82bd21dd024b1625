// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_POSIX_WAKE_UP_FD_H_
#define SRC_POSIX_WAKE_UP_FD_H_

#include "base/files/scoped_file.h"
#include "base/macros.h"

namespace base {
namespace internal {

// A descriptor that one thread polls and others make readable.
class WakeUpFd {
 public:
  WakeUpFd();
  ~WakeUpFd();

  int fd() const { return read_end_.get(); }

  // Any thread. Makes fd() readable.
  void Signal();
  // Makes fd() unreadable again.
  void Drain();

 private:
  ScopedFD read_end_;
  ScopedFD write_end_;  // Not valid if one descriptor is both.

  DISALLOW_COPY_AND_ASSIGN(WakeUpFd);
};

}  // namespace internal
}  // namespace base

#endif  // SRC_POSIX_WAKE_UP_FD_H_
