// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/win/include_windows.h"
#include "src/ipcx/file_checks.h"
#include "src/win/granted_access.h"
#include "src/win/object_kind.h"

namespace ipcx {
namespace internal {

const char* RegularFileProblem(base::PlatformFile file) {
  if (!base::internal::IsDiskFile(file))
    return "it is no file on a disk, or a directory";
  BY_HANDLE_FILE_INFORMATION info;
  if (!GetFileInformationByHandle(file, &info))
    return "the system does not tell what it is";
  if (info.dwFileAttributes & FILE_ATTRIBUTE_REPARSE_POINT)
    return "it is a link";
  return nullptr;
}

const char* ReadOnlyFileProblem(base::PlatformFile file) {
  const DWORD kChanges = FILE_WRITE_DATA | FILE_APPEND_DATA | FILE_WRITE_EA |
                         FILE_WRITE_ATTRIBUTES | DELETE | WRITE_DAC |
                         WRITE_OWNER;
  DWORD access;
  if (!base::internal::GetGrantedAccess(file, &access))
    return "it is not open";
  if (access & kChanges)
    return "it is open for writing";
  if (!(access & FILE_READ_DATA))
    return "it is not open for reading";
  return RegularFileProblem(file);
}

}  // namespace internal
}  // namespace ipcx
