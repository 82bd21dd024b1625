// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// A message for every ParamTraits that every platform has. No include guard:
// included several times.

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/basictypes.h"
#include "base/files/file.h"
#include "base/files/file_path.h"
#include "base/memory/scoped_ptr.h"
#include "base/memory/scoped_vector.h"
#include "base/strings/nullable_string16.h"
#include "base/strings/string16.h"
#include "base/time/time.h"
#include "base/values.h"
#include "ipc/ipc_message_macros.h"
#include "tests/fuzz/param_types.h"

#define IPC_MESSAGE_START TestMsgStart

IPC_ENUM_TRAITS_MAX_VALUE(fuzz::Colour, fuzz::COLOUR_LAST)
IPC_ENUM_TRAITS_MIN_MAX_VALUE(fuzz::Width,
                              fuzz::Width::kNone,
                              fuzz::Width::kThick)
IPC_ENUM_TRAITS_VALIDATE(fuzz::Flags, (value & ~7) == 0)
IPC_ENUM_TRAITS(fuzz::Unchecked)

IPC_STRUCT_TRAITS_BEGIN(fuzz::Base)
  IPC_STRUCT_TRAITS_MEMBER(colour)
  IPC_STRUCT_TRAITS_MEMBER(name)
IPC_STRUCT_TRAITS_END()

IPC_STRUCT_TRAITS_BEGIN(fuzz::Derived)
  IPC_STRUCT_TRAITS_PARENT(fuzz::Base)
  IPC_STRUCT_TRAITS_MEMBER(width)
  IPC_STRUCT_TRAITS_MEMBER(flags)
  IPC_STRUCT_TRAITS_MEMBER(bold)
IPC_STRUCT_TRAITS_END()

IPC_STRUCT_TRAITS_BEGIN(fuzz::Tree)
  IPC_STRUCT_TRAITS_MEMBER(id)
  IPC_STRUCT_TRAITS_MEMBER(branches)
IPC_STRUCT_TRAITS_END()

IPC_STRUCT_TRAITS_BEGIN(fuzz::Empty)
IPC_STRUCT_TRAITS_END()

IPC_STRUCT_BEGIN(FuzzMsg_Many_Params)
  IPC_STRUCT_MEMBER(fuzz::Derived, derived)
  IPC_STRUCT_MEMBER(fuzz::Unchecked, unchecked)
  IPC_STRUCT_MEMBER(std::vector<fuzz::Colour>, colours)
  IPC_STRUCT_MEMBER(scoped_ptr<int>, border)
  IPC_STRUCT_MEMBER(bool, visible, true)
IPC_STRUCT_END()

// Numbers.
IPC_MESSAGE_CONTROL1(FuzzMsg_Bool, bool)
IPC_MESSAGE_CONTROL1(FuzzMsg_UChar, unsigned char)
IPC_MESSAGE_CONTROL1(FuzzMsg_UShort, unsigned short)
IPC_MESSAGE_CONTROL2(FuzzMsg_Ints, int, unsigned int)
IPC_MESSAGE_CONTROL2(FuzzMsg_Longs, long, unsigned long)
IPC_MESSAGE_CONTROL2(FuzzMsg_LongLongs, long long, unsigned long long)
IPC_MESSAGE_CONTROL2(FuzzMsg_Floats, float, double)
IPC_MESSAGE_CONTROL5(FuzzMsg_Five, int64, uint64, int32, uint16, bool)
// Strings and blocks.
IPC_MESSAGE_CONTROL1(FuzzMsg_String, std::string)
IPC_MESSAGE_CONTROL1(FuzzMsg_WString, std::wstring)
IPC_MESSAGE_CONTROL1(FuzzMsg_String16, base::string16)
IPC_MESSAGE_CONTROL1(FuzzMsg_NullableString16, base::NullableString16)
IPC_MESSAGE_CONTROL1(FuzzMsg_Chars, std::vector<char>)
IPC_MESSAGE_CONTROL1(FuzzMsg_UChars, std::vector<unsigned char>)
IPC_MESSAGE_CONTROL1(FuzzMsg_Bools, std::vector<bool>)
// Types of base.
IPC_MESSAGE_CONTROL1(FuzzMsg_FilePath, base::FilePath)
IPC_MESSAGE_CONTROL2(FuzzMsg_FileInfo, base::File::Info, base::File::Error)
IPC_MESSAGE_CONTROL3(FuzzMsg_Times,
                     base::Time,
                     base::TimeDelta,
                     base::TimeTicks)
