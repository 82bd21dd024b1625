// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/support/child_process.h"

#include <stdlib.h>

#include "base/process/kill.h"
#include "base/process/launch.h"
#include "base/strings/string_number_conversions.h"
#include "base/win/include_windows.h"
#include "gtest/gtest.h"
#include "tests/support/two_process_test.h"

namespace test_support {

namespace {

// The switch that tells a child the number of the handle that it inherits.
const char kPipeSwitch[] = "pipe";

// No program here exits with it by itself.
const int kKilledExitCode = 0xDEAD;

const int kAbortExitCode = 3;

// Null unless a child can inherit it.
HANDLE StandardHandle(DWORD which) {
  const HANDLE handle = GetStdHandle(which);
  DWORD flags = 0;
  return GetHandleInformation(handle, &flags) && (flags & HANDLE_FLAG_INHERIT)
             ? handle
             : NULL;
}

}  // namespace

const int kNoSuchChild = -1;

// Other programs of this user have pipes too.
std::string NewChannelId(const std::string& name) {
  return IPC::Channel::GenerateVerifiedChannelID(name);
}

PipeEnd TakeClientEnd(IPC::Channel* server) {
  return PipeEnd();
}

PipeEnd TakeClientEnd(IPC::ChannelProxy* server) {
  return PipeEnd();
}

base::Process LaunchChild(base::CommandLine command_line, PipeEnd end) {
  base::HandlesToInheritVector handles;
  base::LaunchOptions options;
  if (end.IsValid()) {
    EXPECT_TRUE(SetHandleInformation(end.Get(), HANDLE_FLAG_INHERIT,
                                     HANDLE_FLAG_INHERIT));
    handles.push_back(end.Get());
    options.handles_to_inherit = &handles;
    command_line.AppendSwitchASCII(
        kPipeSwitch,
        base::Uint64ToString(reinterpret_cast<ULONG_PTR>(end.Get())));
    // Who inherits a handle inherits no others, unless they are listed.
    options.stdin_handle = StandardHandle(STD_INPUT_HANDLE);
    options.stdout_handle = StandardHandle(STD_OUTPUT_HANDLE);
    options.stderr_handle = StandardHandle(STD_ERROR_HANDLE);
  }
  return base::LaunchProcess(command_line, options);
}

void RegisterPrimaryPipe() {}

PipeEnd TakePrimaryPipe() {
  uint64 number = 0;
  base::StringToUint64(
      base::CommandLine::ForCurrentProcess()->GetSwitchValueASCII(kPipeSwitch),
      &number);
  return PipeEnd(reinterpret_cast<HANDLE>(static_cast<ULONG_PTR>(number)));
}

void KillSelf() {
  TerminateProcess(GetCurrentProcess(), kKilledExitCode);
  abort();
}

bool KillNow(const base::Process& child) {
  return TerminateProcess(child.Handle(), kKilledExitCode) != FALSE;
}

std::string EndOf(const base::Process& child) {
  int exit_code = 0;
  if (!base::WaitForExitCodeWithTimeout(child.Handle(), &exit_code,
                                        base::TimeDelta::Max()))
    return "waiting failed: error " + std::to_string(GetLastError());
  return exit_code == kKilledExitCode ? DescribeKill()
                                      : DescribeExit(exit_code);
}

std::string DescribeExit(int exit_code) {
  return "exit code " + std::to_string(exit_code);
}

std::string DescribeKill() {
  return "killed";
}

std::string DescribeAbort() {
  return DescribeExit(kAbortExitCode);
}

}  // namespace test_support
