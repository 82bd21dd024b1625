// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/ipcx/open_beneath.h"

#include <errno.h>
#include <fcntl.h>

#include <utility>

#include "base/files/scoped_file.h"
#include "base/posix/eintr_wrapper.h"
#include "base/threading/thread_restrictions.h"
#include "src/posix/file_open_posix.h"

namespace ipcx {
namespace internal {

namespace {

// To look names up in a folder takes no right to list them.
#if defined(O_PATH)
const int kForLookUp = O_PATH;
#else
const int kForLookUp = O_RDONLY;
#endif

}  // namespace

base::File OpenInFolder(const base::FilePath& folder,
                        const std::string& name,
                        uint32 flags) {
  base::ThreadRestrictions::AssertIOAllowed();
  const base::ScopedFD folder_fd(HANDLE_EINTR(
      open(folder.value().c_str(), kForLookUp | O_DIRECTORY | O_CLOEXEC)));
  if (!folder_fd.is_valid())
    return base::File(base::File::OSErrorToFileError(errno));
  // It may be a pipe or a terminal, and neither waits for anybody this way.
  base::internal::OpenedFile opened = base::internal::OpenFileAt(
      folder_fd.get(), name, flags, O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
  if (!opened.file.is_valid())
    return base::File(opened.error);
  return base::File(opened.file.release());
}

}  // namespace internal
}  // namespace ipcx
