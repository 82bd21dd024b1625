// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/ipc/outgoing_queue.h"

#include <algorithm>
#include <memory>
#include <string>

#include "build/build_config.h"
#include "gtest/gtest.h"
#include "ipc/ipc_message.h"
#include "ipc/ipc_message_attachment.h"
#include "ipc/ipc_message_attachment_set.h"
#include "tests/support/numbered_attachment.h"
#include "tests/support/raw_message.h"

namespace IPC {
namespace internal {
namespace {

class OutgoingQueueTest : public testing::Test {
 protected:
  // Queues a message and notes its bytes as expected on the wire.
  void Push(size_t payload, int attachments = 0) {
    scoped_ptr<Message> message(NewMessage(payload));
    for (int i = 0; i < attachments; ++i)
      ASSERT_TRUE(
          message->WriteAttachment(new test_support::NumberedAttachment(0)));
    const Message* const queued = message.get();
    queue_.Push(message.Pass());
    expected_.append(static_cast<const char*>(queued->data()), queued->size());
  }

  static Message* NewMessage(size_t payload) {
    Message* message = new Message(1, 2, Message::PRIORITY_NORMAL);
    const std::string bytes(payload, static_cast<char>('a' + payload % 26));
    message->WriteBytes(bytes.data(), static_cast<int>(payload));
    return message;
  }

  // Writes what the queue offers, at most |portion| bytes a time.
  void WriteAll(size_t portion) {
    while (!queue_.empty()) {
      const OutgoingQueue::Batch batch = queue_.NextBatch(scratch_.get());
      ASSERT_GT(batch.size, 0u);
      const size_t size = std::min(portion, batch.size);
      written_.append(batch.data, size);
      if (batch.attachments)
        attachments_written_ += batch.attachments->size();
      ++writes_;
      queue_.DidWrite(size);
    }
  }

  OutgoingQueue queue_;
  std::unique_ptr<char[]> scratch_{new char[OutgoingQueue::kBatchSize]};
  std::string expected_;
  std::string written_;
  size_t attachments_written_ = 0;
  int writes_ = 0;
};

TEST_F(OutgoingQueueTest, SmallMessagesShareOneWrite) {
  for (int i = 0; i < 500; ++i)
    Push(64);
  WriteAll(SIZE_MAX);
  EXPECT_EQ(written_, expected_);
  EXPECT_EQ(writes_, 1);
}

TEST_F(OutgoingQueueTest, AnyPartialWritesKeepTheBytes) {
  for (const size_t portion : {1u, 7u, 20u, 21u, 65536u}) {
    written_.clear();
    expected_.clear();
    for (size_t i = 0; i < 60; ++i)
      Push(i * 4);
    WriteAll(portion);
    EXPECT_EQ(written_, expected_) << "portion " << portion;
    EXPECT_EQ(queue_.bytes(), 0u);
  }
}

TEST_F(OutgoingQueueTest, ALargeMessageIsWrittenFromItsOwnMemory) {
  Push(1 << 20);
  Push(4);
  const OutgoingQueue::Batch batch = queue_.NextBatch(scratch_.get());
  EXPECT_NE(batch.data, scratch_.get());
  EXPECT_GE(batch.size, size_t{1 << 20});
  WriteAll(100 * 1000);
  EXPECT_EQ(written_, expected_);
}

TEST_F(OutgoingQueueTest, AMessageWithAttachmentsStartsAWrite) {
  Push(4);
  Push(4);
  Push(4, 2);
  Push(4);
  const OutgoingQueue::Batch first = queue_.NextBatch(scratch_.get());
  EXPECT_FALSE(first.attachments);
  EXPECT_EQ(first.size, 2 * (test_support::kRawHeaderSize + 4u));
  queue_.DidWrite(first.size);
  expected_.erase(0, first.size);
  const OutgoingQueue::Batch second = queue_.NextBatch(scratch_.get());
  ASSERT_TRUE(second.attachments);
  EXPECT_EQ(second.attachments->size(), 2u);
  WriteAll(SIZE_MAX);
  EXPECT_EQ(written_, expected_);
}

TEST_F(OutgoingQueueTest, AttachmentsAreSentOnceWhateverIsWritten) {
  Push(100, 3);
  Push(100, 1);
  WriteAll(5);
  EXPECT_EQ(attachments_written_, 4u);
  EXPECT_EQ(written_, expected_);
}

#if defined(OS_POSIX)
TEST_F(OutgoingQueueTest, TheHeaderAnnouncesTheAttachments) {
  Push(4, 3);
  const OutgoingQueue::Batch batch = queue_.NextBatch(scratch_.get());
  EXPECT_EQ(batch.data[16], 3);
}
#endif

TEST_F(OutgoingQueueTest, HelloOvertakesWhatWasQueued) {
  Push(8);
  scoped_ptr<Message> hello(NewMessage(4));
  const std::string hello_bytes(static_cast<const char*>(hello->data()),
                                hello->size());
  queue_.PushFront(hello.Pass());
  WriteAll(SIZE_MAX);
  EXPECT_EQ(written_, hello_bytes + expected_);
}

TEST_F(OutgoingQueueTest, TheFirstMessageCanBeDropped) {
  Push(100, 1);
  expected_.clear();
  Push(4);
  queue_.DropFront();
  EXPECT_EQ(queue_.bytes(), test_support::kRawHeaderSize + 4u);
  WriteAll(SIZE_MAX);
  EXPECT_EQ(written_, expected_);
  EXPECT_EQ(attachments_written_, 0u);
}

TEST_F(OutgoingQueueTest, ACopyOfAWrittenMessageKeepsTheAttachments) {
  scoped_ptr<Message> message(NewMessage(4));
  ASSERT_TRUE(
      message->WriteAttachment(new test_support::NumberedAttachment(0)));
  const Message copy(*message);
  queue_.Push(message.Pass());
  WriteAll(SIZE_MAX);
  EXPECT_TRUE(copy.HasAttachments());
}

TEST_F(OutgoingQueueTest, WhatIsBehindTheFirstMessageCanBeDropped) {
  Push(100);
  const std::string front = expected_;
  Push(4);
  Push(4);
  queue_.Abandon();
  EXPECT_EQ(queue_.size(), 1u);
  EXPECT_EQ(queue_.bytes(), front.size());
  WriteAll(SIZE_MAX);
  EXPECT_EQ(written_, front);
}

TEST_F(OutgoingQueueTest, ClearForgetsAHalfWrittenMessage) {
  Push(100);
  queue_.NextBatch(scratch_.get());
  queue_.DidWrite(50);
  queue_.Clear();
  EXPECT_TRUE(queue_.empty());
  EXPECT_EQ(queue_.bytes(), 0u);
  expected_.clear();
  Push(4);
  WriteAll(SIZE_MAX);
  EXPECT_EQ(written_, expected_);
}

}  // namespace
}  // namespace internal
}  // namespace IPC
