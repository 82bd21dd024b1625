// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// One message of every kind and number of parameters. No include guard:
// mirror_message_generator.cc and message_tools_mirror_unittest.cc include
// this file several times.

#include <string>

#include "ipc/ipc_message_macros.h"
#include "tests/mirror/mirror_message_types.h"

#undef IPC_MESSAGE_EXPORT
#define IPC_MESSAGE_EXPORT MIRROR_EXPORT

#define IPC_MESSAGE_START TestMsgStart

// clang-format off

IPC_ENUM_TRAITS(mirror::Any)  // ipc-check: allow
IPC_ENUM_TRAITS_MAX_VALUE(mirror::UpToTwo, mirror::UP_TO_TWO)
IPC_ENUM_TRAITS_MIN_MAX_VALUE(mirror::FromMinusOne, mirror::MINUS_ONE, mirror::ONE)
IPC_ENUM_TRAITS_VALIDATE(mirror::Even, value % 2 == 0)

IPC_STRUCT_TRAITS_BEGIN(mirror::Base)
  IPC_STRUCT_TRAITS_MEMBER(number)
IPC_STRUCT_TRAITS_END()

IPC_STRUCT_TRAITS_BEGIN(mirror::Derived)
  IPC_STRUCT_TRAITS_PARENT(mirror::Base)
  IPC_STRUCT_TRAITS_MEMBER(text)
IPC_STRUCT_TRAITS_END()

IPC_STRUCT_BEGIN(MirrorMsg_Plain)
  IPC_STRUCT_MEMBER(int, zero)
  IPC_STRUCT_MEMBER(int, seven, 7)
  IPC_STRUCT_MEMBER(std::string, three_a, 3, 'a')
IPC_STRUCT_END()

IPC_STRUCT_BEGIN_WITH_PARENT(MirrorMsg_Child, mirror::Base)
  IPC_STRUCT_MEMBER(bool, flag, true)
IPC_STRUCT_END()

IPC_MESSAGE_CONTROL0(MirrorMsg_Control0)
IPC_MESSAGE_CONTROL1(MirrorMsg_Control1, bool)
IPC_MESSAGE_CONTROL2(MirrorMsg_Control2, bool, int)
IPC_MESSAGE_CONTROL3(MirrorMsg_Control3, bool, int, std::string)
IPC_MESSAGE_CONTROL4(MirrorMsg_Control4, bool, int, std::string, double)
IPC_MESSAGE_CONTROL5(MirrorMsg_Control5, bool, int, std::string, double, int64)

IPC_MESSAGE_ROUTED0(MirrorMsg_Routed0)
IPC_MESSAGE_ROUTED1(MirrorMsg_Routed1, bool)
IPC_MESSAGE_ROUTED2(MirrorMsg_Routed2, bool, int)
IPC_MESSAGE_ROUTED3(MirrorMsg_Routed3, bool, int, std::string)
IPC_MESSAGE_ROUTED4(MirrorMsg_Routed4, bool, int, std::string, double)
IPC_MESSAGE_ROUTED5(MirrorMsg_Routed5, bool, int, std::string, double, int64)

IPC_SYNC_MESSAGE_CONTROL0_0(MirrorMsg_SyncControl0_0)
IPC_SYNC_MESSAGE_CONTROL0_1(MirrorMsg_SyncControl0_1, int)
IPC_SYNC_MESSAGE_CONTROL0_2(MirrorMsg_SyncControl0_2, int, std::string)
IPC_SYNC_MESSAGE_CONTROL0_3(MirrorMsg_SyncControl0_3, int, std::string, bool)
IPC_SYNC_MESSAGE_CONTROL0_4(MirrorMsg_SyncControl0_4, int, std::string, bool, double)
IPC_SYNC_MESSAGE_CONTROL1_0(MirrorMsg_SyncControl1_0, bool)
IPC_SYNC_MESSAGE_CONTROL1_1(MirrorMsg_SyncControl1_1, bool, int)
IPC_SYNC_MESSAGE_CONTROL1_2(MirrorMsg_SyncControl1_2, bool, int, std::string)
IPC_SYNC_MESSAGE_CONTROL1_3(MirrorMsg_SyncControl1_3, bool, int, std::string, bool)
IPC_SYNC_MESSAGE_CONTROL1_4(MirrorMsg_SyncControl1_4, bool, int, std::string, bool, double)
IPC_SYNC_MESSAGE_CONTROL2_0(MirrorMsg_SyncControl2_0, bool, int)
IPC_SYNC_MESSAGE_CONTROL2_1(MirrorMsg_SyncControl2_1, bool, int, int)
IPC_SYNC_MESSAGE_CONTROL2_2(MirrorMsg_SyncControl2_2, bool, int, int, std::string)
IPC_SYNC_MESSAGE_CONTROL2_3(MirrorMsg_SyncControl2_3, bool, int, int, std::string, bool)
IPC_SYNC_MESSAGE_CONTROL2_4(MirrorMsg_SyncControl2_4, bool, int, int, std::string, bool, double)
IPC_SYNC_MESSAGE_CONTROL3_0(MirrorMsg_SyncControl3_0, bool, int, std::string)
IPC_SYNC_MESSAGE_CONTROL3_1(MirrorMsg_SyncControl3_1, bool, int, std::string, int)
IPC_SYNC_MESSAGE_CONTROL3_2(MirrorMsg_SyncControl3_2, bool, int, std::string, int, std::string)
IPC_SYNC_MESSAGE_CONTROL3_3(MirrorMsg_SyncControl3_3, bool, int, std::string, int, std::string, bool)
IPC_SYNC_MESSAGE_CONTROL3_4(MirrorMsg_SyncControl3_4, bool, int, std::string, int, std::string, bool, double)
IPC_SYNC_MESSAGE_CONTROL4_0(MirrorMsg_SyncControl4_0, bool, int, std::string, double)
IPC_SYNC_MESSAGE_CONTROL4_1(MirrorMsg_SyncControl4_1, bool, int, std::string, double, int)
IPC_SYNC_MESSAGE_CONTROL4_2(MirrorMsg_SyncControl4_2, bool, int, std::string, double, int, std::string)
IPC_SYNC_MESSAGE_CONTROL4_3(MirrorMsg_SyncControl4_3, bool, int, std::string, double, int, std::string, bool)
IPC_SYNC_MESSAGE_CONTROL4_4(MirrorMsg_SyncControl4_4, bool, int, std::string, double, int, std::string, bool, double)
IPC_SYNC_MESSAGE_CONTROL5_0(MirrorMsg_SyncControl5_0, bool, int, std::string, double, int64)
IPC_SYNC_MESSAGE_CONTROL5_1(MirrorMsg_SyncControl5_1, bool, int, std::string, double, int64, int)
IPC_SYNC_MESSAGE_CONTROL5_2(MirrorMsg_SyncControl5_2, bool, int, std::string, double, int64, int, std::string)
IPC_SYNC_MESSAGE_CONTROL5_3(MirrorMsg_SyncControl5_3, bool, int, std::string, double, int64, int, std::string, bool)

