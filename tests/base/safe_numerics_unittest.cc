// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <stdint.h>

#include <limits>
#include <string>
#include <type_traits>

#include "base/numerics/safe_conversions.h"
#include "base/numerics/safe_math.h"
#include "gtest/gtest.h"

namespace base {
namespace {

template <typename T>
constexpr T Max() {
  return std::numeric_limits<T>::max();
}
template <typename T>
constexpr T Min() {
  return std::numeric_limits<T>::lowest();
}
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

TEST(SafeConversionsTest, IntegersFitByValueNotByType) {
  EXPECT_TRUE(IsValueInRangeForNumericType<int8_t>(127));
  EXPECT_FALSE(IsValueInRangeForNumericType<int8_t>(128));
  EXPECT_TRUE(IsValueInRangeForNumericType<int8_t>(-128));
  EXPECT_FALSE(IsValueInRangeForNumericType<int8_t>(-129));
  EXPECT_FALSE(IsValueInRangeForNumericType<uint32_t>(-1));
  EXPECT_FALSE(IsValueInRangeForNumericType<uint64_t>(int8_t{-1}));
  EXPECT_FALSE(IsValueInRangeForNumericType<int32_t>(0x80000000u));
  EXPECT_TRUE(IsValueInRangeForNumericType<int64_t>(0xffffffffu));
  EXPECT_FALSE(IsValueInRangeForNumericType<int64_t>(Max<uint64_t>()));
  EXPECT_TRUE(IsValueInRangeForNumericType<int64_t>(Min<int64_t>()));
}

TEST(SafeConversionsTest, FloatsAreComparedWithTheExactBounds) {
  EXPECT_TRUE(IsValueInRangeForNumericType<int32_t>(2147483647.0));
  EXPECT_FALSE(IsValueInRangeForNumericType<int32_t>(2147483648.0));
  EXPECT_TRUE(IsValueInRangeForNumericType<int32_t>(-2147483648.0));
  EXPECT_FALSE(IsValueInRangeForNumericType<int64_t>(9223372036854775808.0));
  EXPECT_TRUE(IsValueInRangeForNumericType<int64_t>(-9223372036854775808.0));
  EXPECT_FALSE(IsValueInRangeForNumericType<int32_t>(2147483648.0f));
  EXPECT_FALSE(IsValueInRangeForNumericType<uint8_t>(-1.0));
  EXPECT_FALSE(IsValueInRangeForNumericType<int>(kNaN));
  EXPECT_FALSE(IsValueInRangeForNumericType<int>(kInfinity));
  EXPECT_FALSE(IsValueInRangeForNumericType<float>(1e300));
  EXPECT_TRUE(IsValueInRangeForNumericType<float>(Max<uint64_t>()));
}

TEST(SafeConversionsTest, SaturatedCastStopsAtTheBounds) {
  EXPECT_EQ(Max<int>(), saturated_cast<int>(1e20));
  EXPECT_EQ(Min<int>(), saturated_cast<int>(-kInfinity));
  EXPECT_EQ(0u, saturated_cast<uint32_t>(-5));
  EXPECT_EQ(255, saturated_cast<uint8_t>(1000));
  EXPECT_EQ(-3, saturated_cast<int8_t>(-3LL));
  EXPECT_EQ(Max<float>(), saturated_cast<float>(1e300));
}

TEST(SafeConversionsTest, CheckedCastPassesWhatFits) {
  EXPECT_EQ(200, checked_cast<uint8_t>(200LL));
}

TEST(SafeConversionsDeathTest, CheckedCastEndsTheProcessOtherwise) {
  EXPECT_DEATH(checked_cast<uint8_t>(300), "IsValueInRangeForNumericType");
  EXPECT_DEATH(saturated_cast<int>(kNaN), "RANGE_INVALID");
}

TEST(CheckedNumericTest, CountsWhileItFits) {
  CheckedNumeric<int> n = 5;
  n += 3;
  n -= 1;
  n *= 6;
  n /= 4;
  n %= 7;
  EXPECT_EQ(3, n.ValueOrDie());
  EXPECT_EQ(4, (++n).ValueOrDie());
  EXPECT_EQ(4, (n++).ValueOrDie());
  EXPECT_EQ(4, (--n).ValueOrDie());
  EXPECT_EQ(4, (n--).ValueOrDie());
  EXPECT_EQ(-3, (-n).ValueOrDie());
  EXPECT_EQ(3, (-n).Abs().ValueOrDie());
}

TEST(CheckedNumericTest, WorksAtCompileTime) {
  static_assert((CheckedNumeric<unsigned>(3) * 4u).ValueOrDie() == 12, "");
  static_assert(!(CheckedNumeric<unsigned>(3) - 4u).IsValid(), "");
}

template <typename T>
class CheckedIntegerTest : public testing::Test {};
typedef testing::Types<int8_t,
                       uint8_t,
                       int16_t,
                       uint16_t,
                       int32_t,
                       uint32_t,
                       int64_t,
                       uint64_t>
    Integers;
struct IntegerNames {
  template <typename T>
  static std::string GetName(int) {
    return (std::is_signed<T>::value ? "int" : "uint") +
           std::to_string(8 * sizeof(T));
  }
};
TYPED_TEST_SUITE(CheckedIntegerTest, Integers, IntegerNames);

TYPED_TEST(CheckedIntegerTest, EveryOperationNoticesItsBounds) {
  typedef TypeParam T;
  typedef CheckedNumeric<T> N;
  const T one = 1;
  EXPECT_FALSE((N(Max<T>()) + one).IsValid());
  EXPECT_TRUE((N(Max<T>()) + T(0)).IsValid());
  EXPECT_FALSE((N(Min<T>()) - one).IsValid());
  EXPECT_TRUE((N(Min<T>()) - T(0)).IsValid());
  EXPECT_FALSE((N(Max<T>()) * T(2)).IsValid());
  EXPECT_EQ(Max<T>(), (N(Max<T>()) * one).ValueOrDie());
  EXPECT_EQ(0, (N(Max<T>()) * T(0)).ValueOrDie());
  EXPECT_FALSE((N(one) / T(0)).IsValid());
  EXPECT_FALSE((N(one) % T(0)).IsValid());
}

TYPED_TEST(CheckedIntegerTest, TheSmallestNumberIsSpecial) {
  typedef TypeParam T;
  typedef CheckedNumeric<T> N;
  if (std::is_signed<T>::value) {
    const T minus_one = static_cast<T>(-1);
    EXPECT_FALSE((-N(Min<T>())).IsValid());
    EXPECT_FALSE(N(Min<T>()).Abs().IsValid());
    EXPECT_FALSE((N(Min<T>()) / minus_one).IsValid());
    EXPECT_FALSE((N(Min<T>()) * minus_one).IsValid());
    EXPECT_EQ(0, (N(Min<T>()) % minus_one).ValueOrDie());
    EXPECT_FALSE((N(Min<T>()) + minus_one).IsValid());
    EXPECT_FALSE((N(Max<T>()) - minus_one).IsValid());
  } else {
    EXPECT_TRUE((-N(T(0))).IsValid());
    EXPECT_FALSE((-N(T(1))).IsValid());
  }
}

TEST(CheckedNumericTest, OnceInvalidAlwaysInvalid) {
  CheckedNumeric<uint8_t> n = 255;
  n += uint8_t{1};
  n -= uint8_t{1};
  n = n * uint8_t{0};
  EXPECT_FALSE(n.IsValid());
  EXPECT_EQ(7, n.ValueOrDefault(7));
  EXPECT_FALSE(CheckedNumeric<int>(n).IsValid());
}

TEST(CheckedNumericTest, AValueThatDoesNotFitIsInvalid) {
  EXPECT_FALSE(CheckedNumeric<uint8_t>(256).IsValid());
  EXPECT_FALSE(CheckedNumeric<unsigned>(-1).IsValid());
  EXPECT_FALSE(CheckedNumeric<int>(kNaN).IsValid());
  EXPECT_FALSE(CheckedNumeric<int8_t>(CheckedNumeric<int>(200)).IsValid());
  EXPECT_TRUE(CheckedNumeric<int8_t>::cast(CheckedNumeric<int>(20)).IsValid());
}

TEST(CheckedNumericTest, TheResultIsOfTheWiderType) {
  auto sum = CheckedNumeric<int8_t>(100) + 100;
  static_assert(std::is_same<decltype(sum), CheckedNumeric<int>>::value, "");
  EXPECT_EQ(200, sum.ValueOrDie());
  EXPECT_EQ(7u, (size_t{3} + CheckedNumeric<int>(4)).ValueOrDie());
  EXPECT_FALSE((size_t{3} + CheckedNumeric<int>(-4)).IsValid());
}

TEST(CheckedNumericTest, SizesOfArraysAreItsTrade) {
  CheckedNumeric<uint32_t> size = 0x40000001u;
  size *= sizeof(int);
  EXPECT_FALSE(size.IsValid());
}

TEST(CheckedNumericTest, FloatsAreValidWhileFinite) {
  CheckedNumeric<double> n = 1e308;
  EXPECT_TRUE(n.IsValid());
  n *= 10.0;
  EXPECT_FALSE(n.IsValid());
  EXPECT_EQ(kInfinity, n.ValueFloating());
  EXPECT_FALSE((CheckedNumeric<double>(1.0) / 0.0).IsValid());
  EXPECT_FALSE(CheckedNumeric<double>(kNaN).IsValid());
}

TEST(CheckedNumericDeathTest, AnInvalidValueEndsTheProcess) {
  EXPECT_DEATH((CheckedNumeric<int>(Max<int>()) + 1).ValueOrDie(), "IsValid");
}

}  // namespace
}  // namespace base
