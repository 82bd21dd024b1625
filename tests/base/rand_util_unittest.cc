// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/rand_util.h"

#include <algorithm>
#include <limits>
#include <set>
#include <string>
#include <vector>

#include "gtest/gtest.h"

namespace base {
namespace {

const int kIntMin = std::numeric_limits<int>::min();
const int kIntMax = std::numeric_limits<int>::max();

TEST(RandUtilTest, StaysWithinTheRange) {
  for (int i = 0; i < 1000; ++i) {
    const int number = RandInt(-2, 3);
    EXPECT_LE(-2, number);
    EXPECT_GE(3, number);
  }
}

TEST(RandUtilTest, ReachesEveryNumberOfARange) {
  std::set<int> seen;
  for (int i = 0; i < 1000; ++i)
    seen.insert(RandInt(-2, 3));
  EXPECT_EQ((std::set<int>{-2, -1, 0, 1, 2, 3}), seen);
}

TEST(RandUtilTest, TakesRangesOfOneAndOfAllNumbers) {
  EXPECT_EQ(5, RandInt(5, 5));
  EXPECT_EQ(kIntMin, RandInt(kIntMin, kIntMin));
  EXPECT_EQ(kIntMax, RandInt(kIntMax, kIntMax));
  bool negative = false;
  bool positive = false;
  for (int i = 0; i < 200; ++i)
    (RandInt(kIntMin, kIntMax) < 0 ? negative : positive) = true;
  EXPECT_TRUE(negative);
  EXPECT_TRUE(positive);
}

TEST(RandUtilTest, FavoursNoNumberOfALargeRange) {
  // A plain remainder would put half of the numbers into the first third.
  const uint64 kRange = uint64{3} << 62;
  int below = 0;
  for (int i = 0; i < 10000; ++i) {
    const uint64 number = RandGenerator(kRange);
    ASSERT_LT(number, kRange);
    below += number < kRange / 3;
  }
  EXPECT_LT(3000, below);
  EXPECT_GT(3700, below);
}

TEST(RandUtilTest, FillsAllBytes) {
  const size_t kLength = 5000;
  const std::string bytes = RandBytesAsString(kLength);
  ASSERT_EQ(kLength, bytes.size());
  const std::string again = RandBytesAsString(kLength);
  EXPECT_NE(bytes, again);
  // Each half of each has nearly all values.
  for (const std::string& half :
       {bytes.substr(0, kLength / 2), bytes.substr(kLength / 2),
        again.substr(0, kLength / 2), again.substr(kLength / 2)}) {
    EXPECT_LT(200u, std::set<char>(half.begin(), half.end()).size());
  }
  EXPECT_EQ("", RandBytesAsString(0));
}

TEST(RandUtilTest, DoesNotTouchBytesBeyondTheEnd) {
  char buffer[8] = {};
  RandBytes(buffer, 4);
  EXPECT_EQ(4, std::count(buffer + 4, buffer + 8, '\0'));
}

TEST(RandUtilTest, MakesDoublesBelowOne) {
  EXPECT_EQ(0.0, BitsToOpenEndedUnitInterval(0));
  EXPECT_EQ(0.5, BitsToOpenEndedUnitInterval(uint64{1} << 63));
  EXPECT_LT(BitsToOpenEndedUnitInterval(kuint64max), 1.0);
  for (int i = 0; i < 1000; ++i) {
    const double number = RandDouble();
    EXPECT_LE(0.0, number);
    EXPECT_GT(1.0, number);
  }
}

TEST(RandUtilTest, DrawsAll64Bits) {
  uint64 ones = 0;
  uint64 zeros = 0;
  for (int i = 0; i < 200; ++i) {
    const uint64 number = RandUint64();
    ones |= number;
    zeros |= ~number;
  }
  EXPECT_EQ(kuint64max, ones);
  EXPECT_EQ(kuint64max, zeros);
}

TEST(RandUtilDeathTest, RefusesImpossibleRanges) {
  EXPECT_DEATH(RandInt(1, 0), "min <= max");
  EXPECT_DEATH(RandGenerator(0), "range > 0");
}

}  // namespace
}  // namespace base
