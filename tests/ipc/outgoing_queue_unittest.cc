// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/ipc/outgoing_queue.h"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

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
    expected_ += BytesOf(message.get(), attachments);
    queue_.Push(message.Pass());
    ends_.push_back(expected_.size());
  }

  // What is going to be sent; the header announces attachments.
  static std::string BytesOf(const Message* message, int attachments = 0) {
    std::string bytes(static_cast<const char*>(message->data()),
                      message->size());
#if defined(OS_POSIX)
    bytes[16] = static_cast<char>(attachments);
#endif
    return bytes;
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
      const OutgoingQueue::Batch batch = queue_.NextBatch();
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
  std::string expected_;
  std::vector<size_t> ends_;  // Of the messages in |expected_|.
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
  Push(4);
  scoped_ptr<Message> large(NewMessage(1 << 20));
  const void* const memory = large->data();
  expected_ += BytesOf(large.get());
  queue_.Push(large.Pass());
  Push(4);
  queue_.DidWrite(queue_.NextBatch().size);
  expected_.erase(0, test_support::kRawHeaderSize + 4);
  EXPECT_EQ(queue_.NextBatch().data, memory);
  WriteAll(100 * 1000);
  EXPECT_EQ(written_, expected_);
}

TEST_F(OutgoingQueueTest, AMessageWithAttachmentsStartsAWrite) {
  Push(4);
  Push(4);
  Push(4, 2);
  Push(4);
  const OutgoingQueue::Batch first = queue_.NextBatch();
  EXPECT_FALSE(first.attachments);
  EXPECT_EQ(first.size, 2 * (test_support::kRawHeaderSize + 4u));
  queue_.DidWrite(first.size);
  expected_.erase(0, first.size);
  const OutgoingQueue::Batch second = queue_.NextBatch();
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
  const OutgoingQueue::Batch batch = queue_.NextBatch();
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
  queue_.NextBatch();
  Push(4);
  Push(4);
  queue_.Abandon();
  EXPECT_EQ(queue_.size(), 1u);
  EXPECT_EQ(queue_.bytes(), front.size());
  WriteAll(SIZE_MAX);
  EXPECT_EQ(written_, front);
}

TEST_F(OutgoingQueueTest, NothingStaysThatIsNotBeingWritten) {
  Push(4);
  Push(4);
  queue_.Abandon();
  EXPECT_TRUE(queue_.empty());
  EXPECT_EQ(queue_.bytes(), 0u);
}

TEST_F(OutgoingQueueTest, AMessageAloneIsWrittenFromItsOwnMemory) {
  scoped_ptr<Message> message(NewMessage(100));
  const void* const memory = message->data();
  queue_.Push(message.Pass());
  EXPECT_EQ(queue_.NextBatch().data, memory);
}

TEST_F(OutgoingQueueTest, CountsAreExactWhateverIsWritten) {
  for (size_t portion = 1; portion < 400; portion += 13) {
    written_.clear();
    expected_.clear();
    ends_.clear();
    for (size_t i = 0; i < 30; ++i)
      Push(i * 4, i % 10 == 9 ? 1 : 0);
    Push(20000);
    Push(4);
    while (!queue_.empty()) {
      const OutgoingQueue::Batch batch = queue_.NextBatch();
      const size_t size = std::min(portion, batch.size);
      written_.append(batch.data, size);
      queue_.DidWrite(size);
      const size_t through = static_cast<size_t>(
          std::upper_bound(ends_.begin(), ends_.end(), written_.size()) -
          ends_.begin());
      ASSERT_EQ(queue_.size(), ends_.size() - through);
      ASSERT_EQ(queue_.bytes(), expected_.size() - written_.size());
    }
    EXPECT_EQ(written_, expected_);
  }
}

TEST_F(OutgoingQueueTest, WhatIsBeingWrittenStaysWhereItIs) {
  for (int before : {1, 2, 20}) {
    written_.clear();
    expected_.clear();
    for (int i = 0; i < before; ++i)
      Push(100);
    const OutgoingQueue::Batch batch = queue_.NextBatch();
    const std::string bytes = expected_;
    EXPECT_EQ(batch.size, bytes.size());
    for (int i = 0; i < 3000; ++i)
      Push(100);
    EXPECT_EQ(std::string(batch.data, batch.size), bytes);
    queue_.DidWrite(batch.size);
    written_ = bytes;
    WriteAll(SIZE_MAX);
    EXPECT_EQ(written_, expected_);
  }
}

TEST_F(OutgoingQueueTest, ManyMessagesShareFewWrites) {
  for (int i = 0; i < 10000; ++i)
    Push(64);
  const size_t writes = expected_.size() / OutgoingQueue::kBatchSize + 1;
  while (!queue_.empty()) {
    const OutgoingQueue::Batch batch = queue_.NextBatch();
    EXPECT_LE(batch.size, OutgoingQueue::kBatchSize);
    queue_.DidWrite(batch.size);
    ++writes_;
  }
  EXPECT_LE(writes_, static_cast<int>(writes) + 1);
}

TEST_F(OutgoingQueueTest, MessagesOfEverySizeKeepTheirOrder) {
  for (const size_t portion : {4096u, 65536u, 1000000u}) {
    written_.clear();
    expected_.clear();
    for (size_t i = 0; i < 400; ++i)
      Push((i * i * 37) % 12000 / 4 * 4, i % 50 == 49 ? 2 : 0);
    WriteAll(portion);
    EXPECT_EQ(written_, expected_);
  }
}

TEST_F(OutgoingQueueTest, OnlyHelloIsWrittenWhileOthersAreHeld) {
  Push(8);
  queue_.Hold();
  EXPECT_FALSE(queue_.HasNext());
  scoped_ptr<Message> hello(NewMessage(4));
  const std::string hello_bytes = BytesOf(hello.get());
  queue_.PushFront(hello.Pass());
  Push(12);
  Push(16);
  ASSERT_TRUE(queue_.HasNext());
  const OutgoingQueue::Batch batch = queue_.NextBatch();
  EXPECT_EQ(std::string(batch.data, batch.size), hello_bytes);
  queue_.DidWrite(batch.size);
  EXPECT_FALSE(queue_.HasNext());
  Push(20);
  EXPECT_FALSE(queue_.HasNext());
  queue_.Release();
  WriteAll(SIZE_MAX);
  EXPECT_EQ(written_, expected_);
}

TEST_F(OutgoingQueueTest, HelloStaysAloneWhileOthersAreHeld) {
  queue_.Hold();
  scoped_ptr<Message> hello(NewMessage(4));
  const size_t size = hello->size();
  queue_.PushFront(hello.Pass());
  Push(12);
  Push(16);
  EXPECT_EQ(queue_.NextBatch().size, size);
}

TEST_F(OutgoingQueueTest, TheFirstOfManyCanBeDropped) {
  Push(8);
  expected_.clear();
  Push(12);
  Push(16);
  queue_.DropFront();
  EXPECT_EQ(queue_.size(), 2u);
  EXPECT_EQ(queue_.bytes(), expected_.size());
  WriteAll(SIZE_MAX);
  EXPECT_EQ(written_, expected_);
}

TEST_F(OutgoingQueueTest, ClearForgetsAHalfWrittenMessage) {
  Push(100);
  queue_.NextBatch();
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
