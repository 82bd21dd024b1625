// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Messages whose parameters check what arrives. No include guard: included by
// typed_messages.cc several times.

#include <optional>
#include <string>
#include <vector>

#include "ipc/ipc_message_macros.h"
#include "ipcx/read_only_file.h"
#include "ipcx/sealed_memory.h"

#define IPC_MESSAGE_START TestMsgStart

IPC_STRUCT_BEGIN(TypedMsg_Upload)
  IPC_STRUCT_MEMBER(std::string, name)
  IPC_STRUCT_MEMBER(ipcx::ReadOnlyFile, file)
IPC_STRUCT_END()

IPC_MESSAGE_CONTROL1(TypedMsg_File, ipcx::ReadOnlyFile)
IPC_MESSAGE_CONTROL1(TypedMsg_Memory, ipcx::SealedMemory)
IPC_MESSAGE_CONTROL2(TypedMsg_Maybe,
                     std::optional<ipcx::ReadOnlyFile>,
                     std::optional<ipcx::SealedMemory>)
IPC_MESSAGE_CONTROL3(TypedMsg_Many,
                     TypedMsg_Upload,
                     std::vector<ipcx::ReadOnlyFile>,
                     ipcx::SealedMemory)
IPC_SYNC_MESSAGE_CONTROL1_2(TypedMsg_Ask,
                            int,
                            ipcx::ReadOnlyFile,
                            ipcx::SealedMemory)
