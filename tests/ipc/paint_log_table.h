// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// How to log each of paint_messages.h: what a client gives to IPC::Logging.

#ifndef TESTS_IPC_PAINT_LOG_TABLE_H_
#define TESTS_IPC_PAINT_LOG_TABLE_H_

#include <string>

#include "base/containers/hash_tables.h"
#include "ipc/ipc_message.h"

typedef base::hash_map<
    uint32,
    void (*)(std::string* name, const IPC::Message* msg, std::string* params)>
    PaintLogTable;

PaintLogTable* GetPaintLogTable();

#endif  // TESTS_IPC_PAINT_LOG_TABLE_H_
