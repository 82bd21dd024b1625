// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/time/time.h"

#include <ostream>
#include <string>

#include "gtest/gtest.h"

namespace base {
namespace {

// 1994-11-15 12:45:26 UTC.
const time_t kMoment = 784903526;

std::string UTCTimeT(const char* text) {
  Time time;
  return Time::FromUTCString(text, &time) ? std::to_string(time.ToTimeT())
                                          : "invalid";
}

class SameMomentTest : public testing::TestWithParam<const char*> {};

TEST_P(SameMomentTest, IsUnderstood) {
  EXPECT_EQ(std::to_string(kMoment), UTCTimeT(GetParam()));
}

INSTANTIATE_TEST_SUITE_P(All,
                         SameMomentTest,
                         testing::Values("Tue, 15 Nov 1994 12:45:26 GMT",
                                         "Tuesday, 15-Nov-94 12:45:26 GMT",
                                         "Tue Nov 15 12:45:26 1994",
                                         "15 november 94 12:45:26",
                                         "November 15, 1994 12:45:26 pm",
                                         "11/15/1994 12:45:26",
                                         "15/11/94 12:45:26",
                                         "1994/11/15 12:45:26Z",
                                         "1994-11-15T12:45:26Z",
                                         "1994-11-15T13:45:26+01:00",
                                         "15-11-1994 12:45:26 UTC",
                                         "Tue, 15 Nov 1994 07:45:26 EST",
                                         "Tue, 15 Nov 1994 04:45:26 -0800",
                                         "15 Nov 1994 14:45:26 GMT+02 (Tue)"));

TEST(TimeParseTest, ADayBeginsAtMidnight) {
  EXPECT_EQ(UTCTimeT("15 Nov 1994 00:00:00"), UTCTimeT("15 Nov 1994"));
}

TEST(TimeParseTest, FractionsAreKept) {
  Time time;
  ASSERT_TRUE(Time::FromUTCString("1994-11-15T12:45:26.25Z", &time));
  EXPECT_EQ(TimeDelta::FromMilliseconds(250), time - Time::FromTimeT(kMoment));
}

TEST(TimeParseTest, HalvesOfTheDay) {
  EXPECT_EQ(UTCTimeT("1 Jan 2000 00:30"), UTCTimeT("1 Jan 2000 12:30 AM"));
  EXPECT_EQ(UTCTimeT("1 Jan 2000 12:30"), UTCTimeT("1 Jan 2000 12:30 PM"));
  EXPECT_EQ(UTCTimeT("1 Jan 2000 23:30"), UTCTimeT("1 Jan 2000 11:30pm"));
}

TEST(TimeParseTest, TwoDigitsAreAYearFrom1970To2069) {
  EXPECT_EQ(UTCTimeT("1 Jan 1970"), UTCTimeT("1 Jan 70"));
  EXPECT_EQ(UTCTimeT("1 Jan 2069"), UTCTimeT("1 Jan 69"));
}

TEST(TimeParseTest, WithoutAZoneItIsLocalTime) {
  Time::Exploded exploded = {};
  exploded.year = 1994;
  exploded.month = 11;
  exploded.day_of_month = 15;
  exploded.hour = 12;
  Time time;
  ASSERT_TRUE(Time::FromString("15 Nov 1994 12:00", &time));
  EXPECT_EQ(Time::FromLocalExploded(exploded), time);
  ASSERT_TRUE(Time::FromString("15 Nov 1994 12:00 GMT", &time));
  EXPECT_EQ(Time::FromUTCExploded(exploded), time);
}

class NoTimeTest : public testing::TestWithParam<const char*> {};

TEST_P(NoTimeTest, IsRefused) {
  Time time = Time::FromTimeT(kMoment);
  EXPECT_FALSE(Time::FromUTCString(GetParam(), &time));
  EXPECT_EQ(Time::FromTimeT(kMoment), time);
}

INSTANTIATE_TEST_SUITE_P(All,
                         NoTimeTest,
                         testing::Values("",
                                         "today",
                                         "12:45",
                                         "Nov 1994",
                                         "15 Nov",
                                         "32 Nov 1994",
                                         "15 Nov 1994 25:00",
                                         "15 Nov 1994 12:60",
                                         "15 Nov 1994 13:00 PM",
                                         "15 Nov 1994 12",
                                         "15 Nov 1994 12:",
                                         "15 Nov 1994 Dec",
                                         "15 Nov 1994 12:00 (GMT",
                                         "15 Nov 199400000000000",
                                         "1994-11",
                                         "1994-11-15T",
                                         "13/13/1994",
                                         "15 Nov 1994 12:00 +99999999999",
                                         "15 Nov 1994 & 12:00"));

}  // namespace
}  // namespace base
