// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/win/startup_info.h"

#include <algorithm>

#include "base/win/scoped_handle.h"

namespace base {
namespace internal {

StartupInfo::StartupInfo() : info_() {
  info_.StartupInfo.cb = sizeof(info_);
}

StartupInfo::~StartupInfo() {
  if (info_.lpAttributeList)
    DeleteProcThreadAttributeList(info_.lpAttributeList);
}

bool StartupInfo::SetHandles(const std::vector<HANDLE>& handles) {
  for (HANDLE handle : handles) {
    // The system refuses lists that name a handle twice.
    if (win::HandleTraits::IsHandleValid(handle) &&
        std::find(handles_.begin(), handles_.end(), handle) == handles_.end()) {
      handles_.push_back(handle);
    }
  }
  if (handles_.empty())
    return true;

  SIZE_T size = 0;
  InitializeProcThreadAttributeList(nullptr, 1, 0, &size);
  attributes_.reset(new char[size]);
  LPPROC_THREAD_ATTRIBUTE_LIST const list =
      reinterpret_cast<LPPROC_THREAD_ATTRIBUTE_LIST>(attributes_.get());
  if (!InitializeProcThreadAttributeList(list, 1, 0, &size))
    return false;
  info_.lpAttributeList = list;
  return UpdateProcThreadAttribute(
             list, 0, PROC_THREAD_ATTRIBUTE_HANDLE_LIST, handles_.data(),
             handles_.size() * sizeof(HANDLE), nullptr, nullptr) != FALSE;
}

}  // namespace internal
}  // namespace base
