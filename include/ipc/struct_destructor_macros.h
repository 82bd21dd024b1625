// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// The stage that defines the destructors of IPC_STRUCTs.

#ifndef IPC_STRUCT_DESTRUCTOR_MACROS_H_
#define IPC_STRUCT_DESTRUCTOR_MACROS_H_

#include "ipc/ipc_message_null_macros.h"

#undef IPC_STRUCT_BEGIN_WITH_PARENT
#define IPC_STRUCT_BEGIN_WITH_PARENT(struct_name, parent) \
  struct_name::~struct_name() {}

#endif  // IPC_STRUCT_DESTRUCTOR_MACROS_H_
