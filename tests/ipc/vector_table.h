// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// How the values behind Chromium 42's vectors are written and read by us.

#ifndef TESTS_IPC_VECTOR_TABLE_H_
#define TESTS_IPC_VECTOR_TABLE_H_

#include <stddef.h>

#include <functional>
#include <map>
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

// Names of vectors that cannot be checked, and why.
typedef std::map<std::string, std::string> ReasonTable;

// What only this platform writes; and what it does not write as Linux did.
void AddPlatformVectors(VectorTable* table, ReasonTable* reasons);
// Those of message logging, or in builds without it their names.
void AddLogVectors(VectorTable* table, ReasonTable* reasons);

#endif  // TESTS_IPC_VECTOR_TABLE_H_
