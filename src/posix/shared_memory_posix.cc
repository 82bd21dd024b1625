// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/memory/shared_memory.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <mutex>
#include <utility>

#include "base/files/file_util.h"
#include "base/logging.h"
#include "base/posix/eintr_wrapper.h"
#include "src/posix/memfd_posix.h"
#include "src/posix/shared_memory_file_posix.h"

namespace base {

namespace {

// Sizes travel as int.
bool IsUsableSize(size_t bytes) {
  return bytes > 0 && bytes <= static_cast<size_t>(INT_MAX);
}

bool DuplicateInto(int fd, SharedMemoryHandle* new_handle) {
  ScopedFD copy(HANDLE_EINTR(fcntl(fd, F_DUPFD_CLOEXEC, 0)));
  if (!copy.is_valid()) {
    PLOG(ERROR) << "cannot share memory";
    return false;
  }
  *new_handle = SharedMemoryHandle(copy.Pass());
  return true;
}

// Locks between processes do not tell threads of one process apart.
std::mutex& ThreadLock() {
  static std::mutex* const lock = new std::mutex;
  return *lock;
}

void SetFileLock(int fd, short type) {
  struct flock lock = {};
  lock.l_type = type;
  lock.l_whence = SEEK_SET;
  PCHECK(HANDLE_EINTR(fcntl(fd, F_SETLKW, &lock)) == 0);
}

}  // namespace

SharedMemory::SharedMemory()
    : inode_(0),
      writer_alias_(nullptr),
      writer_alias_size_(0),
      size_is_trusted_(false),
      mapped_size_(0),
      memory_(nullptr),
      read_only_(false),
      requested_size_(0) {}

SharedMemory::SharedMemory(SharedMemoryHandle handle, bool read_only)
    : SharedMemory() {
  read_only_ = read_only;
  if (IsHandleValid(handle))
    SetMemoryFile(ScopedFD(handle.fd));
}

SharedMemory::SharedMemory(SharedMemoryHandle handle,
                           bool read_only,
                           ProcessHandle process)
    : SharedMemory(process == GetCurrentProcessHandle() ? handle : NULLHandle(),
                   read_only) {
  LOG_IF(ERROR, process != GetCurrentProcessHandle())
      << "a descriptor of another process is of no use here";
}

SharedMemory::~SharedMemory() {
  Unmap();
  Close();
}

// static
bool SharedMemory::IsHandleValid(const SharedMemoryHandle& handle) {
  return handle.fd >= 0;
}

// static
SharedMemoryHandle SharedMemory::NULLHandle() {
  return SharedMemoryHandle();
}

// static
void SharedMemory::CloseHandle(const SharedMemoryHandle& handle) {
  if (IsHandleValid(handle))
    ScopedFD(handle.fd).reset();
}

// static
size_t SharedMemory::GetHandleLimit() {
  struct rlimit limit;
  PCHECK(getrlimit(RLIMIT_NOFILE, &limit) == 0);
  return static_cast<size_t>(limit.rlim_cur);
}

bool SharedMemory::Create(const SharedMemoryCreateOptions& options) {
  DCHECK(!mapped_file_.is_valid());
  if (!IsUsableSize(options.size))
    return false;

  internal::SharedMemoryFile file;
  if (options.name_deprecated && !options.name_deprecated->empty()) {
    if (options.share_read_only) {
      LOG(ERROR) << "memory with a name cannot be shared for reading only";
      return false;
    }
    file.writable = internal::CreateNamedSharedMemoryFile(
        *options.name_deprecated, options.open_existing_deprecated,
        options.size);
  } else if (!internal::CreateSharedMemoryFile(options.size, options.executable,
                                               options.share_read_only,
                                               &file)) {
    return false;
  }
  if (!SetMemoryFile(file.writable.Pass()))
    return false;
  readonly_file_ = file.read_only.Pass();
  size_is_trusted_ = true;
  requested_size_ = options.size;
  read_only_ = false;
  return true;
}

bool SharedMemory::Delete(const std::string& name) {
  FilePath path;
  return internal::SharedMemoryPathForName(name, &path) &&
         DeleteFile(path, false);
}

bool SharedMemory::Open(const std::string& name, bool read_only) {
  if (!SetMemoryFile(internal::OpenNamedSharedMemoryFile(name, read_only)))
    return false;
  size_is_trusted_ = true;
  read_only_ = read_only;
  return true;
}

bool SharedMemory::MapAt(off_t offset, size_t bytes) {
  if (!mapped_file_.is_valid() || memory_ || !IsUsableSize(bytes))
    return false;
  if (!internal::HasBytes(mapped_file_.get(), offset, bytes)) {
    DLOG(ERROR) << "shared memory is smaller than what is to be mapped";
    return false;
  }
  if (!size_is_trusted_ && !internal::IsSizeSealed(mapped_file_.get())) {
    LOG(ERROR) << "refusing shared memory that its sender could still cut";
    return false;
  }
  void* const memory = MapFile(offset, bytes);
  if (memory == MAP_FAILED) {
    DPLOG(ERROR) << "cannot map shared memory";
    return false;
  }
  memory_ = memory;
  mapped_size_ = bytes;
  return true;
}

bool SharedMemory::Unmap() {
  if (!memory_)
    return false;
  munmap(memory_, mapped_size_);
  memory_ = nullptr;
  mapped_size_ = 0;
  return true;
}

SharedMemoryHandle SharedMemory::handle() const {
  return SharedMemoryHandle(mapped_file_.get(), false);
}

void SharedMemory::Close() {
  if (writer_alias_)
    munmap(writer_alias_, writer_alias_size_);
  writer_alias_ = nullptr;
  writer_alias_size_ = 0;
  mapped_file_.reset();
  readonly_file_.reset();
  size_is_trusted_ = false;
}

bool SharedMemory::ShareToProcess(ProcessHandle process,
                                  SharedMemoryHandle* new_handle) {
  *new_handle = NULLHandle();
  if (writer_alias_) {
    LOG(ERROR) << "memory that is shared for reading cannot get new writers";
    return false;
  }
  return DuplicateInto(mapped_file_.get(), new_handle);
}

bool SharedMemory::ShareReadOnlyToProcess(ProcessHandle process,
                                          SharedMemoryHandle* new_handle) {
  CHECK(readonly_file_.is_valid());
  *new_handle = NULLHandle();
  return ForbidNewWriters() && DuplicateInto(readonly_file_.get(), new_handle);
}

void SharedMemory::LockDeprecated() {
  ThreadLock().lock();
  SetFileLock(mapped_file_.get(), F_WRLCK);
}

void SharedMemory::UnlockDeprecated() {
  SetFileLock(mapped_file_.get(), F_UNLCK);
  ThreadLock().unlock();
}

bool SharedMemory::SetMemoryFile(ScopedFD file) {
  DCHECK(!mapped_file_.is_valid());
  struct stat info;
  if (!file.is_valid() || fstat(file.get(), &info) != 0)
    return false;
  mapped_file_ = file.Pass();
  inode_ = info.st_ino;
  return true;
}

// The receiver has our uid as a rule. It could open its descriptor's entry in
// /proc once more, for writing: the file's mode stops nobody who owns it and
// may change it back. Only the seal stops that, and it stops us too, except
// for what was mapped before.
bool SharedMemory::ForbidNewWriters() {
  if (writer_alias_)
    return true;
  if (fchmod(mapped_file_.get(), S_IRUSR) != 0) {
    PLOG(ERROR) << "cannot share memory for reading only";
    return false;
  }
#if defined(MREMAP_MAYMOVE)
  void* const alias = mmap(nullptr, requested_size_, PROT_READ | PROT_WRITE,
                           MAP_SHARED, mapped_file_.get(), 0);
  if (alias == MAP_FAILED) {
    PLOG(ERROR) << "cannot share memory for reading only";
    return false;
  }
  if (internal::SealFutureWrites(mapped_file_.get())) {
    writer_alias_ = alias;
    writer_alias_size_ = requested_size_;
  } else {
    munmap(alias, requested_size_);  // The file's mode has to do.
  }
#endif
  return true;
}

void* SharedMemory::MapFile(off_t offset, size_t bytes) {
#if defined(MREMAP_MAYMOVE)
  if (writer_alias_ && !read_only_) {
    const off_t page = static_cast<off_t>(sysconf(_SC_PAGESIZE));
    if (offset % page != 0) {
      errno = EINVAL;
      return MAP_FAILED;
    }
    // Old size 0: makes a second mapping and leaves the first alone.
    return mremap(static_cast<char*>(writer_alias_) + offset, 0, bytes,
                  MREMAP_MAYMOVE);
  }
#endif
  return mmap(nullptr, bytes, PROT_READ | (read_only_ ? 0 : PROT_WRITE),
              MAP_SHARED, mapped_file_.get(), offset);
}

}  // namespace base