IPC_SYNC_MESSAGE_ROUTED0_0(MirrorMsg_SyncRouted0_0)
IPC_SYNC_MESSAGE_ROUTED0_1(MirrorMsg_SyncRouted0_1, int)
IPC_SYNC_MESSAGE_ROUTED0_2(MirrorMsg_SyncRouted0_2, int, std::string)
IPC_SYNC_MESSAGE_ROUTED0_3(MirrorMsg_SyncRouted0_3, int, std::string, bool)
IPC_SYNC_MESSAGE_ROUTED0_4(MirrorMsg_SyncRouted0_4, int, std::string, bool, double)
IPC_SYNC_MESSAGE_ROUTED1_0(MirrorMsg_SyncRouted1_0, bool)
IPC_SYNC_MESSAGE_ROUTED1_1(MirrorMsg_SyncRouted1_1, bool, int)
IPC_SYNC_MESSAGE_ROUTED1_2(MirrorMsg_SyncRouted1_2, bool, int, std::string)
IPC_SYNC_MESSAGE_ROUTED1_3(MirrorMsg_SyncRouted1_3, bool, int, std::string, bool)
IPC_SYNC_MESSAGE_ROUTED1_4(MirrorMsg_SyncRouted1_4, bool, int, std::string, bool, double)
IPC_SYNC_MESSAGE_ROUTED2_0(MirrorMsg_SyncRouted2_0, bool, int)
IPC_SYNC_MESSAGE_ROUTED2_1(MirrorMsg_SyncRouted2_1, bool, int, int)
IPC_SYNC_MESSAGE_ROUTED2_2(MirrorMsg_SyncRouted2_2, bool, int, int, std::string)
IPC_SYNC_MESSAGE_ROUTED2_3(MirrorMsg_SyncRouted2_3, bool, int, int, std::string, bool)
IPC_SYNC_MESSAGE_ROUTED2_4(MirrorMsg_SyncRouted2_4, bool, int, int, std::string, bool, double)
IPC_SYNC_MESSAGE_ROUTED3_0(MirrorMsg_SyncRouted3_0, bool, int, std::string)
IPC_SYNC_MESSAGE_ROUTED3_1(MirrorMsg_SyncRouted3_1, bool, int, std::string, int)
IPC_SYNC_MESSAGE_ROUTED3_2(MirrorMsg_SyncRouted3_2, bool, int, std::string, int, std::string)
IPC_SYNC_MESSAGE_ROUTED3_3(MirrorMsg_SyncRouted3_3, bool, int, std::string, int, std::string, bool)
IPC_SYNC_MESSAGE_ROUTED3_4(MirrorMsg_SyncRouted3_4, bool, int, std::string, int, std::string, bool, double)
IPC_SYNC_MESSAGE_ROUTED4_0(MirrorMsg_SyncRouted4_0, bool, int, std::string, double)
IPC_SYNC_MESSAGE_ROUTED4_1(MirrorMsg_SyncRouted4_1, bool, int, std::string, double, int)
IPC_SYNC_MESSAGE_ROUTED4_2(MirrorMsg_SyncRouted4_2, bool, int, std::string, double, int, std::string)
IPC_SYNC_MESSAGE_ROUTED4_3(MirrorMsg_SyncRouted4_3, bool, int, std::string, double, int, std::string, bool)
IPC_SYNC_MESSAGE_ROUTED4_4(MirrorMsg_SyncRouted4_4, bool, int, std::string, double, int, std::string, bool, double)
IPC_SYNC_MESSAGE_ROUTED5_0(MirrorMsg_SyncRouted5_0, bool, int, std::string, double, int64)
IPC_SYNC_MESSAGE_ROUTED5_1(MirrorMsg_SyncRouted5_1, bool, int, std::string, double, int64, int)
IPC_SYNC_MESSAGE_ROUTED5_2(MirrorMsg_SyncRouted5_2, bool, int, std::string, double, int64, int, std::string)
IPC_SYNC_MESSAGE_ROUTED5_3(MirrorMsg_SyncRouted5_3, bool, int, std::string, double, int64, int, std::string, bool)

// clang-format on
