// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/strings/string_piece.h"

#include <functional>
#include <sstream>
#include <string>

#include "base/logging.h"
#include "base/strings/utf_string_conversions.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace base {
namespace {

TEST(StringPieceTest, StandsForAnyKindOfString) {
  const std::string str("abc");
  const char bytes[] = {'a', 'b', 'c', 'd'};
  EXPECT_EQ("abc", StringPiece("abc"));
  EXPECT_EQ("abc", StringPiece(str));
  EXPECT_EQ("abc", StringPiece(bytes, 3));
  EXPECT_EQ("bc", StringPiece(str.begin() + 1, str.end()));
  EXPECT_EQ(str.data(), StringPiece(str).data());
}

TEST(StringPieceTest, IsEmptyWithoutAString) {
  EXPECT_TRUE(StringPiece().empty());
  EXPECT_TRUE(StringPiece(static_cast<const char*>(NULL)).empty());
  EXPECT_EQ("", StringPiece().as_string());
  EXPECT_EQ(StringPiece(""), StringPiece());
}

TEST(StringPieceTest, KeepsNuls) {
  const StringPiece piece("a\0b", 3);
  EXPECT_EQ(3u, piece.size());
  EXPECT_EQ(std::string("a\0b", 3), piece.as_string());
}

TEST(StringPieceTest, ComparesAsUnsignedBytes) {
  EXPECT_LT(StringPiece("a"), "b");
  EXPECT_LT(StringPiece("a"), "aa");
  EXPECT_GT(StringPiece("\x80"), "a");
  EXPECT_LE("a", StringPiece("a"));
  EXPECT_GE(std::string("b"), StringPiece("a"));
  EXPECT_NE(StringPiece("a"), std::string("A"));
  EXPECT_EQ(0, StringPiece("a").compare("a"));
  EXPECT_GT(0, StringPiece("a").compare("b"));
}

TEST(StringPieceTest, ShrinksFromBothEnds) {
  StringPiece piece("abcdef");
  piece.remove_prefix(2);
  piece.remove_suffix(1);
  EXPECT_EQ("cde", piece);
  piece.clear();
  EXPECT_TRUE(piece.empty());
  piece.set("xyz", 2);
  EXPECT_EQ("xy", piece);
  piece.set("xyz");
  EXPECT_EQ("xyz", piece);
}

TEST(StringPieceTest, Finds) {
  const StringPiece piece("abcabc");
  EXPECT_EQ(1u, piece.find("bc"));
  EXPECT_EQ(4u, piece.find("bc", 2));
  EXPECT_EQ(3u, piece.find('a', 1));
  EXPECT_EQ(4u, piece.rfind("bc"));
  EXPECT_EQ(0u, piece.rfind('a', 2));
  EXPECT_EQ(1u, piece.find_first_of("cb"));
  EXPECT_EQ(2u, piece.find_first_not_of("ab"));
  EXPECT_EQ(5u, piece.find_last_of('c'));
  EXPECT_EQ(3u, piece.find_last_not_of("bc"));
  EXPECT_EQ(StringPiece::npos, piece.find("x"));
  EXPECT_EQ(StringPiece::npos, StringPiece().find_first_not_of("a"));
}

TEST(StringPieceTest, CutsWithoutFailing) {
  const StringPiece piece("abc");
  EXPECT_EQ("bc", piece.substr(1));
  EXPECT_EQ("b", piece.substr(1, 1));
  EXPECT_EQ("c", piece.substr(2, 100));
  EXPECT_EQ("", piece.substr(100));
}

TEST(StringPieceTest, KnowsItsEnds) {
  const StringPiece piece("abc");
  EXPECT_TRUE(piece.starts_with("ab"));
  EXPECT_TRUE(piece.starts_with(""));
  EXPECT_FALSE(piece.starts_with("abcd"));
  EXPECT_TRUE(piece.ends_with("bc"));
  EXPECT_TRUE(piece.ends_with(""));
  EXPECT_FALSE(piece.ends_with("aabc"));
}

TEST(StringPieceTest, CopiesOut) {
  const StringPiece piece("abc");
  std::string target("x");
  piece.AppendToString(&target);
  EXPECT_EQ("xabc", target);
  piece.CopyToString(&target);
  EXPECT_EQ("abc", target);
  char buffer[2];
  EXPECT_EQ(2u, piece.copy(buffer, 2, 1));
  EXPECT_EQ("bc", std::string(buffer, 2));
  EXPECT_EQ("cba", std::string(piece.rbegin(), piece.rend()));
}

TEST(StringPieceTest, PrintsAndHashes) {
  std::ostringstream out;
  out << StringPiece("abc", 2);
  EXPECT_EQ("ab", out.str());
  const std::hash<StringPiece> hash;
  EXPECT_EQ(hash("abc"), hash(std::string("abc")));
  EXPECT_NE(hash("abc"), hash("abd"));
}

TEST(StringPieceTest, ComesIn16Bits) {
  const string16 str = ASCIIToUTF16("abc");
  const StringPiece16 piece(str);
  EXPECT_EQ(str, piece);
  EXPECT_EQ(ASCIIToUTF16("bc"), piece.substr(1).as_string());
  EXPECT_EQ(1u, piece.find(static_cast<char16>('b')));
  EXPECT_LT(piece, StringPiece16(ASCIIToUTF16("abd")));
}

TEST(String16Test, ActsLikeAString) {
  string16 str = ASCIIToUTF16("hello");
  str += ASCIIToUTF16(" world");
  EXPECT_EQ(11u, str.size());
  EXPECT_EQ(6u, str.find(ASCIIToUTF16("world")));
  EXPECT_EQ(ASCIIToUTF16("hello"), str.substr(0, 5));
  str.insert(0, 3, 'x');
  EXPECT_EQ(ASCIIToUTF16("xxxhello world"), str);
  EXPECT_LT(ASCIIToUTF16("a"), ASCIIToUTF16("b"));
  EXPECT_EQ(string16::npos, str.find('?'));
}

TEST(String16Test, PrintsAsUTF8) {
  std::ostringstream out;
  out << UTF8ToUTF16("a\xE2\x82\xAC");
  EXPECT_EQ("a\xE2\x82\xAC", out.str());
  // As a string of googletest's own where it is one.
  EXPECT_THAT(testing::PrintToString(ASCIIToUTF16("ab")),
              testing::AnyOf("ab", "L\"ab\""));
}

TEST(String16Test, Hashes) {
  const std::hash<string16> hash;
  EXPECT_EQ(hash(ASCIIToUTF16("ab")), hash(ASCIIToUTF16("ab")));
  EXPECT_NE(hash(ASCIIToUTF16("ab")), hash(ASCIIToUTF16("ba")));
}

}  // namespace
}  // namespace base
