// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/base64.h"

#include <string>

#include "gtest/gtest.h"

namespace base {
namespace {

std::string Encoded(const std::string& bytes) {
  std::string text = "old";
  Base64Encode(bytes, &text);
  return text;
}

TEST(Base64Test, IsThatOfTheRfc) {
  EXPECT_EQ(Encoded(""), "");
  EXPECT_EQ(Encoded("f"), "Zg==");
  EXPECT_EQ(Encoded("fo"), "Zm8=");
  EXPECT_EQ(Encoded("foo"), "Zm9v");
  EXPECT_EQ(Encoded("foobar"), "Zm9vYmFy");
  EXPECT_EQ(Encoded("\xFB\xEF\xFF"), "++//");
}

TEST(Base64Test, AllBytesComeBack) {
  std::string bytes;
  for (int i = 0; i < 256; ++i) {
    std::string decoded = "old";
    EXPECT_TRUE(Base64Decode(Encoded(bytes), &decoded));
    EXPECT_EQ(decoded, bytes);
    bytes.push_back(static_cast<char>(i));
  }
}

TEST(Base64Test, RefusesWhatItWouldNotWrite) {
  for (const char* text :
       {"Zg=", "Zg", "Z", "Z===", "====", "=", "Zg==Zg==", "Zm9v=", "Zm=v",
        "Zm9v\n", " Zm9v", "Zm 9v", "Zm9-", "Zm9_", "Zm9.",
        "Zh==", "Zm9=", "Zg==\n", "\xFFm9v"}) {
    std::string decoded = "old";
    EXPECT_FALSE(Base64Decode(text, &decoded)) << text;
    EXPECT_EQ(decoded, "old");
  }
  std::string decoded;
  EXPECT_FALSE(Base64Decode(StringPiece("Zm9\0", 4), &decoded));
}

TEST(Base64Test, WorksInPlace) {
  std::string text = "foo";
  Base64Encode(text, &text);
  EXPECT_EQ(text, "Zm9v");
  EXPECT_TRUE(Base64Decode(text, &text));
  EXPECT_EQ(text, "foo");
}

}  // namespace
}  // namespace base
