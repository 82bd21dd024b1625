// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/ipc/message_batch.h"

#include <string.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "base/bind.h"
#include "base/callback.h"
#include "gtest/gtest.h"
#include "ipc/ipc_message.h"
#include "src/ipc/message_framer.h"
#include "tests/support/numbered_attachment.h"
#include "tests/support/raw_message.h"

namespace IPC {
namespace internal {
namespace {

const size_t kKiB = 1024;
const size_t kValueDepth = 17;

std::string Wire(const std::string& payload, uint16_t attachments = 0) {
  test_support::RawMessage message;
  message.type = 7;
  message.num_fds = attachments;
  message.payload = payload;
  return message.Bytes();
}

// One batch is filled with what a framer makes of a peer's bytes.
class MessageBatchTest : public testing::Test {
 protected:
  MessageBatchTest()
      : pool_(new MessageBatchPool), framer_(new MessageFramer(1 << 20, 7)) {
    Begin();
  }

  void Begin() { batch_ = pool_->Take(); }

  void Receive(const std::string& bytes) {
    for (size_t at = 0; at < bytes.size();) {
      size_t space = 0;
      char* const to = framer_->PrepareSpace(&space);
      const size_t size = std::min(space, bytes.size() - at);
      memcpy(to, bytes.data() + at, size);
      framer_->DidReceive(size);
      at += size;
      FramedMessage framed;
      while (framer_->Next(&framed) == MessageFramer::Status::kMessage)
        Add(framed);
    }
  }
  void Add(const FramedMessage& framed) {
    Message message =
        MessageFramer::ViewOf(framed.data, framed.size, kValueDepth);
    batch_->Add(message, &framed);
  }

  base::Closure Finish() { return batch_->Finish(MessageBatch::Handler()); }

  // What the listener's thread finds, after the channel is gone.
  std::vector<std::string> TakeAll() {
    Finish();
    framer_.reset();
    std::vector<std::string> payloads;
    while (batch_->has_next()) {
      const Message message = batch_->TakeNext();
      EXPECT_EQ(message.type(), 7u);
      payloads.emplace_back(message.payload(), message.payload_size());
    }
    return payloads;
  }

  static std::vector<std::string> Payloads(size_t count, size_t size) {
    std::vector<std::string> payloads;
    for (size_t i = 0; i < count; ++i)
      payloads.emplace_back(size, static_cast<char>('a' + i % 26));
    return payloads;
  }
  static std::string WireOf(const std::vector<std::string>& payloads) {
    std::string bytes;
    for (const std::string& payload : payloads)
      bytes += Wire(payload);
    return bytes;
  }

