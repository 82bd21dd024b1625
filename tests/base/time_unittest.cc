// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/time/time.h"

#include <math.h>
#include <time.h>

#include <limits>

#include "gtest/gtest.h"

namespace base {
namespace {

const double kInfinity = std::numeric_limits<double>::infinity();
const int kIntMax = std::numeric_limits<int>::max();
const int kIntMin = std::numeric_limits<int>::min();

TimeDelta Us(int64 us) {
  return TimeDelta::FromMicroseconds(us);
}

Time At(int64 us) {
  return Time::FromInternalValue(us);
}

// --- TimeDelta --------------------------------------------------------------

TEST(TimeDeltaTest, ConvertsUnits) {
  EXPECT_EQ(Us(0), TimeDelta());
  EXPECT_EQ(TimeDelta::FromHours(48), TimeDelta::FromDays(2));
  EXPECT_EQ(TimeDelta::FromMinutes(180), TimeDelta::FromHours(3));
  EXPECT_EQ(TimeDelta::FromSeconds(120), TimeDelta::FromMinutes(2));
  EXPECT_EQ(TimeDelta::FromMilliseconds(2000), TimeDelta::FromSeconds(2));
  EXPECT_EQ(Us(2000), TimeDelta::FromMilliseconds(2));
  EXPECT_EQ(Us(1500000), TimeDelta::FromSecondsD(1.5));
  EXPECT_EQ(Us(-2500), TimeDelta::FromMillisecondsD(-2.5));

  EXPECT_EQ(13, TimeDelta::FromDays(13).InDays());
  EXPECT_EQ(13, TimeDelta::FromHours(13).InHours());
  EXPECT_EQ(13, TimeDelta::FromMinutes(13).InMinutes());
  EXPECT_EQ(13, TimeDelta::FromSeconds(13).InSeconds());
  EXPECT_EQ(13.0, TimeDelta::FromSeconds(13).InSecondsF());
  EXPECT_EQ(13, TimeDelta::FromMilliseconds(13).InMilliseconds());
  EXPECT_EQ(13.5, Us(13500).InMillisecondsF());
  EXPECT_EQ(13, Us(13).InMicroseconds());
  EXPECT_EQ(13, Us(13).ToInternalValue());
}

TEST(TimeDeltaTest, RoundsTowardsZeroOrUp) {
  EXPECT_EQ(1, Us(1999).InMilliseconds());
  EXPECT_EQ(-1, Us(-1999).InMilliseconds());
  EXPECT_EQ(2, Us(1001).InMillisecondsRoundedUp());
  EXPECT_EQ(1, Us(1000).InMillisecondsRoundedUp());
  EXPECT_EQ(0, Us(0).InMillisecondsRoundedUp());
  EXPECT_EQ(-1, Us(-1999).InMillisecondsRoundedUp());
}

TEST(TimeDeltaTest, BecomesMaxFromTheLargestArguments) {
  const TimeDelta max = TimeDelta::Max();
  EXPECT_TRUE(max.is_max());
  EXPECT_EQ(max, TimeDelta::FromDays(kIntMax));
  EXPECT_EQ(max, TimeDelta::FromHours(kIntMax));
  EXPECT_EQ(max, TimeDelta::FromMinutes(kIntMax));
  EXPECT_EQ(max, TimeDelta::FromSeconds(kint64max));
  EXPECT_EQ(max, TimeDelta::FromMilliseconds(kint64max));
  EXPECT_EQ(max, TimeDelta::FromMicroseconds(kint64max));
  EXPECT_EQ(max, TimeDelta::FromSecondsD(kInfinity));
  EXPECT_EQ(max, TimeDelta::FromMillisecondsD(kInfinity));
}

TEST(TimeDeltaTest, GivesTheLargestResultsForMax) {
  const TimeDelta max = TimeDelta::Max();
  EXPECT_EQ(kIntMax, max.InDays());
  EXPECT_EQ(kIntMax, max.InHours());
  EXPECT_EQ(kIntMax, max.InMinutes());
  EXPECT_EQ(kInfinity, max.InSecondsF());
  EXPECT_EQ(kint64max, max.InSeconds());
  EXPECT_EQ(kInfinity, max.InMillisecondsF());
  EXPECT_EQ(kint64max, max.InMilliseconds());
  EXPECT_EQ(kint64max, max.InMillisecondsRoundedUp());
}

TEST(TimeDeltaTest, StaysWithinItsRange) {
  const TimeDelta max = TimeDelta::Max();
  const TimeDelta min = Us(kint64min);
  EXPECT_EQ(max, max + Us(1));
  EXPECT_EQ(min, min - Us(1));
  EXPECT_EQ(max, Us(0) - min);
  EXPECT_EQ(Us(-1) - max, min);
  EXPECT_EQ(Us(0), min - min);
  EXPECT_EQ(max, -min);
  EXPECT_EQ(max, min.magnitude());
  EXPECT_EQ(max, max * 2);
  EXPECT_EQ(min, max * -2);
  EXPECT_EQ(max, min * -1);
  EXPECT_EQ(min, min * 2);
  EXPECT_EQ(max, min / -1);
  EXPECT_EQ(max, max.multiply_by(2));
  EXPECT_EQ(Us(0), max.multiply_by(NAN));
  EXPECT_EQ(max, TimeDelta::FromDays(kIntMax - 1));
  EXPECT_EQ(min, TimeDelta::FromDays(kIntMin));
  EXPECT_EQ(min, TimeDelta::FromSeconds(kint64min));
  EXPECT_EQ(min, TimeDelta::FromSecondsD(-1e300));
  EXPECT_EQ(kIntMin, min.InHours() < 0 ? kIntMin : 0);
}

TEST(TimeDeltaTest, Calculates) {
  TimeDelta delta = Us(10);
  EXPECT_EQ(Us(13), delta + Us(3));
  EXPECT_EQ(Us(7), delta - Us(3));
  EXPECT_EQ(Us(-10), -delta);
  EXPECT_EQ(Us(30), delta * 3);
  EXPECT_EQ(Us(30), 3 * delta);
  EXPECT_EQ(Us(3), delta / 3);
  EXPECT_EQ(3, delta / Us(3));
  EXPECT_EQ(Us(25), delta.multiply_by(2.5));
  EXPECT_EQ(Us(4), delta.divide_by(2.5));
  EXPECT_EQ(Us(10), Us(-10).magnitude());
  delta += Us(1);
  delta -= Us(2);
  delta *= 4;
  delta /= 2;
  EXPECT_EQ(Us(18), delta);
}

TEST(TimeDeltaTest, Compares) {
  EXPECT_LT(Us(1), Us(2));
  EXPECT_LE(Us(2), Us(2));
  EXPECT_GT(Us(2), Us(-2));
  EXPECT_GE(Us(2), Us(2));
  EXPECT_NE(Us(1), Us(2));
}

// --- Time -------------------------------------------------------------------

TEST(TimeTest, StartsIn1601) {
  EXPECT_TRUE(Time().is_null());
  EXPECT_EQ(INT64_C(11644473600000000), Time::UnixEpoch().ToInternalValue());
  EXPECT_EQ(Time::kTimeTToMicrosecondsOffset,
            Time::UnixEpoch().ToInternalValue());
}

TEST(TimeTest, IsNow) {
  const time_t before = time(NULL);
  const time_t now = Time::Now().ToTimeT();
  const time_t after = time(NULL);
  // time() may lag a tick behind.
  EXPECT_LE(before, now);
  EXPECT_GE(after + 1, now);
  EXPECT_LE(Time::Now(), Time::NowFromSystemTime() + TimeDelta::FromHours(1));
}

TEST(TimeTest, ConvertsTimeT) {
  EXPECT_EQ(Time(), Time::FromTimeT(0));
  EXPECT_EQ(0, Time().ToTimeT());
  EXPECT_EQ(Time::UnixEpoch() + TimeDelta::FromSeconds(10),
            Time::FromTimeT(10));
  EXPECT_EQ(10, Time::FromTimeT(10).ToTimeT());
  EXPECT_EQ(-10, Time::FromTimeT(-10).ToTimeT());
  const time_t max = std::numeric_limits<time_t>::max();
  EXPECT_TRUE(Time::FromTimeT(max).is_max());
  EXPECT_EQ(max, Time::Max().ToTimeT());
}

TEST(TimeTest, ConvertsDoubles) {
  EXPECT_EQ(Time(), Time::FromDoubleT(0));
  EXPECT_EQ(0, Time().ToDoubleT());
  EXPECT_EQ(Time(), Time::FromDoubleT(NAN));
  EXPECT_TRUE(Time::FromDoubleT(kInfinity).is_max());
  EXPECT_EQ(kInfinity, Time::Max().ToDoubleT());
  EXPECT_EQ(Time::UnixEpoch() + TimeDelta::FromMilliseconds(1500),
            Time::FromDoubleT(1.5));
  EXPECT_EQ(1.5, Time::FromDoubleT(1.5).ToDoubleT());
  EXPECT_EQ(-1.5, Time::FromDoubleT(-1.5).ToDoubleT());
}

TEST(TimeTest, TakesAnyDoubleFromAPeer) {
  EXPECT_TRUE(Time::FromDoubleT(1e300).is_max());
  EXPECT_LT(Time::FromDoubleT(-1e300), Time());
  EXPECT_LT(Time::FromDoubleT(-kInfinity), Time());
}

TEST(TimeTest, ConvertsJavaScriptTime) {
  EXPECT_EQ(Time::UnixEpoch(), Time::FromJsTime(0));
  EXPECT_EQ(Time::UnixEpoch() + Us(1500), Time::FromJsTime(1.5));
  EXPECT_EQ(0, Time::UnixEpoch().ToJsTime());
  EXPECT_EQ(0, Time().ToJsTime());
  EXPECT_EQ(1.5, Time::FromJsTime(1.5).ToJsTime());
  EXPECT_EQ(1, Time::FromJsTime(1.5).ToJavaTime());
  EXPECT_EQ(0, Time().ToJavaTime());
  EXPECT_TRUE(Time::FromJsTime(kInfinity).is_max());
  EXPECT_EQ(kInfinity, Time::Max().ToJsTime());
  EXPECT_EQ(kint64max, Time::Max().ToJavaTime());
}

TEST(TimeTest, Calculates) {
  Time time = At(100);
  EXPECT_EQ(At(110), time + Us(10));
  EXPECT_EQ(At(110), Us(10) + time);
  EXPECT_EQ(At(90), time - Us(10));
  EXPECT_EQ(Us(60), time - At(40));
  time += Us(5);
  time -= Us(1);
  EXPECT_EQ(At(104), time);
  EXPECT_EQ(Time::Max(), Time::Max() + Us(1));
  EXPECT_EQ(TimeDelta::Max(), Time::Max() - At(-1));
  EXPECT_LT(At(1), At(2));
  EXPECT_LE(At(2), At(2));
  EXPECT_GT(At(2), At(1));
  EXPECT_GE(At(2), At(2));
  EXPECT_NE(At(2), At(1));
}

// --- Exploded ---------------------------------------------------------------

struct CalendarCase {
  int64 seconds_since_1970;
  Time::Exploded exploded;
};

const CalendarCase kCalendar[] = {
    {0, {1970, 1, 4, 1, 0, 0, 0, 0}},
    {951782400, {2000, 2, 2, 29, 0, 0, 0, 0}},
    {951868799, {2000, 2, 2, 29, 23, 59, 59, 0}},
    {951868800, {2000, 3, 3, 1, 0, 0, 0, 0}},
    {978307199, {2000, 12, 0, 31, 23, 59, 59, 0}},
    {1430438400, {2015, 5, 5, 1, 0, 0, 0, 0}},
    {4107542400, {2100, 3, 1, 1, 0, 0, 0, 0}},
    {-1, {1969, 12, 3, 31, 23, 59, 59, 0}},
    {-11644473600, {1601, 1, 1, 1, 0, 0, 0, 0}},
    {-11644473601, {1600, 12, 0, 31, 23, 59, 59, 0}},
    {-62135596800, {1, 1, 1, 1, 0, 0, 0, 0}},
};

void ExpectSame(const Time::Exploded& a, const Time::Exploded& b) {
  EXPECT_EQ(a.year, b.year);
  EXPECT_EQ(a.month, b.month);
  EXPECT_EQ(a.day_of_week, b.day_of_week);
  EXPECT_EQ(a.day_of_month, b.day_of_month);
  EXPECT_EQ(a.hour, b.hour);
  EXPECT_EQ(a.minute, b.minute);
  EXPECT_EQ(a.second, b.second);
  EXPECT_EQ(a.millisecond, b.millisecond);
}

TEST(TimeExplodedTest, KnowsTheCalendar) {
  for (const CalendarCase& c : kCalendar) {
    SCOPED_TRACE(c.seconds_since_1970);
    const Time time =
        Time::UnixEpoch() + TimeDelta::FromSeconds(c.seconds_since_1970);
    Time::Exploded exploded;
    time.UTCExplode(&exploded);
    ExpectSame(c.exploded, exploded);
    EXPECT_EQ(time, Time::FromUTCExploded(c.exploded));
  }
}

TEST(TimeExplodedTest, AgreesWithTheSystemOnEachDay) {
  int compared = 0;
  for (int day = -150000; day < 150000; day += 17) {
    const Time time = Time::UnixEpoch() + TimeDelta::FromDays(day);
    Time::Exploded exploded;
    time.UTCExplode(&exploded);
    const time_t seconds = static_cast<time_t>(day) * 86400;
    const struct tm* const expected = gmtime(&seconds);
    if (!expected)
      continue;  // Some systems begin in 1970.
    ++compared;
    ASSERT_EQ(expected->tm_year + 1900, exploded.year);
    ASSERT_EQ(expected->tm_mon + 1, exploded.month);
    ASSERT_EQ(expected->tm_mday, exploded.day_of_month);
    ASSERT_EQ(expected->tm_wday, exploded.day_of_week);
    ASSERT_EQ(time, Time::FromUTCExploded(exploded));
  }
  EXPECT_GT(compared, 8000);
}

TEST(TimeExplodedTest, RoundsMillisecondsDown) {
  Time::Exploded exploded;
  (Time::UnixEpoch() - Us(1)).UTCExplode(&exploded);
  EXPECT_EQ(1969, exploded.year);
  EXPECT_EQ(999, exploded.millisecond);
}

TEST(TimeExplodedTest, TakesTheEndsOfTheRange) {
  for (int64 us : {kint64min, kint64max}) {
    Time::Exploded exploded;
    At(us).UTCExplode(&exploded);
    EXPECT_TRUE(exploded.HasValidValues());
    At(us).LocalExplode(&exploded);
    EXPECT_TRUE(exploded.HasValidValues());
  }
  const Time::Exploded far = {kIntMax, 1, 0, 1, 0, 0, 0, 0};
  EXPECT_TRUE(Time::FromUTCExploded(far).is_max());
}

TEST(TimeExplodedTest, CarriesOver) {
  const Time::Exploded thirteenth_month = {1999, 13, 0, 1, 0, 0, 0, 0};
  const Time::Exploded january = {2000, 1, 0, 1, 0, 0, 0, 0};
  const Time::Exploded month_zero = {2000, 2, 0, 0, 24, -60, 60, -60000};
  const Time::Exploded last_of_january = {2000, 1, 0, 31, 23, 0, 0, 0};
  EXPECT_EQ(Time::FromUTCExploded(january),
            Time::FromUTCExploded(thirteenth_month));
  EXPECT_EQ(Time::FromUTCExploded(last_of_january),
            Time::FromUTCExploded(month_zero));
}

TEST(TimeExplodedTest, ChecksEachField) {
  const Time::Exploded good = {2000, 12, 6, 31, 23, 59, 60, 999};
  EXPECT_TRUE(good.HasValidValues());
  int Time::Exploded::*const kFields[] = {
      &Time::Exploded::month,        &Time::Exploded::day_of_week,
      &Time::Exploded::day_of_month, &Time::Exploded::hour,
      &Time::Exploded::minute,       &Time::Exploded::second,
      &Time::Exploded::millisecond};
  for (int Time::Exploded::*field : kFields) {
    Time::Exploded bad = good;
    ++(bad.*field);
    EXPECT_FALSE(bad.HasValidValues());
    bad.*field = -1;
    EXPECT_FALSE(bad.HasValidValues());
  }
}

TEST(TimeExplodedTest, ConvertsLocalTimeThereAndBack) {
  const Time time = Time::FromTimeT(1430481600) + Us(123000);
  Time::Exploded exploded;
  time.LocalExplode(&exploded);
  EXPECT_TRUE(exploded.HasValidValues());
  EXPECT_EQ(time, Time::FromLocalExploded(exploded));
}

TEST(TimeExplodedTest, FindsLocalMidnight) {
  const Time time = Time::FromTimeT(1430481600);
  Time::Exploded day;
  time.LocalExplode(&day);
  Time::Exploded midnight;
  time.LocalMidnight().LocalExplode(&midnight);
  day.hour = day.minute = day.second = day.millisecond = 0;
  ExpectSame(day, midnight);
}

// --- TimeTicks --------------------------------------------------------------

TEST(TimeTicksTest, NeverGoesBack) {
  TimeTicks last = TimeTicks::Now();
  EXPECT_FALSE(last.is_null());
  for (int i = 0; i < 1000; ++i) {
    const TimeTicks now = TimeTicks::Now();
    EXPECT_LE(last, now);
    last = now;
  }
}

TEST(TimeTicksTest, CountsTheWorkOfAThread) {
  ASSERT_TRUE(TimeTicks::IsThreadNowSupported());
  const TimeTicks start = TimeTicks::ThreadNow();
  const TimeTicks wall_start = TimeTicks::Now();
  while (TimeTicks::ThreadNow() == start)
    continue;
  EXPECT_GT(TimeTicks::ThreadNow(), start);
  EXPECT_GE(TimeTicks::Now(), wall_start);
}

TEST(TimeTicksTest, Calculates) {
  TimeTicks ticks = TimeTicks::FromInternalValue(100);
  EXPECT_EQ(110, (ticks + Us(10)).ToInternalValue());
  EXPECT_EQ(110, (Us(10) + ticks).ToInternalValue());
  EXPECT_EQ(90, (ticks - Us(10)).ToInternalValue());
  EXPECT_EQ(Us(60), ticks - TimeTicks::FromInternalValue(40));
  ticks += Us(5);
  ticks -= Us(1);
  EXPECT_EQ(104, ticks.ToInternalValue());
  EXPECT_TRUE(TimeTicks().is_null());
  const TimeTicks never = ticks + TimeDelta::Max();
  EXPECT_GT(never, ticks) << "no overflow into the past";
}

}  // namespace
}  // namespace base
