// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipcx/handle_transfer_win.h"

#include <stdint.h>

#include <string>

#include "base/logging.h"
#include "src/win/system_function.h"

namespace ipcx {

namespace {

using base::win::ScopedHandle;

// Numbers of handles are positive; what is near the end of the address space
// are pseudo-handles, which are somebody else's here.
bool CanBeHandle(HANDLE number) {
  return reinterpret_cast<intptr_t>(number) > 0;
}

// The system's name of the type of object; empty if it does not tell.
std::wstring TypeOf(HANDLE handle) {
  struct TypeInformation {  // A UNICODE_STRING; the text follows.
    USHORT bytes;
    USHORT capacity;
    wchar_t* name;
  };
  const int kObjectTypeInformation = 2;
  typedef LONG(NTAPI * QueryFunction)(HANDLE, int, void*, ULONG, ULONG*);
  static const QueryFunction query =
      base::internal::SystemFunction<QueryFunction>(L"ntdll.dll",
                                                    "NtQueryObject");
  alignas(TypeInformation) char buffer[1024];
  ULONG size = 0;
  if (!query ||
      query(handle, kObjectTypeInformation, buffer, sizeof(buffer), &size) < 0)
    return std::wstring();
  const TypeInformation* const type =
      reinterpret_cast<const TypeInformation*>(buffer);
  return std::wstring(type->name, type->bytes / sizeof(wchar_t));
}

bool IsOfKind(HANDLE handle, HandleKind kind) {
  switch (kind) {
    case HandleKind::kFile:
      return TypeOf(handle) == L"File" && GetFileType(handle) == FILE_TYPE_DISK;
    case HandleKind::kSection:
      return TypeOf(handle) == L"Section";
  }
  return false;
}

}  // namespace

ScopedHandle TakeHandleFromProcess(base::ProcessHandle process,
                                   HANDLE number,
                                   HandleKind kind) {
  if (!CanBeHandle(number) || GetProcessId(process) == GetCurrentProcessId()) {
    LOG(ERROR) << "Refused to take the handle " << number;
    return ScopedHandle();
  }
  HANDLE duplicate = NULL;
  if (!DuplicateHandle(process, number, GetCurrentProcess(), &duplicate, 0,
                       FALSE, DUPLICATE_SAME_ACCESS)) {
    PLOG(ERROR) << "The handle " << number << " of another process";
    return ScopedHandle();
  }
  // What was checked is what is returned: the peer may reuse the number.
  ScopedHandle taken(duplicate);
  if (!IsOfKind(duplicate, kind)) {
    LOG(ERROR) << "The handle " << number
               << " of another process is of no kind that may be passed";
    return ScopedHandle();
  }
  HANDLE second = NULL;
  if (DuplicateHandle(process, number, GetCurrentProcess(), &second, 0, FALSE,
                      DUPLICATE_SAME_ACCESS | DUPLICATE_CLOSE_SOURCE)) {
    ScopedHandle(second).Close();
  }
  return taken;
}

}  // namespace ipcx
