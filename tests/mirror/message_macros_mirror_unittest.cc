// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Contract, sections 11.1 and 11.2: ids, and the classes that the macros make
// for every number of parameters.

#include <string>

#include "ipc/ipc_message_start.h"
#include "tests/mirror/mirror.h"
#include "tests/mirror/mirror_messages.h"

// Also by name: tools redefine and test them.
#ifndef IPC_MESSAGE_ID
#error IPC_MESSAGE_ID
#endif
#ifndef IPC_MESSAGE_ID_CLASS
#error IPC_MESSAGE_ID_CLASS
#endif
#ifndef IPC_MESSAGE_ID_LINE
#error IPC_MESSAGE_ID_LINE
#endif
#ifndef IPC_MESSAGE_CLASS
#error IPC_MESSAGE_CLASS
#endif
#ifndef IPC_MESSAGE_DECL
#error IPC_MESSAGE_DECL
#endif
#ifndef IPC_MESSAGE_EXTRA
#error IPC_MESSAGE_EXTRA
#endif
#ifndef IPC_MESSAGE_EXPORT
#error IPC_MESSAGE_EXPORT
#endif
#ifndef IPC_MESSAGE_CONTROL0
#error IPC_MESSAGE_CONTROL0
#endif
#ifndef IPC_MESSAGE_CONTROL1
#error IPC_MESSAGE_CONTROL1
#endif
#ifndef IPC_MESSAGE_CONTROL2
#error IPC_MESSAGE_CONTROL2
#endif
#ifndef IPC_MESSAGE_CONTROL3
#error IPC_MESSAGE_CONTROL3
#endif
#ifndef IPC_MESSAGE_CONTROL4
#error IPC_MESSAGE_CONTROL4
#endif
#ifndef IPC_MESSAGE_CONTROL5
#error IPC_MESSAGE_CONTROL5
#endif
#ifndef IPC_MESSAGE_ROUTED0
#error IPC_MESSAGE_ROUTED0
#endif
#ifndef IPC_MESSAGE_ROUTED1
#error IPC_MESSAGE_ROUTED1
#endif
#ifndef IPC_MESSAGE_ROUTED2
#error IPC_MESSAGE_ROUTED2
#endif
#ifndef IPC_MESSAGE_ROUTED3
#error IPC_MESSAGE_ROUTED3
#endif
#ifndef IPC_MESSAGE_ROUTED4
#error IPC_MESSAGE_ROUTED4
#endif
#ifndef IPC_MESSAGE_ROUTED5
#error IPC_MESSAGE_ROUTED5
#endif
#ifndef IPC_SYNC_MESSAGE_CONTROL0_0
#error IPC_SYNC_MESSAGE_CONTROL0_0
#endif
#ifndef IPC_SYNC_MESSAGE_CONTROL0_1
#error IPC_SYNC_MESSAGE_CONTROL0_1
#endif
#ifndef IPC_SYNC_MESSAGE_CONTROL0_2
#error IPC_SYNC_MESSAGE_CONTROL0_2
#endif
#ifndef IPC_SYNC_MESSAGE_CONTROL0_3
#error IPC_SYNC_MESSAGE_CONTROL0_3
#endif
#ifndef IPC_SYNC_MESSAGE_CONTROL0_4
#error IPC_SYNC_MESSAGE_CONTROL0_4
#endif
#ifndef IPC_SYNC_MESSAGE_CONTROL1_0
#error IPC_SYNC_MESSAGE_CONTROL1_0
#endif
#ifndef IPC_SYNC_MESSAGE_CONTROL1_1
#error IPC_SYNC_MESSAGE_CONTROL1_1
#endif
#ifndef IPC_SYNC_MESSAGE_CONTROL1_2
#error IPC_SYNC_MESSAGE_CONTROL1_2
#endif
#ifndef IPC_SYNC_MESSAGE_CONTROL1_3
#error IPC_SYNC_MESSAGE_CONTROL1_3
#endif
#ifndef IPC_SYNC_MESSAGE_CONTROL1_4
#error IPC_SYNC_MESSAGE_CONTROL1_4
#endif
#ifndef IPC_SYNC_MESSAGE_CONTROL2_0
#error IPC_SYNC_MESSAGE_CONTROL2_0
#endif
#ifndef IPC_SYNC_MESSAGE_CONTROL2_1
#error IPC_SYNC_MESSAGE_CONTROL2_1
#endif
#ifndef IPC_SYNC_MESSAGE_CONTROL2_2
#error IPC_SYNC_MESSAGE_CONTROL2_2
#endif
#ifndef IPC_SYNC_MESSAGE_CONTROL2_3
#error IPC_SYNC_MESSAGE_CONTROL2_3
#endif
#ifndef IPC_SYNC_MESSAGE_CONTROL2_4
#error IPC_SYNC_MESSAGE_CONTROL2_4
#endif
#ifndef IPC_SYNC_MESSAGE_CONTROL3_0
#error IPC_SYNC_MESSAGE_CONTROL3_0
#endif
#ifndef IPC_SYNC_MESSAGE_CONTROL3_1
#error IPC_SYNC_MESSAGE_CONTROL3_1
#endif
#ifndef IPC_SYNC_MESSAGE_CONTROL3_2
#error IPC_SYNC_MESSAGE_CONTROL3_2
#endif
#ifndef IPC_SYNC_MESSAGE_CONTROL3_3
#error IPC_SYNC_MESSAGE_CONTROL3_3
#endif
#ifndef IPC_SYNC_MESSAGE_CONTROL3_4
#error IPC_SYNC_MESSAGE_CONTROL3_4
#endif
#ifndef IPC_SYNC_MESSAGE_CONTROL4_0
#error IPC_SYNC_MESSAGE_CONTROL4_0
#endif
#ifndef IPC_SYNC_MESSAGE_CONTROL4_1
#error IPC_SYNC_MESSAGE_CONTROL4_1
#endif
#ifndef IPC_SYNC_MESSAGE_CONTROL4_2
#error IPC_SYNC_MESSAGE_CONTROL4_2
#endif
#ifndef IPC_SYNC_MESSAGE_CONTROL4_3
#error IPC_SYNC_MESSAGE_CONTROL4_3
#endif
#ifndef IPC_SYNC_MESSAGE_CONTROL4_4
#error IPC_SYNC_MESSAGE_CONTROL4_4
#endif
#ifndef IPC_SYNC_MESSAGE_CONTROL5_0
#error IPC_SYNC_MESSAGE_CONTROL5_0
#endif
#ifndef IPC_SYNC_MESSAGE_CONTROL5_1
#error IPC_SYNC_MESSAGE_CONTROL5_1
#endif
#ifndef IPC_SYNC_MESSAGE_CONTROL5_2
#error IPC_SYNC_MESSAGE_CONTROL5_2
#endif
#ifndef IPC_SYNC_MESSAGE_CONTROL5_3
#error IPC_SYNC_MESSAGE_CONTROL5_3
#endif
#ifndef IPC_SYNC_MESSAGE_ROUTED0_0
#error IPC_SYNC_MESSAGE_ROUTED0_0
#endif
#ifndef IPC_SYNC_MESSAGE_ROUTED0_1
#error IPC_SYNC_MESSAGE_ROUTED0_1
#endif
#ifndef IPC_SYNC_MESSAGE_ROUTED0_2
#error IPC_SYNC_MESSAGE_ROUTED0_2
#endif
#ifndef IPC_SYNC_MESSAGE_ROUTED0_3
#error IPC_SYNC_MESSAGE_ROUTED0_3
#endif
#ifndef IPC_SYNC_MESSAGE_ROUTED0_4
#error IPC_SYNC_MESSAGE_ROUTED0_4
#endif
#ifndef IPC_SYNC_MESSAGE_ROUTED1_0
#error IPC_SYNC_MESSAGE_ROUTED1_0
#endif
#ifndef IPC_SYNC_MESSAGE_ROUTED1_1
#error IPC_SYNC_MESSAGE_ROUTED1_1
#endif
#ifndef IPC_SYNC_MESSAGE_ROUTED1_2
#error IPC_SYNC_MESSAGE_ROUTED1_2
#endif
#ifndef IPC_SYNC_MESSAGE_ROUTED1_3
#error IPC_SYNC_MESSAGE_ROUTED1_3
#endif
#ifndef IPC_SYNC_MESSAGE_ROUTED1_4
#error IPC_SYNC_MESSAGE_ROUTED1_4
#endif
#ifndef IPC_SYNC_MESSAGE_ROUTED2_0
#error IPC_SYNC_MESSAGE_ROUTED2_0
#endif
#ifndef IPC_SYNC_MESSAGE_ROUTED2_1
#error IPC_SYNC_MESSAGE_ROUTED2_1
#endif
#ifndef IPC_SYNC_MESSAGE_ROUTED2_2
#error IPC_SYNC_MESSAGE_ROUTED2_2
#endif
#ifndef IPC_SYNC_MESSAGE_ROUTED2_3
#error IPC_SYNC_MESSAGE_ROUTED2_3
#endif
#ifndef IPC_SYNC_MESSAGE_ROUTED2_4
#error IPC_SYNC_MESSAGE_ROUTED2_4
#endif
#ifndef IPC_SYNC_MESSAGE_ROUTED3_0
#error IPC_SYNC_MESSAGE_ROUTED3_0
#endif
#ifndef IPC_SYNC_MESSAGE_ROUTED3_1
#error IPC_SYNC_MESSAGE_ROUTED3_1
#endif
#ifndef IPC_SYNC_MESSAGE_ROUTED3_2
#error IPC_SYNC_MESSAGE_ROUTED3_2
#endif
#ifndef IPC_SYNC_MESSAGE_ROUTED3_3
#error IPC_SYNC_MESSAGE_ROUTED3_3
#endif
#ifndef IPC_SYNC_MESSAGE_ROUTED3_4
#error IPC_SYNC_MESSAGE_ROUTED3_4
#endif
#ifndef IPC_SYNC_MESSAGE_ROUTED4_0
#error IPC_SYNC_MESSAGE_ROUTED4_0
#endif
#ifndef IPC_SYNC_MESSAGE_ROUTED4_1
#error IPC_SYNC_MESSAGE_ROUTED4_1
#endif
#ifndef IPC_SYNC_MESSAGE_ROUTED4_2
#error IPC_SYNC_MESSAGE_ROUTED4_2
#endif
#ifndef IPC_SYNC_MESSAGE_ROUTED4_3
#error IPC_SYNC_MESSAGE_ROUTED4_3
#endif
#ifndef IPC_SYNC_MESSAGE_ROUTED4_4
#error IPC_SYNC_MESSAGE_ROUTED4_4
#endif
#ifndef IPC_SYNC_MESSAGE_ROUTED5_0
#error IPC_SYNC_MESSAGE_ROUTED5_0
#endif
#ifndef IPC_SYNC_MESSAGE_ROUTED5_1
#error IPC_SYNC_MESSAGE_ROUTED5_1
#endif
#ifndef IPC_SYNC_MESSAGE_ROUTED5_2
#error IPC_SYNC_MESSAGE_ROUTED5_2
#endif
#ifndef IPC_SYNC_MESSAGE_ROUTED5_3
#error IPC_SYNC_MESSAGE_ROUTED5_3
#endif
#ifndef IPC_TYPE_IN_0
#error IPC_TYPE_IN_0
#endif
#ifndef IPC_TYPE_IN_1
#error IPC_TYPE_IN_1
#endif
#ifndef IPC_TYPE_IN_2
#error IPC_TYPE_IN_2
#endif
#ifndef IPC_TYPE_IN_3
#error IPC_TYPE_IN_3
#endif
#ifndef IPC_TYPE_IN_4
#error IPC_TYPE_IN_4
#endif
#ifndef IPC_TYPE_IN_5
#error IPC_TYPE_IN_5
#endif
#ifndef IPC_TYPE_OUT_0
#error IPC_TYPE_OUT_0
#endif
#ifndef IPC_TYPE_OUT_1
#error IPC_TYPE_OUT_1
#endif
#ifndef IPC_TYPE_OUT_2
#error IPC_TYPE_OUT_2
#endif
#ifndef IPC_TYPE_OUT_3
#error IPC_TYPE_OUT_3
#endif
#ifndef IPC_TYPE_OUT_4
#error IPC_TYPE_OUT_4
#endif
#ifndef IPC_TUPLE_IN_0
#error IPC_TUPLE_IN_0
#endif
#ifndef IPC_TUPLE_IN_1
#error IPC_TUPLE_IN_1
#endif
#ifndef IPC_TUPLE_IN_2
#error IPC_TUPLE_IN_2
#endif
#ifndef IPC_TUPLE_IN_3
#error IPC_TUPLE_IN_3
#endif
#ifndef IPC_TUPLE_IN_4
#error IPC_TUPLE_IN_4
#endif
#ifndef IPC_TUPLE_IN_5
#error IPC_TUPLE_IN_5
#endif
#ifndef IPC_TUPLE_OUT_0
#error IPC_TUPLE_OUT_0
#endif
#ifndef IPC_TUPLE_OUT_1
#error IPC_TUPLE_OUT_1
#endif
#ifndef IPC_TUPLE_OUT_2
#error IPC_TUPLE_OUT_2
#endif
#ifndef IPC_TUPLE_OUT_3
#error IPC_TUPLE_OUT_3
#endif
#ifndef IPC_TUPLE_OUT_4
#error IPC_TUPLE_OUT_4
#endif
#ifndef IPC_NAME_IN_0
#error IPC_NAME_IN_0
#endif
#ifndef IPC_NAME_IN_1
#error IPC_NAME_IN_1
#endif
#ifndef IPC_NAME_IN_2
#error IPC_NAME_IN_2
#endif
#ifndef IPC_NAME_IN_3
#error IPC_NAME_IN_3
#endif
#ifndef IPC_NAME_IN_4
#error IPC_NAME_IN_4
#endif
#ifndef IPC_NAME_IN_5
#error IPC_NAME_IN_5
#endif
#ifndef IPC_NAME_OUT_0
#error IPC_NAME_OUT_0
#endif
#ifndef IPC_NAME_OUT_1
#error IPC_NAME_OUT_1
#endif
#ifndef IPC_NAME_OUT_2
#error IPC_NAME_OUT_2
#endif
#ifndef IPC_NAME_OUT_3
#error IPC_NAME_OUT_3
#endif
#ifndef IPC_NAME_OUT_4
#error IPC_NAME_OUT_4
#endif
#ifndef IPC_COMMA_0
#error IPC_COMMA_0
#endif
#ifndef IPC_COMMA_1
#error IPC_COMMA_1
#endif
#ifndef IPC_COMMA_2
#error IPC_COMMA_2
#endif
#ifndef IPC_COMMA_3
#error IPC_COMMA_3
#endif
#ifndef IPC_COMMA_4
#error IPC_COMMA_4
#endif
#ifndef IPC_COMMA_5
#error IPC_COMMA_5
#endif
#ifndef IPC_COMMA_AND_0
#error IPC_COMMA_AND_0
#endif
#ifndef IPC_COMMA_AND_1
#error IPC_COMMA_AND_1
#endif
#ifndef IPC_COMMA_AND_2
#error IPC_COMMA_AND_2
#endif
#ifndef IPC_COMMA_AND_3
#error IPC_COMMA_AND_3
#endif
#ifndef IPC_COMMA_AND_4
#error IPC_COMMA_AND_4
#endif
#ifndef IPC_COMMA_AND_5
#error IPC_COMMA_AND_5
#endif
#ifndef IPC_COMMA_OR_0
#error IPC_COMMA_OR_0
#endif
#ifndef IPC_COMMA_OR_1
#error IPC_COMMA_OR_1
#endif
#ifndef IPC_COMMA_OR_2
#error IPC_COMMA_OR_2
#endif
#ifndef IPC_COMMA_OR_3
#error IPC_COMMA_OR_3
#endif
#ifndef IPC_COMMA_OR_4
#error IPC_COMMA_OR_4
#endif
#ifndef IPC_COMMA_OR_5
#error IPC_COMMA_OR_5
#endif
#ifndef IPC_ASYNC_MESSAGE_METHODS_GENERIC
#error IPC_ASYNC_MESSAGE_METHODS_GENERIC
#endif
#ifndef IPC_ASYNC_MESSAGE_METHODS_1
#error IPC_ASYNC_MESSAGE_METHODS_1
#endif
#ifndef IPC_ASYNC_MESSAGE_METHODS_2
#error IPC_ASYNC_MESSAGE_METHODS_2
#endif
#ifndef IPC_ASYNC_MESSAGE_METHODS_3
#error IPC_ASYNC_MESSAGE_METHODS_3
#endif
#ifndef IPC_ASYNC_MESSAGE_METHODS_4
#error IPC_ASYNC_MESSAGE_METHODS_4
#endif
#ifndef IPC_ASYNC_MESSAGE_METHODS_5
#error IPC_ASYNC_MESSAGE_METHODS_5
#endif
#ifndef IPC_SYNC_MESSAGE_METHODS_GENERIC
#error IPC_SYNC_MESSAGE_METHODS_GENERIC
#endif
#ifndef IPC_SYNC_MESSAGE_METHODS_0
#error IPC_SYNC_MESSAGE_METHODS_0
#endif
#ifndef IPC_SYNC_MESSAGE_METHODS_1
#error IPC_SYNC_MESSAGE_METHODS_1
#endif
#ifndef IPC_SYNC_MESSAGE_METHODS_2
#error IPC_SYNC_MESSAGE_METHODS_2
#endif
#ifndef IPC_SYNC_MESSAGE_METHODS_3
#error IPC_SYNC_MESSAGE_METHODS_3
#endif
#ifndef IPC_SYNC_MESSAGE_METHODS_4
#error IPC_SYNC_MESSAGE_METHODS_4
#endif
#ifndef IPC_SYNC_MESSAGE_METHODS_5
#error IPC_SYNC_MESSAGE_METHODS_5
#endif
#ifndef IPC_EMPTY_CONTROL_DECL
#error IPC_EMPTY_CONTROL_DECL
#endif
#ifndef IPC_EMPTY_ROUTED_DECL
#error IPC_EMPTY_ROUTED_DECL
#endif
#ifndef IPC_ASYNC_CONTROL_DECL
#error IPC_ASYNC_CONTROL_DECL
#endif
#ifndef IPC_ASYNC_ROUTED_DECL
#error IPC_ASYNC_ROUTED_DECL
#endif
#ifndef IPC_SYNC_CONTROL_DECL
#error IPC_SYNC_CONTROL_DECL
#endif
#ifndef IPC_SYNC_ROUTED_DECL
#error IPC_SYNC_ROUTED_DECL
#endif
#ifdef IPC_SYNC_MESSAGE_CONTROL5_4
#error Nine parameters are the most that there were
#endif

