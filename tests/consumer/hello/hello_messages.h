// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <string>

#include "ipc/ipc_message_macros.h"

#define IPC_MESSAGE_START ShellMsgStart

IPC_MESSAGE_CONTROL1(HelloMsg_Greet, std::string)
