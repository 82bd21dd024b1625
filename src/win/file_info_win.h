// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// Between what Windows says of a file and base::File::Info.

#ifndef SRC_WIN_FILE_INFO_WIN_H_
#define SRC_WIN_FILE_INFO_WIN_H_

#include "base/files/file.h"
#include "base/win/include_windows.h"

namespace base {
namespace internal {

// Of BY_HANDLE_FILE_INFORMATION or WIN32_FILE_ATTRIBUTE_DATA, which have these
// members in common. Both tell of what a link leads to.
template <typename SystemInfo>
File::Info FileInfoFromSystem(const SystemInfo& system_info) {
  File::Info info;
  info.size =
      static_cast<int64>(static_cast<uint64>(system_info.nFileSizeHigh) << 32 |
                         system_info.nFileSizeLow);
  info.is_directory =
      (system_info.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
  info.last_modified = Time::FromFileTime(system_info.ftLastWriteTime);
  info.last_accessed = Time::FromFileTime(system_info.ftLastAccessTime);
  info.creation_time = Time::FromFileTime(system_info.ftCreationTime);
  return info;
}

}  // namespace internal
}  // namespace base

#endif  // SRC_WIN_FILE_INFO_WIN_H_