// Each inclusion makes ready for the next message file.
#include "ipc/ipc_message_macros.h"
#ifdef IPC_MESSAGE_START
#error Each message file says its own
#endif
static_assert(sizeof("" IPC_MESSAGE_EXPORT) == 1, "empty again");

using IPC::Message;
using IPC::SyncMessage;

MIRROR_VALUE(IPC_MESSAGE_ID_CLASS(0x70005), 7);
MIRROR_VALUE(IPC_MESSAGE_ID_LINE(0x70005), 5);

namespace {

// Parameters of a constructor, sent and answered.
template <class... Ts>
struct Ins {};
template <class... Ts>
struct Outs {};
typedef Ins<> In0;
typedef Ins<bool> In1;
typedef Ins<bool, int> In2;
typedef Ins<bool, int, std::string> In3;
typedef Ins<bool, int, std::string, double> In4;
typedef Ins<bool, int, std::string, double, int64> In5;
typedef Outs<> Out0;
typedef Outs<int> Out1;
typedef Outs<int, std::string> Out2;
typedef Outs<int, std::string, bool> Out3;
typedef Outs<int, std::string, bool, double> Out4;

typedef void (*LogOf)(std::string*, const Message*, std::string*);

// What all message classes have.
template <class Msg>
constexpr bool HasIdAndLog() {
  return Msg::ID >> 16 == TestMsgStart && std::is_enum<decltype(Msg::ID)>() &&
         mirror::Is<LogOf>(&Msg::Log);
}

template <class Msg>
constexpr bool IsEmptyControl() {
  return std::is_base_of<Message, Msg>() && HasIdAndLog<Msg>() &&
         std::is_same<typename Msg::Schema, Message>() &&
         std::is_default_constructible<Msg>();
}

template <class Msg>
constexpr bool IsEmptyRouted() {
  return std::is_base_of<Message, Msg>() && HasIdAndLog<Msg>() &&
         std::is_same<typename Msg::Schema, Message>() &&
         std::is_convertible<int32, Msg>() &&
         !std::is_default_constructible<Msg>();
}

template <class Msg, class... Ts>
constexpr bool HasAsyncMembers() {
  typedef IPC::MessageSchema<Tuple<Ts...>> Schema;
  return std::is_base_of<Message, Msg>() && HasIdAndLog<Msg>() &&
         std::is_same<typename Msg::Schema, Schema>() &&
         std::is_same<typename Msg::Param, Tuple<Ts...>>() &&
         mirror::Is<bool (*)(const Message*, Tuple<Ts...>*)>(&Msg::Read);
}

template <class Msg, class... Ts>
constexpr bool IsAsyncControl(Ins<Ts...>) {
  return HasAsyncMembers<Msg, Ts...>() &&
         std::is_constructible<Msg, const Ts&...>();
}

template <class Msg, class... Ts>
constexpr bool IsAsyncRouted(Ins<Ts...>) {
  return HasAsyncMembers<Msg, Ts...>() &&
         std::is_constructible<Msg, int32, const Ts&...>();
}

template <class Msg, class... Is, class... Os>
constexpr bool HasSyncMembers(Ins<Is...>, Outs<Os...>) {
  typedef IPC::SyncMessageSchema<Tuple<Is...>, Tuple<Os&...>> Schema;
  return std::is_base_of<SyncMessage, Msg>() && HasIdAndLog<Msg>() &&
         std::is_same<typename Msg::Schema, Schema>() &&
         std::is_same<typename Msg::SendParam, Tuple<Is...>>() &&
         std::is_same<typename Msg::ReplyParam, Tuple<Os&...>>() &&
         mirror::Is<bool (*)(const Message*, Tuple<Is...>*)>(
             &Msg::ReadSendParam) &&
         mirror::Is<bool (*)(const Message*, Tuple<Os...>*)>(
             &Msg::ReadReplyParam);
}

template <class Msg, class... Is, class... Os>
constexpr bool IsSyncControl(Ins<Is...> ins, Outs<Os...> outs) {
  return HasSyncMembers<Msg>(ins, outs) &&
         std::is_constructible<Msg, const Is&..., Os*...>();
}

template <class Msg, class... Is, class... Os>
constexpr bool IsSyncRouted(Ins<Is...> ins, Outs<Os...> outs) {
  return HasSyncMembers<Msg>(ins, outs) &&
         std::is_constructible<Msg, int32, const Is&..., Os*...>();
}

}  // namespace

