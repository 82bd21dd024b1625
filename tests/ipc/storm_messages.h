// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What the two parties of a storm say to each other, see storm_party.h. No
// include guard: included by storm_messages.cc several times.

#include <string>
#include <vector>

#include "ipc/ipc_message_macros.h"
#include "ipc/ipc_platform_file.h"

#define IPC_MESSAGE_START UtilityMsgStart

// A call: |token| and |depth| say what is to be done, see ScriptOf().
IPC_STRUCT_BEGIN(StormMsg_Order)
  IPC_STRUCT_MEMBER(uint64, token)
  IPC_STRUCT_MEMBER(int, depth)
  // The thread that calls.
  IPC_STRUCT_MEMBER(int, stream)
  // How many notes that unblock this thread had sent before.
  IPC_STRUCT_MEMBER(int, notes)
  IPC_STRUCT_MEMBER(std::string, ballast)
IPC_STRUCT_END()

IPC_STRUCT_BEGIN(StormMsg_Answer)
  IPC_STRUCT_MEMBER(uint64, token)
  IPC_STRUCT_MEMBER(std::string, ballast)
IPC_STRUCT_END()

// Answered when the handler returns.
IPC_SYNC_MESSAGE_CONTROL1_1(StormMsg_Ask, StormMsg_Order, StormMsg_Answer)
IPC_SYNC_MESSAGE_CONTROL2_2(StormMsg_AskFile,
                            StormMsg_Order,
                            IPC::PlatformFileForTransit,
                            StormMsg_Answer,
                            IPC::PlatformFileForTransit)
// Answered later, in one of many ways, or never.
IPC_SYNC_MESSAGE_CONTROL1_1(StormMsg_AskLater, StormMsg_Order, StormMsg_Answer)
// Nobody handles it.
IPC_SYNC_MESSAGE_CONTROL1_1(StormMsg_AskNobody, StormMsg_Order, StormMsg_Answer)

// One of a thread's notes, which are numbered: those that unblock and those
// that do not apart.
IPC_MESSAGE_CONTROL3(StormMsg_Note,
                     int /* stream */,
                     bool /* unblocks */,
                     int /* number */)

// To the caller of |token|, which answers with the call: only then the first
// call is answered.
IPC_MESSAGE_CONTROL1(StormMsg_Wake, uint64 /* token */)
IPC_SYNC_MESSAGE_CONTROL1_0(StormMsg_Awake, uint64 /* token */)

// How a storm ends: the receiver closes its channel, and there is no answer;
IPC_SYNC_MESSAGE_CONTROL0_0(StormMsg_CloseNow)
// or all is said. The sender begins nothing any more, then it has nothing in
// progress and these are its counts, then it has checked the receiver's.
IPC_MESSAGE_CONTROL0(StormMsg_Idle)
IPC_MESSAGE_CONTROL1(StormMsg_Counts, std::vector<int>)
IPC_MESSAGE_CONTROL0(StormMsg_Bye)
