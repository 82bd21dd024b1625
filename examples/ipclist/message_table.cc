// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Makes a table out of message declarations, by giving the macro behind all of
// them another meaning. The messages need not be implemented for it.

#include "examples/ipclist/message_table.h"

#if !defined(IPCLIST_MESSAGES) || !defined(IPCLIST_FIRST_CLASS) || \
    !defined(IPCLIST_END_CLASS) || !defined(IPCLIST_UNUSED_CLASSES)
#error Use the CMake function ipclist() of ipclist.cmake, or define these.
#endif

// As usual: declares the message classes, and includes what they need.
#include IPCLIST_MESSAGES

// Structs and enums become nothing, messages an element of a list.
#include "ipc/ipc_message_null_macros.h"
#undef IPC_MESSAGE_DECL
#define IPC_MESSAGE_DECL(sync, kind, msg_class, in_cnt, out_cnt, in_list, \
                         out_list)                                        \
  {msg_class::ID, #msg_class, __FILE__, in_cnt, out_cnt},

MessageTable GetMessageTable() {
  return {
      {
#include IPCLIST_MESSAGES
      },
      IPCLIST_FIRST_CLASS,
      IPCLIST_END_CLASS,
      {IPCLIST_UNUSED_CLASSES},
  };
}
