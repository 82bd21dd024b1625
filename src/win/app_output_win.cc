// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <string>

#include "base/command_line.h"
#include "base/logging.h"
#include "base/process/kill.h"
#include "base/process/launch.h"
#include "base/win/scoped_handle.h"

namespace base {

namespace {

// An end of a pipe, or a file, that a child may inherit.
bool MakeInheritable(const win::ScopedHandle& handle) {
  return handle.IsValid() &&
         SetHandleInformation(handle.Get(), HANDLE_FLAG_INHERIT,
                              HANDLE_FLAG_INHERIT) != FALSE;
}

win::ScopedHandle OpenNullDevice() {
  return win::ScopedHandle(CreateFileW(L"NUL", GENERIC_READ | GENERIC_WRITE,
                                       FILE_SHARE_READ | FILE_SHARE_WRITE,
                                       nullptr, OPEN_EXISTING, 0, nullptr));
}

void ReadToEnd(HANDLE pipe, std::string* output) {
  char buffer[4096];
  DWORD size = 0;
  while (ReadFile(pipe, buffer, sizeof(buffer), &size, nullptr) && size > 0)
    output->append(buffer, size);
}

}  // namespace

bool GetAppOutput(const CommandLine& cl, std::string* output) {
  return GetAppOutput(cl.GetCommandLineString(), output);
}

bool GetAppOutput(const StringPiece16& cl, std::string* output) {
  output->clear();
  HANDLE read_end = nullptr;
  HANDLE write_end = nullptr;
  if (!CreatePipe(&read_end, &write_end, nullptr, 0)) {
    PLOG(ERROR) << "cannot run a program";
    return false;
  }
  const win::ScopedHandle output_read(read_end);
  win::ScopedHandle output_write(write_end);
  win::ScopedHandle null_device = OpenNullDevice();
  if (!MakeInheritable(output_write) || !MakeInheritable(null_device)) {
    PLOG(ERROR) << "cannot run a program";
    return false;
  }

  LaunchOptions options;
  options.start_hidden = true;
  options.stdin_handle = null_device.Get();
  options.stdout_handle = output_write.Get();
  options.stderr_handle = null_device.Get();
  const Process process = LaunchProcess(cl.as_string(), options);
  output_write.Close();
  null_device.Close();
  if (!process.IsValid())
    return false;

  ReadToEnd(output_read.Get(), output);
  int exit_code = -1;
  return WaitForExitCodeWithTimeout(process.Handle(), &exit_code,
                                    TimeDelta::Max()) &&
         exit_code == 0;
}

}  // namespace base
