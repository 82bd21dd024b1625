// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Contract, section 5: ipc/ipc_sync_message.h.

#include "ipc/ipc_sync_message.h"

#include "base/synchronization/waitable_event.h"
#include "tests/mirror/mirror.h"

using IPC::Message;
using IPC::MessageReplyDeserializer;
using IPC::PendingSyncMsg;
using IPC::SyncMessage;

static_assert(mirror::PubliclyDerives<SyncMessage, Message>(), "");
static_assert(std::is_constructible<SyncMessage,
                                    int32,
                                    uint32,
                                    Message::PriorityValue,
                                    MessageReplyDeserializer*>::value,
              "");
MIRROR(&SyncMessage::GetReplyDeserializer,
       MessageReplyDeserializer* (SyncMessage::*)());
MIRROR(&SyncMessage::set_pump_messages_event,
       void (SyncMessage::*)(base::WaitableEvent*));
MIRROR(&SyncMessage::EnableMessagePumping, void (SyncMessage::*)());
MIRROR(&SyncMessage::pump_messages_event,
       base::WaitableEvent* (SyncMessage::*)() const);
MIRROR(&SyncMessage::IsMessageReplyTo, bool (*)(const Message&, int));
MIRROR(&SyncMessage::GetDataIterator, PickleIterator (*)(const Message*));
MIRROR(&SyncMessage::GetMessageId, int (*)(const Message&));
MIRROR(&SyncMessage::GenerateReply, Message* (*)(const Message*));

static_assert(std::is_abstract<MessageReplyDeserializer>::value, "");
static_assert(std::has_virtual_destructor<MessageReplyDeserializer>::value, "");
MIRROR(&MessageReplyDeserializer::SerializeOutputParameters,
       bool (MessageReplyDeserializer::*)(const Message&));

static_assert(std::is_constructible<PendingSyncMsg,
                                    int,
                                    MessageReplyDeserializer*,
                                    base::WaitableEvent*>::value,
              "");
static_assert(mirror::IsCopyable<PendingSyncMsg>(), "");
MIRROR_FIELD(PendingSyncMsg::id, int);
MIRROR_FIELD(PendingSyncMsg::deserializer, MessageReplyDeserializer*);
MIRROR_FIELD(PendingSyncMsg::done_event, base::WaitableEvent*);
MIRROR_FIELD(PendingSyncMsg::send_result, bool);

namespace {

class IntDeserializer : public MessageReplyDeserializer {
 public:
  explicit IntDeserializer(int* out) : out_(out) {}

 private:
  bool SerializeOutputParameters(const Message& msg,
                                 PickleIterator iter) override {
    return iter.ReadInt(out_);
  }

  int* out_;
};

TEST(SyncMessageMirror, AsksForAReplyEvenWhileTheReceiverIsBlocked) {
  const SyncMessage message(1, 2, Message::PRIORITY_HIGH, NULL);
  EXPECT_EQ(message.flags() & 0xFF,
            3u | Message::SYNC_BIT | Message::UNBLOCK_BIT);
  EXPECT_EQ(message.payload_size(), 4u) << "the id";
  EXPECT_NE(SyncMessage::GetMessageId(message),
            SyncMessage::GetMessageId(
                SyncMessage(1, 2, Message::PRIORITY_HIGH, NULL)));
}

TEST(SyncMessageMirror, AReplyHasItsRouteIdAndPriority) {
  const SyncMessage message(7, 2, Message::PRIORITY_HIGH, NULL);
  const scoped_ptr<Message> reply(SyncMessage::GenerateReply(&message));
  EXPECT_EQ(reply->routing_id(), 7);
  EXPECT_EQ(reply->type(), IPC_REPLY_ID);
  EXPECT_EQ(reply->flags() & 0xFF, 3u | Message::REPLY_BIT);
  EXPECT_EQ(SyncMessage::GetMessageId(*reply),
            SyncMessage::GetMessageId(message));
  EXPECT_TRUE(SyncMessage::IsMessageReplyTo(
      *reply, SyncMessage::GetMessageId(message)));
}

TEST(SyncMessageMirror, AnOwnDeserializerReadsPastTheId) {
  int out = 0;
  SyncMessage message(1, 2, Message::PRIORITY_NORMAL,
                      new IntDeserializer(&out));
  const scoped_ptr<Message> reply(SyncMessage::GenerateReply(&message));
  reply->WriteInt(11);
  const scoped_ptr<MessageReplyDeserializer> deserializer(
      message.GetReplyDeserializer());
  EXPECT_TRUE(deserializer->SerializeOutputParameters(*reply));
  EXPECT_EQ(out, 11);
}

TEST(SyncMessageMirror, PumpingIsTold) {
  SyncMessage message(1, 2, Message::PRIORITY_NORMAL, NULL);
  EXPECT_EQ(message.pump_messages_event(),
            static_cast<base::WaitableEvent*>(NULL));
  message.EnableMessagePumping();
  EXPECT_TRUE(message.is_caller_pumping_messages());
  EXPECT_TRUE(message.pump_messages_event()->IsSignaled());
  message.set_pump_messages_event(NULL);
  EXPECT_FALSE(message.is_caller_pumping_messages());
}

TEST(PendingSyncMsgMirror, StartsWithoutSuccess) {
  EXPECT_FALSE(PendingSyncMsg(1, NULL, NULL).send_result);
  EXPECT_EQ(PendingSyncMsg(1, NULL, NULL).id, 1);
}

}  // namespace
