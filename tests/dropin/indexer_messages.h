// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// IPC messages between the program and its indexer processes.
// Multiply-included message file, hence no include guard.

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/basictypes.h"
#include "base/memory/scoped_vector.h"
#include "base/values.h"
#include "indexer_param_traits.h"
#include "indexer_types.h"
#include "ipc/ipc_channel_handle.h"
#include "ipc/ipc_message_macros.h"
#include "ipc/ipc_platform_file.h"

#undef IPC_MESSAGE_EXPORT
#define IPC_MESSAGE_EXPORT INDEXER_EXPORT

#ifndef INDEXER_INDEXER_MESSAGES_H_
#define INDEXER_INDEXER_MESSAGES_H_

// Types with a comma, for the macros below.
typedef std::map<std::string, indexer::FileEntry> IndexerEntryMap;
typedef std::pair<int, indexer::Verdict> IndexerVerdictPair;
typedef std::map<int, std::set<std::string>> IndexerTagMap;

// What a component build would define.
#define INDEXER_EXPORT

#endif  // INDEXER_INDEXER_MESSAGES_H_

#define IPC_MESSAGE_START UtilityMsgStart

IPC_ENUM_TRAITS_MAX_VALUE(indexer::FileKind, indexer::FILE_KIND_LAST)
IPC_ENUM_TRAITS_MIN_MAX_VALUE(indexer::Verdict,
                              indexer::VERDICT_SKIP,
                              indexer::VERDICT_INDEX)
IPC_ENUM_TRAITS_VALIDATE(indexer::ScanFlags, (value & ~indexer::SCAN_ALL) == 0)
IPC_ENUM_TRAITS_MAX_VALUE(indexer::Stage, indexer::Stage::DONE)
IPC_ENUM_TRAITS(indexer::CodecId)  // ipc-check: allow

IPC_STRUCT_TRAITS_BEGIN(indexer::FileEntry)
  IPC_STRUCT_TRAITS_MEMBER(path)
  IPC_STRUCT_TRAITS_MEMBER(size)
  IPC_STRUCT_TRAITS_MEMBER(kind)
  IPC_STRUCT_TRAITS_MEMBER(modified)
IPC_STRUCT_TRAITS_END()

IPC_STRUCT_TRAITS_BEGIN(indexer::MediaEntry)
  IPC_STRUCT_TRAITS_PARENT(indexer::FileEntry)
  IPC_STRUCT_TRAITS_MEMBER(duration)
  IPC_STRUCT_TRAITS_MEMBER(title)
  IPC_STRUCT_TRAITS_MEMBER(peaks)
  IPC_STRUCT_TRAITS_MEMBER(codec)
  IPC_STRUCT_TRAITS_MEMBER(subtitles)
IPC_STRUCT_TRAITS_END()

// How an indexer process is to work.
IPC_STRUCT_BEGIN(IndexerMsg_Configure_Params)
  // Where words end.
  IPC_STRUCT_MEMBER(std::string, separators, " ,.")
  IPC_STRUCT_MEMBER(int, max_words, 1000)
  IPC_STRUCT_MEMBER(indexer::ScanFlags, flags, indexer::SCAN_DEFAULT)
  IPC_STRUCT_MEMBER(bool, ignore_case)
  IPC_STRUCT_MEMBER(std::vector<std::string>, stop_words)
  IPC_STRUCT_MEMBER(IndexerTagMap, tags)
IPC_STRUCT_END()

// A request for a part of a file. What it inherits stays at home, as always.
IPC_STRUCT_BEGIN_WITH_PARENT(IndexerMsg_ScanRange_Params,
                             IndexerMsg_Configure_Params)
  IPC_STRUCT_MEMBER(int, request_id, -1)
  IPC_STRUCT_MEMBER(indexer::ByteRange, range)
  IPC_STRUCT_MEMBER(base::FilePath, path)
  IPC_STRUCT_MEMBER(IPC::PlatformFileForTransit, file,
                    IPC::InvalidPlatformFileForTransit())
IPC_STRUCT_END()

