// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/ipc/message_framer.h"

#include <stdint.h>
#include <string.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "gtest/gtest.h"
#include "ipc/ipc_channel.h"
#include "ipc/ipc_message.h"
#include "ipc/ipc_message_attachment.h"
#include "ipcx/disconnect_reason.h"
#include "tests/support/numbered_attachment.h"
#include "tests/support/raw_message.h"

namespace IPC {
namespace internal {
namespace {

using ipcx::DisconnectReason;
typedef MessageFramer::Status Status;

const size_t kHeaderSize = test_support::kRawHeaderSize;

// The bytes of a message, written by hand as an attacker would.
std::string Wire(uint32_t payload_size,
                 uint16_t attachments,
                 const std::string& payload) {
  test_support::RawMessage message;
  message.type = 7;
  message.num_fds = attachments;
  message.payload = payload;
  message.payload_size = payload_size;
  return message.Bytes();
}

std::string Wire(const std::string& payload, uint16_t attachments = 0) {
  return Wire(static_cast<uint32_t>(payload.size()), attachments, payload);
}

class MessageFramerTest : public testing::Test {
 protected:
  // Feeds all bytes, in portions of the size that the framer asks for or of
  // |portion|, and takes messages out after each portion.
  Status Receive(const std::string& bytes, size_t portion = SIZE_MAX) {
    Status status = Status::kNeedMoreData;
    for (size_t at = 0; at < bytes.size();) {
      size_t space = 0;
      char* const to = framer_.PrepareSpace(&space);
      const size_t size = std::min({space, portion, bytes.size() - at});
      EXPECT_GT(size, 0u);
      memcpy(to, bytes.data() + at, size);
      framer_.DidReceive(size);
      at += size;
      status = TakeMessages();
      if (status == Status::kBroken)
        return status;
    }
    return status;
  }

  Status TakeMessages() {
    for (;;) {
      FramedMessage framed;
      const Status status = framer_.Next(&framed);
      if (status != Status::kMessage)
        return status;
      EXPECT_EQ(reinterpret_cast<uintptr_t>(framed.data) % 4, 0u);
      received_.push_back(std::string(framed.data, framed.size));
      attachments_.push_back(framed.attachments);
    }
  }

  void AttachmentsArrive(int count) {
    for (int i = 0; i < count; ++i)
      framer_.AddAttachment(new test_support::NumberedAttachment(i));
  }

  void ExpectBrokenBecause(DisconnectReason reason) {
    EXPECT_EQ(framer_.reason(), reason);
    FramedMessage framed;
    EXPECT_EQ(framer_.Next(&framed), Status::kBroken);
    EXPECT_EQ(framer_.unclaimed_attachments(), 0u);
    EXPECT_EQ(framer_.buffered_bytes(), 0u);
  }

