// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// No include guard.

#include <string>

#include "ipc/ipc_message_macros.h"
#include "tests/ipc/ipclist/classes.h"

#define IPC_MESSAGE_START AlphaMsgStart

IPC_STRUCT_BEGIN(AlphaMsg_Params)
  IPC_STRUCT_MEMBER(int, number, 1)
IPC_STRUCT_END()

IPC_MESSAGE_CONTROL0(AlphaMsg_Nothing)
IPC_MESSAGE_ROUTED2(AlphaMsg_Two, AlphaMsg_Params, int)
