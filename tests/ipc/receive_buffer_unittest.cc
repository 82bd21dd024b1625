// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/ipc/receive_buffer.h"

#include <string.h>

#include <algorithm>
#include <string>

#include "gtest/gtest.h"
#include "src/base/block_cache.h"

namespace IPC {
namespace internal {
namespace {

const size_t kHeader = 20;
const size_t kStandard = 80 * 1024;
const size_t kLarge = 248832 + kHeader;
const size_t kHuge = 8 << 20;

class ReceiveBufferTest : public testing::Test {
 protected:
  ReceiveBufferTest() { base::internal::FreeKeptBlocks(); }
  ~ReceiveBufferTest() override { base::internal::FreeKeptBlocks(); }

  // Reads |bytes| as a channel that waits for |wanted| bytes does.
  void Read(const std::string& bytes, size_t wanted = kHeader) {
    for (size_t at = 0; at < bytes.size();) {
      size_t space = 0;
      char* const place = buffer_.PrepareSpace(wanted, &space);
      ASSERT_GT(space, 0u);
      const size_t size = std::min(space, bytes.size() - at);
      memcpy(place, bytes.data() + at, size);
      buffer_.DidFill(size);
      at += size;
    }
  }

  // A message of that size comes and goes.
  void Receive(size_t size) {
    Read(std::string(kHeader, 'h'));
    Read(std::string(size - kHeader, 'p'), size);
    buffer_.Consume(size);
  }

  size_t SpaceForAHeader() {
    size_t space = 0;
    buffer_.PrepareSpace(kHeader, &space);
    buffer_.DropSpace();
    return space;
  }

  std::string bytes() const {
    return std::string(buffer_.data(), buffer_.size());
  }

  ReceiveBuffer buffer_;
};

TEST_F(ReceiveBufferTest, HasMemoryOnlyWhileItHasBytes) {
  EXPECT_EQ(buffer_.capacity(), 0u);
  Read("four");
  EXPECT_GT(buffer_.capacity(), 0u);
  buffer_.DropSpace();
  EXPECT_EQ(bytes(), "four");
  buffer_.Consume(3);
  EXPECT_EQ(bytes(), "r");
  buffer_.Consume(1);
  EXPECT_EQ(buffer_.capacity(), 0u);
}

TEST_F(ReceiveBufferTest, AReadThatFindsNothingLeavesNoMemory) {
  size_t space = 0;
  buffer_.PrepareSpace(kHeader, &space);
  buffer_.DropSpace();
  EXPECT_EQ(buffer_.capacity(), 0u);
}

TEST_F(ReceiveBufferTest, SpaceThatIsPinnedIsStillGoingToBeFilled) {
  size_t space = 0;
  char* const place = buffer_.PrepareSpace(kHeader, &space);
  ReceiveBuffer::Pin pin = buffer_.pin();
  buffer_.DropSpace();
  memcpy(place, "late", 4);
  pin = nullptr;
  buffer_.DidFill(4);
  EXPECT_EQ(bytes(), "late");
}

TEST_F(ReceiveBufferTest, ChannelsReadIntoTheSameMemoryInTurn) {
  ReceiveBuffer other;
  size_t space = 0;
  char* const place = buffer_.PrepareSpace(kHeader, &space);
  buffer_.DropSpace();
  EXPECT_EQ(other.PrepareSpace(kHeader, &space), place);
}

TEST_F(ReceiveBufferTest, WhatIsPinnedIsNotOverwritten) {
  Read("precious");
  const char* const data = buffer_.data();
  const ReceiveBuffer::Pin pin = buffer_.pin();
  buffer_.Consume(8);
  for (int i = 0; i < 10; ++i)
    Receive(50000);
  EXPECT_EQ(std::string(data, 8), "precious");
}

TEST_F(ReceiveBufferTest, WhatIsPinnedAndNotConsumedIsNotMoved) {
  Read("precious");
  const char* const data = buffer_.data();
  const ReceiveBuffer::Pin pin = buffer_.pin();
  buffer_.Consume(4);
  Read(std::string(kStandard, 'x'), kStandard + 4);
  EXPECT_EQ(bytes(), "ious" + std::string(kStandard, 'x'));
  EXPECT_EQ(std::string(data, 8), "precious");
}

TEST_F(ReceiveBufferTest, AReadTakesWhatAPeerWritesAtOnce) {
  EXPECT_GE(SpaceForAHeader(), 64u * 1024);
  EXPECT_LT(SpaceForAHeader(), kStandard);
}

TEST_F(ReceiveBufferTest, ALargeMessageLeavesALittleSpace) {
  Read(std::string(kHeader, 'h'));
  size_t space = 0;
  buffer_.PrepareSpace(kLarge, &space);
  EXPECT_GT(space, kLarge - kHeader) << "so a read that fills it had more";
  EXPECT_LE(space, kLarge - kHeader + 4096);
}

TEST_F(ReceiveBufferTest, ALargeMessageAfterOneIsReadInOneGo) {
  Receive(kLarge);
  EXPECT_GT(SpaceForAHeader(), kLarge);
  EXPECT_LE(SpaceForAHeader(), kLarge + 4096);
  Receive(65536 + kHeader);
  EXPECT_GT(SpaceForAHeader(), 65536 + kHeader);
}

TEST_F(ReceiveBufferTest, SmallMessagesBringSmallBlocksBack) {
  Receive(kLarge);
  for (int i = 0; i < 20; ++i)
    Receive(kHeader);
  EXPECT_LT(SpaceForAHeader(), kStandard);
}

TEST_F(ReceiveBufferTest, AHugeMessageIsNoReasonToExpectAnother) {
  Receive(kHuge);
  EXPECT_LT(SpaceForAHeader(), kStandard);
}

TEST_F(ReceiveBufferTest, ItForgetsWhatAPeerSent) {
  Receive(kLarge);
  Read("left");
  buffer_.Clear();
  EXPECT_EQ(buffer_.size(), 0u);
  EXPECT_EQ(buffer_.capacity(), 0u);
  EXPECT_LT(SpaceForAHeader(), kStandard);
}

TEST_F(ReceiveBufferTest, AFewBytesDoNotKeepAHugeBlock) {
  Read(std::string(kHeader, 'h'));
  Read(std::string(kHuge - kHeader, 'p') + "next", kHuge);
  EXPECT_LE(buffer_.capacity(), kHuge + 4096);
  buffer_.Consume(kHuge);
  EXPECT_EQ(bytes(), "next");
  EXPECT_LT(buffer_.capacity(), kStandard);
}

// A handler's nested loop reads on while there are whole messages before.
TEST_F(ReceiveBufferTest, AnyNumberOfBytesMayWait) {
  Receive(kLarge);
  std::string expected;
  for (size_t size : {1, 1000, 300000, 5, 70000, 2000000}) {
    const std::string more(size, static_cast<char>('a' + size % 26));
    Read(more);
    expected += more;
  }
  EXPECT_EQ(bytes(), expected);
}

TEST_F(ReceiveBufferTest, BytesOfAnyPortionsStayInOrder) {
  std::string expected;
  for (size_t i = 0; i < 3000; ++i) {
    const std::string more(i % 101 + 1, static_cast<char>('a' + i % 26));
    Read(more);
    expected += more;
    const size_t gone = std::min(buffer_.size(), i % 97);
    if (gone > 0)
      buffer_.Consume(gone);
    expected.erase(0, gone);
    ASSERT_EQ(buffer_.size(), expected.size());
    ASSERT_TRUE(expected.empty() || bytes() == expected);
  }
}

}  // namespace
}  // namespace internal
}  // namespace IPC
