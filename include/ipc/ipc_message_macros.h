// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Declares messages and the types they carry, and dispatches them.
//
// A message file, say foo_messages.h, has no include guard: it is included
// again for each thing that is generated from it.
//
//   #include "ipc/ipc_message_macros.h"
//   #define IPC_MESSAGE_START FooMsgStart
//   IPC_ENUM_TRAITS_MAX_VALUE(Colour, COLOUR_LAST)
//   IPC_STRUCT_BEGIN(FooMsg_Paint_Params)
//     IPC_STRUCT_MEMBER(Colour, colour, COLOUR_RED)
//     IPC_STRUCT_MEMBER(std::string, text)
//   IPC_STRUCT_END()
//   IPC_MESSAGE_ROUTED1(FooMsg_Paint, FooMsg_Paint_Params)
//   IPC_SYNC_MESSAGE_CONTROL1_2(FooMsg_Count, int, bool, int)
//
// Types declared in it need a guard of their own. No semicolons; a type with a
// comma in it needs a typedef. One message starts on a line at most: the line
// is half of the id. (Of a declaration that spans several lines gcc takes the
// first and clang the last, so that both peers need the same compiler.)
//
// One .cc file implements the messages of a foo_message_generator.h, which
// includes the message files:
//
//   #define IPC_MESSAGE_IMPL
//   #include "foo_message_generator.h"
//   #include "ipc/struct_constructor_macros.h"
//   #include "foo_message_generator.h"
//   #include "ipc/struct_destructor_macros.h"
//   #include "foo_message_generator.h"
//   #include "ipc/param_traits_write_macros.h"
//   namespace IPC {
//   #include "foo_message_generator.h"
//   }
//   … and the same with param_traits_read_macros.h, param_traits_log_macros.h.
//
// A handler takes the parameters of its message; that of a sync message also
// pointers to what it is to return, or with DELAY_REPLY the reply to be sent:
//
//   bool Foo::OnMessageReceived(const IPC::Message& message) {
//     bool handled = true;
//     IPC_BEGIN_MESSAGE_MAP(Foo, message)
//       IPC_MESSAGE_HANDLER(FooMsg_Paint, OnPaint)
//       IPC_MESSAGE_HANDLER_DELAY_REPLY(FooMsg_Count, OnCount)
//       IPC_MESSAGE_UNHANDLED(handled = false)
//     IPC_END_MESSAGE_MAP()
//     return handled;
//   }
//
// A message that cannot be parsed reaches no handler; see
// Message::dispatch_error() and Listener::OnBadMessageReceived().

// Every inclusion: the visibility of the next message file's classes, which it
// may redefine.
#undef IPC_MESSAGE_EXPORT
#define IPC_MESSAGE_EXPORT

#ifndef IPC_IPC_MESSAGE_MACROS_H_
#define IPC_IPC_MESSAGE_MACROS_H_

#include "base/profiler/scoped_profile.h"
#include "ipc/internal/message_arity_macros.h"
#include "ipc/ipc_message_utils.h"
#include "ipc/param_traits_macros.h"

#if defined(IPC_MESSAGE_IMPL)
#include "ipc/ipc_message_utils_impl.h"
#endif

// Structs that exist for messages only. A member's further arguments initialise
// it; it is zero otherwise. The members of a parent are not sent.
#define IPC_STRUCT_BEGIN(struct_name) \
  IPC_STRUCT_BEGIN_WITH_PARENT(struct_name, IPC::NoParams)

// Enums travel as int. Values outside of the range are not read.
#define IPC_ENUM_TRAITS_MAX_VALUE(enum_name, max_value) \
  IPC_ENUM_TRAITS_VALIDATE(                             \
      enum_name, (value >= 0 && value <= static_cast<int>(max_value)))
#define IPC_ENUM_TRAITS_MIN_MAX_VALUE(enum_name, min_value, max_value)         \
  IPC_ENUM_TRAITS_VALIDATE(enum_name, (value >= static_cast<int>(min_value) && \
                                       value <= static_cast<int>(max_value)))
