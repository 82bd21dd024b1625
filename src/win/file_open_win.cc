// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/win/file_open_win.h"

#include "base/logging.h"
#include "base/threading/thread_restrictions.h"

namespace base {
namespace internal {

namespace {

// The parameters of CreateFile(); a disposition of 0 if |flags| contradict.
struct CreateParameters {
  explicit CreateParameters(uint32 flags);

  DWORD access = 0;
  DWORD sharing = 0;
  DWORD disposition = 0;
  DWORD attributes = 0;
};

CreateParameters::CreateParameters(uint32 flags) {
  if (flags & File::FLAG_READ)
    access |= GENERIC_READ;
  if (flags & File::FLAG_WRITE)
    access |= GENERIC_WRITE;
  // With the right to append but not to write, everything goes to the end.
  if (flags & File::FLAG_APPEND) {
    access &= ~static_cast<DWORD>(GENERIC_WRITE);
    access |= FILE_GENERIC_WRITE & ~static_cast<DWORD>(FILE_WRITE_DATA);
  }
  if (flags & File::FLAG_WRITE_ATTRIBUTES)
    access |= FILE_WRITE_ATTRIBUTES;
  if (flags & File::FLAG_EXECUTE)
    access |= GENERIC_EXECUTE;

  if (!(flags & File::FLAG_EXCLUSIVE_READ))
    sharing |= FILE_SHARE_READ;
  if (!(flags & File::FLAG_EXCLUSIVE_WRITE))
    sharing |= FILE_SHARE_WRITE;
  if (flags & File::FLAG_SHARE_DELETE)
    sharing |= FILE_SHARE_DELETE;

  if (flags & File::FLAG_ASYNC)
    attributes |= FILE_FLAG_OVERLAPPED;
  if (flags & File::FLAG_TEMPORARY)
    attributes |= FILE_ATTRIBUTE_TEMPORARY;
  if (flags & File::FLAG_HIDDEN)
    attributes |= FILE_ATTRIBUTE_HIDDEN;
  if (flags & File::FLAG_DELETE_ON_CLOSE)
    attributes |= FILE_FLAG_DELETE_ON_CLOSE;
  if (flags & File::FLAG_BACKUP_SEMANTICS)
    attributes |= FILE_FLAG_BACKUP_SEMANTICS;

  const uint32 kHow = File::FLAG_OPEN | File::FLAG_CREATE |
                      File::FLAG_OPEN_ALWAYS | File::FLAG_CREATE_ALWAYS |
                      File::FLAG_OPEN_TRUNCATED;
  switch (flags & kHow) {
    case File::FLAG_OPEN:
      disposition = OPEN_EXISTING;
      break;
    case File::FLAG_CREATE:
      disposition = CREATE_NEW;
      break;
    case File::FLAG_OPEN_ALWAYS:
      disposition = OPEN_ALWAYS;
      break;
    case File::FLAG_CREATE_ALWAYS:
      disposition = CREATE_ALWAYS;
      break;
    case File::FLAG_OPEN_TRUNCATED:
      disposition = flags & File::FLAG_WRITE ? TRUNCATE_EXISTING : 0;
      break;
    default:
      break;
  }
  if (access == 0 && !(flags & File::FLAG_OPEN_ALWAYS))
    disposition = 0;
}

}  // namespace

OpenedFile OpenFile(const FilePath& path,
                    uint32 flags,
                    DWORD extra_attributes) {
  ThreadRestrictions::AssertIOAllowed();
  OpenedFile result;
  const CreateParameters parameters(flags);
  if (parameters.disposition == 0) {
    DLOG(ERROR) << "contradictory flags for opening a file: " << flags;
    result.error = File::FILE_ERROR_INVALID_OPERATION;
    return result;
  }
  result.file.Set(
      CreateFileW(path.value().c_str(), parameters.access, parameters.sharing,
                  nullptr, parameters.disposition,
                  parameters.attributes | extra_attributes, nullptr));
  // Set on success too; closing nothing leaves it alone.
  const DWORD error = GetLastError();
  if (!result.file.IsValid()) {
    result.error = File::OSErrorToFileError(error);
    return result;
  }
  result.error = File::FILE_OK;
  result.created =
      (flags & (File::FLAG_CREATE | File::FLAG_CREATE_ALWAYS)) != 0 ||
      ((flags & File::FLAG_OPEN_ALWAYS) && error != ERROR_ALREADY_EXISTS);
  return result;
}

}  // namespace internal
}  // namespace base
