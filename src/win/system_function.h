// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_WIN_SYSTEM_FUNCTION_H_
#define SRC_WIN_SYSTEM_FUNCTION_H_

#include "base/win/include_windows.h"

namespace base {
namespace internal {

// A function that not every version of Windows has, or that no import library
// names; NULL if it is not there. |module| is loaded in every process.
template <typename Function>
Function SystemFunction(const wchar_t* module, const char* name) {
  const HMODULE handle = GetModuleHandleW(module);
  // By way of void(*)(): compilers warn of any other such cast.
  return handle ? reinterpret_cast<Function>(reinterpret_cast<void (*)()>(
                      GetProcAddress(handle, name)))
                : nullptr;
}

}  // namespace internal
}  // namespace base

#endif  // SRC_WIN_SYSTEM_FUNCTION_H_
