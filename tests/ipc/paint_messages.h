// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Messages between a canvas and its painters, and the types they carry. No
// include guard: paint_message_generator.cc includes this file several times.

#include <stdint.h>

#include <string>
#include <vector>

#include "base/memory/scoped_ptr.h"
#include "ipc/ipc_channel_handle.h"
#include "ipc/ipc_message_macros.h"
#include "tests/ipc/paint_types.h"

#define IPC_MESSAGE_START TestMsgStart

IPC_ENUM_TRAITS_MAX_VALUE(paint::Colour, paint::COLOUR_LAST)
IPC_ENUM_TRAITS_MIN_MAX_VALUE(paint::Width,
                              paint::Width::kThin,
                              paint::Width::kThick)
IPC_ENUM_TRAITS_VALIDATE(paint::Flags, (value & ~7) == 0)
IPC_ENUM_TRAITS(paint::Shade)  // ipc-check: allow

IPC_STRUCT_TRAITS_BEGIN(paint::Point)
  IPC_STRUCT_TRAITS_MEMBER(x)
  IPC_STRUCT_TRAITS_MEMBER(y)
IPC_STRUCT_TRAITS_END()

IPC_STRUCT_TRAITS_BEGIN(paint::Shape)
  IPC_STRUCT_TRAITS_MEMBER(colour)
  IPC_STRUCT_TRAITS_MEMBER(name)
IPC_STRUCT_TRAITS_END()

IPC_STRUCT_TRAITS_BEGIN(paint::Circle)
  IPC_STRUCT_TRAITS_PARENT(paint::Shape)
  IPC_STRUCT_TRAITS_MEMBER(centre)
  IPC_STRUCT_TRAITS_MEMBER(radius)
IPC_STRUCT_TRAITS_END()

IPC_STRUCT_TRAITS_BEGIN(paint::Group)
  IPC_STRUCT_TRAITS_MEMBER(id)
  IPC_STRUCT_TRAITS_MEMBER(parts)
IPC_STRUCT_TRAITS_END()

// A struct that exists for one message only.
IPC_STRUCT_BEGIN(PaintMsg_Draw_Params)
  IPC_STRUCT_MEMBER(paint::Circle, circle)
  IPC_STRUCT_MEMBER(paint::Width, width, paint::Width::kThick)
  IPC_STRUCT_MEMBER(std::vector<int>, dashes, 3, 8)
  IPC_STRUCT_MEMBER(int, layer)
  IPC_STRUCT_MEMBER(bool, visible, true)
IPC_STRUCT_END()

// The parent's members do not travel.
IPC_STRUCT_BEGIN_WITH_PARENT(PaintMsg_Move_Params, paint::Point)
  IPC_STRUCT_MEMBER(int, steps, 1)
IPC_STRUCT_END()

// Neither copied nor moved.
IPC_STRUCT_BEGIN(PaintMsg_Frame_Params)
  IPC_STRUCT_MEMBER(scoped_ptr<int>, border)
IPC_STRUCT_END()

// Nothing at all.
IPC_STRUCT_BEGIN(PaintMsg_Nothing_Params)
IPC_STRUCT_END()

IPC_MESSAGE_CONTROL0(PaintMsg_Clear)
IPC_MESSAGE_CONTROL1(PaintMsg_SetColour, paint::Colour)
IPC_MESSAGE_CONTROL2(PaintMsg_SetTitle, int, std::string)
IPC_MESSAGE_CONTROL3(PaintMsg_Control3, int, std::string, bool)
IPC_MESSAGE_CONTROL4(PaintMsg_Control4, int, std::string, bool, double)
IPC_MESSAGE_CONTROL5(PaintMsg_Control5, int, std::string, bool, double, int64)
IPC_MESSAGE_ROUTED0(PaintMsg_Flush)
IPC_MESSAGE_ROUTED1(PaintMsg_Draw, PaintMsg_Draw_Params)
IPC_MESSAGE_ROUTED2(PaintMsg_Move, PaintMsg_Move_Params, scoped_ptr<int>)
IPC_MESSAGE_ROUTED3(PaintMsg_Routed3, int, std::string, bool)
IPC_MESSAGE_ROUTED4(PaintMsg_Routed4, int, std::string, bool, double)
IPC_MESSAGE_ROUTED5(PaintMsg_Routed5, int, std::string, bool, double, int64)

IPC_SYNC_MESSAGE_CONTROL0_0(PaintMsg_Wait)
IPC_SYNC_MESSAGE_CONTROL1_1(PaintMsg_Describe, paint::Colour, std::string)
IPC_SYNC_MESSAGE_CONTROL0_4(PaintMsg_Sync0_4, int, std::string, bool, double)
IPC_SYNC_MESSAGE_ROUTED2_1(PaintMsg_Add, int, int, int)
IPC_SYNC_MESSAGE_ROUTED0_2(PaintMsg_Size, int, int)
IPC_SYNC_MESSAGE_ROUTED1_0(PaintMsg_Undo, int)
IPC_SYNC_MESSAGE_ROUTED4_4(PaintMsg_Sync4_4,
                           int,
                           int,
                           int,
                           int,
                           int,
                           int,
                           int,
                           int)
IPC_SYNC_MESSAGE_ROUTED5_3(PaintMsg_Sync5_3,
                           int,
                           int,
                           int,
                           int,
                           int,
                           int,
                           int,
                           int)
