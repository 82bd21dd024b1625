// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPCX_PEER_IDENTITY_H_
#define IPCX_PEER_IDENTITY_H_

#include <utility>

#include "base/basictypes.h"
#include "base/files/file.h"
#include "base/memory/ref_counted.h"
#include "base/process/process_handle.h"
#include "ipc/ipc_export.h"

namespace ipcx {

// Names a process whatever becomes of its pid. Any thread.
class IPC_EXPORT ProcessReference
    : public base::RefCountedThreadSafe<ProcessReference> {
 public:
  explicit ProcessReference(base::File process) : process_(process.Pass()) {}

  // A pidfd on Linux, which polls as readable once the process has ended. It
  // stays this object's.
  base::PlatformFile handle() const { return process_.GetPlatformFile(); }

 private:
  friend class base::RefCountedThreadSafe<ProcessReference>;
  ~ProcessReference() {}

  const base::File process_;

  DISALLOW_COPY_AND_ASSIGN(ProcessReference);
};

// Who sent HELLO, by its own word and by the word of the operating system.
struct PeerIdentity {
  // What the peer claims; base::kNullProcessId before HELLO.
  base::ProcessId claimed_pid = base::kNullProcessId;

  // The process that the system saw sending HELLO, as this process would name
  // it; base::kNullProcessId if the system cannot tell. It may differ from the
  // claim of a peer in another pid namespace only.
  base::ProcessId pid = base::kNullProcessId;

  // The effective user of that process; -1 if unknown, always so on Windows.
  int64 uid = -1;

  // The system confirms the claim.
  bool verified = false;

  // That process, if ChannelPolicy::keeps_peer_process. Null where the system
  // does not tell: Linux before 6.5, other systems.
  scoped_refptr<ProcessReference> process;
};

}  // namespace ipcx

#endif  // IPCX_PEER_IDENTITY_H_
