// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_WIN_GRANTED_ACCESS_H_
#define SRC_WIN_GRANTED_ACCESS_H_

#include "base/win/include_windows.h"

namespace base {
namespace internal {

// The rights that |handle|, of any kind, gives. False if it is not open.
bool GetGrantedAccess(HANDLE handle, DWORD* access);

}  // namespace internal
}  // namespace base

#endif  // SRC_WIN_GRANTED_ACCESS_H_
