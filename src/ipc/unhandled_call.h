// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_IPC_UNHANDLED_CALL_H_
#define SRC_IPC_UNHANDLED_CALL_H_

#include "base/memory/scoped_ptr.h"
#include "ipc/ipc_message.h"

namespace IPC {
namespace internal {

// The error reply to a message that no one handled, so that its caller need not
// wait. Null if it is no sync message, or if a reply was made already.
scoped_ptr<Message> ReplyToUnhandled(const Message& message);

}  // namespace internal
}  // namespace IPC

#endif  // SRC_IPC_UNHANDLED_CALL_H_
