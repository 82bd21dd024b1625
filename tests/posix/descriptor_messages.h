// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Messages that carry descriptors. No include guard: included by
// descriptor_messages.cc several times.

#include <string>
#include <vector>

#include "base/file_descriptor_posix.h"
#include "ipc/ipc_message_macros.h"

#define IPC_MESSAGE_START TestMsgStart

IPC_STRUCT_BEGIN(DescriptorMsg_Named)
  IPC_STRUCT_MEMBER(std::string, name)
  IPC_STRUCT_MEMBER(base::FileDescriptor, file)
  IPC_STRUCT_MEMBER(int, mode)
IPC_STRUCT_END()

IPC_MESSAGE_CONTROL1(DescriptorMsg_One, base::FileDescriptor)
IPC_MESSAGE_CONTROL3(DescriptorMsg_Two,
                     base::FileDescriptor,
                     base::FileDescriptor,
                     int)
IPC_MESSAGE_CONTROL2(DescriptorMsg_Struct, DescriptorMsg_Named, int)
IPC_MESSAGE_CONTROL1(DescriptorMsg_Vector, std::vector<DescriptorMsg_Named>)
IPC_SYNC_MESSAGE_CONTROL0_2(DescriptorMsg_Ask, base::FileDescriptor, int)
