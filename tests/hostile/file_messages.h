// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Messages with descriptors. No include guard: file_messages.cc includes this
// file several times.

#include <vector>

#include "base/file_descriptor_posix.h"
#include "ipc/ipc_channel_handle.h"
#include "ipc/ipc_message_macros.h"
#include "ipcx/read_only_file.h"
#include "ipcx/sealed_memory.h"

#define IPC_MESSAGE_START FileSystemMsgStart

IPC_MESSAGE_CONTROL1(FileMsg_One, base::FileDescriptor)
IPC_MESSAGE_CONTROL2(FileMsg_Two, base::FileDescriptor, base::FileDescriptor)
IPC_MESSAGE_CONTROL1(FileMsg_Many, std::vector<base::FileDescriptor>)
IPC_MESSAGE_CONTROL1(FileMsg_Channel, IPC::ChannelHandle)
IPC_MESSAGE_CONTROL1(FileMsg_ReadOnly, ipcx::ReadOnlyFile)
IPC_MESSAGE_CONTROL1(FileMsg_Memory, ipcx::SealedMemory)
