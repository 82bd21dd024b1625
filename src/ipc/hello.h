// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_IPC_HELLO_H_
#define SRC_IPC_HELLO_H_

#include "base/memory/scoped_ptr.h"
#include "base/process/process_handle.h"
#include "ipc/ipc_message.h"

namespace IPC {
namespace internal {

// The first message on every connection, in both directions.
scoped_ptr<Message> CreateHello(base::ProcessId self_pid);

}  // namespace internal
}  // namespace IPC

#endif  // SRC_IPC_HELLO_H_
