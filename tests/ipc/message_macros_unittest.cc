// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What the macros of a message file generate, stage by stage, and how tools
// take a message file apart.

#include <iterator>
#include <map>
#include <set>
#include <string>
#include <type_traits>
#include <vector>

#include "gtest/gtest.h"
#include "tests/ipc/paint_messages.h"
#include "tests/support/params.h"

namespace {

using IPC::Message;
using test_support::ExpectReadableOnlyWhole;
using test_support::Logged;
using test_support::ReadFrom;
using test_support::Written;

std::string LogOf(void (*log)(std::string*, const Message*, std::string*),
                  const Message& message) {
  std::string name;
  std::string params;
  log(&name, &message, &params);
  return name + "(" + params + ")";
}

TEST(MessageMacrosTest, AnIdIsClassAndLine) {
  EXPECT_EQ(IPC_MESSAGE_ID_CLASS(PaintMsg_Clear::ID), TestMsgStart);
  EXPECT_EQ(PaintMsg_SetColour::ID, PaintMsg_Clear::ID + 1);
  EXPECT_EQ(IPC_MESSAGE_ID_LINE(0x00070065), 0x65);
  EXPECT_EQ(IPC_MESSAGE_CLASS(PaintMsg_Clear()),
            static_cast<uint32>(TestMsgStart));
}

TEST(MessageMacrosTest, MessagesAreMessages) {
  EXPECT_TRUE((std::is_base_of<Message, PaintMsg_Clear>::value));
  EXPECT_FALSE((std::is_base_of<IPC::SyncMessage, PaintMsg_Draw>::value));
  EXPECT_TRUE((std::is_base_of<IPC::SyncMessage, PaintMsg_Wait>::value));
  EXPECT_TRUE((std::is_same<PaintMsg_Clear::Schema, Message>::value));
  EXPECT_TRUE(
      (std::is_same<PaintMsg_SetTitle::Param, Tuple<int, std::string>>::value));
  EXPECT_TRUE((std::is_same<PaintMsg_Add::SendParam, Tuple<int, int>>::value));
  EXPECT_TRUE((std::is_same<PaintMsg_Add::ReplyParam, Tuple<int&>>::value));
}

TEST(MessageMacrosTest, ControlMessagesGoToTheProcess) {
  const PaintMsg_SetTitle message(1, "title");
  EXPECT_EQ(message.routing_id(), MSG_ROUTING_CONTROL);
  EXPECT_EQ(message.type(), static_cast<uint32>(PaintMsg_SetTitle::ID));
  EXPECT_EQ(message.priority(), Message::PRIORITY_NORMAL);
  EXPECT_EQ(PaintMsg_Clear().routing_id(), MSG_ROUTING_CONTROL);
  EXPECT_EQ(PaintMsg_Wait().routing_id(), MSG_ROUTING_CONTROL);
}

TEST(MessageMacrosTest, RoutedMessagesGoToAnObject) {
  EXPECT_EQ(PaintMsg_Flush(12).routing_id(), 12);
  EXPECT_EQ(PaintMsg_Draw(13, PaintMsg_Draw_Params()).routing_id(), 13);
  EXPECT_EQ(PaintMsg_Add(14, 1, 2, NULL).routing_id(), 14);
}

TEST(MessageMacrosTest, ParametersAreWrittenInTheirOrder) {
  const PaintMsg_Control5 message(1, "two", true, 0.5, 5);
  EXPECT_EQ(test_support::PayloadOf(message),
            Written(1) + Written(std::string("two")) + Written(true) +
                Written(0.5) + Written(int64{5}));
  PaintMsg_Control5::Param read;
  ASSERT_TRUE(PaintMsg_Control5::Read(&message, &read));
  EXPECT_EQ(get<1>(read), "two");
  EXPECT_EQ(get<4>(read), 5);
}

TEST(MessageMacrosTest, SyncParametersFollowTheId) {
  const PaintMsg_Sync4_4 message(1, 10, 20, 30, 40, NULL, NULL, NULL, NULL);
  PaintMsg_Sync4_4::SendParam read;
  ASSERT_TRUE(PaintMsg_Sync4_4::ReadSendParam(&message, &read));
  EXPECT_EQ(get<3>(read), 40);
  EXPECT_EQ(message.payload_size(), 5 * 4u);
}

TEST(MessageMacrosTest, RepliesAreReadByTheirClassToo) {
  const PaintMsg_Sync0_4 request(NULL, NULL, NULL, NULL);
  scoped_ptr<Message> reply(IPC::SyncMessage::GenerateReply(&request));
  PaintMsg_Sync0_4::WriteReplyParams(reply.get(), 1, "two", true, 0.5);
  TupleTypes<PaintMsg_Sync0_4::ReplyParam>::ValueTuple read;
  ASSERT_TRUE(PaintMsg_Sync0_4::ReadReplyParam(reply.get(), &read));
  EXPECT_EQ(get<1>(read), "two");
  EXPECT_EQ(get<3>(read), 0.5);
}

TEST(MessageMacrosTest, NobodyNeedsToWantAReply) {
  PaintMsg_Sync0_4 request(NULL, NULL, NULL, NULL);
  scoped_ptr<IPC::MessageReplyDeserializer> out(request.GetReplyDeserializer());
  scoped_ptr<Message> reply(IPC::SyncMessage::GenerateReply(&request));
  PaintMsg_Sync0_4::WriteReplyParams(reply.get(), 1, "two", true, 0.5);
  EXPECT_TRUE(out->SerializeOutputParameters(*reply));
}

TEST(MessageMacrosTest, AReplyOfReferencesFillsVariables) {
  int number = 0;
  std::string text;
  IPC::ParamDeserializer<Tuple<int&, std::string&>> out(
      MakeRefTuple(number, text));
  Message reply(1, IPC_REPLY_ID, Message::PRIORITY_NORMAL);
  reply.WriteInt(0);
  reply.WriteInt(5);
  reply.WriteString("five");
  IPC::MessageReplyDeserializer& base = out;
  ASSERT_TRUE(base.SerializeOutputParameters(reply));
  EXPECT_EQ(number, 5);
  EXPECT_EQ(text, "five");
}

TEST(MessageMacrosTest, LogsNameTheMessageAndItsParameters) {
  EXPECT_EQ(LogOf(PaintMsg_Clear::Log, PaintMsg_Clear()), "PaintMsg_Clear()");
  EXPECT_EQ(LogOf(PaintMsg_SetTitle::Log, PaintMsg_SetTitle(1, "a")),
            "PaintMsg_SetTitle(1, a)");
  const PaintMsg_Add request(1, 2, 3, NULL);
  EXPECT_EQ(LogOf(PaintMsg_Add::Log, request), "PaintMsg_Add(2, 3)");
  scoped_ptr<Message> reply(IPC::SyncMessage::GenerateReply(&request));
  PaintMsg_Add::WriteReplyParams(reply.get(), 5);
  EXPECT_EQ(LogOf(PaintMsg_Add::Log, *reply), "PaintMsg_Add(5)");
  std::string name;
  PaintMsg_Draw::Log(&name, NULL, NULL);
  EXPECT_EQ(name, "PaintMsg_Draw");
  PaintMsg_Draw::Log(NULL, NULL, NULL);
}

TEST(StructMacrosTest, MembersStartAsDeclared) {
  const PaintMsg_Draw_Params params;
  EXPECT_EQ(params.width, paint::Width::kThick);
  EXPECT_EQ(params.dashes, (std::vector<int>{8, 8, 8}));
  EXPECT_EQ(params.layer, 0);
  EXPECT_TRUE(params.visible);
  EXPECT_EQ(PaintMsg_Move_Params().steps, 1);
}

TEST(StructMacrosTest, MembersTravelInTheirOrder) {
  paint::Point point;
  point.x = 3;
  point.y = 4;
  EXPECT_EQ(Written(point), Written(3) + Written(4));
  ExpectReadableOnlyWhole<paint::Point>(Written(point));
  ExpectReadableOnlyWhole<PaintMsg_Draw_Params>(
      Written(PaintMsg_Draw_Params()));
  EXPECT_EQ(Written(PaintMsg_Nothing_Params()), "");
}

TEST(StructMacrosTest, AListedParentTravelsAtItsPlace) {
  paint::Circle circle;
  circle.colour = paint::COLOUR_BLUE;
  circle.name = "moon";
  circle.radius = 1.5;
  EXPECT_EQ(Written(circle), Written(2) + Written(std::string("moon")) +
                                 Written(paint::Point()) + Written(1.5));
  paint::Circle read;
  ASSERT_TRUE(ReadFrom(Written(circle), &read));
  EXPECT_EQ(read.name, "moon");
  EXPECT_EQ(read.radius, 1.5);
}

TEST(StructMacrosTest, TheParentOfAMessageStructStaysAtHome) {
  PaintMsg_Move_Params params;
  params.x = 99;
  params.steps = 5;
  EXPECT_EQ(Written(params), Written(5));
}

TEST(StructMacrosTest, LogsListTheMembers) {
  EXPECT_EQ(Logged(paint::Circle()), "((0, ), (0, 0), 0.000000e+00)");
  EXPECT_EQ(Logged(PaintMsg_Nothing_Params()), "()");
  EXPECT_EQ(Logged(paint::Width::kThick), "250");
}

TEST(EnumMacrosTest, EnumsTravelAsInt) {
  EXPECT_EQ(Written(paint::Width::kThick), Written(250));
  EXPECT_EQ(Written(paint::SHADE_ANY), Written(1 << 20));
  test_support::ExpectTravels(paint::COLOUR_BLUE);
}

#if defined(GTEST_HAS_DEATH_TEST) && !defined(NDEBUG)
TEST(EnumMacrosDeathTest, OurOwnNonsenseIsABug) {
  EXPECT_DEATH(Written(static_cast<paint::Colour>(3)), "is_valid");
}
#endif

TEST(MessageMacrosTest, ARecursiveStructTravels) {
  paint::Group group;
  group.id = 1;
  group.parts.resize(2);
  group.parts[1].id = 7;
  paint::Group read;
  ASSERT_TRUE(ReadFrom(Written(group), &read));
  EXPECT_EQ(read.parts[1].id, 7);
}

// The tools of Chromium include message files inside of functions and arrays.
struct Listed {
  const char* name;
  int id;
  int in;
  int out;
};

const Listed kAllMessages[] = {
#include "ipc/ipc_message_null_macros.h"
#undef IPC_MESSAGE_DECL
#define IPC_MESSAGE_DECL(sync, kind, msg_class, in_cnt, out_cnt, in_list, \
                         out_list)                                        \
  {#sync " " #kind " " #msg_class, msg_class::ID, in_cnt, out_cnt},
#include "tests/ipc/paint_messages.h"
};

TEST(MessageToolsTest, AMessageFileCanBeListed) {
  std::map<std::string, Listed> by_name;
  std::set<int> ids;
  for (const Listed& message : kAllMessages) {
    by_name[message.name] = message;
    ids.insert(message.id);
  }
  EXPECT_EQ(by_name.size(), 20u);
  EXPECT_EQ(ids.size(), 20u);
  EXPECT_EQ(by_name["EMPTY CONTROL PaintMsg_Clear"].in, 0);
  EXPECT_EQ(by_name["ASYNC ROUTED PaintMsg_Move"].in, 2);
  EXPECT_EQ(by_name["SYNC ROUTED PaintMsg_Sync5_3"].in, 5);
  EXPECT_EQ(by_name["SYNC ROUTED PaintMsg_Sync5_3"].out, 3);
}

// A fuzzer makes any message from values of its own.
std::vector<Message*> MakeOneOfEach() {
  std::vector<Message*> messages;
#undef IPC_MESSAGE_DECL
#define IPC_MESSAGE_DECL(sync, kind, msg_class, in_cnt, out_cnt, in_list, \
                         out_list)                                        \
  MAKE_##sync(kind, msg_class, in_cnt, in_list)
#define MAKE_EMPTY(kind, msg_class, in_cnt, in_list) \
  messages.push_back(ROUTE_##kind(msg_class, 0, ));
#define MAKE_ASYNC(kind, msg_class, in_cnt, in_list)                        \
  {                                                                         \
    IPC_TUPLE_IN_##in_cnt in_list p;                                        \
    messages.push_back(ROUTE_##kind(msg_class, in_cnt, ELEMENTS_##in_cnt)); \
  }
#define MAKE_SYNC(kind, msg_class, in_cnt, in_list)
#define ROUTE_CONTROL(msg_class, in_cnt, elements) new msg_class(elements)
#define ROUTE_ROUTED(msg_class, in_cnt, elements) \
  new msg_class(5 IPC_COMMA_##in_cnt elements)
#define ELEMENTS_1 get<0>(p)
#define ELEMENTS_2 get<0>(p), get<1>(p)
#define ELEMENTS_3 get<0>(p), get<1>(p), get<2>(p)
#define ELEMENTS_4 get<0>(p), get<1>(p), get<2>(p), get<3>(p)
#define ELEMENTS_5 get<0>(p), get<1>(p), get<2>(p), get<3>(p), get<4>(p)
#include "tests/ipc/paint_messages.h"
  return messages;
}

TEST(MessageToolsTest, EveryMessageCanBeMadeFromItsTypes) {
  const std::vector<Message*> messages = MakeOneOfEach();
  EXPECT_EQ(messages.size(), 12u);
  for (Message* message : messages)
    delete message;
}

// A checker looks at the types, and at what is said of their values.
const char* const kAllTypes[] = {
#include "ipc/ipc_message_null_macros.h"
#undef IPC_STRUCT_BEGIN_WITH_PARENT
#define IPC_STRUCT_BEGIN_WITH_PARENT(name, parent) \
  "struct " #name " : " #parent,
#undef IPC_STRUCT_MEMBER
#define IPC_STRUCT_MEMBER(type, ...) "member " #type,
#undef IPC_STRUCT_TRAITS_BEGIN
#define IPC_STRUCT_TRAITS_BEGIN(name) "traits " #name,
#undef IPC_STRUCT_TRAITS_PARENT
#define IPC_STRUCT_TRAITS_PARENT(type) "parent " #type,
#undef IPC_ENUM_TRAITS_VALIDATE
#define IPC_ENUM_TRAITS_VALIDATE(name, expression) \
  "enum " #name " " #expression,
#include "tests/ipc/paint_messages.h"
};

TEST(MessageToolsTest, TheTypesOfAMessageFileCanBeListed) {
  const std::set<std::string> types(std::begin(kAllTypes), std::end(kAllTypes));
  EXPECT_EQ(types.count("enum paint::Shade true"), 1u);
  EXPECT_EQ(types.count("enum paint::Flags (value & ~7) == 0"), 1u);
  EXPECT_EQ(types.count("traits paint::Circle"), 1u);
  EXPECT_EQ(types.count("parent paint::Shape"), 1u);
  EXPECT_EQ(types.count("struct PaintMsg_Draw_Params : IPC::NoParams"), 1u);
  EXPECT_EQ(types.count("member std::vector<int>"), 1u);
}

// The expression is about an int that is called |value|.
bool IsFlags(int value) {
  bool valid = true;
#include "ipc/ipc_message_null_macros.h"
#undef IPC_ENUM_TRAITS_VALIDATE
#define IPC_ENUM_TRAITS_VALIDATE(name, expression)              \
  if (std::is_same<name, paint::Flags>::value && !(expression)) \
    valid = false;
#include "tests/ipc/paint_messages.h"
  return valid;
}

TEST(MessageToolsTest, TheCheckOfAnEnumCanBeBorrowed) {
  EXPECT_TRUE(IsFlags(7));
  EXPECT_FALSE(IsFlags(8));
}

}  // namespace
