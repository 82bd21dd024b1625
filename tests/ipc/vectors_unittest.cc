// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What we write is byte for byte what Chromium 42 wrote, and we read it back.

#include <map>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "tests/ipc/vector_table.h"
#include "tests/support/raw_message.h"
#include "tests/support/vectors.h"

namespace {

using test_support::ToHex;

// The size of a message's header where the vectors come from. What this
// platform does not have are the number of descriptors and two bytes of padding
// at the end.
const size_t kVectorHeaderSize = 20;

bool IsMessage(const std::string& name) {
  return name.compare(0, 8, "message/") == 0 ||
         name.compare(0, 5, "wire/") == 0;
}

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
    AddLogVectors(&table_, &reasons_);
    AddPlatformVectors(&table_, &reasons_);
    reasons_["wire/hello_client"] = "Deviation D1 replaces it";
    for (const auto& reason : reasons_)
      table_.erase(reason.first);
    for (auto& vector : vectors_) {
      if (IsMessage(vector.first)) {
        vector.second.erase(test_support::kRawHeaderSize,
                            kVectorHeaderSize - test_support::kRawHeaderSize);
      }
    }
  }

  std::map<std::string, std::string> vectors_;
  VectorTable table_;
  ReasonTable reasons_;
};

TEST_F(VectorsTest, EveryOneIsCheckedOrAccountedFor) {
  EXPECT_EQ(vectors_.size(), 134u);
  for (const auto& vector : vectors_) {
    EXPECT_EQ(table_.count(vector.first) + reasons_.count(vector.first), 1u)
        << vector.first;
  }
  for (const auto& check : table_)
    EXPECT_EQ(vectors_.count(check.first), 1u) << check.first;
  for (const auto& reason : reasons_)
    EXPECT_EQ(vectors_.count(reason.first), 1u) << reason.first;
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
