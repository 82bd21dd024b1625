// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/base/stack_trace.h"

#include <cstdio>

#include "absl/debugging/symbolize.h"
#include "base/compiler_specific.h"

namespace base {
namespace internal {

NOINLINE std::string CurrentStackTrace(int skip) {
  void* frames[64];
  const int count = CaptureStack(frames, 64);
  std::string trace;
  for (int i = skip + 1; i < count; ++i) {
    // A return address may already belong to the next function.
    const char* const pc = static_cast<const char*>(frames[i]) - 1;
    char symbol[512];
    if (!absl::Symbolize(pc, symbol, sizeof(symbol)))
      std::snprintf(symbol, sizeof(symbol), "(unknown)");
    char line[600];
    std::snprintf(line, sizeof(line), "#%d %p %s\n", i - skip - 1, frames[i],
                  symbol);
    trace += line;
  }
  return trace;
}

}  // namespace internal
}  // namespace base
