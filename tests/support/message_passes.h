// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Implements the messages that the file MESSAGES_FILE declares: each pass
// generates one thing of all of them. It is all that a .cc file of messages
// needs, and included by no other:
//   #define MESSAGES_FILE "tests/ipc/storm_messages.h"
//   #include "tests/support/message_passes.h"

#ifndef MESSAGES_FILE
#error MESSAGES_FILE is to be the path of a message file, in quotes.
#endif

#define IPC_MESSAGE_IMPL
#include MESSAGES_FILE

#include "ipc/struct_constructor_macros.h"
#include MESSAGES_FILE

#include "ipc/struct_destructor_macros.h"
#include MESSAGES_FILE

#include "ipc/param_traits_write_macros.h"
namespace IPC {
#include MESSAGES_FILE
}  // namespace IPC

#include "ipc/param_traits_read_macros.h"
namespace IPC {
#include MESSAGES_FILE
}  // namespace IPC

#include "ipc/param_traits_log_macros.h"
namespace IPC {
#include MESSAGES_FILE
}  // namespace IPC
