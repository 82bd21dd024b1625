// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// The stage that enters the loggers of all messages into a table.

#include "tests/ipc/paint_log_table.h"

PaintLogTable* GetPaintLogTable() {
  static PaintLogTable table;
  return &table;
}

#define IPC_MESSAGE_MACROS_LOG_ENABLED
#define IPC_LOG_TABLE_ADD_ENTRY(msg_id, logger) \
  (*GetPaintLogTable())[msg_id] = logger
#include "tests/ipc/paint_messages.h"
