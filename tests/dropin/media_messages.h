// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// IPC messages of the indexer's media part, in a class of their own.
// Multiply-included message file, hence no include guard.

#include <string>
#include <vector>

#include "indexer_types.h"
#include "ipc/ipc_message_macros.h"

#define IPC_MESSAGE_START MediaPlayerMsgStart

IPC_STRUCT_BEGIN(MediaMsg_Frame)
  IPC_STRUCT_MEMBER(base::TimeDelta, timestamp)
  IPC_STRUCT_MEMBER(std::vector<unsigned char>, data)
IPC_STRUCT_END()

IPC_MESSAGE_ROUTED1(MediaMsg_Decode, MediaMsg_Frame)
IPC_MESSAGE_ROUTED2(MediaHostMsg_Decoded,
                    std::vector<MediaMsg_Frame>,
                    std::vector<bool> /* which are key frames */)
