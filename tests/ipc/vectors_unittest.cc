// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What we write is byte for byte what Chromium 42 wrote, and we read it back.

#include <map>
#include <set>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "tests/ipc/vector_table.h"
#include "tests/support/vectors.h"

namespace {

using test_support::ToHex;

// These say what deviation D1 replaces, or were not produced by Chromium.
const std::set<std::string> kNotOurs = {
    "wire/hello_client",
    "described/hello_windows_no_secret",
    "described/hello_windows_client_secret",
};

std::string Mask(std::string bytes, const std::vector<size_t>& masked) {
  for (size_t position : masked) {
    if (position < bytes.size())
      bytes[position] = 0;
  }
  return bytes;
}

class VectorsTest : public testing::Test {
 protected:
  VectorsTest()
      : vectors_(test_support::LoadVectors(CLASSIC_IPC_TEST_DATA
                                           "/m42_vectors.json")) {
    AddPickleVectors(&table_);
    AddParamVectors(&table_);
    AddMessageVectors(&table_);
    AddLogVectors(&table_, &pending_);
  }

  std::map<std::string, std::string> vectors_;
  VectorTable table_;
  std::set<std::string> pending_;
};

TEST_F(VectorsTest, EveryOneIsCheckedOrAccountedFor) {
  EXPECT_EQ(vectors_.size(), 134u);
  for (const auto& vector : vectors_) {
    EXPECT_EQ(table_.count(vector.first) + kNotOurs.count(vector.first) +
                  pending_.count(vector.first),
              1u)
        << vector.first;
  }
  for (const auto& check : table_)
    EXPECT_EQ(vectors_.count(check.first), 1u) << check.first;
}

TEST_F(VectorsTest, WritingGivesTheSameBytes) {
  for (const auto& check : table_) {
    const std::vector<size_t>& masked = check.second.masked;
    EXPECT_EQ(ToHex(Mask(check.second.write(), masked)),
              ToHex(Mask(vectors_[check.first], masked)))
        << check.first;
  }
}

TEST_F(VectorsTest, ReadingGivesTheValue) {
  for (const auto& check : table_)
    EXPECT_TRUE(check.second.read(vectors_[check.first])) << check.first;
}

}  // namespace