// Any int is read: the handler must check. Does not compile for those who
// define CLASSIC_IPC_REFUSE_UNCHECKED_ENUMS, unless it says by its name (which
// Chromium 42 does not have) that this is meant.
#define IPC_ENUM_TRAITS_UNCHECKED_OK(enum_name) \
  IPC_ENUM_TRAITS_VALIDATE(enum_name, true)
#if defined(CLASSIC_IPC_REFUSE_UNCHECKED_ENUMS)
#define IPC_ENUM_TRAITS(enum_name)                                     \
  static_assert(!sizeof(enum_name), #enum_name                         \
                " arrives unchecked: use IPC_ENUM_TRAITS_MAX_VALUE"    \
                " or IPC_ENUM_TRAITS_VALIDATE, or if any int is right" \
                " IPC_ENUM_TRAITS_UNCHECKED_OK");
#else
#define IPC_ENUM_TRAITS(enum_name) IPC_ENUM_TRAITS_UNCHECKED_OK(enum_name)
#endif

// The id of a message: its class, and the line that declares it.
#define IPC_MESSAGE_ID() ((IPC_MESSAGE_START << 16) + __LINE__)
#define IPC_MESSAGE_ID_CLASS(id) ((id) >> 16)
#define IPC_MESSAGE_ID_LINE(id) ((id)&0xffff)
#define IPC_MESSAGE_CLASS(message) IPC_MESSAGE_ID_CLASS((message).type())

// All messages are declared through this macro, which tools may redefine after
// including ipc/ipc_message_null_macros.h. |sync| is EMPTY, ASYNC or SYNC,
// |kind| is CONTROL or ROUTED, the counts are digits, the lists in parentheses.
#define IPC_MESSAGE_DECL(sync, kind, msg_class, in_cnt, out_cnt, in_list,   \
                         out_list)                                          \
  IPC_##sync##_##kind##_DECL(msg_class, in_cnt, out_cnt, in_list, out_list) \
      IPC_MESSAGE_EXTRA(sync, kind, msg_class, in_cnt, out_cnt, in_list,    \
                        out_list)

#define IPC_EMPTY_CONTROL_DECL(msg_class, in_cnt, out_cnt, in_list, out_list) \
  class IPC_MESSAGE_EXPORT msg_class : public IPC::Message {                  \
   public:                                                                    \
    typedef IPC::Message Schema;                                              \
    enum { ID = IPC_MESSAGE_ID() };                                           \
    msg_class() : IPC::Message(MSG_ROUTING_CONTROL, ID, PRIORITY_NORMAL) {}   \
    static void Log(std::string* name, const Message* msg, std::string* l);   \
  };

#define IPC_EMPTY_ROUTED_DECL(msg_class, in_cnt, out_cnt, in_list, out_list) \
  class IPC_MESSAGE_EXPORT msg_class : public IPC::Message {                 \
   public:                                                                   \
    typedef IPC::Message Schema;                                             \
    enum { ID = IPC_MESSAGE_ID() };                                          \
    msg_class(int32 routing_id)                                              \
        : IPC::Message(routing_id, ID, PRIORITY_NORMAL) {}                   \
    static void Log(std::string* name, const Message* msg, std::string* l);  \
  };

