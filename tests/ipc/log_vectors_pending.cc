// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// In builds without message logging.

#include "tests/ipc/vector_table.h"

void AddLogVectors(VectorTable*, std::set<std::string>* pending) {
  pending->insert("message/header/set_sent_time");
}
