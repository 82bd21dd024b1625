// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Contract, sections 4 to 4.3: ipc/ipc_message.h.

#include "ipc/ipc_message.h"

#include <string.h>

#include <string>

#include "ipc/ipc_message_attachment.h"
#include "ipc/ipc_message_attachment_set.h"
#include "tests/mirror/mirror.h"

using IPC::Message;

static_assert(mirror::PubliclyDerives<Message, Pickle>(), "");
static_assert(mirror::IsCopyable<Message>(), "");
static_assert(std::has_virtual_destructor<Message>::value, "");
static_assert(std::is_default_constructible<Message>::value, "");

// 4.2 Constants.
MIRROR_FIELD(Message::PRIORITY_LOW, Message::PriorityValue);
MIRROR_VALUE(Message::PRIORITY_LOW, 1);
MIRROR_VALUE(Message::PRIORITY_NORMAL, 2);
MIRROR_VALUE(Message::PRIORITY_HIGH, 3);

MIRROR_VALUE(Message::PRIORITY_MASK, 0x03);
MIRROR_VALUE(Message::SYNC_BIT, 0x04);
MIRROR_VALUE(Message::REPLY_BIT, 0x08);
MIRROR_VALUE(Message::REPLY_ERROR_BIT, 0x10);
MIRROR_VALUE(Message::UNBLOCK_BIT, 0x20);
MIRROR_VALUE(Message::PUMPING_MSGS_BIT, 0x40);
MIRROR_VALUE(Message::HAS_SENT_TIME_BIT, 0x80);

MIRROR_FIELD(::MSG_ROUTING_NONE, ::SpecialRoutingIDs);
MIRROR_VALUE(::MSG_ROUTING_NONE, -2);
MIRROR_VALUE(::MSG_ROUTING_CONTROL, 0x7FFFFFFF);

#ifndef IPC_REPLY_ID
#error IPC_REPLY_ID
#endif
MIRROR_VALUE(IPC_REPLY_ID, 0xFFFFFFF0u);
#ifndef IPC_LOGGING_ID
#error IPC_LOGGING_ID
#endif
MIRROR_VALUE(IPC_LOGGING_ID, 0xFFFFFFF1u);

// 4.3 Members.
static_assert(
    std::is_constructible<Message, int32, uint32, Message::PriorityValue>::
        value,
    "");
static_assert(std::is_constructible<Message, const char*, int>::value, "");
MIRROR(&Message::operator=, Message& (Message::*)(const Message&));
MIRROR(&Message::priority, Message::PriorityValue (Message::*)() const);
MIRROR(&Message::set_sync, void (Message::*)());
MIRROR(&Message::is_sync, bool (Message::*)() const);
MIRROR(&Message::set_reply, void (Message::*)());
MIRROR(&Message::is_reply, bool (Message::*)() const);
MIRROR(&Message::set_reply_error, void (Message::*)());
MIRROR(&Message::is_reply_error, bool (Message::*)() const);
MIRROR(&Message::set_unblock, void (Message::*)(bool));
MIRROR(&Message::should_unblock, bool (Message::*)() const);
MIRROR(&Message::is_caller_pumping_messages, bool (Message::*)() const);
MIRROR(&Message::set_dispatch_error, void (Message::*)() const);
MIRROR(&Message::dispatch_error, bool (Message::*)() const);
MIRROR(&Message::type, uint32 (Message::*)() const);
MIRROR(&Message::routing_id, int32 (Message::*)() const);
MIRROR(&Message::set_routing_id, void (Message::*)(int32));
MIRROR(&Message::flags, uint32 (Message::*)() const);
MIRROR(&Message::SetHeaderValues, void (Message::*)(int32, uint32, uint32));
MIRROR(&Message::Log, void (*)(std::string*, const Message*, std::string*));
MIRROR(&Message::FindNext, const char* (*)(const char*, const char*));
MIRROR(&Message::WriteAttachment,
       bool (Message::*)(scoped_refptr<IPC::MessageAttachment>));
MIRROR(&Message::ReadAttachment,
       bool (Message::*)(PickleIterator*,
                         scoped_refptr<IPC::MessageAttachment>*) const);
MIRROR(&Message::HasAttachments, bool (Message::*)() const);
MIRROR(&Message::HasMojoHandles, bool (Message::*)() const);
MIRROR(&Message::TraceMessageBegin, void (Message::*)());
MIRROR(&Message::TraceMessageEnd, void (Message::*)());

#if defined(IPC_MESSAGE_LOG_ENABLED)
MIRROR(&Message::set_sent_time, void (Message::*)(int64));
MIRROR(&Message::sent_time, int64 (Message::*)() const);
MIRROR(&Message::set_received_time, void (Message::*)(int64) const);
MIRROR(&Message::received_time, int64 (Message::*)() const);
MIRROR(&Message::set_output_params,
       void (Message::*)(const std::string&) const);
MIRROR(&Message::output_params, const std::string& (Message::*)() const);
MIRROR(&Message::set_sync_log_data, void (Message::*)(IPC::LogData*) const);
MIRROR(&Message::sync_log_data, IPC::LogData* (Message::*)() const);
MIRROR(&Message::set_dont_log, void (Message::*)() const);
MIRROR(&Message::dont_log, bool (Message::*)() const);
#endif

