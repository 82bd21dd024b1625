// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_IPCLIST_CLASS_CHECK_H_
#define EXAMPLES_IPCLIST_CLASS_CHECK_H_

#include <string>
#include <vector>

#include "examples/ipclist/message_table.h"

// What is wrong with the classes of the messages in |table|, a line each:
// classes outside of the enum, classes that two files use, and classes that
// none does.
std::vector<std::string> CheckClasses(const MessageTable& table);

#endif  // EXAMPLES_IPCLIST_CLASS_CHECK_H_
