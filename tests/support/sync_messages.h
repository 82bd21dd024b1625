// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Messages between the ends of a SyncTest. No include guard: sync_messages.cc
// includes this file several times.

#include <string>

#include "ipc/ipc_message_macros.h"

#define IPC_MESSAGE_START TestMsgStart

// What the scripts of an end are about.
IPC_MESSAGE_CONTROL1(SyncMsg_Note, int)
IPC_SYNC_MESSAGE_CONTROL1_1(SyncMsg_Call, int, int)

// Other shapes.
IPC_SYNC_MESSAGE_CONTROL0_0(SyncMsg_Nothing)
IPC_SYNC_MESSAGE_CONTROL2_2(SyncMsg_Divide, int, int, int, int)
IPC_SYNC_MESSAGE_ROUTED1_0(SyncMsg_Tell, std::string)
IPC_SYNC_MESSAGE_CONTROL5_3(SyncMsg_Join,
                            int,
                            std::string,
                            int,
                            std::string,
                            int,
                            std::string,
                            int,
                            bool)

// No end knows these.
IPC_SYNC_MESSAGE_CONTROL0_1(SyncMsg_Unknown, int)
