// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <sys/time.h>
#include <time.h>

#include <limits>

#include "base/logging.h"
#include "base/time/time.h"

namespace base {

namespace {

TimeTicks ReadClock(clockid_t clock) {
  struct timespec ts;
  PCHECK(clock_gettime(clock, &ts) == 0);
  return TimeTicks::FromInternalValue(
      static_cast<int64>(ts.tv_sec) * Time::kMicrosecondsPerSecond +
      ts.tv_nsec / Time::kNanosecondsPerMicrosecond);
}

// Splits |us| so that the microseconds are never negative.
int64 WholeSeconds(int64 us, int64* microseconds) {
  const int64 rest = us % Time::kMicrosecondsPerSecond;
  *microseconds = rest < 0 ? rest + Time::kMicrosecondsPerSecond : rest;
  return us / Time::kMicrosecondsPerSecond - (rest < 0 ? 1 : 0);
}

}  // namespace

struct timespec TimeDelta::ToTimeSpec() const {
  int64 us;
  struct timespec result;
  result.tv_sec = static_cast<time_t>(WholeSeconds(delta_, &us));
  result.tv_nsec = static_cast<long>(us * Time::kNanosecondsPerMicrosecond);
  return result;
}

// static
Time Time::Now() {
  struct timeval now;
  gettimeofday(&now, nullptr);
  return FromTimeVal(now);
}

// static
Time Time::NowFromSystemTime() {
  return Now();
}

// static
Time Time::FromTimeSpec(const timespec& ts) {
  struct timeval t;
  t.tv_sec = ts.tv_sec;
  t.tv_usec = static_cast<suseconds_t>(ts.tv_nsec / kNanosecondsPerMicrosecond);
  return FromTimeVal(t);
}

// static
Time Time::FromTimeVal(struct timeval t) {
  if (t.tv_sec == 0 && t.tv_usec == 0)
    return Time();
  if (t.tv_sec == std::numeric_limits<time_t>::max())
    return Max();
  return UnixEpoch() + TimeDelta::FromSeconds(t.tv_sec) +
         TimeDelta::FromMicroseconds(t.tv_usec);
}

struct timeval Time::ToTimeVal() const {
  struct timeval result = {0, 0};
  if (is_null())
    return result;
  if (is_max()) {
    result.tv_sec = std::numeric_limits<time_t>::max();
    result.tv_usec = static_cast<suseconds_t>(kMicrosecondsPerSecond) - 1;
    return result;
  }
  int64 us;
  result.tv_sec = static_cast<time_t>(
      WholeSeconds((*this - UnixEpoch()).InMicroseconds(), &us));
  result.tv_usec = static_cast<suseconds_t>(us);
  return result;
}

// static
Time Time::FromLocalExploded(const Exploded& exploded) {
  struct tm local = {};
  local.tm_sec = exploded.second;
  local.tm_min = exploded.minute;
  local.tm_hour = exploded.hour;
  local.tm_mday = exploded.day_of_month;
  local.tm_mon = exploded.month - 1;
  local.tm_year = exploded.year - 1900;
  local.tm_isdst = -1;
  // A result of -1 is an error only if the day of the week stays unset.
  local.tm_wday = -1;
  const time_t seconds = mktime(&local);
  if (seconds == -1 && local.tm_wday == -1)
    return FromUTCExploded(exploded);
  return UnixEpoch() + TimeDelta::FromSeconds(seconds) +
         TimeDelta::FromMilliseconds(exploded.millisecond);
}

void Time::LocalExplode(Exploded* exploded) const {
  int64 us;
  const time_t seconds = static_cast<time_t>(
      WholeSeconds((*this - UnixEpoch()).InMicroseconds(), &us));
  struct tm local;
  if (!localtime_r(&seconds, &local)) {
    UTCExplode(exploded);
    return;
  }
  exploded->year = local.tm_year + 1900;
  exploded->month = local.tm_mon + 1;
  exploded->day_of_week = local.tm_wday;
  exploded->day_of_month = local.tm_mday;
  exploded->hour = local.tm_hour;
  exploded->minute = local.tm_min;
  exploded->second = local.tm_sec;
  exploded->millisecond = static_cast<int>(us / kMicrosecondsPerMillisecond);
}

// static
TimeTicks TimeTicks::Now() {
  return ReadClock(CLOCK_MONOTONIC);
}

// static
TimeTicks TimeTicks::ThreadNow() {
  return ReadClock(CLOCK_THREAD_CPUTIME_ID);
}

// static
bool TimeTicks::IsThreadNowSupported() {
  return true;
}

// static
TimeTicks TimeTicks::NowFromSystemTraceTime() {
  return Now();
}

}  // namespace base
