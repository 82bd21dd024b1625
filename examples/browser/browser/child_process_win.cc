// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/browser/browser/child_process.h"

#include "base/command_line.h"
#include "base/logging.h"
#include "base/process/launch.h"
#include "base/strings/stringprintf.h"
#include "base/win/include_windows.h"
#include "base/win/scoped_handle.h"

namespace {

using base::win::ScopedHandle;

ScopedHandle OpenNull(DWORD access) {
  SECURITY_ATTRIBUTES inheritable = {sizeof(inheritable), nullptr, TRUE};
  return ScopedHandle(CreateFileW(L"NUL", access,
                                  FILE_SHARE_READ | FILE_SHARE_WRITE,
                                  &inheritable, OPEN_EXISTING, 0, nullptr));
}

// Standard output or error of this process, for a child to inherit.
ScopedHandle ShareStandard(DWORD which) {
  HANDLE copy = nullptr;
  if (DuplicateHandle(GetCurrentProcess(), GetStdHandle(which),
                      GetCurrentProcess(), &copy, 0, TRUE,
                      DUPLICATE_SAME_ACCESS)) {
    return ScopedHandle(copy);
  }
  // A program with windows may have none.
  return OpenNull(GENERIC_WRITE);
}

// For all children: the system ends them when this process ends, however that
// is, and keeps them from the desktop and the clipboard of the user.
ScopedHandle MakeJob() {
  ScopedHandle job(CreateJobObjectW(nullptr, nullptr));
  JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits = {};
  limits.BasicLimitInformation.LimitFlags =
      JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE |
      JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION;
  PCHECK(SetInformationJobObject(job.Get(), JobObjectExtendedLimitInformation,
                                 &limits, sizeof(limits)));
  JOBOBJECT_BASIC_UI_RESTRICTIONS no_desktop = {};
  no_desktop.UIRestrictionsClass =
      JOB_OBJECT_UILIMIT_DESKTOP | JOB_OBJECT_UILIMIT_DISPLAYSETTINGS |
      JOB_OBJECT_UILIMIT_EXITWINDOWS | JOB_OBJECT_UILIMIT_GLOBALATOMS |
      JOB_OBJECT_UILIMIT_HANDLES | JOB_OBJECT_UILIMIT_READCLIPBOARD |
      JOB_OBJECT_UILIMIT_SYSTEMPARAMETERS | JOB_OBJECT_UILIMIT_WRITECLIPBOARD;
  PCHECK(SetInformationJobObject(job.Get(), JobObjectBasicUIRestrictions,
                                 &no_desktop, sizeof(no_desktop)));
  return job;
}

}  // namespace

// There is nothing to hand over for the channel: the child opens its pipe by
// the id, and proves by the secret in it that it was meant.
base::Process LaunchChild(const base::CommandLine& command_line,
                          IPC::ChannelProxy* channel) {
  // Never closed, that is when this process ends.
  static const HANDLE job = MakeJob().Take();
  const ScopedHandle input = OpenNull(GENERIC_READ);
  const ScopedHandle output = ShareStandard(STD_OUTPUT_HANDLE);
  const ScopedHandle error = ShareStandard(STD_ERROR_HANDLE);
  base::LaunchOptions options;
  options.stdin_handle = input.Get();
  options.stdout_handle = output.Get();
  options.stderr_handle = error.Get();
  options.job_handle = job;
  return base::LaunchProcess(command_line, options);
}

base::TerminationStatus EndChild(const base::Process& child, int* exit_code) {
  base::KillProcess(child.Handle(), 1, true);
  return base::GetTerminationStatus(child.Handle(), exit_code);
}

std::string DescribeEnd(int exit_code) {
  // What an exception leaves.
  if (exit_code < 0)
    return base::StringPrintf("exception 0x%08x",
                              static_cast<unsigned>(exit_code));
  return "exit code " + std::to_string(exit_code);
}
