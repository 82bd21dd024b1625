// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/strings/string_number_conversions.h"

#include <limits>
#include <string>
#include <vector>

#include "base/strings/utf_string_conversions.h"
#include "gtest/gtest.h"

namespace base {
namespace {

const double kInfinity = std::numeric_limits<double>::infinity();

TEST(StringNumberConversionsTest, WritesIntegers) {
  EXPECT_EQ("0", IntToString(0));
  EXPECT_EQ("-2147483648", IntToString(kint32min));
  EXPECT_EQ("4294967295", UintToString(kuint32max));
  EXPECT_EQ("-9223372036854775808", Int64ToString(kint64min));
  EXPECT_EQ("18446744073709551615", Uint64ToString(kuint64max));
  EXPECT_EQ("42", SizeTToString(42));
  EXPECT_EQ(ASCIIToUTF16("-1"), IntToString16(-1));
  EXPECT_EQ(ASCIIToUTF16("1"), UintToString16(1));
  EXPECT_EQ(ASCIIToUTF16("-2"), Int64ToString16(-2));
  EXPECT_EQ(ASCIIToUTF16("2"), Uint64ToString16(2));
  EXPECT_EQ(ASCIIToUTF16("3"), SizeTToString16(3));
}

TEST(StringNumberConversionsTest, ReadsInts) {
  const struct {
    const char* input;
    int output;
    bool success;
  } kCases[] = {
      {"0", 0, true},
      {"42", 42, true},
      {"-42", -42, true},
      {"+42", 42, true},
      {"007", 7, true},
      {"2147483647", kint32max, true},
      {"-2147483648", kint32min, true},
      {"2147483648", kint32max, false},
      {"-2147483649", kint32min, false},
      {"99999999999", kint32max, false},
      {"-99999999999", kint32min, false},
      {"", 0, false},
      {"-", 0, false},
      {"+", 0, false},
      {"--1", 0, false},
      {"+-1", 0, false},
      {" 42", 42, false},
      {"42 ", 42, false},
      {"\t\n 42", 42, false},
      {"42x", 42, false},
      {"x42", 0, false},
      {"4 2", 4, false},
      {"0x1", 0, false},
      {"1.5", 1, false},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.input);
    int output = 77;
    EXPECT_EQ(c.success, StringToInt(c.input, &output));
    EXPECT_EQ(c.output, output);
    output = 77;
    EXPECT_EQ(c.success, StringToInt(ASCIIToUTF16(c.input), &output));
    EXPECT_EQ(c.output, output);
  }
}

TEST(StringNumberConversionsTest, StopsAtANul) {
  int output;
  EXPECT_FALSE(StringToInt(StringPiece("6\0006", 3), &output));
  EXPECT_EQ(6, output);
}

TEST(StringNumberConversionsTest, SeesOnlyASCIIDigits) {
  int output;
  EXPECT_FALSE(StringToInt(UTF8ToUTF16("1\xD9\xA3"), &output));
  EXPECT_EQ(1, output);
}

TEST(StringNumberConversionsTest, ReadsUnsigned) {
  unsigned u;
  EXPECT_TRUE(StringToUint("4294967295", &u));
  EXPECT_EQ(kuint32max, u);
  EXPECT_FALSE(StringToUint("4294967296", &u));
  EXPECT_EQ(kuint32max, u);
  EXPECT_TRUE(StringToUint("+1", &u));
  EXPECT_FALSE(StringToUint("-1", &u));
  EXPECT_EQ(0u, u);
  EXPECT_FALSE(StringToUint("-0", &u));
  EXPECT_TRUE(StringToUint(ASCIIToUTF16("5"), &u));
  EXPECT_EQ(5u, u);
}

TEST(StringNumberConversionsTest, Reads64Bits) {
  int64 i;
  EXPECT_TRUE(StringToInt64("-9223372036854775808", &i));
  EXPECT_EQ(kint64min, i);
  EXPECT_TRUE(StringToInt64("9223372036854775807", &i));
  EXPECT_EQ(kint64max, i);
  EXPECT_FALSE(StringToInt64("9223372036854775808", &i));
  EXPECT_EQ(kint64max, i);
  EXPECT_FALSE(StringToInt64("-9223372036854775809", &i));
  EXPECT_EQ(kint64min, i);
  uint64 u;
  EXPECT_TRUE(StringToUint64("18446744073709551615", &u));
  EXPECT_EQ(kuint64max, u);
  EXPECT_FALSE(StringToUint64("18446744073709551616", &u));
  EXPECT_EQ(kuint64max, u);
  size_t size;
  EXPECT_TRUE(StringToSizeT("123", &size));
  EXPECT_EQ(123u, size);
  EXPECT_FALSE(StringToSizeT("-123", &size));
}

TEST(StringNumberConversionsTest, ReadsDoubles) {
  const struct {
    const char* input;
    double output;
    bool success;
  } kCases[] = {
      {"0", 0, true},
      {"-42.5", -42.5, true},
      {"+1.5", 1.5, true},
      {".5", .5, true},
      {"1.", 1, true},
      {"1e3", 1000, true},
      {"1E-2", 0.01, true},
      {"1.7976931348623157e308", 1.7976931348623157e308, true},
      {"4.9406564584124654e-324", 4.9406564584124654e-324, true},
      {"9e999", kInfinity, false},
      {"-9e999", -kInfinity, false},
      {"", 0, false},
      {" 1", 1, false},
      {"1 ", 1, false},
      {"1x", 1, false},
      {"1,5", 1, false},
      {"1e", 1, false},
      {".", 0, false},
      {"-", 0, false},
      {"+-1", 0, false},
      {"inf", 0, false},
      {"-inf", 0, false},
      {"nan", 0, false},
      {"0x10", 0, false},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.input);
    double output = 77;
    EXPECT_EQ(c.success, StringToDouble(c.input, &output));
    EXPECT_EQ(c.output, output);
  }
}

