// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// The memory of messages: destructors of thread_local objects, which would give
// back what a thread keeps, are not to be relied on with mingw-w64.

#include <stddef.h>

#include <new>

#include "ipc/ipc_message.h"

namespace IPC {

// static
void* Message::operator new(size_t size) {
  return ::operator new(size);
}

// static
void Message::operator delete(void* message, size_t size) {
  ::operator delete(message);
}

}  // namespace IPC
