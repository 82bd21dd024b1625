// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/command_line.h"

namespace base {

// static
CommandLine::StringVector CommandLine::ArgumentsOfProcess(
    int argc,
    const char* const* argv) {
  return StringVector(argv, argv + argc);
}

}  // namespace base
