// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/command_line.h"

#include "base/logging.h"
#include "base/win/include_windows.h"

#include <shellapi.h>

namespace base {

// The parameters are in some code page, and what it lacks is lost in them.
// static
CommandLine::StringVector CommandLine::ArgumentsOfProcess(
    int argc,
    const char* const* argv) {
  int count = 0;
  wchar_t** const arguments = CommandLineToArgvW(GetCommandLineW(), &count);
  PCHECK(arguments) << "CommandLineToArgvW";
  const StringVector result(arguments, arguments + count);
  LocalFree(arguments);
  return result;
}

}  // namespace base
