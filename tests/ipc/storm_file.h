// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_IPC_STORM_FILE_H_
#define TESTS_IPC_STORM_FILE_H_

#include "base/basictypes.h"
#include "base/files/file.h"
#include "base/process/process_handle.h"
#include "ipc/ipc_platform_file.h"

namespace storm {

// A file by which a token travels too, for the process |receiver|.
IPC::PlatformFileForTransit FileOf(uint64 token, base::ProcessId receiver);
bool IsFileOf(uint64 token, base::File* file);

// Whether a file is closed with a message that its receiver never gets. On
// Windows it is the receiver's before the message is sent.
extern const bool kLostFilesAreClosed;

// The ends of an anonymous pipe.
bool MakeFilePipe(base::File* read_end, base::File* write_end);

}  // namespace storm

#endif  // TESTS_IPC_STORM_FILE_H_
