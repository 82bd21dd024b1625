// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/posix/dispatch_timer.h"

#include <errno.h>
#include <event2/event.h>
#include <stdint.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>

#include "base/logging.h"
#include "base/posix/eintr_wrapper.h"
#include "build/build_config.h"

#if defined(OS_LINUX)
#include <sys/timerfd.h>
#endif

namespace base {
namespace internal {

namespace {

// At least a microsecond, because no time at all would disarm the timer.
int64 MicrosecondsUntil(TimeTicks time) {
  return std::max<int64>((time - TimeTicks::Now()).InMicroseconds(), 1);
}

}  // namespace

#if defined(OS_LINUX)

DispatchTimer::DispatchTimer(struct event_base* base)
    : fd_(timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK)) {
  PCHECK(fd_.is_valid()) << "timerfd_create";
  event_ = event_new(base, fd_.get(), EV_READ | EV_PERSIST,
                     &DispatchTimer::OnTime, this);
  CHECK(event_ && event_add(event_, nullptr) == 0);
}

void DispatchTimer::EndWaitAt(TimeTicks time) {
  if (!armed_for_.is_null() && armed_for_ <= time)
    return;
  const int64 micros = MicrosecondsUntil(time);
  itimerspec setting = {};
  setting.it_value.tv_sec =
      static_cast<time_t>(micros / Time::kMicrosecondsPerSecond);
  setting.it_value.tv_nsec = static_cast<long>(
      micros % Time::kMicrosecondsPerSecond * Time::kNanosecondsPerMicrosecond);
  PCHECK(timerfd_settime(fd_.get(), 0, &setting, nullptr) == 0);
  armed_for_ = time;
}

// static
void DispatchTimer::OnTime(int fd, short events, void* data) {
  uint64_t expirations;
  const ssize_t got = HANDLE_EINTR(read(fd, &expirations, sizeof(expirations)));
  PCHECK(got == sizeof(expirations) || errno == EAGAIN);
  static_cast<DispatchTimer*>(data)->armed_for_ = TimeTicks();
}

#else

DispatchTimer::DispatchTimer(struct event_base* base)
    : event_(event_new(base, -1, 0, &DispatchTimer::OnTime, this)) {
  CHECK(event_);
}

void DispatchTimer::EndWaitAt(TimeTicks time) {
  if (!armed_for_.is_null() && armed_for_ <= time)
    return;
  const int64 micros = MicrosecondsUntil(time);
  timeval delay;
  delay.tv_sec = static_cast<time_t>(micros / Time::kMicrosecondsPerSecond);
  delay.tv_usec =
      static_cast<suseconds_t>(micros % Time::kMicrosecondsPerSecond);
  event_add(event_, &delay);
  armed_for_ = time;
}

// static
void DispatchTimer::OnTime(int fd, short events, void* data) {
  static_cast<DispatchTimer*>(data)->armed_for_ = TimeTicks();
}

#endif

DispatchTimer::~DispatchTimer() {
  event_free(event_);
}

}  // namespace internal
}  // namespace base
