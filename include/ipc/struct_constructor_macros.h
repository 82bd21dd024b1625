// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// The stage that defines the constructors of IPC_STRUCTs.

#ifndef IPC_STRUCT_CONSTRUCTOR_MACROS_H_
#define IPC_STRUCT_CONSTRUCTOR_MACROS_H_

#include "ipc/internal/struct_macro_support.h"
#include "ipc/ipc_message_null_macros.h"

#undef IPC_STRUCT_BEGIN_WITH_PARENT
#undef IPC_STRUCT_MEMBER
#undef IPC_STRUCT_END
#define IPC_STRUCT_BEGIN_WITH_PARENT(struct_name, parent) \
  struct_name::struct_name() : parent()
#define IPC_STRUCT_MEMBER(...) , IPC_INTERNAL_MEMBER_INIT(__VA_ARGS__)
#define IPC_STRUCT_END() \
  {}

#endif  // IPC_STRUCT_CONSTRUCTOR_MACROS_H_
