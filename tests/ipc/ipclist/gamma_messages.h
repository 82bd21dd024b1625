// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// No include guard.

#include "ipc/ipc_message_macros.h"
#include "tests/ipc/ipclist/classes.h"

#define IPC_MESSAGE_START GammaMsgStart

IPC_SYNC_MESSAGE_ROUTED0_0(GammaMsg_Call)
