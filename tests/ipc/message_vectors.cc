// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// message/* and wire/*: whole messages, with their header.

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "base/memory/scoped_ptr.h"
#include "base/synchronization/waitable_event.h"
#include "ipc/ipc_channel_handle.h"
#include "ipc/ipc_message_utils.h"
#include "tests/ipc/message_vector_adder.h"
#include "tests/ipc/vector_messages.h"
#include "tests/ipc/vector_table.h"
#include "tests/support/raw_message.h"

namespace {

using IPC::Message;

const size_t kPayload = test_support::kRawHeaderSize;

const std::vector<size_t> kReferenceNumber = ReferenceNumber();
// The same, and the first int of the payload.
const std::vector<size_t> kReferenceNumberAndId = {
    13, 14, 15, kPayload, kPayload + 1, kPayload + 2, kPayload + 3};

typedef MessageVectorAdder Adder;
typedef Adder::Make Make;

void AddHeaders(Adder* adder) {
  adder->AddHeader("default", 0, 0, 0);
  adder->AddHeader("routing_control", MSG_ROUTING_CONTROL, 1, 2);
  adder->AddHeader("routing_42", 42, 1, 2);
  adder->AddHeader("type_max", 0, 0xffffffff, 2);
  adder->AddHeader("type_reply", 0, IPC_REPLY_ID, 2);
  adder->AddHeader("type_hello", MSG_ROUTING_NONE, 0xffff, 2);
  adder->AddHeader("type_close_fd", MSG_ROUTING_NONE, 0xfffe, 2);
  adder->AddHeader("prio_normal", 1, 1, Message::PRIORITY_NORMAL);
  adder->AddHeader("prio_high", 1, 1, Message::PRIORITY_HIGH);
  adder->AddHeader("all_flags", 1, 1, 0xffffffff);
  adder->AddHeader("flag_sync", 1, 1, 2 | Message::SYNC_BIT);
  adder->AddHeader("flag_reply_error", 1, 1, 2 | Message::REPLY_ERROR_BIT);
  adder->AddHeader("flag_unblock", 1, 1, 2 | Message::UNBLOCK_BIT);
  adder->AddHeader("flag_has_sent_time", 1, 1, 2 | Message::HAS_SENT_TIME_BIT);
  adder->AddHeader("set_sync_unblock", [] {
    scoped_ptr<Message> message =
        Adder::WithHeader(7, 9, Message::PRIORITY_HIGH);
    message->set_sync();
    message->set_unblock(true);
    return message;
  });
  adder->AddHeader("set_reply_error", [] {
    scoped_ptr<Message> message = Adder::WithHeader(7, IPC_REPLY_ID, 2);
    message->set_reply();
    message->set_reply_error();
    return message;
  });
  adder->AddHeader("set_routing_id", [] {
    scoped_ptr<Message> message = Adder::WithHeader(7, 9, 2);
    message->set_routing_id(-3);
    return message;
  });
  const auto anything = [](const Message&) { return true; };
  const Make constructed = [] {
    return make_scoped_ptr(new Message(3, 4, Message::PRIORITY_NORMAL));
  };
  adder->Add("message/header/ctor_ref_0", kReferenceNumber, constructed,
             anything);
  adder->Add("message/header/ctor_ref_2", kReferenceNumber, constructed,
             anything);
  adder->Add(
      "message/header/sync_pumping_off", kReferenceNumberAndId,
      [] {
        base::WaitableEvent event(true, false);
        scoped_ptr<IPC::SyncMessage> message(
            new IPC::SyncMessage(5, 6, Message::PRIORITY_NORMAL, NULL));
        message->set_pump_messages_event(&event);
        message->set_pump_messages_event(NULL);
        return scoped_ptr<Message>(message.release());
      },
      anything);
}

void AddAsynchronous(Adder* adder) {
  const auto is_42 = [](const Message& message) {
    VecMsg_Control1::Param param;
    return VecMsg_Control1::Read(&message, &param) && get<0>(param) == 42;
  };
  adder->Add("message/decl/control1", kReferenceNumber,
             Adder::New<VecMsg_Control1>(42), is_42);
  adder->Add("wire/control1", kReferenceNumber, Adder::New<VecMsg_Control1>(42),
             is_42);
  const auto is_empty = [](const Message& message) {
    return message.payload_size() == 0;
  };
  adder->Add("message/decl/routed0", kReferenceNumber,
             Adder::New<VecMsg_Routed0>(12), is_empty);
  adder->Add("message/decl/highest_ids", kReferenceNumber,
             Adder::New<VecMsg_HighestIds>(), is_empty);
  VecStruct one;
  one.i = 1;
  one.s = "x";
  one.dflt = false;
  adder->Add("message/decl/control5", kReferenceNumber,
             Adder::New<VecMsg_Control5>(1, std::string("two"),
                                         std::vector<int>(3, 3), one, PLAIN_B),
             [](const Message& message) {
               VecMsg_Control5::Param param;
               return VecMsg_Control5::Read(&message, &param) &&
                      get<1>(param) == "two" && get<2>(param).size() == 3 &&
                      get<3>(param).s == "x" && !get<3>(param).dflt &&
                      get<4>(param) == PLAIN_B;
             });
  adder->Add("message/decl/routed_channel_handle", kReferenceNumber,
             Adder::New<VecMsg_RoutedChannelHandle>(4, IPC::ChannelHandle("h")),
             [](const Message& message) {
               VecMsg_RoutedChannelHandle::Param param;
               return VecMsg_RoutedChannelHandle::Read(&message, &param) &&
                      get<0>(param).name == "h";
             });
}

Make ReplyTo(scoped_ptr<Message> (*make_reply)()) {
  return make_reply;
}

void AddSync(Adder* adder) {
  adder->Add(
      "message/decl/sync_control1_1", kReferenceNumberAndId,
      [] { return scoped_ptr<Message>(new VecMsg_SyncControl1_1(99, NULL)); },
      [](const Message& message) {
        VecMsg_SyncControl1_1::SendParam param;
        return VecMsg_SyncControl1_1::ReadSendParam(&message, &param) &&
               get<0>(param) == 99 &&
               IPC::SyncMessage::GetMessageId(message) == 1;
      });
  adder->Add("message/decl/sync_control0_0", kReferenceNumberAndId,
             Adder::New<VecMsg_SyncControl0_0>(), [](const Message& message) {
               VecMsg_SyncControl0_0::SendParam param;
               return VecMsg_SyncControl0_0::ReadSendParam(&message, &param) &&
                      IPC::SyncMessage::GetMessageId(message) == 3;
             });
  adder->Add(
      "message/decl/sync_control1_1_reply", kReferenceNumberAndId, ReplyTo([] {
        VecMsg_SyncControl1_1 request(99, NULL);
        scoped_ptr<Message> reply(IPC::SyncMessage::GenerateReply(&request));
        VecMsg_SyncControl1_1::WriteReplyParams(reply.get(), "answer");
        return reply;
      }),
      [](const Message& message) {
        Tuple<std::string> param;
        return IPC::SyncMessage::IsMessageReplyTo(message, 1) &&
               VecMsg_SyncControl1_1::ReadReplyParam(&message, &param) &&
               get<0>(param) == "answer";
      });
  adder->Add(
      "message/decl/sync_control1_1_reply_error", kReferenceNumberAndId,
      ReplyTo([] {
        VecMsg_SyncControl1_1 request(99, NULL);
        scoped_ptr<Message> reply(IPC::SyncMessage::GenerateReply(&request));
        reply->set_reply_error();
        return reply;
      }),
      [](const Message& message) {
        return IPC::SyncMessage::IsMessageReplyTo(message, 1) &&
               message.is_reply_error();
      });
  adder->Add(
      "message/decl/sync_routed2_2_reply", kReferenceNumberAndId, ReplyTo([] {
        VecMsg_SyncRouted2_2 request(31, 1, true, NULL, NULL);
        scoped_ptr<Message> reply(IPC::SyncMessage::GenerateReply(&request));
        VecMsg_SyncRouted2_2::WriteReplyParams(reply.get(), true,
                                               std::vector<int>{7, 8});
        return reply;
      }),
      [](const Message& message) {
        Tuple<bool, std::vector<int>> param;
        return VecMsg_SyncRouted2_2::ReadReplyParam(&message, &param) &&
               get<0>(param) && get<1>(param)[1] == 8;
      });
}

void AddHello(Adder* adder) {
  adder->Add(
      "wire/hello_server", kReferenceNumber,
      [] {
        scoped_ptr<Message> hello(
            new Message(MSG_ROUTING_NONE, 0xffff, Message::PRIORITY_NORMAL));
        hello->WriteInt(0x12345);
        return hello;
      },
      [](const Message& message) {
        int pid = 0;
        return PickleIterator(message).ReadInt(&pid) && pid == 0x12345;
      });
}

}  // namespace

void AddMessageVectors(VectorTable* table) {
  Adder adder(table);
  AddHeaders(&adder);
  AddAsynchronous(&adder);
  AddSync(&adder);
  AddHello(&adder);
}
