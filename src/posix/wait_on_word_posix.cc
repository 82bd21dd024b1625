// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/base/wait_on_word.h"

#include "build/build_config.h"

#if defined(OS_LINUX)
#include <errno.h>
#include <linux/futex.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include "base/logging.h"
#include "src/base/chrono_time.h"
#else
#include "src/base/wait_room.h"
#endif

namespace base {
namespace internal {

#if defined(OS_LINUX)

static_assert(sizeof(WaitWord) == sizeof(uint32) &&
                  WaitWord::is_always_lock_free,
              "the kernel looks at the value itself");

void WaitOnWord(const WaitWord& word, uint32 value, TimeDelta limit) {
  timespec left = {};
  const bool is_limited = limit >= TimeDelta();
  if (is_limited) {
    const int64 micros = ToChronoWait(limit).count();
    left.tv_sec = static_cast<time_t>(micros / Time::kMicrosecondsPerSecond);
    left.tv_nsec = static_cast<long>(micros % Time::kMicrosecondsPerSecond *
                                     Time::kNanosecondsPerMicrosecond);
  }
  PCHECK(syscall(SYS_futex, &word, FUTEX_WAIT_PRIVATE, value,
                 is_limited ? &left : nullptr, nullptr, 0) == 0 ||
         errno == EAGAIN || errno == EINTR || errno == ETIMEDOUT);
}

void WakeWord(const WaitWord* word) {
  // A word that is gone is no error, whatever is in its place: all waits may
  // end early.
  syscall(SYS_futex, word, FUTEX_WAKE_PRIVATE, 1, nullptr, nullptr, 0);
}

#else

void WaitOnWord(const WaitWord& word, uint32 value, TimeDelta limit) {
  WaitRoom::Of(&word)->Wait(word, value, limit);
}

void WakeWord(const WaitWord* word) {
  WaitRoom::Of(word)->Wake();
}

#endif

}  // namespace internal
}  // namespace base
