// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/ipcx/open_beneath.h"

#include "src/win/file_open_win.h"

namespace ipcx {
namespace internal {

// A link is opened itself; that it is one is found out afterwards.
base::File OpenInFolder(const base::FilePath& folder,
                        const std::string& name,
                        uint32 flags) {
  base::internal::OpenedFile opened = base::internal::OpenFile(
      folder.Append(base::FilePath::FromUTF8Unsafe(name)), flags,
      FILE_FLAG_OPEN_REPARSE_POINT);
  if (!opened.file.IsValid())
    return base::File(opened.error);
  return base::File(opened.file.Take());
}

}  // namespace internal
}  // namespace ipcx
