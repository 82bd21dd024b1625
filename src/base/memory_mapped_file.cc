// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/files/memory_mapped_file.h"

namespace base {

const MemoryMappedFile::Region MemoryMappedFile::Region::kWholeFile;

}  // namespace base
