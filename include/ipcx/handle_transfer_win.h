// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// Handles between a privileged process and one that is not trusted. A message
// carries a handle as a number, and the number means something in one process
// only. So the privileged side does all the duplicating, in both directions:
//
//   to the peer    IPC::GetFileHandleForProcess() or a SharedMemory's
//                  ShareToProcess(), then send the number;
//   from the peer  TakeHandleFromProcess() with the number that it sent.
//
// The process is the one that was launched, or that Process::Open() gives for a
// GetPeerPID() that the system has confirmed: that of a channel made by name,
// as long as the channel is connected.

#ifndef IPCX_HANDLE_TRANSFER_WIN_H_
#define IPCX_HANDLE_TRANSFER_WIN_H_

#include "base/process/process_handle.h"
#include "base/win/include_windows.h"
#include "base/win/scoped_handle.h"

namespace ipcx {

// What a handle may be of. Nothing by which a process, thread, token, pipe or
// device could be reached.
enum class HandleKind {
  // A file on a disk, and no directory. The system must let us open it again,
  // which it refuses for one that has been deleted.
  kFile,
  // Shared memory that can be touched without fault: all of it is there, and it
  // is no file's. The handle needs SECTION_QUERY, which SharedMemory gives.
  kSection,
};

// Moves the handle |number| out of |process|, which needs PROCESS_DUP_HANDLE,
// into this one, with the same access. Logs and returns none, and leaves the
// other process its handle, if the number is a pseudo-handle, no handle there,
// of another kind, or if |process| is this process itself.
base::win::ScopedHandle TakeHandleFromProcess(base::ProcessHandle process,
                                              HANDLE number,
                                              HandleKind kind);

}  // namespace ipcx

#endif  // IPCX_HANDLE_TRANSFER_WIN_H_
