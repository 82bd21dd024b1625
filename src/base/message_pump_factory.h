// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_BASE_MESSAGE_PUMP_FACTORY_H_
#define SRC_BASE_MESSAGE_PUMP_FACTORY_H_

#include "base/memory/scoped_ptr.h"
#include "base/message_loop/message_pump.h"

namespace base {
namespace internal {

// The pump of MessageLoopForIO. Each platform has its own, and implements the
// methods of MessageLoopForIO that need it.
scoped_ptr<MessagePump> CreateIOPump();

}  // namespace internal
}  // namespace base

#endif  // SRC_BASE_MESSAGE_PUMP_FACTORY_H_
