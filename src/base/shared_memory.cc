// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/memory/shared_memory.h"

namespace base {

SharedMemoryCreateOptions::SharedMemoryCreateOptions()
    : name_deprecated(nullptr),
      open_existing_deprecated(false),
      size(0),
      executable(false),
      share_read_only(false) {}

bool SharedMemory::CreateAnonymous(size_t size) {
  SharedMemoryCreateOptions options;
  options.size = size;
  return Create(options);
}

bool SharedMemory::CreateAndMapAnonymous(size_t size) {
  return CreateAnonymous(size) && Map(size);
}

bool SharedMemory::CreateNamedDeprecated(const std::string& name,
                                         bool open_existing,
                                         size_t size) {
  SharedMemoryCreateOptions options;
  options.name_deprecated = &name;
  options.open_existing_deprecated = open_existing;
  options.size = size;
  return Create(options);
}

bool SharedMemory::GiveToProcess(ProcessHandle process,
                                 SharedMemoryHandle* new_handle) {
  if (!ShareToProcess(process, new_handle))
    return false;
  Unmap();
  Close();
  return true;
}

bool SharedMemory::GiveReadOnlyToProcess(ProcessHandle process,
                                         SharedMemoryHandle* new_handle) {
  if (!ShareReadOnlyToProcess(process, new_handle))
    return false;
  Unmap();
  Close();
  return true;
}

}  // namespace base
