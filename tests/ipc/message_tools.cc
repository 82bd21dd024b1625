// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Tools made out of declarations, as ipclist and Chromium's fuzzers are:
// paint_messages.h is included in a namespace, in functions and in arrays, each
// time with other meanings of the macros.

#include "tests/ipc/message_tools.h"

#include "ipc/ipc_message_macros.h"
#include "tests/ipc/paint_messages.h"

namespace tools {

// A namespace of fillers.
#include "ipc/ipc_message_null_macros.h"

#undef IPC_STRUCT_BEGIN_WITH_PARENT
#undef IPC_STRUCT_MEMBER
#undef IPC_STRUCT_END
#undef IPC_STRUCT_TRAITS_BEGIN
#undef IPC_STRUCT_TRAITS_MEMBER
#undef IPC_STRUCT_TRAITS_PARENT
#undef IPC_STRUCT_TRAITS_END
#undef IPC_ENUM_TRAITS_VALIDATE
#define IPC_STRUCT_BEGIN_WITH_PARENT(struct_name, parent) \
  IPC_STRUCT_TRAITS_BEGIN(struct_name)
#define IPC_STRUCT_MEMBER(...) TOOLS_MEMBER(__VA_ARGS__, )
#define TOOLS_MEMBER(type, name, ...) IPC_STRUCT_TRAITS_MEMBER(name)
#define IPC_STRUCT_END() \
  IPC_STRUCT_TRAITS_END  \
  ()
#define IPC_STRUCT_TRAITS_BEGIN(struct_name)               \
  template <>                                              \
  struct Filler<struct_name> {                             \
    static void Fill(struct_name* value, Random* random) { \
      static_cast<void>(value);
#define IPC_STRUCT_TRAITS_MEMBER(name) tools::Fill(&value->name, random);
#define IPC_STRUCT_TRAITS_PARENT(type) \
  tools::Fill(static_cast<type*>(value), random);
#define IPC_STRUCT_TRAITS_END() \
  }                             \
  }                             \
  ;
#define IPC_ENUM_TRAITS_VALIDATE(enum_name, validation_expression) \
  template <>                                                      \
  struct Filler<enum_name> {                                       \
    static void Fill(enum_name* p, Random* random) {               \
      int value = 0;                                               \
      int range = 1 << 30;                                         \
      do {                                                         \
        value = random->Below(range);                              \
        range = range > 2 ? range / 2 : 2;                         \
      } while (!(validation_expression));                          \
      *p = static_cast<enum_name>(value);                          \
    }                                                              \
  };
#include "tests/ipc/paint_messages.h"

// A namespace of functions that make and take apart messages.
#include "ipc/ipc_message_null_macros.h"

#define TOOLS_IN_0(p)
#define TOOLS_IN_1(p) get<0>(p)
#define TOOLS_IN_2(p) TOOLS_IN_1(p), get<1>(p)
#define TOOLS_IN_3(p) TOOLS_IN_2(p), get<2>(p)
#define TOOLS_IN_4(p) TOOLS_IN_3(p), get<3>(p)
#define TOOLS_IN_5(p) TOOLS_IN_4(p), get<4>(p)
#define TOOLS_OUT_0
#define TOOLS_OUT_1 NULL
#define TOOLS_OUT_2 TOOLS_OUT_1, NULL
#define TOOLS_OUT_3 TOOLS_OUT_2, NULL
#define TOOLS_OUT_4 TOOLS_OUT_3, NULL

#define TOOLS_NEW_CONTROL(msg_class, routing, in_cnt, out_cnt, p) \
  new msg_class(TOOLS_IN_##in_cnt(p) IPC_COMMA_AND_##in_cnt(      \
      IPC_COMMA_##out_cnt) TOOLS_OUT_##out_cnt)
#define TOOLS_NEW_ROUTED(msg_class, routing, in_cnt, out_cnt, p)              \
  new msg_class(                                                              \
      routing IPC_COMMA_OR_##in_cnt(IPC_COMMA_##out_cnt) TOOLS_IN_##in_cnt(p) \
          IPC_COMMA_AND_##in_cnt(IPC_COMMA_##out_cnt) TOOLS_OUT_##out_cnt)

#define TOOLS_READ_EMPTY(msg_class, message, p) true
#define TOOLS_READ_ASYNC(msg_class, message, p) msg_class::Read(message, p)
#define TOOLS_READ_SYNC(msg_class, message, p) \
  msg_class::ReadSendParam(message, p)

#undef IPC_MESSAGE_DECL
#define IPC_MESSAGE_DECL(sync, kind, msg_class, in_cnt, out_cnt, in_list, \
                         out_list)                                        \
  static scoped_ptr<IPC::Message> Generate_##msg_class(Random* random) {  \
    IPC_TUPLE_IN_##in_cnt in_list p;                                      \
    Fill(&p, random);                                                     \
    const int routing = random->Below(15);                                \
    static_cast<void>(routing);                                           \
    return scoped_ptr<IPC::Message>(                                      \
        TOOLS_NEW_##kind(msg_class, routing, in_cnt, out_cnt, p));        \
  }                                                                       \
  static scoped_ptr<IPC::Message> Remake_##msg_class(                     \
      const IPC::Message& message) {                                      \
    IPC_TUPLE_IN_##in_cnt in_list p;                                      \
    static_cast<void>(p);                                                 \
    if (!TOOLS_READ_##sync(msg_class, &message, &p))                      \
      return scoped_ptr<IPC::Message>();                                  \
    const int routing = message.routing_id();                             \
    static_cast<void>(routing);                                           \
    return scoped_ptr<IPC::Message>(                                      \
        TOOLS_NEW_##kind(msg_class, routing, in_cnt, out_cnt, p));        \
  }
#include "tests/ipc/paint_messages.h"

// An array in a function.
const std::vector<MessageTool>& GetMessageTools() {
#define TOOLS_IS_EMPTY false
#define TOOLS_IS_ASYNC false
#define TOOLS_IS_SYNC true
#undef IPC_MESSAGE_DECL
#define IPC_MESSAGE_DECL(sync, kind, msg_class, in_cnt, out_cnt, in_list, \
                         out_list)                                        \
  {#msg_class, msg_class::ID, TOOLS_IS_##sync, &Generate_##msg_class,     \
   &Remake_##msg_class},
  static const MessageTool kTools[] = {
#include "tests/ipc/paint_messages.h"
  };
  static const std::vector<MessageTool>* const tools =
      new std::vector<MessageTool>(std::begin(kTools), std::end(kTools));
  return *tools;
}

// A switch in a function.
const char* NameOfType(uint32 type) {
#undef IPC_MESSAGE_DECL
#define IPC_MESSAGE_DECL(sync, kind, msg_class, in_cnt, out_cnt, in_list, \
                         out_list)                                        \
  case IPC_MESSAGE_ID():                                                  \
    return #msg_class;
  switch (type) {
#include "tests/ipc/paint_messages.h"
    default:
      return nullptr;
  }
}

// An array of every kind of declaration.
const std::vector<std::string>& GetDeclarations() {
#include "ipc/ipc_message_null_macros.h"

#undef IPC_STRUCT_BEGIN_WITH_PARENT
#undef IPC_STRUCT_TRAITS_BEGIN
#undef IPC_ENUM_TRAITS_VALIDATE
#undef IPC_MESSAGE_DECL
#define IPC_STRUCT_BEGIN_WITH_PARENT(struct_name, parent) \
  "struct " #struct_name " : " #parent,
#define IPC_STRUCT_TRAITS_BEGIN(struct_name) "traits of " #struct_name,
#define IPC_ENUM_TRAITS_VALIDATE(enum_name, validation_expression) \
  "enum " #enum_name,
#define TOOLS_TEXT(x) #x
#define IPC_MESSAGE_DECL(sync, kind, msg_class, in_cnt, out_cnt, in_list, \
                         out_list)                                        \
#sync " " #kind " " #msg_class " " TOOLS_TEXT(in_cnt##_##out_cnt) " " + \
      std::to_string(in_cnt + out_cnt),
  static const std::vector<std::string>* const declarations =
      new std::vector<std::string>{
#include "tests/ipc/paint_messages.h"
      };
  return *declarations;
}

}  // namespace tools
