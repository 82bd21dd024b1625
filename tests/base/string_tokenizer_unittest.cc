// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/strings/string_tokenizer.h"

#include <string>

#include "gtest/gtest.h"

namespace base {
namespace {

// The tokens between bars.
std::string TokensOf(StringTokenizer* tokenizer) {
  std::string tokens;
  while (tokenizer->GetNext())
    tokens += tokenizer->token() + "|";
  return tokens;
}

TEST(StringTokenizerTest, DelimitersSeparate) {
  const std::string input = ", this is,a  test,";
  StringTokenizer tokenizer(input, ", ");
  EXPECT_EQ("this|is|a|test|", TokensOf(&tokenizer));
  EXPECT_FALSE(tokenizer.GetNext());
}

TEST(StringTokenizerTest, ThereMayBeNoToken) {
  const std::string empty;
  StringTokenizer of_nothing(empty, ",");
  EXPECT_FALSE(of_nothing.GetNext());
  const std::string commas = ",,";
  StringTokenizer of_commas(commas, ",");
  EXPECT_FALSE(of_commas.GetNext());
}

TEST(StringTokenizerTest, DelimitersCanBeTokens) {
  const std::string input = "a=b";
  StringTokenizer tokenizer(input, "=");
  tokenizer.set_options(StringTokenizer::RETURN_DELIMS);
  ASSERT_TRUE(tokenizer.GetNext());
  EXPECT_FALSE(tokenizer.token_is_delim());
  ASSERT_TRUE(tokenizer.GetNext());
  EXPECT_TRUE(tokenizer.token_is_delim());
  EXPECT_EQ("=", tokenizer.token());
  ASSERT_TRUE(tokenizer.GetNext());
  EXPECT_EQ("b", tokenizer.token());
  EXPECT_FALSE(tokenizer.token_is_delim());
}

TEST(StringTokenizerTest, QuotesHideDelimiters) {
  const std::string input = "a='b, c', \"d, 'e\"";
  StringTokenizer tokenizer(input, ", ");
  tokenizer.set_quote_chars("'\"");
  EXPECT_EQ("a='b, c'|\"d, 'e\"|", TokensOf(&tokenizer));
}

TEST(StringTokenizerTest, BackslashesHideQuotes) {
  const std::string input = "'a\\', b', c";
  StringTokenizer tokenizer(input, ", ");
  tokenizer.set_quote_chars("'");
  EXPECT_EQ("'a\\', b'|c|", TokensOf(&tokenizer));
}

TEST(StringTokenizerTest, AMissingQuoteEndsWithTheString) {
  const std::string input = "a 'b c\\";
  StringTokenizer tokenizer(input, " ");
  tokenizer.set_quote_chars("'");
  EXPECT_EQ("a|'b c\\|", TokensOf(&tokenizer));
}

TEST(StringTokenizerTest, StartsAgainAfterReset) {
  const std::string input = "a b";
  StringTokenizer tokenizer(input, " ");
  TokensOf(&tokenizer);
  tokenizer.Reset();
  EXPECT_EQ("a|b|", TokensOf(&tokenizer));
}

TEST(StringTokenizerTest, TokensArePartsOfTheInput) {
  const std::string input = "a bc";
  StringTokenizer tokenizer(input, " ");
  tokenizer.GetNext();
  tokenizer.GetNext();
  EXPECT_EQ(input.data() + 2, tokenizer.token_piece().data());
  EXPECT_EQ("bc", tokenizer.token_piece());
  EXPECT_TRUE(input.begin() + 2 == tokenizer.token_begin());
  EXPECT_TRUE(input.end() == tokenizer.token_end());
}

TEST(StringTokenizerTest, TakesOtherStrings) {
  const char input[] = "a b";
  CStringTokenizer narrow(input, input + 3, " ");
  ASSERT_TRUE(narrow.GetNext());
  EXPECT_EQ("a", narrow.token());
  const std::wstring wide_input = L"c d";
  WStringTokenizer wide(wide_input, L" ");
  ASSERT_TRUE(wide.GetNext());
  EXPECT_EQ(L"c", wide.token());
}

}  // namespace
}  // namespace base
