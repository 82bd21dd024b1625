// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_WIN_FILE_OPEN_WIN_H_
#define SRC_WIN_FILE_OPEN_WIN_H_

#include "base/files/file.h"
#include "base/files/file_path.h"
#include "base/win/include_windows.h"
#include "base/win/scoped_handle.h"

namespace base {
namespace internal {

struct OpenedFile {
  win::ScopedHandle file;
  File::Error error = File::FILE_ERROR_FAILED;
  bool created = false;
};

// Opens or creates what File::Initialize() would with |flags|.
// |extra_attributes| are more of CreateFile().
OpenedFile OpenFile(const FilePath& path, uint32 flags, DWORD extra_attributes);

}  // namespace internal
}  // namespace base

#endif  // SRC_WIN_FILE_OPEN_WIN_H_
