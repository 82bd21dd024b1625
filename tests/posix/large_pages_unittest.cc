// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <fstream>
#include <sstream>
#include <string>

#include "base/files/file_path.h"
#include "base/files/file_util.h"
#include "gtest/gtest.h"
#include "src/base/block_cache.h"

namespace test_support {

namespace {

using base::internal::ResizeBlock;
using base::internal::ReturnBlock;
using base::internal::TakeBlock;

const size_t kLarge = 16 * 1024 * 1024;

// Whether the system was advised to use large pages for the memory at |place|.
bool IsAdvised(const char* place) {
  const uintptr_t wanted = reinterpret_cast<uintptr_t>(place);
  std::ifstream maps("/proc/self/smaps");
  bool is_there = false;
  for (std::string line; std::getline(maps, line);) {
    uintptr_t begin = 0;
    uintptr_t end = 0;
    char dash = 0;
    std::istringstream words(line);
    if (words >> std::hex >> begin >> dash >> end && dash == '-')
      is_there = begin <= wanted && wanted < end;
    else if (is_there && line.compare(0, 8, "VmFlags:") == 0)
      return (line + ' ').find(" hg ") != std::string::npos;
  }
  ADD_FAILURE() << "no such memory";
  return false;
}

class LargePagesTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!base::PathExists(
            base::FilePath("/sys/kernel/mm/transparent_hugepage/enabled"))) {
      GTEST_SKIP() << "this kernel has no large pages";
    }
  }
};

TEST_F(LargePagesTest, AreAdvisedForAllOfALargeBlock) {
  char* const block = static_cast<char*>(TakeBlock(kLarge));
  EXPECT_TRUE(IsAdvised(block));
  EXPECT_TRUE(IsAdvised(block + kLarge / 2));
  EXPECT_TRUE(IsAdvised(block + kLarge - 1));
  ReturnBlock(block, kLarge);
}

TEST_F(LargePagesTest, AreAdvisedForABlockThatHasGrown) {
  char* block = static_cast<char*>(TakeBlock(kLarge));
  memset(block, 'x', kLarge);
  block = static_cast<char*>(ResizeBlock(block, kLarge, 4 * kLarge, kLarge));
  EXPECT_TRUE(IsAdvised(block + kLarge / 2));
  EXPECT_TRUE(IsAdvised(block + 3 * kLarge));
  EXPECT_EQ(std::string(block, kLarge), std::string(kLarge, 'x'));
  block = static_cast<char*>(ResizeBlock(block, 4 * kLarge, kLarge, kLarge));
  EXPECT_EQ(std::string(block, kLarge), std::string(kLarge, 'x'));
  ReturnBlock(block, kLarge);
}

}  // namespace

}  // namespace test_support