static_assert(IsEmptyControl<MirrorMsg_Control0>(), "");
static_assert(IsAsyncControl<MirrorMsg_Control1>(In1()), "");
static_assert(IsAsyncControl<MirrorMsg_Control2>(In2()), "");
static_assert(IsAsyncControl<MirrorMsg_Control3>(In3()), "");
static_assert(IsAsyncControl<MirrorMsg_Control4>(In4()), "");
static_assert(IsAsyncControl<MirrorMsg_Control5>(In5()), "");
static_assert(IsEmptyRouted<MirrorMsg_Routed0>(), "");
static_assert(IsAsyncRouted<MirrorMsg_Routed1>(In1()), "");
static_assert(IsAsyncRouted<MirrorMsg_Routed2>(In2()), "");
static_assert(IsAsyncRouted<MirrorMsg_Routed3>(In3()), "");
static_assert(IsAsyncRouted<MirrorMsg_Routed4>(In4()), "");
static_assert(IsAsyncRouted<MirrorMsg_Routed5>(In5()), "");

#define SYNC_CONTROL(in, out)                                                 \
  static_assert(                                                              \
      IsSyncControl<MirrorMsg_SyncControl##in##_##out>(In##in(), Out##out()), \
      "")
SYNC_CONTROL(0, 0);
SYNC_CONTROL(0, 1);
SYNC_CONTROL(0, 2);
SYNC_CONTROL(0, 3);
SYNC_CONTROL(0, 4);
SYNC_CONTROL(1, 0);
SYNC_CONTROL(1, 1);
SYNC_CONTROL(1, 2);
SYNC_CONTROL(1, 3);
SYNC_CONTROL(1, 4);
SYNC_CONTROL(2, 0);
SYNC_CONTROL(2, 1);
SYNC_CONTROL(2, 2);
SYNC_CONTROL(2, 3);
SYNC_CONTROL(2, 4);
SYNC_CONTROL(3, 0);
SYNC_CONTROL(3, 1);
SYNC_CONTROL(3, 2);
SYNC_CONTROL(3, 3);
SYNC_CONTROL(3, 4);
SYNC_CONTROL(4, 0);
SYNC_CONTROL(4, 1);
SYNC_CONTROL(4, 2);
SYNC_CONTROL(4, 3);
SYNC_CONTROL(4, 4);
SYNC_CONTROL(5, 0);
SYNC_CONTROL(5, 1);
SYNC_CONTROL(5, 2);
SYNC_CONTROL(5, 3);

