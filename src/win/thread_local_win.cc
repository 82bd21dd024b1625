// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/threading/thread_local.h"

#include "base/logging.h"
#include "base/win/include_windows.h"

namespace base {
namespace internal {

ThreadLocalSlot::ThreadLocalSlot() {
  const DWORD slot = TlsAlloc();
  CHECK_NE(slot, TLS_OUT_OF_INDEXES) << "no thread-local slot left";
  key_ = slot;
}

ThreadLocalSlot::~ThreadLocalSlot() {
  TlsFree(static_cast<DWORD>(key_));
}

void* ThreadLocalSlot::Get() const {
  // It sets the last error even if there is none.
  const DWORD error = GetLastError();
  void* const value = TlsGetValue(static_cast<DWORD>(key_));
  SetLastError(error);
  return value;
}

void ThreadLocalSlot::Set(void* value) {
  PCHECK(TlsSetValue(static_cast<DWORD>(key_), value));
}

}  // namespace internal
}  // namespace base
