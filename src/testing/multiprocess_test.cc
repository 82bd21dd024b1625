// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/test/multiprocess_test.h"

#include "base/base_paths.h"
#include "base/base_switches.h"
#include "base/files/file_path.h"
#include "base/files/file_util.h"
#include "base/path_service.h"

namespace base {

namespace {

// The program as it was called, if that is a path: a wrapper may have put
// another file than the running one there on purpose.
FilePath AbsoluteProgram(const FilePath& program) {
  FilePath path = MakeAbsoluteFilePath(program);
  if (path.empty())
    PathService::Get(FILE_EXE, &path);
  return path;
}

}  // namespace

Process SpawnMultiProcessTestChild(const std::string& procname,
                                   const CommandLine& base_command_line,
                                   const LaunchOptions& options) {
  CommandLine command_line(base_command_line);
  if (!command_line.HasSwitch(switches::kTestChildProcess))
    command_line.AppendSwitchASCII(switches::kTestChildProcess, procname);
  return LaunchProcess(command_line, options);
}

CommandLine GetMultiProcessTestChildBaseCommandLine() {
  const CommandLine& own = *CommandLine::ForCurrentProcess();
  CommandLine command_line(AbsoluteProgram(own.GetProgram()));
  for (const auto& own_switch : own.GetSwitches()) {
    // A child's child is not the same child again.
    if (own_switch.first != switches::kTestChildProcess)
      command_line.AppendSwitchNative(own_switch.first, own_switch.second);
  }
  for (const CommandLine::StringType& argument : own.GetArgs())
    command_line.AppendArgNative(argument);
  return command_line;
}

MultiProcessTest::MultiProcessTest() {}

Process MultiProcessTest::SpawnChild(const std::string& procname) {
  return SpawnChildWithOptions(procname, LaunchOptionsForTest());
}

Process MultiProcessTest::SpawnChildWithOptions(const std::string& procname,
                                                const LaunchOptions& options) {
  return SpawnMultiProcessTestChild(procname, MakeCmdLine(procname), options);
}

CommandLine MultiProcessTest::MakeCmdLine(const std::string& procname) {
  CommandLine command_line = GetMultiProcessTestChildBaseCommandLine();
  command_line.AppendSwitchASCII(switches::kTestChildProcess, procname);
  return command_line;
}

}  // namespace base
