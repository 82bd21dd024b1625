// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipc/ipc_sync_message.h"

#include <atomic>

#include "base/logging.h"
#include "base/synchronization/waitable_event.h"

namespace IPC {

namespace {

// Ids are unique in the process and not only in a channel, because the replies
// of all channels of a thread meet in one queue.
int NextMessageId() {
  static std::atomic<uint32> next{0};
  return static_cast<int>(next.fetch_add(1, std::memory_order_relaxed));
}

bool ReadMessageId(const Message& msg, int* id) {
  return (msg.is_sync() || msg.is_reply()) && PickleIterator(msg).ReadInt(id);
}

// Never destroyed: a call may be under way while the process exits.
base::WaitableEvent* AlwaysSignaled() {
  static base::WaitableEvent* const event = new base::WaitableEvent(true, true);
  return event;
}

}  // namespace

SyncMessage::SyncMessage(int32 routing_id,
                         uint32 type,
                         PriorityValue priority,
                         MessageReplyDeserializer* deserializer)
    : Message(routing_id, type, priority),
      deserializer_(deserializer),
      pump_messages_event_(nullptr) {
  set_sync();
  set_unblock(true);
  WriteInt(NextMessageId());
}

SyncMessage::~SyncMessage() {}

MessageReplyDeserializer* SyncMessage::GetReplyDeserializer() {
  return deserializer_.release();
}

void SyncMessage::set_pump_messages_event(base::WaitableEvent* event) {
  pump_messages_event_ = event;
  const uint32 others = flags() & ~uint32{PUMPING_MSGS_BIT};
  SetFlags(event ? others | PUMPING_MSGS_BIT : others);
}

void SyncMessage::EnableMessagePumping() {
  DCHECK(!pump_messages_event_);
  set_pump_messages_event(AlwaysSignaled());
}

// static
bool SyncMessage::IsMessageReplyTo(const Message& msg, int request_id) {
  int id;
  return msg.is_reply() && ReadMessageId(msg, &id) && id == request_id;
}

// static
PickleIterator SyncMessage::GetDataIterator(const Message* msg) {
  PickleIterator iter(*msg);
  int id;
  return iter.ReadInt(&id) ? iter : PickleIterator();
}

// static
int SyncMessage::GetMessageId(const Message& msg) {
  int id;
  return ReadMessageId(msg, &id) ? id : 0;
}

// static
Message* SyncMessage::GenerateReply(const Message* msg) {
  msg->reply_generated_ = true;
  Message* reply =
      new Message(msg->routing_id(), IPC_REPLY_ID, msg->priority());
  reply->set_reply();
  reply->WriteInt(GetMessageId(*msg));
  return reply;
}

bool MessageReplyDeserializer::SerializeOutputParameters(const Message& msg) {
  return SerializeOutputParameters(msg, SyncMessage::GetDataIterator(&msg));
}

}  // namespace IPC
