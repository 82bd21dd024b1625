// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/process/launch.h"

#include "base/win/include_windows.h"

#include <userenv.h>

#include <string>
#include <vector>

#include "base/command_line.h"
#include "base/logging.h"
#include "base/win/scoped_handle.h"
#include "src/win/process_wait.h"
#include "src/win/startup_info.h"

namespace base {

namespace {

bool HasStandardHandles(const LaunchOptions& options) {
  return options.stdin_handle && options.stdout_handle && options.stderr_handle;
}

// Fills |info| and |flags| for CreateProcess().
bool Prepare(const LaunchOptions& options,
             internal::StartupInfo* info,
             DWORD* flags) {
  STARTUPINFOW* const startup = info->get();
  if (options.empty_desktop_name) {
    static wchar_t no_desktop[] = L"";
    startup->lpDesktop = no_desktop;
  }
  startup->dwFlags = STARTF_USESHOWWINDOW;
  startup->wShowWindow = options.start_hidden ? SW_HIDE : SW_SHOW;

  std::vector<HANDLE> handles;
  if (options.handles_to_inherit)
    handles = *options.handles_to_inherit;
  if (HasStandardHandles(options)) {
    startup->dwFlags |= STARTF_USESTDHANDLES;
    startup->hStdInput = options.stdin_handle;
    startup->hStdOutput = options.stdout_handle;
    startup->hStdError = options.stderr_handle;
    handles.insert(handles.end(), {options.stdin_handle, options.stdout_handle,
                                   options.stderr_handle});
  }
  if (!options.inherit_handles && !info->SetHandles(handles))
    return false;
  if (info->has_handles())
    *flags |= EXTENDED_STARTUPINFO_PRESENT;

  // It must not run before it is in its job.
  if (options.job_handle)
    *flags |= CREATE_SUSPENDED;
  if (options.force_breakaway_from_job_)
    *flags |= CREATE_BREAKAWAY_FROM_JOB;
  return true;
}

// Fills |result| on success.
bool Create(const LaunchOptions& options,
            std::wstring command_line,
            internal::StartupInfo* info,
            DWORD flags,
            PROCESS_INFORMATION* result) {
  const BOOL inherit = options.inherit_handles || info->has_handles();
  if (!options.as_user) {
    return CreateProcessW(nullptr, &command_line[0], nullptr, nullptr, inherit,
                          flags, nullptr, nullptr, info->get(),
                          result) != FALSE;
  }
  void* environment = nullptr;
  if (!CreateEnvironmentBlock(&environment, options.as_user, FALSE))
    return false;
  const BOOL created =
      CreateProcessAsUserW(options.as_user, nullptr, &command_line[0], nullptr,
                           nullptr, inherit, flags | CREATE_UNICODE_ENVIRONMENT,
                           environment, nullptr, info->get(), result);
  const DWORD error = GetLastError();
  DestroyEnvironmentBlock(environment);
  SetLastError(error);
  return created != FALSE;
}

// For logs: what follows the program may be a channel's secret.
std::wstring ProgramOf(const std::wstring& command_line) {
  const bool is_quoted = command_line.compare(0, 1, L"\"") == 0;
  const size_t begin = is_quoted ? 1 : 0;
  const size_t end =
      command_line.find_first_of(is_quoted ? L"\"" : L" \t", begin);
  return command_line.substr(begin, end - begin);
}

// Puts the suspended child into its job and lets it run.
bool EnterJobAndRun(HANDLE job, HANDLE process, HANDLE thread) {
  return AssignProcessToJobObject(job, process) &&
         ResumeThread(thread) != static_cast<DWORD>(-1);
}

}  // namespace

LaunchOptions::LaunchOptions()
    : wait(false),
      start_hidden(false),
      handles_to_inherit(nullptr),
      inherit_handles(false),
      as_user(nullptr),
      empty_desktop_name(false),
      job_handle(nullptr),
      stdin_handle(nullptr),
      stdout_handle(nullptr),
      stderr_handle(nullptr),
      force_breakaway_from_job_(false) {}

LaunchOptions::~LaunchOptions() = default;

LaunchOptions LaunchOptionsForTest() {
  return LaunchOptions();
}

Process LaunchProcess(const CommandLine& cmdline,
                      const LaunchOptions& options) {
  return LaunchProcess(cmdline.GetCommandLineString(), options);
}

Process LaunchProcess(const string16& cmdline, const LaunchOptions& options) {
  if (options.inherit_handles && options.handles_to_inherit) {
    LOG(ERROR) << "cannot launch a process: all handles, and only some";
    return Process();
  }
  internal::StartupInfo info;
  DWORD flags = 0;
  PROCESS_INFORMATION created = {};
  if (!Prepare(options, &info, &flags) ||
      !Create(options, cmdline, &info, flags, &created)) {
    PLOG(ERROR) << "cannot launch " << ProgramOf(cmdline);
    return Process();
  }
  const win::ScopedHandle thread(created.hThread);
  Process process(created.hProcess);
  if (options.job_handle &&
      !EnterJobAndRun(options.job_handle, process.Handle(), thread.Get())) {
    PLOG(ERROR) << "cannot put " << ProgramOf(cmdline) << " into its job";
    process.Terminate(1);
    return Process();
  }
  if (options.wait)
    internal::WaitForEnd(process.Handle(), TimeDelta::Max());
  return process;
}

}  // namespace base
