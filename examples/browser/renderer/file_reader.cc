// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/browser/renderer/file_reader.h"

#include "base/files/file.h"

bool ReadWholeFile(base::File* file, int64_t max_bytes, std::string* contents) {
  contents->clear();
  const int64_t length = file->IsValid() ? file->GetLength() : -1;
  if (length < 0 || length > max_bytes)
    return false;
  contents->resize(static_cast<size_t>(length));
  const int bytes_read =
      file->Read(0, &(*contents)[0], static_cast<int>(contents->size()));
  if (bytes_read < 0)
    return false;
  // The file may have become shorter meanwhile.
  contents->resize(static_cast<size_t>(bytes_read));
  return true;
}
