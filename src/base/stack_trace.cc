// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/base/stack_trace.h"

#include <cstdio>

#include "absl/debugging/stacktrace.h"
#include "absl/debugging/symbolize.h"

namespace base {
namespace internal {

std::string CurrentStackTrace(int skip) {
  void* frames[64];
  const int count = absl::GetStackTrace(frames, 64, skip + 1);
  std::string trace;
  for (int i = 0; i < count; ++i) {
    char symbol[512];
    // A return address may already belong to the next function.
    const char* const pc = static_cast<const char*>(frames[i]) - 1;
    if (!absl::Symbolize(pc, symbol, sizeof(symbol)))
      std::snprintf(symbol, sizeof(symbol), "(unknown)");
    char line[600];
    std::snprintf(line, sizeof(line), "#%d %p %s\n", i, frames[i], symbol);
    trace += line;
  }
  return trace;
}

}  // namespace internal
}  // namespace base