#define SYNC_ROUTED(in, out)                                                \
  static_assert(                                                            \
      IsSyncRouted<MirrorMsg_SyncRouted##in##_##out>(In##in(), Out##out()), \
      "")
SYNC_ROUTED(0, 0);
SYNC_ROUTED(0, 1);
SYNC_ROUTED(0, 2);
SYNC_ROUTED(0, 3);
SYNC_ROUTED(0, 4);
SYNC_ROUTED(1, 0);
SYNC_ROUTED(1, 1);
SYNC_ROUTED(1, 2);
SYNC_ROUTED(1, 3);
SYNC_ROUTED(1, 4);
SYNC_ROUTED(2, 0);
SYNC_ROUTED(2, 1);
SYNC_ROUTED(2, 2);
SYNC_ROUTED(2, 3);
SYNC_ROUTED(2, 4);
SYNC_ROUTED(3, 0);
SYNC_ROUTED(3, 1);
SYNC_ROUTED(3, 2);
SYNC_ROUTED(3, 3);
SYNC_ROUTED(3, 4);
SYNC_ROUTED(4, 0);
SYNC_ROUTED(4, 1);
SYNC_ROUTED(4, 2);
SYNC_ROUTED(4, 3);
SYNC_ROUTED(4, 4);
SYNC_ROUTED(5, 0);
SYNC_ROUTED(5, 1);
SYNC_ROUTED(5, 2);
SYNC_ROUTED(5, 3);

