// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/files/file.h"

#include <utility>

#include "base/files/file_path.h"
#include "base/logging.h"

namespace base {

File::Info::Info() : size(0), is_directory(false), is_symbolic_link(false) {}
File::Info::~Info() = default;

File::File()
    : error_details_(FILE_ERROR_FAILED), created_(false), async_(false) {}

File::File(const FilePath& path, uint32 flags)
    : error_details_(FILE_OK), created_(false), async_(false) {
  Initialize(path, flags);
}

File::File(PlatformFile platform_file)
    : error_details_(FILE_OK), created_(false), async_(false) {
  SetPlatformFile(platform_file);
}

File::File(Error error_details)
    : error_details_(error_details), created_(false), async_(false) {}

File::File(File&& other) noexcept
    : file_(std::move(other.file_)),
      error_details_(other.error_details_),
      created_(other.created_),
      async_(other.async_) {}

File::~File() {
  Close();
}

File& File::operator=(File&& other) noexcept {
  if (this != &other) {
    Close();
    file_ = std::move(other.file_);
    error_details_ = other.error_details_;
    created_ = other.created_;
    async_ = other.async_;
  }
  return *this;
}

File File::Pass() {
  return File(std::move(*this));
}

// static
File File::CreateForAsyncHandle(PlatformFile platform_file) {
  File file(platform_file);
  file.async_ = true;
  return file;
}

void File::Initialize(const FilePath& path, uint32 flags) {
  if (path.ReferencesParent()) {
    Close();
    error_details_ = FILE_ERROR_ACCESS_DENIED;
    return;
  }
  InitializeUnsafe(path, flags);
}

void File::InitializeUnsafe(const FilePath& path, uint32 flags) {
  Close();
  created_ = false;
  async_ = false;
  DoInitialize(path, flags);
}

// static
std::string File::ErrorToString(Error error) {
  switch (error) {
    case FILE_OK:
      return "FILE_OK";
    case FILE_ERROR_FAILED:
      return "FILE_ERROR_FAILED";
    case FILE_ERROR_IN_USE:
      return "FILE_ERROR_IN_USE";
    case FILE_ERROR_EXISTS:
      return "FILE_ERROR_EXISTS";
    case FILE_ERROR_NOT_FOUND:
      return "FILE_ERROR_NOT_FOUND";
    case FILE_ERROR_ACCESS_DENIED:
      return "FILE_ERROR_ACCESS_DENIED";
    case FILE_ERROR_TOO_MANY_OPENED:
      return "FILE_ERROR_TOO_MANY_OPENED";
    case FILE_ERROR_NO_MEMORY:
      return "FILE_ERROR_NO_MEMORY";
    case FILE_ERROR_NO_SPACE:
      return "FILE_ERROR_NO_SPACE";
    case FILE_ERROR_NOT_A_DIRECTORY:
      return "FILE_ERROR_NOT_A_DIRECTORY";
    case FILE_ERROR_INVALID_OPERATION:
      return "FILE_ERROR_INVALID_OPERATION";
    case FILE_ERROR_SECURITY:
      return "FILE_ERROR_SECURITY";
    case FILE_ERROR_ABORT:
      return "FILE_ERROR_ABORT";
    case FILE_ERROR_NOT_A_FILE:
      return "FILE_ERROR_NOT_A_FILE";
    case FILE_ERROR_NOT_EMPTY:
      return "FILE_ERROR_NOT_EMPTY";
    case FILE_ERROR_INVALID_URL:
      return "FILE_ERROR_INVALID_URL";
    case FILE_ERROR_IO:
      return "FILE_ERROR_IO";
    case FILE_ERROR_MAX:
      break;
  }
  // A message may have brought any number.
  return "unknown file error " + std::to_string(static_cast<int>(error));
}

}  // namespace base
