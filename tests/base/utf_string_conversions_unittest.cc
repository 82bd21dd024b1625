// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/strings/utf_string_conversions.h"

#include <string>

#include "base/strings/nullable_string16.h"
#include "base/strings/sys_string_conversions.h"
#include "gtest/gtest.h"

namespace base {
namespace {

const char kReplacement[] = "\xEF\xBF\xBD";

std::string R(const std::string& before, const std::string& after) {
  return before + kReplacement + after;
}

TEST(UTFTest, ConvertsThereAndBack) {
  const char* const kTexts[] = {"",
                                "ascii",
                                "\x7F",
                                "\xC2\x80",
                                "\xDF\xBF",
                                "\xE0\xA0\x80",
                                "\xE2\x82\xAC",
                                "\xED\x9F\xBF",
                                "\xEE\x80\x80",
                                "\xEF\xBF\xBF",
                                "\xF0\x90\x80\x80",
                                "\xF4\x8F\xBF\xBF",
                                "mixed \xC3\xA9 \xF0\x9F\x98\x80!"};
  for (const char* text : kTexts) {
    EXPECT_EQ(text, UTF16ToUTF8(UTF8ToUTF16(text)));
    EXPECT_EQ(text, WideToUTF8(UTF8ToWide(text)));
    EXPECT_EQ(text, WideToUTF8(UTF16ToWide(UTF8ToUTF16(text))));
    EXPECT_EQ(text, UTF16ToUTF8(WideToUTF16(UTF8ToWide(text))));
    EXPECT_EQ(text, SysWideToUTF8(SysUTF8ToWide(text)));
    EXPECT_EQ(text, SysWideToNativeMB(SysNativeMBToWide(text)));
  }
}

TEST(UTFTest, UsesSurrogatesAboveTheFirstPlane) {
  const string16 utf16 = UTF8ToUTF16("\xF0\x9F\x98\x80");
  ASSERT_EQ(2u, utf16.size());
  EXPECT_EQ(0xD83D, utf16[0]);
  EXPECT_EQ(0xDE00, utf16[1]);
}

TEST(UTFTest, KeepsNuls) {
  const std::string text("a\0b", 3);
  EXPECT_EQ(3u, UTF8ToUTF16(text).size());
  EXPECT_EQ(text, UTF16ToUTF8(UTF8ToUTF16(text)));
}

TEST(UTFTest, TellsWhetherUTF8IsWellFormed) {
  string16 utf16;
  EXPECT_TRUE(UTF8ToUTF16("ok", 2, &utf16));
  EXPECT_FALSE(UTF8ToUTF16("\xFF", 1, &utf16));
  std::wstring wide = L"old";
  EXPECT_TRUE(UTF8ToWide("ok", 2, &wide));
  EXPECT_EQ(L"ok", wide);
  EXPECT_FALSE(UTF8ToWide("\xC3", 1, &wide));
  EXPECT_EQ(std::wstring(1, 0xFFFD), wide);
}

TEST(UTFTest, ReplacesEachMalformedSequenceOfUTF8) {
  const struct {
    const char* input;
    std::string expected;
  } kCases[] = {
      {"a\xFFz", R("a", "z")},
      {"a\x80z", R("a", "z")},            // A trail byte alone.
      {"a\xC3z", R("a", "z")},            // No trail byte.
      {"a\xE4\xBDz", R("a", "z")},        // One too few.
      {"a\xF0\x9F\x98", R("a", "")},      // The end comes first.
      {"\xC0\x80", R("", "")},            // Overlong NUL.
      {"\xE0\x80\xAF", R("", "")},        // Overlong slash.
      {"\xF0\x84\xBD\xA0z", R("", "z")},  // Overlong.
      {"\xED\xB0\x80z", R("", "z")},      // A surrogate.
      {"\xF4\x90\x80\x80", R("", "")},    // Above U+10FFFF.
      {"\xF8\x88", R("", kReplacement)},  // No lead byte at all.
      {"\xE4\xA0\xE5\xA5\xBD", R("", "\xE5\xA5\xBD")},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(c.expected, UTF16ToUTF8(UTF8ToUTF16(c.input))) << c.input;
    EXPECT_EQ(c.expected, WideToUTF8(UTF8ToWide(c.input))) << c.input;
  }
}

TEST(UTFTest, ReplacesLoneSurrogates) {
  const char16 kLone[] = {'a', 0xD83D, 'b', 0xDE00, 'c', 0xD800};
  std::string utf8;
  EXPECT_FALSE(UTF16ToUTF8(kLone, 6, &utf8));
  EXPECT_EQ(R(R(R("a", "b"), "c"), ""), utf8);
  std::wstring wide;
  EXPECT_FALSE(UTF16ToWide(kLone, 6, &wide));
  EXPECT_EQ(utf8, WideToUTF8(wide));
}

TEST(UTFTest, ReplacesWideCharactersThatAreNone) {
  const wchar_t kSurrogate[] = {L'a', static_cast<wchar_t>(0xD800), L'b'};
  std::string utf8;
  EXPECT_FALSE(WideToUTF8(kSurrogate, 3, &utf8));
  EXPECT_EQ(R("a", "b"), utf8);
  string16 utf16;
  EXPECT_FALSE(WideToUTF16(kSurrogate, 3, &utf16));
  EXPECT_EQ(utf8, UTF16ToUTF8(utf16));
}

TEST(UTFTest, TakesASCIIAsItIs) {
  EXPECT_EQ(UTF8ToUTF16("abc"), ASCIIToUTF16("abc"));
  EXPECT_EQ("abc", UTF16ToASCII(ASCIIToUTF16("abc")));
}

TEST(NullableString16Test, NullIsNotEmpty) {
  const NullableString16 null;
  const NullableString16 empty(string16(), false);
  const NullableString16 text(ASCIIToUTF16("a"), false);
  EXPECT_TRUE(null.is_null());
  EXPECT_FALSE(empty.is_null());
  EXPECT_NE(null, empty);
  EXPECT_NE(empty, text);
  EXPECT_EQ(text, NullableString16(ASCIIToUTF16("a"), false));
  EXPECT_EQ("(null)", testing::PrintToString(null));
  EXPECT_EQ("a", testing::PrintToString(text));
}

}  // namespace
}  // namespace base
