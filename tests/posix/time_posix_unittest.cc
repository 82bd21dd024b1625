// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <sys/time.h>
#include <time.h>

#include <limits>

#include "base/time/time.h"
#include "gtest/gtest.h"

namespace base {
namespace {

timeval TimeVal(time_t seconds, int microseconds) {
  timeval result;
  result.tv_sec = seconds;
  result.tv_usec = microseconds;
  return result;
}

TEST(TimePosixTest, ConvertsTimeVal) {
  const Time time = Time::FromTimeVal(TimeVal(10, 500));
  EXPECT_EQ(Time::UnixEpoch() + TimeDelta::FromMicroseconds(10000500), time);
  EXPECT_EQ(10, time.ToTimeVal().tv_sec);
  EXPECT_EQ(500, time.ToTimeVal().tv_usec);
}

TEST(TimePosixTest, ConvertsTheLimitsOfTimeVal) {
  EXPECT_TRUE(Time::FromTimeVal(TimeVal(0, 0)).is_null());
  EXPECT_EQ(0, Time().ToTimeVal().tv_sec);
  EXPECT_EQ(0, Time().ToTimeVal().tv_usec);
  const timeval max = Time::Max().ToTimeVal();
  EXPECT_EQ(std::numeric_limits<time_t>::max(), max.tv_sec);
  EXPECT_TRUE(Time::FromTimeVal(max).is_max());
}

TEST(TimePosixTest, KeepsMicrosecondsPositiveBefore1970) {
  const timeval before =
      (Time::UnixEpoch() - TimeDelta::FromMicroseconds(1)).ToTimeVal();
  EXPECT_EQ(-1, before.tv_sec);
  EXPECT_EQ(999999, before.tv_usec);
}

TEST(TimePosixTest, ConvertsTimeSpec) {
  timespec ts;
  ts.tv_sec = 10;
  ts.tv_nsec = 500999;
  EXPECT_EQ(Time::FromTimeVal(TimeVal(10, 500)), Time::FromTimeSpec(ts));

  const timespec length = TimeDelta::FromMicroseconds(1000002).ToTimeSpec();
  EXPECT_EQ(1, length.tv_sec);
  EXPECT_EQ(2000, length.tv_nsec);
  const timespec negative = TimeDelta::FromMicroseconds(-1).ToTimeSpec();
  EXPECT_EQ(-1, negative.tv_sec);
  EXPECT_EQ(999999000, negative.tv_nsec);
}

}  // namespace
}  // namespace base
