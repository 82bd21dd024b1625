// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// How the values behind Chromium 42's vectors are written and read by us.

#ifndef TESTS_IPC_VECTOR_TABLE_H_
#define TESTS_IPC_VECTOR_TABLE_H_

#include <stddef.h>

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

struct VectorCheck {
  // The bytes as we write them.
  std::function<std::string()> write;
  // Whether these bytes are read as the value.
  std::function<bool(const std::string&)> read;
  // Bytes that differ from one message to the next: reference numbers, ids.
  std::vector<size_t> masked;
};

typedef std::map<std::string, VectorCheck> VectorTable;

void AddPickleVectors(VectorTable* table);
void AddParamVectors(VectorTable* table);
void AddMessageVectors(VectorTable* table);
// Those of message logging, or in builds without it their names.
void AddLogVectors(VectorTable* table, std::set<std::string>* pending);

#endif  // TESTS_IPC_VECTOR_TABLE_H_
