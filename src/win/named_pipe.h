// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_WIN_NAMED_PIPE_H_
#define SRC_WIN_NAMED_PIPE_H_

#include <string>

#include "base/process/process_handle.h"
#include "base/win/include_windows.h"
#include "base/win/scoped_handle.h"

namespace IPC {
namespace internal {

enum class PipeEnd { kServer, kClient };

// Where channels of this name meet.
std::wstring PipeName(const std::string& name);

// The only instance of a byte pipe that this user's processes on this machine
// may open. Logs and returns none if the name is taken or cannot be one.
base::win::ScopedHandle MakeServerPipe(const std::string& name);

// Logs and returns none if no server waits there. Does not wait for one, and
// lets the server know nothing of us.
base::win::ScopedHandle OpenClientPipe(const std::string& name);

// A handle of our own to a pipe that a caller has. Logs and returns none unless
// it is that end of a byte pipe, opened for overlapped use.
base::win::ScopedHandle DuplicatePipe(HANDLE pipe, PipeEnd end);

// The process that holds, or made, the other end; base::kNullProcessId if the
// system does not tell. |end| is ours.
base::ProcessId GetPipePeer(HANDLE pipe, PipeEnd end);

// Whether a server waits under this name, or serves somebody.
bool HasServerPipe(const std::string& name);

}  // namespace internal
}  // namespace IPC

#endif  // SRC_WIN_NAMED_PIPE_H_