namespace {

// Takes everything, as handlers did: by reference or by value, with the
// parameter of the map or without.
class Handler {
 public:
  bool Send(Message* message) {
    reply.reset(message);
    return true;
  }

  void OnEmpty() { ++calls; }
  void OnEmptyWithParam(int* param) { calls += *param; }
  void OnTwo(const bool& flag, const int& number) { calls += number; }
  void OnTwoByValue(bool flag, int number) { calls += number; }
  void OnTwoWithParam(int* param, bool flag, int number) {
    calls += *param + number;
  }
  void OnFive(bool, int number, const std::string&, double, int64) {
    calls += number;
  }
  void OnAsk(bool flag, int number, int* o1, std::string* o2) {
    *o1 = number;
    *o2 = "now";
  }
  void OnAskLater(bool flag, int number, Message* delayed) {
    MirrorMsg_SyncRouted2_2::WriteReplyParams(delayed, number,
                                              std::string("later"));
    Send(delayed);
  }

  int calls = 0;
  scoped_ptr<Message> reply;
};

class MessageMacrosMirror : public testing::Test {
 protected:
  template <class Msg, class Method>
  bool Dispatch(const Msg& message, Method method) {
    return Msg::Dispatch(&message, &handler_, &handler_, &param_, method);
  }

  Handler handler_;
  int param_ = 100;
};

TEST_F(MessageMacrosMirror, ControlMessagesHaveTheirRoutingAndPriority) {
  const MirrorMsg_Control1 message(true);
  EXPECT_EQ(message.routing_id(), MSG_ROUTING_CONTROL);
  EXPECT_EQ(message.priority(), Message::PRIORITY_NORMAL);
  EXPECT_EQ(message.type(), static_cast<uint32>(MirrorMsg_Control1::ID));
  EXPECT_EQ(IPC_MESSAGE_CLASS(message), static_cast<uint32>(TestMsgStart));
  EXPECT_EQ(MirrorMsg_Routed1(5, true).routing_id(), 5);
}

TEST_F(MessageMacrosMirror, HandlersTakeReferencesValuesOrTheMapsParameter) {
  EXPECT_TRUE(Dispatch(MirrorMsg_Control0(), &Handler::OnEmpty));
  EXPECT_EQ(handler_.calls, 1);
  EXPECT_TRUE(Dispatch(MirrorMsg_Routed0(5), &Handler::OnEmptyWithParam));
  EXPECT_EQ(handler_.calls, 101);
  EXPECT_TRUE(Dispatch(MirrorMsg_Control2(true, 2), &Handler::OnTwo));
  EXPECT_TRUE(Dispatch(MirrorMsg_Control2(true, 3), &Handler::OnTwoByValue));
  EXPECT_EQ(handler_.calls, 106);
  EXPECT_TRUE(
      Dispatch(MirrorMsg_Routed2(5, true, 4), &Handler::OnTwoWithParam));
  EXPECT_EQ(handler_.calls, 210);
  EXPECT_TRUE(
      Dispatch(MirrorMsg_Control5(true, 5, "", 0.5, 7), &Handler::OnFive));
  EXPECT_EQ(handler_.calls, 215);
}

TEST_F(MessageMacrosMirror, SyncHandlersAnswerNowOrLater) {
  int number = 0;
  std::string text;
  MirrorMsg_SyncRouted2_2 request(5, true, 9, &number, &text);
  EXPECT_TRUE(Dispatch(request, &Handler::OnAsk));
  const scoped_ptr<IPC::MessageReplyDeserializer> deserializer(
      request.GetReplyDeserializer());
  EXPECT_TRUE(deserializer->SerializeOutputParameters(*handler_.reply));
  EXPECT_EQ(number, 9);
  EXPECT_EQ(text, "now");

  EXPECT_TRUE(MirrorMsg_SyncRouted2_2::DispatchDelayReply(
      &request, &handler_, &param_, &Handler::OnAskLater));
  TupleTypes<MirrorMsg_SyncRouted2_2::ReplyParam>::ValueTuple answer;
  EXPECT_TRUE(
      MirrorMsg_SyncRouted2_2::ReadReplyParam(handler_.reply.get(), &answer));
  EXPECT_EQ(get<1>(answer), "later");
}

TEST_F(MessageMacrosMirror, MostParametersGoThere) {
  const MirrorMsg_SyncControl5_3 request(true, 1, "in", 2.5, 3, NULL, NULL,
                                         NULL);
  MirrorMsg_SyncControl5_3::SendParam sent;
  EXPECT_TRUE(MirrorMsg_SyncControl5_3::ReadSendParam(&request, &sent));
  EXPECT_EQ(get<2>(sent), "in");
  EXPECT_EQ(get<4>(sent), 3);
}

}  // namespace
