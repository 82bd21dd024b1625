// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/base/base_paths_platform.h"

#include "base/win/include_windows.h"

#include <shlobj.h>

#include "base/base_paths.h"

namespace base {
namespace internal {

namespace {

bool GetExecutable(FilePath* path) {
  const size_t kLongest = 32768;
  for (size_t size = MAX_PATH; size <= 2 * kLongest; size *= 2) {
    std::wstring name(size, L'\0');
    const DWORD length =
        GetModuleFileNameW(nullptr, &name[0], static_cast<DWORD>(size));
    if (length == 0)
      return false;
    if (length < size) {
      name.resize(length);
      *path = FilePath(name);
      return true;
    }
  }
  return false;
}

}  // namespace

bool GetPlatformPath(int key, FilePath* path) {
  switch (key) {
    case FILE_EXE:
      return GetExecutable(path);
    case DIR_USER_DESKTOP: {
      wchar_t desktop[MAX_PATH];
      if (FAILED(SHGetFolderPathW(nullptr, CSIDL_DESKTOPDIRECTORY, nullptr,
                                  SHGFP_TYPE_CURRENT, desktop))) {
        return false;
      }
      *path = FilePath(desktop);
      return true;
    }
    default:
      return false;
  }
}

}  // namespace internal
}  // namespace base
