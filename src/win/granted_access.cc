// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/win/granted_access.h"

#include "src/win/system_function.h"

namespace base {
namespace internal {

bool GetGrantedAccess(HANDLE handle, DWORD* access) {
  struct BasicInformation {  // As documented with NtQueryObject.
    ULONG attributes;
    ACCESS_MASK granted_access;
    ULONG handle_count;
    ULONG pointer_count;
    ULONG reserved[10];
  };
  const int kObjectBasicInformation = 0;
  typedef LONG(NTAPI * QueryFunction)(HANDLE, int, void*, ULONG, ULONG*);
  static const QueryFunction query =
      SystemFunction<QueryFunction>(L"ntdll.dll", "NtQueryObject");
  BasicInformation information;
  if (!query || query(handle, kObjectBasicInformation, &information,
                      sizeof(information), nullptr) < 0) {
    return false;
  }
  *access = information.granted_access;
  return true;
}

}  // namespace internal
}  // namespace base
