// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What carries descriptors, alone and in everything that can contain one. No
// include guard: included several times.

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/file_descriptor_posix.h"
#include "base/memory/scoped_ptr.h"
#include "base/memory/scoped_vector.h"
#include "base/tuple.h"
#include "ipc/ipc_channel_handle.h"
#include "ipc/ipc_message_macros.h"

#ifndef TESTS_FUZZ_DESCRIPTOR_MESSAGES_H_
#define TESTS_FUZZ_DESCRIPTOR_MESSAGES_H_

namespace fuzz {

struct FileLess {
  bool operator()(const base::FileDescriptor& a,
                  const base::FileDescriptor& b) const {
    return a.fd < b.fd;
  }
};

typedef std::array<base::FileDescriptor, 2> TwoFiles;
typedef std::pair<base::FileDescriptor, int> FileAndInt;
typedef Tuple<int, base::FileDescriptor, std::string> FileInTheMiddle;
typedef std::map<int, base::FileDescriptor> FileMap;
typedef std::map<base::FileDescriptor, int, FileLess> FileKeys;
typedef std::unordered_map<int, std::vector<base::FileDescriptor>> FileHashMap;

}  // namespace fuzz

#endif  // TESTS_FUZZ_DESCRIPTOR_MESSAGES_H_

#define IPC_MESSAGE_START GuestViewMsgStart

IPC_STRUCT_BEGIN(FuzzMsg_FileStruct)
  IPC_STRUCT_MEMBER(int, before)
  IPC_STRUCT_MEMBER(base::FileDescriptor, file)
  IPC_STRUCT_MEMBER(std::vector<base::FileDescriptor>, files)
  IPC_STRUCT_MEMBER(bool, after)
IPC_STRUCT_END()

IPC_MESSAGE_CONTROL1(FuzzMsg_File, base::FileDescriptor)
IPC_MESSAGE_CONTROL3(FuzzMsg_Files,
                     base::FileDescriptor,
                     std::string,
                     base::FileDescriptor)
IPC_MESSAGE_CONTROL1(FuzzMsg_ChannelHandle, IPC::ChannelHandle)
IPC_MESSAGE_CONTROL1(FuzzMsg_FileVector, std::vector<base::FileDescriptor>)
IPC_MESSAGE_CONTROL1(FuzzMsg_FileArray, fuzz::TwoFiles)
IPC_MESSAGE_CONTROL1(FuzzMsg_FilePair, std::vector<fuzz::FileAndInt>)
IPC_MESSAGE_CONTROL1(FuzzMsg_FileTuple, fuzz::FileInTheMiddle)
IPC_MESSAGE_CONTROL1(FuzzMsg_FileMap, fuzz::FileMap)
IPC_MESSAGE_CONTROL1(FuzzMsg_FileKeys, fuzz::FileKeys)
IPC_MESSAGE_CONTROL1(FuzzMsg_FileHashMap, fuzz::FileHashMap)
IPC_MESSAGE_CONTROL1(FuzzMsg_OptionalFile, std::optional<base::FileDescriptor>)
IPC_MESSAGE_CONTROL1(FuzzMsg_OwnedFile, scoped_ptr<base::FileDescriptor>)
IPC_MESSAGE_CONTROL1(FuzzMsg_ScopedFiles, ScopedVector<base::FileDescriptor>)
IPC_MESSAGE_CONTROL2(FuzzMsg_InStruct, FuzzMsg_FileStruct, int)
IPC_MESSAGE_CONTROL1(FuzzMsg_Structs, std::vector<FuzzMsg_FileStruct>)
IPC_SYNC_MESSAGE_CONTROL1_2(FuzzMsg_AskFile,
                            base::FileDescriptor,
                            base::FileDescriptor,
                            int)