  const scoped_refptr<MessageBatchPool> pool_;
  std::unique_ptr<MessageFramer> framer_;
  scoped_refptr<MessageBatch> batch_;
};

TEST_F(MessageBatchTest, AFewSmallMessagesOutliveTheirChannel) {
  const std::vector<std::string> payloads = Payloads(5, 12);
  Receive(WireOf(payloads));
  EXPECT_EQ(batch_->size(), 5u);
  EXPECT_EQ(TakeAll(), payloads);
}

TEST_F(MessageBatchTest, ABlockFullOfMessagesDoesToo) {
  const std::vector<std::string> payloads = Payloads(600, 64);
  Receive(WireOf(payloads));
  EXPECT_EQ(TakeAll(), payloads);
}

TEST_F(MessageBatchTest, MessagesInSeveralBlocksStayInOrder) {
  std::vector<std::string> payloads = Payloads(5, 12);
  payloads.push_back(std::string(300 * kKiB, 'L'));
  for (const std::string& payload : Payloads(2000, 64))
    payloads.push_back(payload);
  Receive(WireOf(payloads));
  EXPECT_EQ(TakeAll(), payloads);
}

TEST_F(MessageBatchTest, MisalignedMessagesAreTakenAlong) {
  const std::vector<std::string> payloads = {"1", "22", "333", "4444", "55555"};
  Receive(WireOf(payloads));
  EXPECT_EQ(TakeAll(), payloads);
}

TEST_F(MessageBatchTest, AMessageOfUnknownPlaceIsCopiedAtOnce) {
  {
    const std::string bytes = Wire("here");
    const Message message(bytes.data(), static_cast<int>(bytes.size()));
    batch_->Add(message, nullptr);
  }
  Receive(Wire("there"));
  EXPECT_EQ(TakeAll(), (std::vector<std::string>{"here", "there"}));
}

TEST_F(MessageBatchTest, AnAttachmentTravelsWithItsMessage) {
  const scoped_refptr<test_support::NumberedAttachment> attachment(
      new test_support::NumberedAttachment(1));
  Message carrier(1, 7, Message::PRIORITY_NORMAL);
  carrier.WriteAttachment(attachment);
  Receive(Wire("before"));
  batch_->Add(carrier, nullptr);
  Finish();
  EXPECT_FALSE(batch_->TakeNext().HasAttachments());
  EXPECT_TRUE(batch_->TakeNext().HasAttachments());
  EXPECT_FALSE(batch_->has_next());
}

TEST_F(MessageBatchTest, WhatWasNotTakenIsDestroyedWithTheLastReference) {
  const scoped_refptr<test_support::NumberedAttachment> attachment(
      new test_support::NumberedAttachment(1));
  {
    Message carrier(1, 7, Message::PRIORITY_NORMAL);
    carrier.WriteAttachment(attachment);
    batch_->Add(carrier, nullptr);
  }
  EXPECT_FALSE(attachment->HasOneRef());
  batch_ = nullptr;
  EXPECT_TRUE(attachment->HasOneRef());
}

TEST_F(MessageBatchTest, MessagesKeepTheirPolicy) {
  Receive(Wire("abcd"));
  Finish();
  EXPECT_EQ(batch_->TakeNext().max_value_depth(),
            static_cast<int>(kValueDepth));
}

void TakeOne(std::vector<std::string>* taken, MessageBatch* batch) {
  const Message message = batch->TakeNext();
  taken->emplace_back(message.payload(), message.payload_size());
}

TEST_F(MessageBatchTest, ItIsTheTaskThatCallsTheHandler) {
  Receive(Wire("1111") + Wire("2222"));
  std::vector<std::string> taken;
  base::Closure task = batch_->Finish(base::Bind(&TakeOne, &taken));
  batch_ = nullptr;
  task.Run();
  EXPECT_EQ(taken, std::vector<std::string>{"1111"});
  task.Run();
  EXPECT_EQ(taken, (std::vector<std::string>{"1111", "2222"}));
}

TEST_F(MessageBatchTest, ABatchIsUsedAgainAndForgetsWhatItWas) {
  Receive(WireOf(Payloads(100, 64)));
  const MessageBatch* const first = batch_.get();
  batch_ = nullptr;
  Begin();
  EXPECT_EQ(batch_.get(), first);
  EXPECT_EQ(batch_->size(), 0u);
  Receive(Wire("new"));
  EXPECT_EQ(TakeAll(), std::vector<std::string>{"new"});
}

TEST_F(MessageBatchTest, AThousandBatchesPinNoMoreThanABlockBeyondTheirCost) {
  const std::string message = Wire(std::string(5 * kKiB, 'x'));
  std::vector<scoped_refptr<MessageBatch>> waiting;
  for (int i = 0; i < 1000; ++i) {
    Receive(message);
    Finish();
    EXPECT_LE(pool_->excess(), MessageBatchPool::kMostExcess);
    waiting.push_back(batch_);
    Begin();
  }
  waiting.clear();
  EXPECT_EQ(pool_->excess(), 0u);
}

TEST_F(MessageBatchTest, ABlockThatItsMessagesPayForIsNoExcess) {
  Receive(WireOf(Payloads(600, 64)));
  Finish();
  EXPECT_EQ(pool_->excess(), 0u);
}

}  // namespace
}  // namespace internal
}  // namespace IPC