namespace IPC {

// Protected members and 4.1, the header, as the friends of the class see them.
// ChannelMojo and ChannelNacl are friends by name only, so that one can stand
// here.
class ChannelMojo {
 public:
  MIRROR_TYPE(decltype(Message::Header::routing), int32);
  MIRROR_TYPE(decltype(Message::Header::type), uint32);
  MIRROR_TYPE(decltype(Message::Header::flags), uint32);
  MIRROR_TYPE(decltype(Pickle::Header::payload_size), uint32);
  static_assert(std::is_base_of<Pickle::Header, Message::Header>::value, "");
#if defined(OS_POSIX)
  MIRROR_TYPE(decltype(Message::Header::num_fds), uint16);
  MIRROR_TYPE(decltype(Message::Header::pad), uint16);
  static_assert(sizeof(Message::Header) == 20, "");
#else
  static_assert(sizeof(Message::Header) == 16, "");
#endif
  MIRROR(&Message::header, Message::Header* (Message::*)());
  MIRROR(&Message::header, const Message::Header* (Message::*)() const);
  MIRROR(&Message::Init, void (Message::*)());
  MIRROR(&Message::EnsureMessageAttachmentSet, void (Message::*)());
  MIRROR(&Message::attachment_set, MessageAttachmentSet* (Message::*)());
  MIRROR(&Message::attachment_set,
         const MessageAttachmentSet* (Message::*)() const);
  MIRROR_TYPE(decltype(Message::attachment_set_),
              scoped_refptr<MessageAttachmentSet>);
  MIRROR_TYPE(decltype(Message::dispatch_error_), bool);

  static bool SetDispatchErrorOfConst(const Message& message) {
    return message.dispatch_error_ = true;
  }
  static Message::Header* HeaderOf(Message* message) {
    return message->header();
  }
};

class ChannelNacl {
 public:
  static MessageAttachmentSet* AttachmentsOf(Message* message) {
    return message->attachment_set();
  }
};

}  // namespace IPC

namespace {

// As a client's class sees them.
class OpenMessage : public Message {
 public:
  OpenMessage() { Init(); }
  Header* PublicHeader() { return header(); }
  bool HasSet() const { return attachment_set() != NULL; }
  void MakeSet() { EnsureMessageAttachmentSet(); }
};

struct Sender {};
class Handler {
 public:
  void OnEmpty() { ++calls; }
  void OnEmptyWithParam(int* param) { *param = 5; }
  int calls = 0;
};

template <class T>
T At(const Message& message, size_t offset) {
  T value;
  memcpy(&value, static_cast<const char*>(message.data()) + offset,
         sizeof(value));
  return value;
}

TEST(MessageMirror, FieldsOfTheHeaderHaveTheirPlaces) {
  Message message(0x11223344, 0x55667788, Message::PRIORITY_HIGH);
  message.WriteInt(1);
  EXPECT_EQ(At<uint32>(message, 0), 4u);
  EXPECT_EQ(At<int32>(message, 4), 0x11223344);
  EXPECT_EQ(At<uint32>(message, 8), 0x55667788u);
  EXPECT_EQ(At<uint32>(message, 12), message.flags());
  EXPECT_EQ(message.flags() & 0xFF, 3u);
#if defined(OS_POSIX)
  EXPECT_EQ(At<uint16>(message, 16), 0u);
  EXPECT_EQ(At<uint16>(message, 18), 0u);
  EXPECT_EQ(message.size(), 24u);
#else
  EXPECT_EQ(message.size(), 20u);
#endif
}

TEST(MessageMirror, EachHasAReferenceNumber) {
  EXPECT_NE(Message().flags() >> 8, Message().flags() >> 8);
  EXPECT_EQ(Message().flags() & 0xFF, 0u);
  const Message message;
  EXPECT_EQ(Message(message).flags(), message.flags());
}

TEST(MessageMirror, FriendsAndSubclassesReachTheProtectedHalf) {
  Message message;
  IPC::ChannelMojo::HeaderOf(&message)->routing = 7;
  EXPECT_EQ(message.routing_id(), 7);
  EXPECT_TRUE(IPC::ChannelMojo::SetDispatchErrorOfConst(message));
  EXPECT_TRUE(message.dispatch_error());
  EXPECT_EQ(IPC::ChannelNacl::AttachmentsOf(&message)->size(), 0u);

  OpenMessage open;
  EXPECT_FALSE(open.HasSet());
  open.MakeSet();
  EXPECT_TRUE(open.HasSet());
  open.PublicHeader()->type = 9;
  EXPECT_EQ(open.type(), 9u);
}

TEST(MessageMirror, DispatchesToHandlersWithoutParameters) {
  const Message message;
  Handler handler;
  Sender sender;
  int param = 0;
  EXPECT_TRUE(Message::Dispatch(&message, &handler, &sender, &param,
                                &Handler::OnEmpty));
  EXPECT_TRUE((Message::Dispatch<Handler, Sender, int>(
      &message, &handler, &sender, &param, &Handler::OnEmptyWithParam)));
  EXPECT_EQ(handler.calls, 1);
  EXPECT_EQ(param, 5);
}

TEST(MessageMirror, LogOfAPlainMessageDoesNothing) {
  std::string name("kept"), text("kept too");
  Message::Log(&name, NULL, &text);
  EXPECT_EQ(name + text, "keptkept too");
}

TEST(MessageMirror, SettersOnlyAdd) {
  Message message(1, 2, Message::PRIORITY_NORMAL);
  message.set_sync();
  message.set_reply();
  message.set_reply_error();
  message.set_unblock(true);
  EXPECT_EQ(message.flags() & 0xFF, 0x02u | 0x04 | 0x08 | 0x10 | 0x20);
  message.set_unblock(false);
  EXPECT_EQ(message.flags() & 0xFF, 0x02u | 0x04 | 0x08 | 0x10);
}

TEST(MessageMirror, SetHeaderValuesIsVerbatim) {
  Message message;
  message.SetHeaderValues(-5, 6, 0xFFFFFFFF);
  EXPECT_EQ(message.routing_id(), -5);
  EXPECT_EQ(message.type(), 6u);
  EXPECT_EQ(message.flags(), 0xFFFFFFFF);
}

}  // namespace