//-----------------------------------------------------------------------------
// Indexer messages: sent by the program to its indexer processes.

IPC_MESSAGE_CONTROL1(IndexerMsg_Configure, IndexerMsg_Configure_Params)

// The process leaves when it has finished what it was asked for.
IPC_MESSAGE_CONTROL0(IndexerMsg_FinishAndExit)

// Opens a scanner, the target of the routed messages below.
IPC_MESSAGE_CONTROL2(IndexerMsg_CreateScanner,
                     int32 /* routing_id */,
                     indexer::FileKind)
IPC_MESSAGE_CONTROL1(IndexerMsg_CloseScanner, int32 /* routing_id */)

IPC_MESSAGE_ROUTED2(IndexerMsg_ScanText,
                    int /* request_id */,
                    std::string /* text */)
IPC_MESSAGE_ROUTED1(IndexerMsg_ScanRange, IndexerMsg_ScanRange_Params)
IPC_MESSAGE_ROUTED3(IndexerMsg_ScanBlob,
                    int /* request_id */,
                    scoped_refptr<indexer::Blob>,
                    indexer::MinMax<int> /* length of words */)
IPC_MESSAGE_ROUTED0(IndexerMsg_Cancel)

// A misbehaving indexer, for tests.
IPC_MESSAGE_CONTROL1(IndexerMsg_MisbehaveForTest, int)

//-----------------------------------------------------------------------------
// IndexerHost messages: sent by an indexer process to the program.

IPC_MESSAGE_CONTROL1(IndexerHostMsg_Ready, base::ProcessId)

IPC_MESSAGE_ROUTED2(IndexerHostMsg_Words,
                    int /* request_id */,
                    indexer::WordCounts)
IPC_MESSAGE_ROUTED3(IndexerHostMsg_Progress,
                    int /* request_id */,
                    int64 /* bytes */,
                    double /* fraction */)
IPC_MESSAGE_ROUTED4(IndexerHostMsg_Entries,
                    int /* request_id */,
                    IndexerEntryMap,
                    IndexerVerdictPair,
                    std::vector<indexer::MediaEntry>)
IPC_MESSAGE_ROUTED5(IndexerHostMsg_Failed,
                    int /* request_id */,
                    int /* error */,
                    base::File::Error,
                    base::FilePath,
                    base::string16 /* message */)
IPC_MESSAGE_ROUTED1(IndexerHostMsg_StageChanged, indexer::Stage)
IPC_MESSAGE_ROUTED0(IndexerHostMsg_Cancelled)

// Goes to a filter of the program, past the main thread.
IPC_MESSAGE_CONTROL2(IndexerHostMsg_Trace, base::TimeTicks, base::ListValue)
IPC_MESSAGE_CONTROL1(IndexerHostMsg_Note, scoped_ptr<std::string>)

// May the process read this file? Answered by the program's main thread.
IPC_SYNC_MESSAGE_CONTROL1_2(IndexerHostMsg_MayRead,
                            base::FilePath,
                            bool /* allowed */,
                            int64 /* limit */)

// The suggestions for a word. The answer takes time: it is delayed.
IPC_SYNC_MESSAGE_ROUTED2_1(IndexerHostMsg_Suggest,
                           std::string /* word */,
                           int /* max */,
                           indexer::Suggestion)

// A scratch file, from the program's file thread.
IPC_SYNC_MESSAGE_CONTROL1_1(IndexerHostMsg_CreateScratchFile,
                            std::string /* contents */,
                            IPC::PlatformFileForTransit)

// Nobody needs the answer, only the wait.
IPC_SYNC_MESSAGE_CONTROL0_0(IndexerHostMsg_Flush)

IPC_SYNC_MESSAGE_ROUTED0_4(IndexerHostMsg_GetLimits,
                           int,
                           int64,
                           base::TimeDelta,
                           indexer::ByteRange)
IPC_SYNC_MESSAGE_CONTROL5_3(IndexerHostMsg_Mix,
                            bool,
                            int,
                            std::string,
                            double,
                            indexer::FileKind,
                            indexer::FileKind,
                            std::string,
                            int)
