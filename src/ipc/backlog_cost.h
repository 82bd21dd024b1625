// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_IPC_BACKLOG_COST_H_
#define SRC_IPC_BACKLOG_COST_H_

#include <stddef.h>

#include "ipc/ipc_message.h"

namespace IPC {
namespace internal {

// What a received message counts for while it waits for its handler: its bytes,
// and what a task for it alone and a copy of it would take.
inline size_t BacklogCost(const Message& message) {
  const size_t kShareOfEach = 256;
  return message.size() + kShareOfEach;
}

}  // namespace internal
}  // namespace IPC

#endif  // SRC_IPC_BACKLOG_COST_H_
