// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// No include guard.

#include <string>

#include "ipc/ipc_message_macros.h"
#include "tests/ipc/ipclist/classes.h"

#define IPC_MESSAGE_START BetaMsgStart

IPC_SYNC_MESSAGE_CONTROL1_2(BetaMsg_Call, int, int, std::string)
