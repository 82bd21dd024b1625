// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_IPC_SERVER_PIPE_POLICY_H_
#define SRC_IPC_SERVER_PIPE_POLICY_H_

#include "ipc/ipc_channel.h"

namespace IPC {
namespace internal {

// Whether the channel object of a proxy must exist when Init() returns, because
// a child process needs the other end of it. Implemented per platform.
bool ServerPipeMustBeMadeAtOnce(Channel::Mode mode);

}  // namespace internal
}  // namespace IPC

#endif  // SRC_IPC_SERVER_PIPE_POLICY_H_
