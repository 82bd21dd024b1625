// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Messages between a test and its client. No include guard: message headers
// are read several times.

#include <string>

#include "base/sync_socket.h"
#include "ipc/ipc_message_macros.h"

#define IPC_MESSAGE_START TestMsgStart

IPC_MESSAGE_CONTROL1(TalkMsg_Say, std::string)
IPC_MESSAGE_CONTROL1(TalkMsg_Socket, base::SyncSocket::TransitDescriptor)
IPC_SYNC_MESSAGE_CONTROL1_1(TalkMsg_Ask, std::string, std::string)
