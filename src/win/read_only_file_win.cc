// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipcx/read_only_file.h"

#include "base/logging.h"

namespace ipcx {

bool ReadOnlyFile::IsValid() const {
  return file_.IsValid();
}

base::PlatformFile ReadOnlyFile::GetPlatformFile() const {
  return file_.Get();
}

base::File ReadOnlyFile::Duplicate() const {
  HANDLE duplicate = nullptr;
  if (!IsValid() ||
      !DuplicateHandle(GetCurrentProcess(), file_.Get(), GetCurrentProcess(),
                       &duplicate, 0, FALSE, DUPLICATE_SAME_ACCESS)) {
    PLOG(ERROR) << "No duplicate of a file";
    return base::File();
  }
  return base::File(duplicate);
}

base::File ReadOnlyFile::TakeFile() {
  return base::File(file_.Take());
}

}  // namespace ipcx
