// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// No include guard. Takes the class of alpha_messages.h, and for the first
// message also the line.

#include "ipc/ipc_message_macros.h"
#include "tests/ipc/ipclist/classes.h"

#define IPC_MESSAGE_START AlphaMsgStart

IPC_STRUCT_BEGIN(SecondAlphaMsg_Params)
  IPC_STRUCT_MEMBER(int, number, 2)
  IPC_STRUCT_MEMBER(int, other, 3)
IPC_STRUCT_END()

IPC_MESSAGE_CONTROL0(SecondAlphaMsg_SameId)
IPC_MESSAGE_CONTROL1(SecondAlphaMsg_SameIdToo, SecondAlphaMsg_Params)
IPC_MESSAGE_CONTROL0(SecondAlphaMsg_OwnId)
