// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_IPCLIST_MESSAGE_TABLE_H_
#define EXAMPLES_IPCLIST_MESSAGE_TABLE_H_

#include <stdint.h>

#include <vector>

// One declaration in a message file.
struct MessageInfo {
  uint32_t id;
  const char* name;
  const char* file;
  int in_count;
  int out_count;
};

// All messages of a program, and the enum of its message classes.
struct MessageTable {
  std::vector<MessageInfo> messages;
  uint32_t first_class;
  uint32_t end_class;  // The first one that is none.
  // Classes that need not have any message.
  std::vector<uint32_t> unused_classes;
};

MessageTable GetMessageTable();

#endif  // EXAMPLES_IPCLIST_MESSAGE_TABLE_H_
