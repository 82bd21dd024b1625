// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipcx/sealed_memory.h"

#include <limits.h>

#include <utility>

#include "base/logging.h"
#include "src/win/granted_access.h"
#include "src/win/object_kind.h"

namespace ipcx {

namespace {

const DWORD kReading = SECTION_MAP_READ | SECTION_QUERY;

const char* SealedMemoryProblem(HANDLE section) {
  const DWORD kChanges =
      SECTION_MAP_WRITE | SECTION_EXTEND_SIZE | WRITE_DAC | WRITE_OWNER;
  DWORD access;
  if (!base::internal::GetGrantedAccess(section, &access))
    return "it is not open";
  if (access & kChanges)
    return "it can be mapped for writing";
  if (!(access & SECTION_MAP_READ))
    return "it cannot be read";
  return base::internal::IsPlainMemory(section) ? nullptr
                                                : "it is no plain memory";
}

}  // namespace

SealedMemory::Mapping::~Mapping() {
  if (data_)
    UnmapViewOfFile(data_);
}

// static
SealedMemory SealedMemory::Create(
    size_t size,
    const std::function<void(char* memory)>& fill) {
  SealedMemory result;
  base::SharedMemory memory;
  base::SharedMemoryCreateOptions options;
  options.size = size;
  options.share_read_only = true;
  base::SharedMemoryHandle handle;
  if (!memory.Create(options) || !memory.Map(size) ||
      !memory.ShareReadOnlyToProcess(GetCurrentProcess(), &handle)) {
    LOG(ERROR) << "Cannot make sealed memory of " << size << " bytes";
    return result;
  }
  fill(static_cast<char*>(memory.memory()));
  result.handle_.Set(handle);
  result.size_ = size;
  return result;
}

// static
SealedMemory SealedMemory::FromHandle(base::SharedMemoryHandle handle,
                                      size_t size) {
  SealedMemory result;
  base::win::ScopedHandle owner(handle);
  const char* problem = SealedMemoryProblem(handle);
  if (!problem && (size == 0 || size > static_cast<size_t>(INT_MAX)))
    problem = "it is empty or too large";
  if (!problem) {
    result.handle_ = std::move(owner);
    result.size_ = size;
    if (!result.Map().IsValid())
      problem = "it has not that many bytes";
  }
  if (!problem)
    return result;
  LOG(ERROR) << "Refused as sealed memory: " << problem;
  return SealedMemory();
}

SealedMemory::Mapping SealedMemory::Map() const {
  if (!IsValid())
    return Mapping();
  // A view that the section has not enough bytes for is refused.
  const void* const memory =
      MapViewOfFile(handle_.Get(), FILE_MAP_READ, 0, 0, size_);
  if (!memory) {
    PLOG(ERROR) << "Cannot map " << size_ << " bytes of sealed memory";
    return Mapping();
  }
  return Mapping(static_cast<const char*>(memory), size_);
}

base::SharedMemoryHandle SealedMemory::ForProcess(
    base::ProcessHandle process) const {
  HANDLE duplicate = nullptr;
  if (!DuplicateHandle(GetCurrentProcess(), handle_.Get(), process, &duplicate,
                       kReading, FALSE, 0)) {
    PLOG(ERROR) << "Sealed memory for another process";
    return nullptr;
  }
  return duplicate;
}

}  // namespace ipcx
