// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipcx/sealed_memory.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <utility>

#include "base/file_descriptor_posix.h"
#include "base/format_macros.h"
#include "base/logging.h"
#include "base/strings/stringprintf.h"
#include "src/posix/descriptor_param_posix.h"
#include "src/posix/memfd_posix.h"

namespace ipcx {

namespace {

// From 1 to INT_MAX; 0 for everything else.
size_t UsableSize(int fd) {
  struct stat info;
  return fstat(fd, &info) == 0 && info.st_size > 0 && info.st_size <= INT_MAX
             ? static_cast<size_t>(info.st_size)
             : 0;
}

const char* SealedMemoryProblem(int fd) {
  const int flags = fcntl(fd, F_GETFL);
  if (flags == -1)
    return "it is not open";
  if ((flags & O_ACCMODE) == O_WRONLY)
    return "it cannot be read";
  if (!base::internal::HasSealedContents(fd))
    return "it is no memory whose size and contents are sealed";
  // Now that it cannot change any more.
  if (UsableSize(fd) == 0)
    return "it is empty or too large";
  return nullptr;
}

bool Fill(int fd, size_t size, const std::function<void(char* memory)>& fill) {
  if (!base::internal::ReserveMemfd(fd, size))
    return false;
  void* const memory =
      mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (memory == MAP_FAILED)
    return false;
  fill(static_cast<char*>(memory));
  munmap(memory, size);
  return true;
}

}  // namespace

SealedMemory::Mapping::~Mapping() {
  if (data_)
    munmap(const_cast<char*>(data_), size_);
}

// static
SealedMemory SealedMemory::Create(
    size_t size,
    const std::function<void(char* memory)>& fill) {
  SealedMemory result;
  if (size == 0 || size > static_cast<size_t>(INT_MAX)) {
    LOG(ERROR) << "Sealed memory cannot have " << size << " bytes";
    return result;
  }
  base::ScopedFD fd = base::internal::CreateMemfd(size, false);
  if (!fd.is_valid() || !Fill(fd.get(), size, fill) ||
      !base::internal::SealContents(fd.get())) {
    PLOG(ERROR) << "Cannot make sealed memory of " << size << " bytes";
    return result;
  }
  result.handle_ = std::move(fd);
  result.size_ = size;
  return result;
}

// static
SealedMemory SealedMemory::FromHandle(base::SharedMemoryHandle handle,
                                      size_t size) {
  SealedMemory memory = FromDescriptor(base::ScopedFD(handle.fd));
  if (memory.IsValid() && memory.size() != size) {
    LOG(ERROR) << "Refused as sealed memory: it has " << memory.size()
               << " bytes and not " << size;
    return SealedMemory();
  }
  return memory;
}

// static
SealedMemory SealedMemory::FromDescriptor(base::ScopedFD fd) {
  SealedMemory result;
  if (const char* const problem = SealedMemoryProblem(fd.get())) {
    LOG(ERROR) << "Refused as sealed memory: " << problem;
    return result;
  }
  result.size_ = UsableSize(fd.get());
  result.handle_ = std::move(fd);
  return result;
}

SealedMemory::Mapping SealedMemory::Map() const {
  if (!IsValid())
    return Mapping();
  // Private, because before Linux 6.7 a shared mapping of what was sealed
  // against writing is refused. Nothing is copied: nobody writes.
  void* const memory =
      mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, handle_.get(), 0);
  if (memory == MAP_FAILED) {
    PLOG(ERROR) << "Cannot map " << size_ << " bytes of sealed memory";
    return Mapping();
  }
  return Mapping(static_cast<const char*>(memory), size_);
}

base::SharedMemoryHandle SealedMemory::ForProcess(
    base::ProcessHandle process) const {
  return base::SharedMemoryHandle(internal::DuplicateDescriptor(handle_.get()));
}

}  // namespace ipcx

namespace IPC {

void ParamTraits<ipcx::SealedMemory>::Write(Message* m, const param_type& p) {
  ipcx::internal::WriteDescriptor(m, p.handle_.get());
}

bool ParamTraits<ipcx::SealedMemory>::Read(const Message* m,
                                           PickleIterator* iter,
                                           param_type* r) {
  base::ScopedFD fd = ipcx::internal::ReadDescriptor(m, iter);
  if (!fd.is_valid())
    return false;
  *r = ipcx::SealedMemory::FromDescriptor(std::move(fd));
  return r->IsValid();
}

void ParamTraits<ipcx::SealedMemory>::Log(const param_type& p, std::string* l) {
  base::StringAppendF(l, "SealedMemory(%" PRIuS " bytes)", p.size());
}

}  // namespace IPC
