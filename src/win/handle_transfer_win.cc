// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipcx/handle_transfer_win.h"

#include "base/logging.h"
#include "src/win/object_kind.h"

namespace ipcx {

namespace {

using base::win::ScopedHandle;

bool IsOfKind(HANDLE handle, HandleKind kind) {
  switch (kind) {
    case HandleKind::kFile:
      return base::internal::IsDiskFile(handle);
    case HandleKind::kSection:
      return base::internal::IsPlainMemory(handle);
  }
  return false;
}

}  // namespace

ScopedHandle TakeHandleFromProcess(base::ProcessHandle process,
                                   HANDLE number,
                                   HandleKind kind) {
  if (!base::internal::CanBeHandle(number) ||
      GetProcessId(process) == GetCurrentProcessId()) {
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
  // This closes it there. Without a second duplicate it would do on Windows,
  // but not with Wine.
  HANDLE second = NULL;
  if (DuplicateHandle(process, number, GetCurrentProcess(), &second, 0, FALSE,
                      DUPLICATE_SAME_ACCESS | DUPLICATE_CLOSE_SOURCE)) {
    ScopedHandle(second).Close();
  }
  return taken;
}

}  // namespace ipcx
