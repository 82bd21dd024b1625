// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// The calendar of UTC. The epoch, 1601, begins a cycle of 400 years, and was a
// Monday.

#include <algorithm>

#include "base/time/time.h"

namespace base {

namespace {

const int64 kFirstYear = 1601;
const int64 kDaysPer400Years = 146097;
const int64 kDaysPerCentury = 36524;
const int64 kDaysPer4Years = 1461;
const int64 kDaysPerYear = 365;

// Before the first of each month in a year that is no leap year.
const int kDaysBefore[] = {0,   31,  59,  90,  120, 151, 181,
                           212, 243, 273, 304, 334, 365};

int64 FloorDivide(int64 a, int64 b) {
  return a / b - (a % b < 0 ? 1 : 0);
}

bool IsLeapYear(int64 year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int DaysBefore(int month_index, bool leap_year) {
  return kDaysBefore[month_index] + (leap_year && month_index > 1 ? 1 : 0);
}

}  // namespace

bool Time::Exploded::HasValidValues() const {
  const auto within = [](int value, int first, int last) {
    return first <= value && value <= last;
  };
  return within(month, 1, 12) && within(day_of_week, 0, 6) &&
         within(day_of_month, 1, 31) && within(hour, 0, 23) &&
         within(minute, 0, 59) && within(second, 0, 60) &&
         within(millisecond, 0, 999);
}

// static
Time Time::FromUTCExploded(const Exploded& exploded) {
  const int64 months = static_cast<int64>(exploded.month) - 1;
  const int64 years = exploded.year - kFirstYear + FloorDivide(months, 12);
  const int month_index =
      static_cast<int>(months - 12 * FloorDivide(months, 12));
  const int64 days = years * kDaysPerYear + FloorDivide(years, 4) -
                     FloorDivide(years, 100) + FloorDivide(years, 400) +
                     DaysBefore(month_index, IsLeapYear(years + kFirstYear)) +
                     exploded.day_of_month - 1;
  return Time(internal::SaturatedMultiply(days, kMicrosecondsPerDay)) +
         TimeDelta::FromHours(exploded.hour) +
         TimeDelta::FromMinutes(exploded.minute) +
         TimeDelta::FromSeconds(exploded.second) +
         TimeDelta::FromMilliseconds(exploded.millisecond);
}

void Time::UTCExplode(Exploded* exploded) const {
  int64 days = FloorDivide(us_, kMicrosecondsPerDay);
  const int64 rest = us_ % kMicrosecondsPerDay;
  const int64 time_of_day = rest < 0 ? rest + kMicrosecondsPerDay : rest;
  exploded->day_of_week = static_cast<int>((days % 7 + 8) % 7);

  // The last day of a leap year would open a further century or year.
  const int64 cycles = FloorDivide(days, kDaysPer400Years);
  days -= cycles * kDaysPer400Years;
  const int64 centuries = std::min<int64>(days / kDaysPerCentury, 3);
  days -= centuries * kDaysPerCentury;
  const int64 fours = days / kDaysPer4Years;
  days -= fours * kDaysPer4Years;
  const int64 singles = std::min<int64>(days / kDaysPerYear, 3);
  days -= singles * kDaysPerYear;
  const int64 year =
      kFirstYear + 400 * cycles + 100 * centuries + 4 * fours + singles;

  int month_index = 11;
  while (days < DaysBefore(month_index, IsLeapYear(year)))
    --month_index;
  exploded->year = static_cast<int>(year);
  exploded->month = month_index + 1;
  exploded->day_of_month =
      static_cast<int>(days) - DaysBefore(month_index, IsLeapYear(year)) + 1;

  const int64 ms = time_of_day / kMicrosecondsPerMillisecond;
  exploded->hour = static_cast<int>(ms / 3600000);
  exploded->minute = static_cast<int>(ms / 60000 % 60);
  exploded->second = static_cast<int>(ms / 1000 % 60);
  exploded->millisecond = static_cast<int>(ms % 1000);
}

}  // namespace base
