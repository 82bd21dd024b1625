// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/logging.h"
#include "base/time/time.h"
#include "base/win/include_windows.h"

namespace base {

namespace {

// A FILETIME counts from 1601, like Time, but in units of 100 ns.
const int64 kUnitsPerMicrosecond = 10;

int64 ToUnits(const FILETIME& time) {
  return static_cast<int64>(static_cast<uint64>(time.dwHighDateTime) << 32 |
                            time.dwLowDateTime);
}

FILETIME FromUnits(int64 units) {
  FILETIME time;
  time.dwLowDateTime = static_cast<DWORD>(units);
  time.dwHighDateTime = static_cast<DWORD>(units >> 32);
  return time;
}

// False for years that the system has no names for.
bool ToSystemTime(Time time, SYSTEMTIME* system_time) {
  if (time < Time())
    return false;
  const FILETIME file_time = time.ToFileTime();
  return FileTimeToSystemTime(&file_time, system_time) != FALSE;
}

int64 CounterFrequency() {
  LARGE_INTEGER frequency;
  CHECK(QueryPerformanceFrequency(&frequency));
  return frequency.QuadPart;
}

}  // namespace

// static
Time Time::Now() {
  FILETIME now;
  GetSystemTimeAsFileTime(&now);
  return FromFileTime(now);
}

// static
Time Time::NowFromSystemTime() {
  return Now();
}

// static
Time Time::FromFileTime(FILETIME ft) {
  if (ft.dwHighDateTime == 0 && ft.dwLowDateTime == 0)
    return Time();
  if (ft.dwHighDateTime == kuint32max && ft.dwLowDateTime == kuint32max)
    return Max();
  return Time(ToUnits(ft) / kUnitsPerMicrosecond);
}

FILETIME Time::ToFileTime() const {
  if (is_null())
    return FromUnits(0);
  if (is_max()) {
    FILETIME result;
    result.dwHighDateTime = kuint32max;
    result.dwLowDateTime = kuint32max;
    return result;
  }
  return FromUnits(internal::SaturatedMultiply(us_, kUnitsPerMicrosecond));
}

// static
Time Time::FromLocalExploded(const Exploded& exploded) {
  // As if it were UTC, to carry over what is beyond its range.
  const Time as_utc = FromUTCExploded(exploded);
  SYSTEMTIME local;
  SYSTEMTIME utc;
  FILETIME file_time;
  if (!ToSystemTime(as_utc, &local) ||
      !TzSpecificLocalTimeToSystemTime(nullptr, &local, &utc) ||
      !SystemTimeToFileTime(&utc, &file_time)) {
    return as_utc;
  }
  return FromFileTime(file_time);
}

void Time::LocalExplode(Exploded* exploded) const {
  SYSTEMTIME utc;
  SYSTEMTIME local;
  if (!ToSystemTime(*this, &utc) ||
      !SystemTimeToTzSpecificLocalTime(nullptr, &utc, &local)) {
    UTCExplode(exploded);
    return;
  }
  exploded->year = local.wYear;
  exploded->month = local.wMonth;
  exploded->day_of_week = local.wDayOfWeek;
  exploded->day_of_month = local.wDay;
  exploded->hour = local.wHour;
  exploded->minute = local.wMinute;
  exploded->second = local.wSecond;
  exploded->millisecond = local.wMilliseconds;
}

// static
TimeTicks TimeTicks::Now() {
  static const int64 frequency = CounterFrequency();
  LARGE_INTEGER counter;
  CHECK(QueryPerformanceCounter(&counter));
  // In two parts, which do not overflow.
  const int64 seconds = counter.QuadPart / frequency;
  const int64 rest = counter.QuadPart % frequency;
  return TimeTicks(seconds * Time::kMicrosecondsPerSecond +
                   rest * Time::kMicrosecondsPerSecond / frequency);
}

// static
TimeTicks TimeTicks::ThreadNow() {
  FILETIME created, ended, kernel, user;
  PCHECK(GetThreadTimes(GetCurrentThread(), &created, &ended, &kernel, &user));
  return TimeTicks((ToUnits(kernel) + ToUnits(user)) / kUnitsPerMicrosecond);
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
