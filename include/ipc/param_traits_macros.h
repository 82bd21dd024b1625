// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// The declaring stage: structs, and ParamTraits of structs and enums.

#ifndef IPC_PARAM_TRAITS_MACROS_H_
#define IPC_PARAM_TRAITS_MACROS_H_

#include <string>

#include "ipc/internal/struct_macro_support.h"
#include "ipc/ipc_message_utils.h"

// A struct for messages. IPC_STRUCT_MEMBER(type, name, initialisers…)
#define IPC_STRUCT_BEGIN_WITH_PARENT(struct_name, parent) \
  struct struct_name;                                     \
  IPC_STRUCT_TRAITS_BEGIN(struct_name)                    \
  IPC_STRUCT_TRAITS_END()                                 \
  struct IPC_MESSAGE_EXPORT struct_name : parent {        \
    struct_name();                                        \
    ~struct_name();
#define IPC_STRUCT_MEMBER(...) \
  IPC_INTERNAL_EXPAND(IPC_INTERNAL_MEMBER_DECL(__VA_ARGS__, ))
#define IPC_STRUCT_END() \
  }                      \
  ;

// Any struct: says which of its members travel, and in which order.
#define IPC_STRUCT_TRAITS_BEGIN(struct_name)                                 \
  namespace IPC {                                                            \
  template <>                                                                \
  struct IPC_MESSAGE_EXPORT ParamTraits<struct_name> {                       \
    typedef struct_name param_type;                                          \
    static void Write(Message* m, const param_type& p);                      \
    static bool Read(const Message* m, PickleIterator* iter, param_type* p); \
    static void Log(const param_type& p, std::string* l);                    \
    static void Discard(param_type* p) { Read(NULL, NULL, p); }              \
  };                                                                         \
  }
#define IPC_STRUCT_TRAITS_MEMBER(name)
// The members of a base class that has ParamTraits, here in the order.
#define IPC_STRUCT_TRAITS_PARENT(type)
#define IPC_STRUCT_TRAITS_END()

// An enum, which is read only if the expression is true of the int |value|.
#define IPC_ENUM_TRAITS_VALIDATE(enum_name, validation_expression)           \
  namespace IPC {                                                            \
  template <>                                                                \
  struct IPC_MESSAGE_EXPORT ParamTraits<enum_name> {                         \
    typedef enum_name param_type;                                            \
    static void Write(Message* m, const param_type& p);                      \
    static bool Read(const Message* m, PickleIterator* iter, param_type* p); \
    static void Log(const param_type& p, std::string* l);                    \
  };                                                                         \
  }

#endif  // IPC_PARAM_TRAITS_MACROS_H_
