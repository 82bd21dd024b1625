// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/base/block_cache.h"

#include <string.h>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "base/pickle.h"
#include "gtest/gtest.h"
#include "src/base/memory_poison.h"

namespace base {
namespace internal {
namespace {

const size_t kKiB = 1024;

class BlockCacheTest : public testing::Test {
 protected:
  BlockCacheTest() { FreeKeptBlocks(); }
  ~BlockCacheTest() override { FreeKeptBlocks(); }

  // So many bytes in use at once, and then in use no longer.
  static void Use(size_t count, size_t size) {
    std::vector<void*> blocks;
    for (size_t i = 0; i < count; ++i) {
      blocks.push_back(TakeBlock(size));
      memset(blocks.back(), static_cast<int>(i), size);
    }
    for (void* block : blocks)
      ReturnBlock(block, size);
  }
};

TEST_F(BlockCacheTest, TheBlockReturnedLastIsGivenOutFirst) {
  void* const first = TakeBlock(64 * kKiB);
  void* const second = TakeBlock(64 * kKiB);
  ReturnBlock(first, 64 * kKiB);
  ReturnBlock(second, 64 * kKiB);
  EXPECT_EQ(second, TakeBlock(64 * kKiB));
  EXPECT_EQ(first, TakeBlock(64 * kKiB));
  ReturnBlock(first, 64 * kKiB);
  ReturnBlock(second, 64 * kKiB);
}

TEST_F(BlockCacheTest, ABlockServesSizesThatAreAlmostTheSame) {
  void* const block = TakeBlock(65 * kKiB);
  ReturnBlock(block, 65 * kKiB);
  EXPECT_EQ(KeptBlockBytes(), 80 * kKiB);
  EXPECT_EQ(block, TakeBlock(80 * kKiB));
  EXPECT_EQ(KeptBlockBytes(), 0u);
  ReturnBlock(block, 80 * kKiB);
  void* const smaller = TakeBlock(64 * kKiB);
  EXPECT_NE(block, smaller);
  ReturnBlock(smaller, 64 * kKiB);
}

TEST_F(BlockCacheTest, SmallAndHugeBlocksAreNotKept) {
  Use(10, 1);
  Use(10, kSmallestKeptBlock - 1);
  Use(1, kLargestKeptBlock + 1);
  EXPECT_EQ(KeptBlockBytes(), 0u);
  Use(1, kSmallestKeptBlock);
  Use(1, kLargestKeptBlock);
  EXPECT_EQ(KeptBlockBytes(), kSmallestKeptBlock + kLargestKeptBlock);
}

TEST_F(BlockCacheTest, WhatIsKeptIsBoundedAndFollowsWhatIsUsed) {
  Use(1000, kSmallestKeptBlock);
  EXPECT_EQ(KeptBlockBytes(), kMostKeptBytes);
  Use(3, kLargestKeptBlock);
  EXPECT_EQ(KeptBlockBytes(), kMostKeptBytes);
  Use(1, 100 * kKiB);
  EXPECT_LE(KeptBlockBytes(), kMostKeptBytes);
  EXPECT_GT(KeptBlockBytes(), kLargestKeptBlock);
  void* const recent = TakeBlock(100 * kKiB);
  EXPECT_EQ(KeptBlockBytes(), kLargestKeptBlock);
  ReturnBlock(recent, 100 * kKiB);
}

TEST_F(BlockCacheTest, ResizingKeepsTheBytes) {
  const size_t kSizes[] = {100,        20 * kKiB,   33 * kKiB, 65 * kKiB,
                           300 * kKiB, 5000 * kKiB, 40 * kKiB, 100};
  size_t size = 50;
  char* block = static_cast<char*>(TakeBlock(size));
  memcpy(block, "precious", 9);
  for (const size_t next : kSizes) {
    block = static_cast<char*>(ResizeBlock(block, size, next, 9));
    EXPECT_STREQ(block, "precious");
    memset(block + 9, 1, next - 9);
    size = next;
  }
  ReturnBlock(block, size);
}

TEST_F(BlockCacheTest, NothingIsReturnedForNoBlock) {
  ReturnBlock(nullptr, 100 * kKiB);
  EXPECT_EQ(KeptBlockBytes(), 0u);
}

TEST_F(BlockCacheTest, LargePicklesUseTheSameMemoryInTurn) {
  const std::string bytes(100 * kKiB, 'x');
  const void* buffer = nullptr;
  for (int i = 0; i < 3; ++i) {
    Pickle pickle;
    pickle.WriteBytes(bytes.data(), static_cast<int>(bytes.size()));
    EXPECT_TRUE(!buffer || buffer == pickle.data());
    buffer = pickle.data();
  }
  EXPECT_EQ(KeptBlockBytes(), 112 * kKiB);
}

TEST_F(BlockCacheTest, ThreadsShareBlocksAndNeverOne) {
  std::atomic<bool> is_intact{true};
  std::vector<std::thread> threads;
  for (int n = 0; n < 4; ++n) {
    threads.emplace_back([n, &is_intact] {
      for (size_t i = 0; i < 300; ++i) {
        const size_t size = (32 + i % 64) * kKiB;
        char* const block = static_cast<char*>(TakeBlock(size));
        block[0] = block[size - 1] = static_cast<char>('a' + n);
        if (i % 32 == 0)
          std::this_thread::yield();
        if (block[0] != 'a' + n || block[size - 1] != 'a' + n)
          is_intact = false;
        ReturnBlock(block, size);
      }
    });
  }
  for (std::thread& thread : threads)
    thread.join();
  EXPECT_TRUE(is_intact);
  EXPECT_LE(KeptBlockBytes(), kMostKeptBytes);
}

#if defined(CLASSIC_IPC_HAS_MEMORY_POISON)
TEST(BlockCacheDeathTest, TouchingABlockThatWasReturnedIsReported) {
  EXPECT_DEATH(
      {
        char* const block = static_cast<char*>(TakeBlock(64 * kKiB));
        ReturnBlock(block, 64 * kKiB);
        *static_cast<volatile char*>(block) = 1;
      },
      "use-after-poison");
}

TEST(BlockCacheDeathTest, TouchingWhatIsBehindABlockIsReported) {
  EXPECT_DEATH(
      {
        char* const block = static_cast<char*>(TakeBlock(65 * kKiB));
        *static_cast<volatile char*>(block + 65 * kKiB) = 1;
      },
      "use-after-poison");
}
#endif

}  // namespace
}  // namespace internal
}  // namespace base
