// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipc/ipc_message.h"

#include <limits.h>
#include <string.h>

#include <string>
#include <utility>
#include <vector>

#include "gtest/gtest.h"
#include "ipc/ipc_message_start.h"
#include "tests/support/params.h"

namespace {

using IPC::Message;

const size_t kHeaderSize = Message().size();

uint32 ReferenceNumber(const Message& message) {
  return message.flags() >> 8;
}

std::string BytesOf(const Message& message) {
  return std::string(static_cast<const char*>(message.data()), message.size());
}

TEST(MessageTest, StartsWithItsHeaderOnly) {
  const Message message(-3, 9, Message::PRIORITY_HIGH);
  EXPECT_EQ(message.routing_id(), -3);
  EXPECT_EQ(message.type(), 9u);
  EXPECT_EQ(message.priority(), Message::PRIORITY_HIGH);
  EXPECT_EQ(message.payload_size(), 0u);
  EXPECT_FALSE(message.is_sync());
  EXPECT_FALSE(message.is_reply());
  EXPECT_FALSE(message.is_reply_error());
  EXPECT_FALSE(message.should_unblock());
  EXPECT_FALSE(message.HasAttachments());
  EXPECT_FALSE(message.HasMojoHandles());
}

TEST(MessageTest, HasTheHeaderOfItsPlatform) {
#if defined(OS_WIN)
  EXPECT_EQ(kHeaderSize, 16u);
#else
  EXPECT_EQ(kHeaderSize, 20u);
#endif
}

TEST(MessageTest, FlagsAreSetOneByOne) {
  Message message;
  message.set_sync();
  EXPECT_TRUE(message.is_sync());
  message.set_reply();
  EXPECT_TRUE(message.is_reply());
  message.set_reply_error();
  EXPECT_TRUE(message.is_reply_error());
  message.set_unblock(true);
  EXPECT_TRUE(message.should_unblock());
  EXPECT_EQ(message.flags() & 0xff, 0x3cu);
  message.set_unblock(false);
  EXPECT_FALSE(message.should_unblock());
  EXPECT_EQ(message.flags() & 0xff, 0x1cu);
  message.set_routing_id(42);
  EXPECT_EQ(message.routing_id(), 42);
}

TEST(MessageTest, EachHasAReferenceNumberThatCopiesKeep) {
  const Message first;
  const Message second(1, 2, Message::PRIORITY_NORMAL);
  EXPECT_NE(ReferenceNumber(first), ReferenceNumber(second));
  EXPECT_EQ((ReferenceNumber(second) - ReferenceNumber(first)) & 0x3fff, 1u);
  const Message copy(second);
  EXPECT_EQ(copy.flags(), second.flags());
}

TEST(MessageTest, ACopyHasItsOwnPayloadAndNoVerdict) {
  Message message(1, 2, Message::PRIORITY_NORMAL);
  message.WriteInt(5);
  message.set_dispatch_error();
  Message copy(message);
  EXPECT_EQ(BytesOf(copy), BytesOf(message));
  EXPECT_FALSE(copy.dispatch_error());
  copy.WriteInt(6);
  EXPECT_EQ(message.payload_size(), 4u);
}

TEST(MessageTest, AssignmentLeavesTheVerdict) {
  Message message(1, 2, Message::PRIORITY_NORMAL);
  Message other(3, 4, Message::PRIORITY_NORMAL);
  other.set_dispatch_error();
  other = message;
  EXPECT_EQ(other.type(), 2u);
  EXPECT_TRUE(other.dispatch_error());
}

TEST(MessageTest, CanBeMoved) {
  Message message(1, 2, Message::PRIORITY_NORMAL);
  message.WriteInt(5);
  const std::string bytes = BytesOf(message);
  Message moved(std::move(message));
  EXPECT_EQ(BytesOf(moved), bytes);
  EXPECT_EQ(message.type(), 0u);
  message = std::move(moved);
  EXPECT_EQ(BytesOf(message), bytes);
}

TEST(MessageTest, AViewReadsWithoutCopying) {
  Message message(1, 2, Message::PRIORITY_NORMAL);
  message.WriteString("text");
  const Message view(static_cast<const char*>(message.data()),
                     static_cast<int>(message.size()));
  EXPECT_EQ(view.data(), message.data());
  EXPECT_EQ(view.type(), 2u);
  const Message copy(view);
  EXPECT_NE(copy.data(), message.data());
  EXPECT_EQ(BytesOf(copy), BytesOf(message));
}

// Whatever may be done with a message that was received.
void ExpectHarmless(const Message& message) {
  EXPECT_EQ(message.type(), 0u);
  EXPECT_EQ(message.routing_id(), 0);
  EXPECT_EQ(message.flags(), 0u);
  EXPECT_EQ(message.payload_size(), 0u);
  EXPECT_FALSE(message.is_sync());
  EXPECT_FALSE(message.HasAttachments());
  int read;
  EXPECT_FALSE(PickleIterator(message).ReadInt(&read));
  Message copy(message);
  copy.set_reply();
  copy.set_routing_id(5);
  EXPECT_EQ(copy.routing_id(), 0);
}

TEST(MessageTest, AViewOfAnythingElseIsHarmless) {
  Message message(1, 2, Message::PRIORITY_NORMAL);
  message.WriteInt(5);
  const std::string whole = BytesOf(message);
  for (size_t length = 0; length < whole.size(); ++length) {
    SCOPED_TRACE(length);
    const std::string part = whole.substr(0, length);
    ExpectHarmless(Message(part.data(), static_cast<int>(length)));
  }
  ExpectHarmless(Message(whole.data(), -1));
  ExpectHarmless(Message(whole.data(), INT_MIN));
  ExpectHarmless(Message(NULL, 0));
  const std::string longer = whole + "more";
  ExpectHarmless(Message(longer.data(), static_cast<int>(longer.size())));
  for (uint32 lie : {0u, 3u, 8u, 0x7fffffffu, 0xfffffff0u, 0xffffffffu}) {
    SCOPED_TRACE(lie);
    std::string lying = whole;
    memcpy(&lying[0], &lie, sizeof(lie));
    ExpectHarmless(Message(lying.data(), static_cast<int>(lying.size())));
  }
}

TEST(MessageTest, FindsTheEndOfAMessage) {
  Message message(1, 2, Message::PRIORITY_NORMAL);
  message.WriteInt(5);
  const std::string bytes = BytesOf(message) + "next";
  const char* const start = bytes.data();
  EXPECT_EQ(Message::FindNext(start, start + bytes.size()),
            start + message.size());
  for (size_t length = 0; length < message.size(); ++length)
    EXPECT_EQ(Message::FindNext(start, start + length), nullptr);
}

TEST(MessageTest, KnowsWhetherAReplyWasGenerated) {
  const IPC::SyncMessage request(1, 2, Message::PRIORITY_NORMAL, NULL);
  EXPECT_FALSE(request.reply_generated());
  scoped_ptr<Message> reply(IPC::SyncMessage::GenerateReply(&request));
  EXPECT_TRUE(request.reply_generated());
  EXPECT_FALSE(reply->reply_generated());
  EXPECT_FALSE(Message(request).reply_generated());
}

TEST(MessageStartTest, ListsTheClassesOfChromium42) {
  EXPECT_EQ(AutomationMsgStart, 0);
  EXPECT_EQ(TestMsgStart, 7);
  EXPECT_EQ(GuestViewMsgStart, 105);
  EXPECT_EQ(LastIPCMsgStart, 106);
}

}  // namespace
