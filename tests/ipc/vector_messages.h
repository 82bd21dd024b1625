// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// The messages in Chromium 42's vectors, on the lines where they stood there.
// No include guard: included by vector_messages.cc several times.

#include <string>
#include <vector>

#include "ipc/ipc_channel_handle.h"
#include "ipc/ipc_message_macros.h"
#include "tests/ipc/vector_types.h"

#define IPC_MESSAGE_START TestMsgStart

IPC_ENUM_TRAITS(PlainEnum)  // ipc-check: allow
IPC_ENUM_TRAITS_MIN_MAX_VALUE(RangedEnum, RANGED_FIRST, RANGED_LAST)
IPC_ENUM_TRAITS_MIN_MAX_VALUE(ByteEnum, ByteEnum::kFirst, ByteEnum::kLast)

IPC_STRUCT_BEGIN(VecStruct)
  IPC_STRUCT_MEMBER(int, i)
  IPC_STRUCT_MEMBER(std::string, s)
  IPC_STRUCT_MEMBER(std::vector<int>, v)
  IPC_STRUCT_MEMBER(bool, dflt, true)
IPC_STRUCT_END()

IPC_STRUCT_BEGIN_WITH_PARENT(VecStructWithParent, PlainParentStruct)
  IPC_STRUCT_MEMBER(int, own)
IPC_STRUCT_END()

IPC_STRUCT_TRAITS_BEGIN(ExternalParent)
  IPC_STRUCT_TRAITS_MEMBER(a)
  IPC_STRUCT_TRAITS_MEMBER(b)
IPC_STRUCT_TRAITS_END()

IPC_STRUCT_TRAITS_BEGIN(ExternalChild)
  IPC_STRUCT_TRAITS_PARENT(ExternalParent)
  IPC_STRUCT_TRAITS_MEMBER(c)
  IPC_STRUCT_TRAITS_MEMBER(d)
IPC_STRUCT_TRAITS_END()

// clang-format off
#line 101
IPC_MESSAGE_CONTROL1(VecMsg_Control1, int)
IPC_MESSAGE_ROUTED0(VecMsg_Routed0)
#line 104
IPC_MESSAGE_CONTROL5(VecMsg_Control5, int, std::string, std::vector<int>, VecStruct, PlainEnum)
IPC_SYNC_MESSAGE_CONTROL1_1(VecMsg_SyncControl1_1, int, std::string)
IPC_SYNC_MESSAGE_ROUTED2_2(VecMsg_SyncRouted2_2, int, bool, bool, std::vector<int>)
IPC_SYNC_MESSAGE_CONTROL0_0(VecMsg_SyncControl0_0)
#line 109
IPC_MESSAGE_ROUTED1(VecMsg_RoutedChannelHandle, IPC::ChannelHandle)

#undef IPC_MESSAGE_START
#define IPC_MESSAGE_START GuestViewMsgStart
#line 65535
IPC_MESSAGE_CONTROL0(VecMsg_HighestIds)
