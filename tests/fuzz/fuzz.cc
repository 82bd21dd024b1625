// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/fuzz/fuzz.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/logging.h"

namespace fuzz {

void Fail(const char* condition, const char* file, int line) {
  fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, condition);
  abort();
}

void BeQuiet() {
  if (!getenv("CLASSIC_IPC_FUZZ_LOG"))
    logging::SetMinLogLevel(logging::LOG_FATAL);
}

}  // namespace fuzz
