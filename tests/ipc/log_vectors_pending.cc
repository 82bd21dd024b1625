// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// In builds without message logging.

#include "tests/ipc/vector_table.h"

void AddLogVectors(VectorTable*, ReasonTable* reasons) {
  (*reasons)["message/header/set_sent_time"] = "There is no message log";
}
