// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What the victims of the attacks understand. No include guard:
// hostile_messages.cc includes this file several times.

#include <set>
#include <string>
#include <vector>

#include "base/files/file_path.h"
#include "base/strings/string16.h"
#include "base/values.h"
#include "ipc/ipc_message_macros.h"
#include "tests/hostile/hostile_types.h"

#define IPC_MESSAGE_START TestMsgStart

IPC_ENUM_TRAITS_MAX_VALUE(hostile::Colour, hostile::Colour::kLast)

IPC_STRUCT_TRAITS_BEGIN(hostile::Tree)
  IPC_STRUCT_TRAITS_MEMBER(id)
  IPC_STRUCT_TRAITS_MEMBER(branches)
IPC_STRUCT_TRAITS_END()

// A bit of everything.
IPC_STRUCT_BEGIN(HostileMsg_Form)
  IPC_STRUCT_MEMBER(bool, is_new)
  IPC_STRUCT_MEMBER(std::string, name)
  IPC_STRUCT_MEMBER(std::vector<int>, marks)
  IPC_STRUCT_MEMBER(hostile::Colour, colour, hostile::Colour::kGreen)
  IPC_STRUCT_MEMBER(hostile::NumberByName, ages)
  IPC_STRUCT_MEMBER(double, weight)
IPC_STRUCT_END()

// Each Ping is answered by a Pong of its number.
IPC_MESSAGE_CONTROL1(HostileMsg_Ping, int)
IPC_MESSAGE_CONTROL1(HostileMsg_Pong, int)
IPC_SYNC_MESSAGE_CONTROL1_1(HostileMsg_Ask, int, int)

IPC_MESSAGE_CONTROL1(HostileMsg_Bool, bool)
IPC_MESSAGE_CONTROL1(HostileMsg_Colour, hostile::Colour)
IPC_MESSAGE_CONTROL1(HostileMsg_Text, std::string)
IPC_MESSAGE_CONTROL1(HostileMsg_Text16, base::string16)
IPC_MESSAGE_CONTROL1(HostileMsg_Path, base::FilePath)
IPC_MESSAGE_CONTROL1(HostileMsg_Bytes, std::vector<unsigned char>)
IPC_MESSAGE_CONTROL1(HostileMsg_Flags, std::vector<bool>)
IPC_MESSAGE_CONTROL1(HostileMsg_Numbers, std::vector<int>)
IPC_MESSAGE_CONTROL1(HostileMsg_Texts, std::vector<std::string>)
IPC_MESSAGE_CONTROL1(HostileMsg_Set, std::set<int>)
IPC_MESSAGE_CONTROL1(HostileMsg_Map, hostile::NumberByName)
IPC_MESSAGE_CONTROL1(HostileMsg_Tree, hostile::Tree)
IPC_MESSAGE_CONTROL1(HostileMsg_List, base::ListValue)
IPC_MESSAGE_CONTROL1(HostileMsg_Dictionary, base::DictionaryValue)
IPC_MESSAGE_CONTROL1(HostileMsg_Wrapped, IPC::Message)
IPC_MESSAGE_CONTROL1(HostileMsg_Fill, HostileMsg_Form)
