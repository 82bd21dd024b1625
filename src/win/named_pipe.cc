// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/win/named_pipe.h"

#include <winternl.h>

#include "base/logging.h"
#include "base/strings/utf_string_conversions.h"
#include "src/win/object_kind.h"
#include "src/win/pipe_security.h"
#include "src/win/system_function.h"

namespace IPC {
namespace internal {

namespace {

// What the system holds of written bytes that nobody has read.
const DWORD kPipeBufferSize = 64 * 1024;
// For clients that wait with WaitNamedPipe() and no time of their own.
const DWORD kDefaultTimeoutMs = 5000;

// A name in the limits of the system, which count the prefix too, and without
// separators, both of which the system takes for one: "a/../b" would be a pipe
// beside ours.
bool IsPipeName(const std::string& name) {
  const size_t kMaxPipeName = 256;
  return !name.empty() && name.find_first_of("/\\") == std::string::npos &&
         name.find('\0') == std::string::npos &&
         PipeName(name).size() <= kMaxPipeName;
}

// Whether operations on |file| would keep their caller waiting. False if the
// system does not tell.
bool IsSynchronous(HANDLE file) {
  const int kFileModeInformation = 16;
  const ULONG kSynchronousIo = 0x10 | 0x20;
  typedef NTSTATUS(NTAPI * QueryFunction)(HANDLE, IO_STATUS_BLOCK*, void*,
                                          ULONG, int);
  static const QueryFunction query =
      base::internal::SystemFunction<QueryFunction>(L"ntdll.dll",
                                                    "NtQueryInformationFile");
  IO_STATUS_BLOCK status;
  ULONG mode = 0;
  return query &&
         query(file, &status, &mode, sizeof(mode), kFileModeInformation) >= 0 &&
         (mode & kSynchronousIo) != 0;
}

}  // namespace

std::wstring PipeName(const std::string& name) {
  return L"\\\\.\\pipe\\chrome." + base::UTF8ToWide(name);
}

base::win::ScopedHandle MakeServerPipe(const std::string& name) {
  CurrentUserOnly security;
  if (!IsPipeName(name) || !security.attributes()) {
    LOG(ERROR) << "No pipe can be named \"" << name << "\"";
    return base::win::ScopedHandle();
  }
  base::win::ScopedHandle pipe(CreateNamedPipeW(
      PipeName(name).c_str(),
      PIPE_ACCESS_DUPLEX | FILE_FLAG_OVERLAPPED | FILE_FLAG_FIRST_PIPE_INSTANCE,
      PIPE_TYPE_BYTE | PIPE_READMODE_BYTE | PIPE_WAIT |
          PIPE_REJECT_REMOTE_CLIENTS,
      1, kPipeBufferSize, kPipeBufferSize, kDefaultTimeoutMs,
      security.attributes()));
  PLOG_IF(ERROR, !pipe.IsValid()) << "CreateNamedPipe " << name;
  return pipe;
}

base::win::ScopedHandle OpenClientPipe(const std::string& name) {
  if (!IsPipeName(name)) {
    LOG(ERROR) << "No pipe can be named \"" << name << "\"";
    return base::win::ScopedHandle();
  }
  base::win::ScopedHandle pipe(CreateFileW(
      PipeName(name).c_str(), GENERIC_READ | GENERIC_WRITE, 0, NULL,
      OPEN_EXISTING,
      SECURITY_SQOS_PRESENT | SECURITY_ANONYMOUS | FILE_FLAG_OVERLAPPED, NULL));
  PLOG_IF(WARNING, !pipe.IsValid()) << "CreateFile " << name;
  return pipe;
}

base::win::ScopedHandle DuplicatePipe(HANDLE pipe, PipeEnd end) {
  HANDLE duplicate = NULL;
  // The duplicate of a pseudo-handle would be this process or thread.
  if (!base::internal::CanBeHandle(pipe) ||
      !DuplicateHandle(GetCurrentProcess(), pipe, GetCurrentProcess(),
                       &duplicate, 0, FALSE, DUPLICATE_SAME_ACCESS)) {
    LOG(ERROR) << "A channel got no pipe, but the handle " << pipe;
    return base::win::ScopedHandle();
  }
  base::win::ScopedHandle owned(duplicate);
  DWORD flags = 0;
  if (!GetNamedPipeInfo(duplicate, &flags, NULL, NULL, NULL)) {
    PLOG(ERROR) << "The pipe of a channel";
    return base::win::ScopedHandle();
  }
  const bool is_server = (flags & PIPE_SERVER_END) != 0;
  if (is_server != (end == PipeEnd::kServer) || (flags & PIPE_TYPE_MESSAGE) ||
      IsSynchronous(duplicate)) {
    LOG(ERROR) << "The pipe of a channel must be a byte pipe for overlapped "
                  "use, and the end that its mode says";
    return base::win::ScopedHandle();
  }
  return owned;
}

base::ProcessId GetPipePeer(HANDLE pipe, PipeEnd end) {
  ULONG process = 0;
  const BOOL known = end == PipeEnd::kServer
                         ? GetNamedPipeClientProcessId(pipe, &process)
                         : GetNamedPipeServerProcessId(pipe, &process);
  return known ? process : base::kNullProcessId;
}

bool HasServerPipe(const std::string& name) {
  // One millisecond: 0 would mean the server's default.
  return IsPipeName(name) && (WaitNamedPipeW(PipeName(name).c_str(), 1) ||
                              GetLastError() == ERROR_SEM_TIMEOUT);
}

}  // namespace internal
}  // namespace IPC
