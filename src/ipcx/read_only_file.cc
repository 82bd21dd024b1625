// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipcx/read_only_file.h"

#include <utility>

#include "base/logging.h"
#include "src/ipcx/file_checks.h"

namespace ipcx {

ReadOnlyFile::ReadOnlyFile() = default;
ReadOnlyFile::ReadOnlyFile(ReadOnlyFile&& other) noexcept = default;
ReadOnlyFile::~ReadOnlyFile() = default;
ReadOnlyFile& ReadOnlyFile::operator=(ReadOnlyFile&& other) noexcept = default;

// static
ReadOnlyFile ReadOnlyFile::Open(const base::FilePath& path) {
  // As if it were a terminal: neither waits for anybody nor becomes ours.
  base::File file;
  file.InitializeUnsafe(path, base::File::FLAG_OPEN | base::File::FLAG_READ |
                                  base::File::FLAG_TERMINAL_DEVICE);
  if (file.IsValid())
    return FromFile(std::move(file));
  LOG(ERROR) << path.AsUTF8Unsafe() << " cannot be read: "
             << base::File::ErrorToString(file.error_details());
  return ReadOnlyFile();
}

// static
ReadOnlyFile ReadOnlyFile::FromFile(base::File file) {
  return FromScoped(ScopedFile(file.TakePlatformFile()));
}

// static
ReadOnlyFile ReadOnlyFile::FromScoped(ScopedFile file) {
  ReadOnlyFile result;
  result.file_ = std::move(file);
  const char* const problem =
      internal::ReadOnlyFileProblem(result.GetPlatformFile());
  if (!problem)
    return result;
  LOG(ERROR) << "Refused as a file for reading only: " << problem;
  return ReadOnlyFile();
}

}  // namespace ipcx
