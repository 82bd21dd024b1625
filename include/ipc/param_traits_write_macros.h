// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// The stage that defines ParamTraits<>::Write() of structs and enums. To be
// followed by the message files inside of namespace IPC.

#ifndef IPC_PARAM_TRAITS_WRITE_MACROS_H_
#define IPC_PARAM_TRAITS_WRITE_MACROS_H_

#include "ipc/internal/struct_macro_support.h"
#include "ipc/ipc_message_null_macros.h"
// After the null macros.
#include "ipc/internal/struct_as_traits_macros.h"

#undef IPC_STRUCT_TRAITS_BEGIN
#undef IPC_STRUCT_TRAITS_MEMBER
#undef IPC_STRUCT_TRAITS_PARENT
#undef IPC_STRUCT_TRAITS_END
#define IPC_STRUCT_TRAITS_BEGIN(struct_name)                              \
  void ParamTraits<struct_name>::Write(Message* m, const param_type& p) { \
    static_cast<void>(p);                                                 \
    internal::WriteFields(m
#define IPC_STRUCT_TRAITS_MEMBER(name) , p.name
#define IPC_STRUCT_TRAITS_PARENT(type) , internal::AsParent<type>(p)
#define IPC_STRUCT_TRAITS_END() \
  );                            \
  }

#undef IPC_ENUM_TRAITS_VALIDATE
#define IPC_ENUM_TRAITS_VALIDATE(enum_name, validation_expression)      \
  void ParamTraits<enum_name>::Write(Message* m, const param_type& p) { \
    const int value = static_cast<int>(p);                              \
    internal::CheckEnumBeforeWriting(validation_expression);            \
    m->WriteInt(value);                                                 \
  }

#endif  // IPC_PARAM_TRAITS_WRITE_MACROS_H_