#define IPC_ASYNC_CONTROL_DECL(msg_class, in_cnt, out_cnt, in_list, out_list) \
  class IPC_MESSAGE_EXPORT msg_class : public IPC::Message {                  \
   public:                                                                    \
    typedef IPC::MessageSchema<IPC_TUPLE_IN_##in_cnt in_list> Schema;         \
    typedef Schema::Param Param;                                              \
    enum { ID = IPC_MESSAGE_ID() };                                           \
    msg_class(IPC_TYPE_IN_##in_cnt in_list);                                  \
    IPC_INTERNAL_ASYNC_MEMBERS(msg_class, in_cnt)                             \
  };

#define IPC_ASYNC_ROUTED_DECL(msg_class, in_cnt, out_cnt, in_list, out_list) \
  class IPC_MESSAGE_EXPORT msg_class : public IPC::Message {                 \
   public:                                                                   \
    typedef IPC::MessageSchema<IPC_TUPLE_IN_##in_cnt in_list> Schema;        \
    typedef Schema::Param Param;                                             \
    enum { ID = IPC_MESSAGE_ID() };                                          \
    msg_class(                                                               \
        int32 routing_id IPC_COMMA_##in_cnt IPC_TYPE_IN_##in_cnt in_list);   \
    IPC_INTERNAL_ASYNC_MEMBERS(msg_class, in_cnt)                            \
  };

#define IPC_INTERNAL_ASYNC_MEMBERS(msg_class, in_cnt)                     \
  ~msg_class() override;                                                  \
  static bool Read(const Message* msg, Schema::Param* p);                 \
  static void Log(std::string* name, const Message* msg, std::string* l); \
  IPC_ASYNC_MESSAGE_METHODS_##in_cnt

#define IPC_SYNC_CONTROL_DECL(msg_class, in_cnt, out_cnt, in_list, out_list) \
  class IPC_MESSAGE_EXPORT msg_class : public IPC::SyncMessage {             \
   public:                                                                   \
    typedef IPC::SyncMessageSchema<IPC_TUPLE_IN_##in_cnt in_list,            \
                                   IPC_TUPLE_OUT_##out_cnt out_list>         \
        Schema;                                                              \
    enum { ID = IPC_MESSAGE_ID() };                                          \
    msg_class(IPC_TYPE_IN_##in_cnt in_list IPC_COMMA_AND_##in_cnt(           \
        IPC_COMMA_##out_cnt) IPC_TYPE_OUT_##out_cnt out_list);               \
    IPC_INTERNAL_SYNC_MEMBERS(msg_class, out_cnt)                            \
  };

#define IPC_SYNC_ROUTED_DECL(msg_class, in_cnt, out_cnt, in_list, out_list)    \
  class IPC_MESSAGE_EXPORT msg_class : public IPC::SyncMessage {               \
   public:                                                                     \
    typedef IPC::SyncMessageSchema<IPC_TUPLE_IN_##in_cnt in_list,              \
                                   IPC_TUPLE_OUT_##out_cnt out_list>           \
        Schema;                                                                \
    enum { ID = IPC_MESSAGE_ID() };                                            \
    msg_class(int32 routing_id IPC_COMMA_##in_cnt IPC_TYPE_IN_##in_cnt in_list \
                  IPC_COMMA_##out_cnt IPC_TYPE_OUT_##out_cnt out_list);        \
    IPC_INTERNAL_SYNC_MEMBERS(msg_class, out_cnt)                              \
  };

#define IPC_INTERNAL_SYNC_MEMBERS(msg_class, out_cnt)                     \
  typedef Schema::ReplyParam ReplyParam;                                  \
  typedef Schema::SendParam SendParam;                                    \
  ~msg_class() override;                                                  \
  static bool ReadSendParam(const Message* msg, Schema::SendParam* p);    \
  static bool ReadReplyParam(const Message* msg,                          \
                             TupleTypes<ReplyParam>::ValueTuple* p);      \
  static void Log(std::string* name, const Message* msg, std::string* l); \
  IPC_SYNC_MESSAGE_METHODS_##out_cnt

#define IPC_ASYNC_MESSAGE_METHODS_GENERIC                                   \
  template <class T, class S, class P, class Method>                        \
  static bool Dispatch(const Message* msg, T* obj, S* sender, P* parameter, \
                       Method func) {                                       \
    Schema::Param p;                                                        \
    if (!Read(msg, &p))                                                     \
      return false;                                                         \
    Schema::Call(obj, parameter, func, p);                                  \
    return true;                                                            \
  }
#define IPC_ASYNC_MESSAGE_METHODS_1 IPC_ASYNC_MESSAGE_METHODS_GENERIC
#define IPC_ASYNC_MESSAGE_METHODS_2 IPC_ASYNC_MESSAGE_METHODS_GENERIC
#define IPC_ASYNC_MESSAGE_METHODS_3 IPC_ASYNC_MESSAGE_METHODS_GENERIC
#define IPC_ASYNC_MESSAGE_METHODS_4 IPC_ASYNC_MESSAGE_METHODS_GENERIC
#define IPC_ASYNC_MESSAGE_METHODS_5 IPC_ASYNC_MESSAGE_METHODS_GENERIC

#define IPC_SYNC_MESSAGE_METHODS_GENERIC                                       \
  template <class T, class S, class P, class Method>                           \
  static bool Dispatch(const Message* msg, T* obj, S* sender, P* parameter,    \
                       Method func) {                                          \
    Schema::SendParam send_params;                                             \
    const bool ok = ReadSendParam(msg, &send_params);                          \
    return Schema::DispatchWithSendParams(ok, send_params, msg, obj, sender,   \
                                          func);                               \
  }                                                                            \
  template <class T, class P, class Method>                                    \
  static bool DispatchDelayReply(const Message* msg, T* obj, P* parameter,     \
                                 Method func) {                                \
    Schema::SendParam send_params;                                             \
    const bool ok = ReadSendParam(msg, &send_params);                          \
    return Schema::DispatchDelayReplyWithSendParams(ok, send_params, msg, obj, \
                                                    func);                     \
  }
#define IPC_INTERNAL_SYNC_MESSAGE_METHODS_WITH_REPLY                  \
  IPC_SYNC_MESSAGE_METHODS_GENERIC                                    \
  template <class... Outs>                                            \
  static void WriteReplyParams(Message* reply, const Outs&... outs) { \
    Schema::WriteReplyParams(reply, outs...);                         \
  }
#define IPC_SYNC_MESSAGE_METHODS_0 IPC_SYNC_MESSAGE_METHODS_GENERIC
#define IPC_SYNC_MESSAGE_METHODS_1 IPC_INTERNAL_SYNC_MESSAGE_METHODS_WITH_REPLY
#define IPC_SYNC_MESSAGE_METHODS_2 IPC_INTERNAL_SYNC_MESSAGE_METHODS_WITH_REPLY
#define IPC_SYNC_MESSAGE_METHODS_3 IPC_INTERNAL_SYNC_MESSAGE_METHODS_WITH_REPLY
#define IPC_SYNC_MESSAGE_METHODS_4 IPC_INTERNAL_SYNC_MESSAGE_METHODS_WITH_REPLY
#define IPC_SYNC_MESSAGE_METHODS_5 IPC_INTERNAL_SYNC_MESSAGE_METHODS_WITH_REPLY

// What one file defines of each message, beside its class.
#if defined(IPC_MESSAGE_IMPL)

#define IPC_MESSAGE_EXTRA(sync, kind, msg_class, in_cnt, out_cnt, in_list,  \
                          out_list)                                         \
  IPC_##sync##_##kind##_IMPL(msg_class, in_cnt, out_cnt, in_list, out_list) \
      IPC_##sync##_MESSAGE_LOG(msg_class)

#define IPC_EMPTY_CONTROL_IMPL(msg_class, in_cnt, out_cnt, in_list, out_list)
#define IPC_EMPTY_ROUTED_IMPL(msg_class, in_cnt, out_cnt, in_list, out_list)

#define IPC_ASYNC_CONTROL_IMPL(msg_class, in_cnt, out_cnt, in_list, out_list) \
  msg_class::msg_class(IPC_TYPE_IN_##in_cnt in_list)                          \
      : IPC::Message(MSG_ROUTING_CONTROL, ID, PRIORITY_NORMAL) {              \
    Schema::Write(this, IPC_NAME_IN_##in_cnt in_list);                        \
  }                                                                           \
  IPC_INTERNAL_ASYNC_IMPL(msg_class)

#define IPC_ASYNC_ROUTED_IMPL(msg_class, in_cnt, out_cnt, in_list, out_list) \
  msg_class::msg_class(                                                      \
      int32 routing_id IPC_COMMA_##in_cnt IPC_TYPE_IN_##in_cnt in_list)      \
      : IPC::Message(routing_id, ID, PRIORITY_NORMAL) {                      \
    Schema::Write(this, IPC_NAME_IN_##in_cnt in_list);                       \
  }                                                                          \
  IPC_INTERNAL_ASYNC_IMPL(msg_class)

#define IPC_INTERNAL_ASYNC_IMPL(msg_class)                     \
  msg_class::~msg_class() {}                                   \
  bool msg_class::Read(const Message* msg, Schema::Param* p) { \
    return Schema::Read(msg, p) ||                             \
           IPC::internal::LogParseFailure(msg, #msg_class);    \
  }

#define IPC_SYNC_CONTROL_IMPL(msg_class, in_cnt, out_cnt, in_list, out_list) \
  msg_class::msg_class(IPC_TYPE_IN_##in_cnt in_list IPC_COMMA_AND_##in_cnt(  \
      IPC_COMMA_##out_cnt) IPC_TYPE_OUT_##out_cnt out_list)                  \
      : IPC::SyncMessage(MSG_ROUTING_CONTROL, ID, PRIORITY_NORMAL,           \
                         IPC::internal::NewReplyDeserializer(                \
                             IPC_POINTER_OUT_##out_cnt out_list)) {          \
    Schema::Write(this, IPC_NAME_IN_##in_cnt in_list);                       \
  }                                                                          \
  IPC_INTERNAL_SYNC_IMPL(msg_class)

#define IPC_SYNC_ROUTED_IMPL(msg_class, in_cnt, out_cnt, in_list, out_list) \
  msg_class::msg_class(                                                     \
      int32 routing_id IPC_COMMA_##in_cnt IPC_TYPE_IN_##in_cnt in_list      \
          IPC_COMMA_##out_cnt IPC_TYPE_OUT_##out_cnt out_list)              \
      : IPC::SyncMessage(routing_id, ID, PRIORITY_NORMAL,                   \
                         IPC::internal::NewReplyDeserializer(               \
                             IPC_POINTER_OUT_##out_cnt out_list)) {         \
    Schema::Write(this, IPC_NAME_IN_##in_cnt in_list);                      \
  }                                                                         \
  IPC_INTERNAL_SYNC_IMPL(msg_class)

#define IPC_INTERNAL_SYNC_IMPL(msg_class)                                   \
  msg_class::~msg_class() {}                                                \
  bool msg_class::ReadSendParam(const Message* msg, Schema::SendParam* p) { \
    return Schema::ReadSendParam(msg, p) ||                                 \
           IPC::internal::LogParseFailure(msg, #msg_class);                 \
  }                                                                         \
  bool msg_class::ReadReplyParam(const Message* msg,                        \
                                 TupleTypes<ReplyParam>::ValueTuple* p) {   \
    return Schema::ReadReplyParam(msg, p);                                  \
  }

#define IPC_EMPTY_MESSAGE_LOG(msg_class)                                       \
  void msg_class::Log(std::string* name, const Message* msg, std::string* l) { \
    IPC::internal::BeginLog(name, #msg_class, msg, l);                         \
  }
#define IPC_ASYNC_MESSAGE_LOG(msg_class)                                       \
  void msg_class::Log(std::string* name, const Message* msg, std::string* l) { \
    if (IPC::internal::BeginLog(name, #msg_class, msg, l))                     \
      Schema::Log(msg, l);                                                     \
  }
#define IPC_SYNC_MESSAGE_LOG(msg_class) IPC_ASYNC_MESSAGE_LOG(msg_class)

#elif defined(IPC_MESSAGE_MACROS_LOG_ENABLED)

#if !defined(IPC_LOG_TABLE_ADD_ENTRY)
#error Define IPC_LOG_TABLE_ADD_ENTRY(msg_id, logger)
#endif

#define IPC_MESSAGE_EXTRA(sync, kind, msg_class, in_cnt, out_cnt, in_list, \
                          out_list)                                        \
  class LoggerRegisterHelper##msg_class {                                  \
   public:                                                                 \
    LoggerRegisterHelper##msg_class() {                                    \
      const uint32 msg_id = static_cast<uint32>(msg_class::ID);            \
      IPC_LOG_TABLE_ADD_ENTRY(msg_id, msg_class::Log);                     \
    }                                                                      \
  };                                                                       \
  LoggerRegisterHelper##msg_class g_LoggerRegisterHelper##msg_class;

#else

#define IPC_MESSAGE_EXTRA(sync, kind, msg_class, in_cnt, out_cnt, in_list, \
                          out_list)

#endif

// Message maps. |class_name| is the class whose member functions are named in
// it. The map calls handlers on |this| and sends replies through it.
#define IPC_BEGIN_MESSAGE_MAP(class_name, msg)  \
  {                                             \
    typedef class_name _IpcMessageHandlerClass; \
    void* param__ = NULL;                       \
    IPC_INTERNAL_MESSAGE_MAP_SWITCH(msg)

// Handlers may take |param| as their first argument.
#define IPC_BEGIN_MESSAGE_MAP_WITH_PARAM(class_name, msg, param) \
  {                                                              \
    typedef class_name _IpcMessageHandlerClass;                  \
    decltype(param) param__ = param;                             \
    IPC_INTERNAL_MESSAGE_MAP_SWITCH(msg)

// A map need not use everything that is declared for it.
#define IPC_INTERNAL_MESSAGE_MAP_SWITCH(msg)                         \
  static_cast<void>(param__);                                        \
  static_cast<void>(static_cast<_IpcMessageHandlerClass*>(nullptr)); \
  const IPC::Message& ipc_message__ = msg;                           \
  switch (ipc_message__.type()) {
#define IPC_MESSAGE_HANDLER(msg_class, member_func) \
  IPC_MESSAGE_FORWARD(msg_class, this, _IpcMessageHandlerClass::member_func)

// Calls a member function of |obj|, named with its class.
#define IPC_MESSAGE_FORWARD(msg_class, obj, member_func)         \
  case msg_class::ID: {                                          \
    TRACK_RUN_IN_THIS_SCOPED_REGION(member_func);                \
    if (!msg_class::Dispatch(&ipc_message__, obj, this, param__, \
                             &member_func))                      \
      ipc_message__.set_dispatch_error();                        \
  } break;

// The handler takes, after the parameters, an IPC::Message* which it owns: the
// reply, to be completed by WriteReplyParams() and sent, now or later.
#define IPC_MESSAGE_HANDLER_DELAY_REPLY(msg_class, member_func) \
  IPC_MESSAGE_FORWARD_DELAY_REPLY(msg_class, this,              \
                                  _IpcMessageHandlerClass::member_func)

#define IPC_MESSAGE_FORWARD_DELAY_REPLY(msg_class, obj, member_func) \
  case msg_class::ID: {                                              \
    TRACK_RUN_IN_THIS_SCOPED_REGION(member_func);                    \
    if (!msg_class::DispatchDelayReply(&ipc_message__, obj, param__, \
                                       &member_func))                \
      ipc_message__.set_dispatch_error();                            \
  } break;

// Runs |code| with the message unparsed.
#define IPC_MESSAGE_HANDLER_GENERIC(msg_class, code) \
  case msg_class::ID: {                              \
    code;                                            \
  } break;

// Calls |func| with every reply.
#define IPC_REPLY_HANDLER(func)            \
  case IPC_REPLY_ID: {                     \
    TRACK_RUN_IN_THIS_SCOPED_REGION(func); \
    func(ipc_message__);                   \
  } break;

#define IPC_MESSAGE_UNHANDLED(code) \
  default: {                        \
    code;                           \
  } break;

// Logs messages that are not in the map.
#define IPC_MESSAGE_UNHANDLED_ERROR() \
  IPC_MESSAGE_UNHANDLED(IPC::internal::LogUnhandledMessage(ipc_message__))

#define IPC_END_MESSAGE_MAP() \
  }                           \
  }

#endif  // IPC_IPC_MESSAGE_MACROS_H_

// Every inclusion: each message file says its own.
#undef IPC_MESSAGE_START
