// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/ipc/message_run.h"

#include <string.h>

#include <algorithm>
#include <string>

#include "base/basictypes.h"
#include "gtest/gtest.h"

namespace IPC {
namespace internal {
namespace {

const size_t kHeader = 8;

std::string MessageOf(size_t payload) {
  std::string bytes(kHeader + payload, static_cast<char>('a' + payload % 26));
  const uint32 size = static_cast<uint32>(payload);
  memcpy(&bytes[0], &size, sizeof(size));
  return bytes;
}

bool Append(MessageRun* run, const std::string& bytes) {
  return run->Append(bytes.data(), bytes.size());
}

std::string BytesOf(const MessageRun& run) {
  return std::string(run.data(), run.size());
}

TEST(MessageRunTest, HasMessagesOneBehindTheOther) {
  MessageRun run(kHeader, 100);
  EXPECT_TRUE(Append(&run, MessageOf(4)));
  EXPECT_TRUE(Append(&run, MessageOf(0)));
  EXPECT_EQ(BytesOf(run), MessageOf(4) + MessageOf(0));
  EXPECT_EQ(run.messages(), 2u);
}

TEST(MessageRunTest, FewMessagesNeedLittleMemory) {
  EXPECT_LE(MessageRun(kHeader, 1).capacity(), 1024u);
  EXPECT_GE(MessageRun(kHeader, 5000).capacity(), 5000u);
  EXPECT_EQ(MessageRun(kHeader, MessageRun::kMostBytes + 1).capacity(),
            MessageRun::kMostBytes);
}

TEST(MessageRunTest, StaysInPlaceUntilItGrows) {
  MessageRun run(kHeader, 1);
  const char* const data = run.data();
  const std::string message = MessageOf(100);
  std::string expected;
  while (Append(&run, message))
    expected += message;
  EXPECT_EQ(run.data(), data);
  EXPECT_TRUE(run.Grow());
  EXPECT_TRUE(Append(&run, message));
  EXPECT_EQ(BytesOf(run), expected + message);
}

TEST(MessageRunTest, GrowsToOneWrite) {
  MessageRun run(kHeader, 1);
  while (run.Grow()) {
  }
  EXPECT_EQ(run.capacity(), MessageRun::kMostBytes);
  EXPECT_TRUE(Append(&run, MessageOf(MessageRun::kMostBytes - kHeader)));
  EXPECT_FALSE(Append(&run, MessageOf(0)));
}

TEST(MessageRunTest, KnowsHowManyMessagesAreThrough) {
  for (size_t portion = 1; portion < 60; ++portion) {
    MessageRun run(kHeader, 1000);
    size_t ends[20];
    for (size_t i = 0; i < 20; ++i) {
      ASSERT_TRUE(Append(&run, MessageOf(i)));
      ends[i] = run.size();
    }
    const std::string expected = BytesOf(run);
    size_t written = 0;
    while (run.size() > 0) {
      const size_t size = std::min(portion, run.size());
      ASSERT_EQ(expected.substr(written, size), std::string(run.data(), size));
      run.DidWrite(size);
      written += size;
      const size_t through = static_cast<size_t>(
          std::upper_bound(ends, ends + 20, written) - ends);
      ASSERT_EQ(run.messages(), 20 - through);
      const size_t start = through == 0 ? 0 : ends[through - 1];
      EXPECT_EQ(run.has_begun(), written != start);
    }
    EXPECT_EQ(run.messages(), 0u);
  }
}

TEST(MessageRunTest, CutsBySizesAndNotByWhatAHeaderSays) {
  MessageRun run(kHeader, 1000);
  std::string lie = MessageOf(4);
  memset(&lie[0], 0xff, 4);
  EXPECT_TRUE(Append(&run, lie));
  EXPECT_TRUE(Append(&run, lie));
  EXPECT_EQ(run.first_size(), lie.size());
  run.DidWrite(lie.size());
  EXPECT_EQ(run.messages(), 1u);
}

}  // namespace
}  // namespace internal
}  // namespace IPC