IPC_MESSAGE_CONTROL1(FuzzMsg_Dictionary, base::DictionaryValue)
IPC_MESSAGE_CONTROL1(FuzzMsg_List, base::ListValue)
IPC_MESSAGE_CONTROL1(FuzzMsg_LogData, IPC::LogData)
IPC_MESSAGE_CONTROL1(FuzzMsg_Message, IPC::Message)
// Containers.
IPC_MESSAGE_CONTROL2(FuzzMsg_Vectors, std::vector<int>, std::vector<double>)
IPC_MESSAGE_CONTROL1(FuzzMsg_Strings, std::vector<std::string>)
IPC_MESSAGE_CONTROL1(FuzzMsg_UShorts, std::vector<unsigned short>)
IPC_MESSAGE_CONTROL1(FuzzMsg_Cube, fuzz::Cube)
IPC_MESSAGE_CONTROL1(FuzzMsg_Nothings, std::vector<fuzz::NoneOfThem>)
IPC_MESSAGE_CONTROL1(FuzzMsg_Empties, std::vector<fuzz::Empty>)
IPC_MESSAGE_CONTROL2(FuzzMsg_Arrays, fuzz::ThreeInts, fuzz::TwoStrings)
IPC_MESSAGE_CONTROL2(FuzzMsg_Sets, std::set<int>, std::set<std::string>)
IPC_MESSAGE_CONTROL1(FuzzMsg_SetOfVectors, std::set<std::vector<int>>)
IPC_MESSAGE_CONTROL1(FuzzMsg_HashSet, std::unordered_set<int>)
IPC_MESSAGE_CONTROL1(FuzzMsg_Map, fuzz::IntMap)
IPC_MESSAGE_CONTROL2(FuzzMsg_Maps, fuzz::Index, fuzz::TreeMap)
IPC_MESSAGE_CONTROL1(FuzzMsg_HashMap, fuzz::HashMap)
IPC_MESSAGE_CONTROL1(FuzzMsg_SmallMap, fuzz::FewOfThem)
IPC_MESSAGE_CONTROL1(FuzzMsg_ScopedVector, ScopedVector<std::string>)
IPC_MESSAGE_CONTROL1(FuzzMsg_Messages, std::vector<IPC::Message>)
// Around other types.
IPC_MESSAGE_CONTROL1(FuzzMsg_Pair, fuzz::IntAndString)
IPC_MESSAGE_CONTROL2(FuzzMsg_Tuples, fuzz::ThreeOfThem, fuzz::NoneOfThem)
IPC_MESSAGE_CONTROL2(FuzzMsg_Owned,
                     scoped_ptr<std::string>,
                     std::unique_ptr<fuzz::Tree>)
IPC_MESSAGE_CONTROL1(FuzzMsg_Optional, std::optional<fuzz::Base>)
// Declared ones.
IPC_MESSAGE_CONTROL1(FuzzMsg_Colour, fuzz::Colour)
IPC_MESSAGE_CONTROL1(FuzzMsg_Derived, fuzz::Derived)
IPC_MESSAGE_CONTROL1(FuzzMsg_Many, FuzzMsg_Many_Params)
IPC_MESSAGE_CONTROL1(FuzzMsg_Tree, fuzz::Tree)
// Kinds of messages.
IPC_MESSAGE_CONTROL0(FuzzMsg_Control0)
IPC_MESSAGE_ROUTED0(FuzzMsg_Routed0)
IPC_MESSAGE_ROUTED4(FuzzMsg_Routed4, int, std::string, bool, double)
IPC_SYNC_MESSAGE_CONTROL0_0(FuzzMsg_Sync0_0)
IPC_SYNC_MESSAGE_CONTROL1_1(FuzzMsg_Sync1_1, std::string, std::vector<int>)
IPC_SYNC_MESSAGE_ROUTED2_2(FuzzMsg_Sync2_2,
                           int,
                           fuzz::IntMap,
                           fuzz::Tree,
                           scoped_ptr<int>)
IPC_SYNC_MESSAGE_CONTROL0_4(FuzzMsg_Sync0_4, int, std::string, bool, double)
