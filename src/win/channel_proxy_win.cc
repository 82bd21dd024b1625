// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/ipc/server_pipe_policy.h"

namespace IPC {
namespace internal {

// A child finds the pipe by its name, whenever it is made.
bool ServerPipeMustBeMadeAtOnce(Channel::Mode mode) {
  return false;
}

}  // namespace internal
}  // namespace IPC