TEST(StringNumberConversionsTest, WritesDoublesThatReadBack) {
  EXPECT_EQ("0.5", DoubleToString(0.5));
  EXPECT_EQ("0.1", DoubleToString(0.1));
  EXPECT_EQ("-3", DoubleToString(-3));
  for (double value : {1.0 / 3, 1e300, -4.9e-324, 123456789.123456789}) {
    double read;
    ASSERT_TRUE(StringToDouble(DoubleToString(value), &read));
    EXPECT_EQ(value, read);
  }
}

TEST(StringNumberConversionsTest, WritesHex) {
  const unsigned char kBytes[] = {0x01, 0xFF, 0x02, 0xFE, 0x80};
  EXPECT_EQ("01FF02FE80", HexEncode(kBytes, sizeof(kBytes)));
  EXPECT_EQ("", HexEncode(NULL, 0));
}

TEST(StringNumberConversionsTest, ReadsHex) {
  int i;
  EXPECT_TRUE(HexStringToInt("0x2a", &i));
  EXPECT_EQ(42, i);
  EXPECT_TRUE(HexStringToInt("-0X80000000", &i));
  EXPECT_EQ(kint32min, i);
  EXPECT_FALSE(HexStringToInt("80000000", &i));
  EXPECT_EQ(kint32max, i);
  EXPECT_FALSE(HexStringToInt("0x", &i));
  EXPECT_FALSE(HexStringToInt("", &i));
  EXPECT_FALSE(HexStringToInt("0xg", &i));
  EXPECT_FALSE(HexStringToInt(" 1", &i));
  uint32 u;
  EXPECT_TRUE(HexStringToUInt("ffffffff", &u));
  EXPECT_EQ(kuint32max, u);
  EXPECT_FALSE(HexStringToUInt("100000000", &u));
  int64 i64;
  EXPECT_TRUE(HexStringToInt64("7fffffffffffffff", &i64));
  EXPECT_EQ(kint64max, i64);
  uint64 u64;
  EXPECT_TRUE(HexStringToUInt64("0xffffffffffffffff", &u64));
  EXPECT_EQ(kuint64max, u64);
  EXPECT_FALSE(HexStringToUInt64("-1", &u64));
}

TEST(StringNumberConversionsTest, ReadsHexBytes) {
  std::vector<uint8> bytes;
  EXPECT_TRUE(HexStringToBytes("00fF7a", &bytes));
  EXPECT_EQ((std::vector<uint8>{0x00, 0xFF, 0x7A}), bytes);
  EXPECT_FALSE(HexStringToBytes("", &bytes));
  EXPECT_FALSE(HexStringToBytes("abc", &bytes));
  EXPECT_FALSE(HexStringToBytes("0x", &bytes));
}

}  // namespace
}  // namespace base
