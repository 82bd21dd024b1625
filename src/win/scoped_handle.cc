// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/win/scoped_handle.h"

#include "base/logging.h"

namespace base {
namespace win {

// static
bool HandleTraits::CloseHandle(HANDLE handle) {
  const DWORD error = GetLastError();
  PCHECK(::CloseHandle(handle));
  SetLastError(error);
  return true;
}

}  // namespace win
}  // namespace base
