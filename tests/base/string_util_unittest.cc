// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/strings/string_util.h"

#include <string>
#include <vector>

#include "base/strings/string_split.h"
#include "base/strings/stringprintf.h"
#include "base/strings/utf_string_conversions.h"
#include "gtest/gtest.h"

namespace base {
namespace {

typedef std::vector<std::string> Strings;

TEST(StringUtilTest, ComparesWithoutCase) {
  EXPECT_EQ(0, base::strcasecmp("Abc", "aBC"));
  EXPECT_GT(0, base::strcasecmp("a", "B"));
  EXPECT_LT(0, base::strcasecmp("ab", "A"));
  EXPECT_EQ(0, base::strncasecmp("abX", "ABy", 2));
  EXPECT_NE(0, base::strncasecmp("abX", "ABy", 3));
  EXPECT_EQ(0, base::strncasecmp("a", "b", 0));
  const string16 a = ASCIIToUTF16("ab");
  const string16 b = ASCIIToUTF16("ac");
  EXPECT_EQ(0, strncmp16(a.c_str(), b.c_str(), 1));
  EXPECT_GT(0, strncmp16(a.c_str(), b.c_str(), 9));
}

TEST(StringUtilTest, CopiesAndTerminates) {
  char buffer[4];
  EXPECT_EQ(6u, base::strlcpy(buffer, "abcdef", sizeof(buffer)));
  EXPECT_STREQ("abc", buffer);
  EXPECT_EQ(2u, base::strlcpy(buffer, "xy", sizeof(buffer)));
  EXPECT_STREQ("xy", buffer);
  EXPECT_EQ(3u, base::strlcpy(NULL, "abc", 0));
  wchar_t wide[2];
  EXPECT_EQ(3u, base::wcslcpy(wide, L"abc", 2));
  EXPECT_STREQ(L"a", wide);
  EXPECT_EQ(5, base::snprintf(buffer, sizeof(buffer), "%d", 12345));
  EXPECT_STREQ("123", buffer);
}

TEST(StringUtilTest, ChangesTheCaseOfASCIIOnly) {
  EXPECT_EQ("az[\xC3\x89", StringToLowerASCII(std::string("AZ[\xC3\x89")));
  EXPECT_EQ("AZ{", StringToUpperASCII(std::string("az{")));
  string16 wide = ASCIIToUTF16("Ab");
  StringToLowerASCII(&wide);
  EXPECT_EQ(ASCIIToUTF16("ab"), wide);
  StringToUpperASCII(&wide);
  EXPECT_EQ(ASCIIToUTF16("AB"), wide);
}

TEST(StringUtilTest, RemovesAndReplacesCharacters) {
  std::string s;
  EXPECT_TRUE(RemoveChars("a-b-c", "-", &s));
  EXPECT_EQ("abc", s);
  EXPECT_FALSE(RemoveChars("abc", "-", &s));
  EXPECT_EQ("abc", s);
  EXPECT_TRUE(ReplaceChars("a.b,c", ".,", "::", &s));
  EXPECT_EQ("a::b::c", s);
  EXPECT_TRUE(RemoveChars(s, ":", &s)) << "in place";
  EXPECT_EQ("abc", s);
}

TEST(StringUtilTest, Trims) {
  std::string s;
  EXPECT_TRUE(TrimString("xxaxbx", "x", &s));
  EXPECT_EQ("axb", s);
  EXPECT_FALSE(TrimString("ab", "x", &s));
  EXPECT_EQ(TRIM_ALL, TrimWhitespaceASCII("  a b\n", TRIM_ALL, &s));
  EXPECT_EQ("a b", s);
  EXPECT_EQ(TRIM_LEADING, TrimWhitespaceASCII("  a", TRIM_ALL, &s));
  EXPECT_EQ(TRIM_LEADING, TrimWhitespaceASCII(" a ", TRIM_LEADING, &s));
  EXPECT_EQ("a ", s);
  EXPECT_EQ(TRIM_NONE, TrimWhitespaceASCII("a", TRIM_ALL, &s));
  EXPECT_EQ(TRIM_ALL, TrimWhitespaceASCII(" \t ", TRIM_ALL, &s));
  EXPECT_EQ("", s);
  EXPECT_EQ(TRIM_NONE, TrimWhitespace(std::string(), TRIM_ALL, &s));
  string16 wide;
  TrimWhitespace(UTF8ToUTF16("\xE3\x80\x80 a\xC2\xA0"), TRIM_ALL, &wide);
  EXPECT_EQ(ASCIIToUTF16("a"), wide);
}

TEST(StringUtilTest, CollapsesWhitespace) {
  EXPECT_EQ("a b c", CollapseWhitespaceASCII("  a \t b   c ", false));
  EXPECT_EQ("a b", CollapseWhitespaceASCII("a\n b", false));
  EXPECT_EQ("ab", CollapseWhitespaceASCII("a\n b", true));
  EXPECT_EQ("", CollapseWhitespaceASCII(" \n ", true));
  EXPECT_EQ(ASCIIToUTF16("a b"),
            CollapseWhitespace(UTF8ToUTF16("a\xE3\x80\x80 b"), false));
}

TEST(StringUtilTest, TruncatesBetweenCharacters) {
  const std::string text = "a\xE2\x82\xAC\xF0\x9F\x98\x80";
  const size_t kLengths[] = {0, 1, 1, 1, 4, 4, 4, 4, 8, 8};
  for (size_t limit = 0; limit < 10; ++limit) {
    std::string out;
    TruncateUTF8ToByteSize(text, limit, &out);
    EXPECT_EQ(text.substr(0, kLengths[limit]), out) << limit;
  }
}

TEST(StringUtilTest, Classifies) {
  EXPECT_TRUE(IsStringASCII("abc\x7F"));
  EXPECT_FALSE(IsStringASCII("abc\x80"));
  EXPECT_FALSE(IsStringASCII(UTF8ToUTF16("\xC3\xA9")));
  EXPECT_TRUE(IsStringUTF8("\xC3\xA9 \xF0\x9F\x98\x80"));
  EXPECT_FALSE(IsStringUTF8("\xC3"));
  EXPECT_FALSE(IsStringUTF8("\xED\xA0\x80")) << "a surrogate";
  EXPECT_FALSE(IsStringUTF8("\xEF\xBF\xBE")) << "U+FFFE";
  EXPECT_FALSE(IsStringUTF8("\xEF\xB7\x90")) << "U+FDD0";
  EXPECT_TRUE(ContainsOnlyChars("1212", "12"));
  EXPECT_FALSE(ContainsOnlyChars("1213", "12"));
  EXPECT_TRUE(ContainsOnlyChars("", "12"));
  EXPECT_TRUE(IsWhitespace(0x3000));
  EXPECT_FALSE(IsWhitespace(L'a'));
  EXPECT_FALSE(IsWhitespace(0));
  EXPECT_TRUE(IsAsciiWhitespace('\t'));
  EXPECT_TRUE(IsAsciiAlpha('Z'));
  EXPECT_FALSE(IsAsciiAlpha('['));
  EXPECT_TRUE(IsAsciiDigit('9'));
  EXPECT_TRUE(IsHexDigit('f'));
  EXPECT_FALSE(IsHexDigit('g'));
  EXPECT_EQ(11, HexDigitToInt('b'));
  EXPECT_EQ(11, HexDigitToInt('B'));
  EXPECT_EQ(1, HexDigitToInt('1'));
}

TEST(StringUtilTest, ComparesWithASCII) {
  EXPECT_TRUE(LowerCaseEqualsASCII(std::string("AbC"), "abc"));
  EXPECT_FALSE(LowerCaseEqualsASCII(std::string("AbC"), "abcd"));
  EXPECT_FALSE(LowerCaseEqualsASCII(std::string("AbCd"), "abc"));
  EXPECT_TRUE(LowerCaseEqualsASCII(ASCIIToUTF16("AbC"), "abc"));
  EXPECT_TRUE(LowerCaseEqualsASCII(std::string("A\xC4"), "a\xC4"));
  EXPECT_FALSE(LowerCaseEqualsASCII(std::string("A\xC4"), "a\xE4"));
  EXPECT_TRUE(EqualsASCII(ASCIIToUTF16("abc"), "abc"));
  EXPECT_FALSE(EqualsASCII(ASCIIToUTF16("abc"), "ab"));
  EXPECT_TRUE(StartsWithASCII("abc", "AB", false));
  EXPECT_FALSE(StartsWithASCII("abc", "AB", true));
  EXPECT_FALSE(StartsWithASCII("a", "ab", true));
  EXPECT_TRUE(StartsWith(ASCIIToUTF16("abc"), ASCIIToUTF16("ab"), true));
  EXPECT_TRUE(EndsWith("abc", "BC", false));
  EXPECT_FALSE(EndsWith("c", "bc", true));
  EXPECT_TRUE(EndsWith(ASCIIToUTF16("abc"), ASCIIToUTF16("bc"), true));
}

TEST(StringUtilTest, FormatsSizes) {
  const struct {
    int64 bytes;
    const char* expected;
  } kCases[] = {{0, "0 B"},
                {512, "512 B"},
                {1024, "1.0 kB"},
                {1536, "1.5 kB"},
                {150 * 1024, "150 kB"},
                {5 * 1024 * 1024, "5.0 MB"},
                {int64{3} << 40, "3.0 TB"}};
  for (const auto& c : kCases)
    EXPECT_EQ(ASCIIToUTF16(c.expected), FormatBytesUnlocalized(c.bytes));
}

TEST(StringUtilTest, ReplacesSubstrings) {
  std::string s = "aXbXc";
  ReplaceFirstSubstringAfterOffset(&s, 0, "X", "--");
  EXPECT_EQ("a--bXc", s);
  ReplaceSubstringsAfterOffset(&s, 1, "-", "+-");
  EXPECT_EQ("a+-+-bXc", s);
  ReplaceSubstringsAfterOffset(&s, 100, "a", "b");
  ReplaceSubstringsAfterOffset(&s, 1, "a", "b");
  ReplaceSubstringsAfterOffset(&s, 0, "", "b");
  EXPECT_EQ("a+-+-bXc", s);
  string16 wide = ASCIIToUTF16("aa");
  ReplaceSubstringsAfterOffset(&wide, 0, ASCIIToUTF16("a"), ASCIIToUTF16("bb"));
  EXPECT_EQ(ASCIIToUTF16("bbbb"), wide);
}

TEST(StringUtilTest, GivesRoomToCFunctions) {
  std::string s;
  base::snprintf(WriteInto(&s, 4), 4, "%s", "abc");
  EXPECT_EQ("abc", s);
  WriteInto(&s, 0);
  EXPECT_EQ("", s);
}

TEST(StringUtilTest, TokenizesAndJoins) {
  Strings tokens;
  EXPECT_EQ(2u, Tokenize(" one,, two ", " ,", &tokens));
  EXPECT_EQ((Strings{"one", "two"}), tokens);
  EXPECT_EQ(0u, Tokenize(std::string(), ",", &tokens));
  EXPECT_EQ(0u, Tokenize(",,,", ",", &tokens));
  std::vector<StringPiece> pieces;
  EXPECT_EQ(2u, Tokenize(StringPiece("a b"), StringPiece(" "), &pieces));
  EXPECT_EQ("b", pieces[1]);
  EXPECT_EQ("a,b", JoinString(Strings{"a", "b"}, ','));
  EXPECT_EQ("a, b", JoinString(Strings{"a", "b"}, ", "));
  EXPECT_EQ("", JoinString(Strings(), ','));
}

TEST(StringUtilTest, FillsPlaceholders) {
  std::vector<size_t> offsets;
  EXPECT_EQ("b-a",
            ReplaceStringPlaceholders("$2-$1", Strings{"a", "b"}, &offsets));
  EXPECT_EQ((std::vector<size_t>{2, 0}), offsets);
  EXPECT_EQ("$1 $$", ReplaceStringPlaceholders("$$1 $$$", Strings(), NULL));
  EXPECT_EQ("[]", ReplaceStringPlaceholders("[$3]", Strings{"a"}, NULL));
  size_t offset = 0;
  EXPECT_EQ(ASCIIToUTF16("say hi"),
            ReplaceStringPlaceholders(ASCIIToUTF16("say $1"),
                                      ASCIIToUTF16("hi"), &offset));
  EXPECT_EQ(4u, offset);
}

TEST(StringUtilTest, MatchesPatterns) {
  const struct {
    const char* text;
    const char* pattern;
    bool matches;
  } kCases[] = {
      {"www.google.com", "*.com", true},
      {"www.google.com", "*", true},
      {"www.google.com", "www*.g*.org", false},
      {"Hello", "H?l?o", true},
      {"Hello", "H?ll?", true},
      {"hlo", "h?lo", true},  // '?' may match nothing.
      {"", "", true},
      {"", "*", true},
      {"", "?", true},
      {"a", "", false},
      {"aa", "?", false},
      {"a*b", "a\\*b", true},
      {"axb", "a\\*b", false},
      {"?", "\\?", true},
      {"a\\", "a\\", true},
      {"aaab", "*ab", true},
      {"abcde", "a*?e", true},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(c.matches, MatchPattern(c.text, c.pattern))
        << c.text << " " << c.pattern;
    EXPECT_EQ(c.matches,
              MatchPattern(ASCIIToUTF16(c.text), ASCIIToUTF16(c.pattern)));
  }
}

TEST(StringUtilTest, MatchesEvilPatternsInReasonableTime) {
  std::string pattern;
  for (int i = 0; i < 50; ++i)
    pattern += "*a?";
  EXPECT_FALSE(MatchPattern(std::string(2000, 'a') + "b", pattern + "c"));
}

TEST(StringSplitTest, SplitsAndTrims) {
  Strings r;
  SplitString(" a , b,,c ", ',', &r);
  EXPECT_EQ((Strings{"a", "b", "", "c"}), r);
  SplitString("", ',', &r);
  EXPECT_EQ(Strings(), r);
  SplitString("  ", ',', &r);
  EXPECT_EQ(Strings(), r);
  SplitString(",", ',', &r);
  EXPECT_EQ((Strings{"", ""}), r);
  SplitStringDontTrim(" a ,b", ',', &r);
  EXPECT_EQ((Strings{" a ", "b"}), r);
  SplitStringDontTrim("", ',', &r);
  EXPECT_EQ(Strings(), r);
}

TEST(StringSplitTest, SplitsAtStringsAndWhitespace) {
  Strings r;
  SplitStringUsingSubstr("a--b-- c", "--", &r);
  EXPECT_EQ((Strings{"a", "b", "c"}), r);
  SplitStringUsingSubstr("", "--", &r);
  EXPECT_EQ((Strings{""}), r);
  SplitStringAlongWhitespace("  a \t b\n", &r);
  EXPECT_EQ((Strings{"a", "b"}), r);
  std::vector<string16> wide;
  SplitStringAlongWhitespace(ASCIIToUTF16("a b"), &wide);
  EXPECT_EQ(2u, wide.size());
}

TEST(StringSplitTest, SplitsIntoPairs) {
  StringPairs pairs;
  EXPECT_TRUE(SplitStringIntoKeyValuePairs("a=1,b=2", '=', ',', &pairs));
  EXPECT_EQ((StringPairs{{"a", "1"}, {"b", "2"}}), pairs);
  EXPECT_FALSE(SplitStringIntoKeyValuePairs("a,b=,c=3", '=', ',', &pairs));
  EXPECT_EQ((StringPairs{{"", ""}, {"b", ""}, {"c", "3"}}), pairs);
  EXPECT_TRUE(SplitStringIntoKeyValuePairs("", '=', ',', &pairs));
  EXPECT_TRUE(pairs.empty());
}

TEST(StringPrintfTest, FormatsAnyLength) {
  EXPECT_EQ("", StringPrintf("%s", ""));
  EXPECT_EQ("123 hello", StringPrintf("%3d %s", 123, "hello"));
  for (size_t length : {510u, 511u, 512u, 513u, 100000u}) {
    const std::string text(length, 'x');
    EXPECT_EQ(text, StringPrintf("%s", text.c_str()));
    const std::wstring wide(length, L'x');
    EXPECT_EQ(wide, StringPrintf(L"%ls", wide.c_str()));
  }
}

TEST(StringPrintfTest, AppendsAndReplaces) {
  std::string s = "a";
  StringAppendF(&s, "%d", 1);
  EXPECT_EQ("a1", s);
  EXPECT_EQ("2a1", SStringPrintf(&s, "2%s", s.c_str())) << "from itself";
  StringAppendF(&s, "%s", s.c_str());
  EXPECT_EQ("2a12a1", s);
  std::wstring w = L"a";
  StringAppendF(&w, L"%d", 1);
  EXPECT_EQ(L"a1", w);
  EXPECT_EQ(L"x", SStringPrintf(&w, L"x"));
}

}  // namespace
}  // namespace base