  MessageFramer framer_{Channel::kMaximumMessageSize, 7};
  std::vector<std::string> received_;
  std::vector<scoped_refptr<MessageAttachmentSet>> attachments_;
};

TEST_F(MessageFramerTest, OneMessageInOnePortionComesOutWhole) {
  EXPECT_EQ(Receive(Wire("payload!")), Status::kNeedMoreData);
  EXPECT_EQ(received_, std::vector<std::string>{Wire("payload!")});
}

TEST_F(MessageFramerTest, MessagesCutAtEveryByteComeOutInOrder) {
  const std::vector<std::string> sent = {Wire(""), Wire("four"),
                                         Wire(std::string(100, 'x'))};
  const std::string stream = sent[0] + sent[1] + sent[2];
  for (size_t cut = 1; cut < stream.size(); ++cut) {
    received_.clear();
    Receive(stream.substr(0, cut));
    Receive(stream.substr(cut));
    EXPECT_EQ(received_, sent) << "cut at " << cut;
  }
}

TEST_F(MessageFramerTest, ByteByByteIsAsGoodAsAtOnce) {
  const std::string message = Wire(std::string(3000, 'y'));
  Receive(message + message, 1);
  EXPECT_EQ(received_, (std::vector<std::string>{message, message}));
}

TEST_F(MessageFramerTest, MessagesAcrossManyBlocksComeOutInOrder) {
  std::string stream;
  std::vector<std::string> sent;
  for (int i = 0; i < 2000; ++i) {
    sent.push_back(Wire(std::string(static_cast<size_t>(i % 97) * 4, 'a')));
    stream += sent.back();
  }
  Receive(stream, 4096);
  EXPECT_EQ(received_, sent);
}

TEST_F(MessageFramerTest, AnUnpaddedPayloadDoesNotMisalignWhatFollows) {
  const std::vector<std::string> sent = {Wire("a"), Wire("bcd"), Wire("efgh")};
  Receive(sent[0] + sent[1] + sent[2]);
  EXPECT_EQ(received_, sent);
}

TEST_F(MessageFramerTest, ALargeMessageGetsOneBlockOfItsSize) {
  const std::string message = Wire(std::string(10 << 20, 'z'));
  Receive(message.substr(0, kHeaderSize));
  size_t space = 0;
  framer_.PrepareSpace(&space);
  EXPECT_GE(framer_.buffer_capacity(), message.size());
  EXPECT_LE(framer_.buffer_capacity(), message.size() + 4096);
  EXPECT_GT(space, message.size() - kHeaderSize) << "for what comes behind it";
  Receive(message.substr(kHeaderSize));
  ASSERT_EQ(received_.size(), 1u);
  EXPECT_EQ(received_[0], message);
  EXPECT_EQ(framer_.buffer_capacity(), 0u) << "the block was given back";
}

TEST_F(MessageFramerTest, LargeMessagesOneAfterTheOtherComeOutInOrder) {
  std::string stream;
  std::vector<std::string> sent;
  for (int i = 0; i < 20; ++i) {
    sent.push_back(Wire(std::string(static_cast<size_t>(65536 + 8 * i), 'l')));
    sent.push_back(Wire(std::string(static_cast<size_t>(i) * 200000, 'g')));
    sent.push_back(Wire("small..."));
    stream += sent[sent.size() - 3] + sent[sent.size() - 2] + sent.back();
  }
  for (const size_t portion : {size_t{4000}, size_t{212992}, SIZE_MAX}) {
    received_.clear();
    Receive(stream, portion);
    EXPECT_EQ(received_, sent);
    EXPECT_EQ(framer_.buffer_capacity(), 0u);
  }
}

TEST_F(MessageFramerTest, ReadingFindsNothingAndKeepsNothing) {
  size_t space = 0;
  framer_.PrepareSpace(&space);
  framer_.DropSpace();
  EXPECT_EQ(framer_.buffer_capacity(), 0u);
}

TEST_F(MessageFramerTest, APinnedMessageStaysWhileMoreArrives) {
  size_t space = 0;
  const std::string first = Wire("first...");
  memcpy(framer_.PrepareSpace(&space), first.data(), first.size());
  framer_.DidReceive(first.size());
  FramedMessage pinned;
  ASSERT_EQ(framer_.Next(&pinned), Status::kMessage);
  for (int i = 0; i < 100; ++i)
    Receive(Wire(std::string(4000, 'n')));
  EXPECT_EQ(std::string(pinned.data, pinned.size), first);
}

TEST_F(MessageFramerTest, TheLargestMessageIsAcceptedByItsHeader) {
  const uint32_t payload =
      static_cast<uint32_t>(Channel::kMaximumMessageSize - kHeaderSize);
  EXPECT_EQ(Receive(Wire(payload, 0, "")), Status::kNeedMoreData);
}

TEST_F(MessageFramerTest, AByteMoreIsRefusedByItsHeaderAndBuffersNothing) {
  const uint32_t payload =
      static_cast<uint32_t>(Channel::kMaximumMessageSize - kHeaderSize + 1);
  EXPECT_EQ(Receive(Wire(payload, 0, "")), Status::kBroken);
  ExpectBrokenBecause(DisconnectReason::kMessageTooBig);
  EXPECT_EQ(framer_.buffer_capacity(), 0u);
}

TEST_F(MessageFramerTest, EveryAbsurdSizeIsRefused) {
  for (const uint32_t size :
       {0x80000000u, 0xfffffff0u, 0xffffffecu, 0xffffffffu, 0x7fffffffu}) {
    framer_.Reset();
    EXPECT_EQ(Receive(Wire(size, 0, "")), Status::kBroken);
    ExpectBrokenBecause(DisconnectReason::kMessageTooBig);
  }
}

TEST_F(MessageFramerTest, MessagesBeforeABadOneAreDelivered) {
  EXPECT_EQ(Receive(Wire("good") + Wire(0xffffffffu, 0, "")), Status::kBroken);
  EXPECT_EQ(received_, std::vector<std::string>{Wire("good")});
}

#if defined(OS_POSIX)
// On Windows no header announces any.
TEST_F(MessageFramerTest, AttachmentsGoToTheMessagesThatAnnounceThem) {
  AttachmentsArrive(5);
  Receive(Wire("aaaa", 2) + Wire("bbbb") + Wire("cccc", 3));
  ASSERT_EQ(attachments_.size(), 3u);
  EXPECT_EQ(attachments_[0]->size(), 2u);
  EXPECT_FALSE(attachments_[1].get());
  EXPECT_EQ(attachments_[2]->size(), 3u);
  const scoped_refptr<MessageAttachment> third =
      attachments_[2]->GetAttachmentAt(0);
  EXPECT_EQ(
      static_cast<test_support::NumberedAttachment*>(third.get())->number(), 2);
}

TEST_F(MessageFramerTest, AnnouncedAttachmentsMustHaveArrived) {
  AttachmentsArrive(1);
  EXPECT_EQ(Receive(Wire("data", 2)), Status::kBroken);
  ExpectBrokenBecause(DisconnectReason::kMissingAttachments);
}

TEST_F(MessageFramerTest, MoreThanSevenCannotBeAnnounced) {
  for (const uint16_t count : {8, 253, 0xffff}) {
    framer_.Reset();
    AttachmentsArrive(8);
    EXPECT_EQ(Receive(Wire("", count)), Status::kBroken);
    ExpectBrokenBecause(DisconnectReason::kTooManyAttachments);
  }
}

TEST_F(MessageFramerTest, SevenAttachmentsAreFine) {
  AttachmentsArrive(7);
  EXPECT_EQ(Receive(Wire("", 7)), Status::kNeedMoreData);
  ASSERT_EQ(received_.size(), 1u);
  EXPECT_EQ(attachments_[0]->size(), 7u);
}

TEST_F(MessageFramerTest, AttachmentsThatNobodyAnnouncedEndTheStream) {
  AttachmentsArrive(1);
  EXPECT_EQ(Receive(Wire("data")), Status::kBroken);
  ExpectBrokenBecause(DisconnectReason::kUnclaimedAttachments);
  EXPECT_EQ(received_.size(), 1u) << "the message itself was good";
}

TEST_F(MessageFramerTest, AnUnfinishedMessageCannotHoardAttachments) {
  const std::string message = Wire("data", 2);
  AttachmentsArrive(2);
  EXPECT_EQ(Receive(message.substr(0, message.size() - 1)),
            Status::kNeedMoreData);
  AttachmentsArrive(1);
  EXPECT_EQ(TakeMessages(), Status::kBroken);
  ExpectBrokenBecause(DisconnectReason::kUnclaimedAttachments);
}

TEST_F(MessageFramerTest, AnUnfinishedHeaderCannotHoardAttachments) {
  AttachmentsArrive(7);
  EXPECT_EQ(Receive("\x01"), Status::kNeedMoreData);
  AttachmentsArrive(1);
  EXPECT_EQ(TakeMessages(), Status::kBroken);
  ExpectBrokenBecause(DisconnectReason::kUnclaimedAttachments);
}
#endif

TEST_F(MessageFramerTest, ResetForgetsPartialInputAndReason) {
  AttachmentsArrive(2);
  Receive(Wire("left over", 2).substr(0, kHeaderSize + 5));
  framer_.Reset();
  EXPECT_EQ(Receive(Wire("new")), Status::kNeedMoreData);
  EXPECT_EQ(received_, std::vector<std::string>{Wire("new")});
  EXPECT_EQ(framer_.reason(), DisconnectReason::kNone);
}

}  // namespace
}  // namespace internal
}  // namespace IPC
