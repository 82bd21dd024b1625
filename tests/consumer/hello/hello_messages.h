// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <string>

#include "ipc/ipc_message_macros.h"

enum { HelloMsgStart = LastIPCMsgStart };
#define IPC_MESSAGE_START HelloMsgStart

IPC_MESSAGE_CONTROL1(HelloMsg_Greet, std::string)
