// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/memory/shared_memory.h"

#include <limits.h>

#include <utility>

#include "base/logging.h"
#include "base/rand_util.h"
#include "base/strings/string_number_conversions.h"
#include "base/strings/utf_string_conversions.h"
#include "src/win/object_kind.h"

namespace base {

namespace {

// Sizes travel as int.
bool IsUsableSize(size_t bytes) {
  return bytes > 0 && bytes <= static_cast<size_t>(INT_MAX);
}

DWORD AccessFor(bool read_only) {
  return read_only ? FILE_MAP_READ : FILE_MAP_READ | FILE_MAP_WRITE;
}

// For a section that nobody can open by its name, nor get more access to than
// a handle has. The system enforces that on sections with a name only.
class AccessForNobody {
 public:
  AccessForNobody() {
    PCHECK(InitializeAcl(&acl_, sizeof(acl_), ACL_REVISION));
    PCHECK(InitializeSecurityDescriptor(&descriptor_,
                                        SECURITY_DESCRIPTOR_REVISION));
    PCHECK(SetSecurityDescriptorDacl(&descriptor_, TRUE, &acl_, FALSE));
    attributes_.nLength = sizeof(attributes_);
    attributes_.lpSecurityDescriptor = &descriptor_;
    attributes_.bInheritHandle = FALSE;
  }

  SECURITY_ATTRIBUTES* get() { return &attributes_; }

 private:
  ACL acl_;
  SECURITY_DESCRIPTOR descriptor_;
  SECURITY_ATTRIBUTES attributes_;

  DISALLOW_COPY_AND_ASSIGN(AccessForNobody);
};

std::wstring RandomName() {
  char secret[16];
  RandBytes(secret, sizeof(secret));
  return L"classic_ipc." + ASCIIToUTF16(HexEncode(secret, sizeof(secret)));
}

bool DuplicateInto(HANDLE section,
                   ProcessHandle process,
                   DWORD access,
                   SharedMemoryHandle* new_handle) {
  *new_handle = SharedMemory::NULLHandle();
  if (DuplicateHandle(GetCurrentProcess(), section, process, new_handle,
                      access | SECTION_QUERY, FALSE, 0)) {
    return true;
  }
  PLOG(ERROR) << "cannot share memory";
  return false;
}

}  // namespace

SharedMemory::SharedMemory()
    : mapped_size_(0),
      memory_(nullptr),
      read_only_(false),
      requested_size_(0) {}

SharedMemory::SharedMemory(SharedMemoryHandle handle, bool read_only)
    : SharedMemory() {
  mapped_file_.Set(handle);
  read_only_ = read_only;
}

SharedMemory::SharedMemory(SharedMemoryHandle handle,
                           bool read_only,
                           ProcessHandle process)
    : SharedMemory() {
  read_only_ = read_only;
  HANDLE copy = nullptr;
  // The duplicate of a pseudo-handle would be something of ours.
  if (!internal::CanBeHandle(handle) ||
      !DuplicateHandle(process, handle, GetCurrentProcess(), &copy,
                       AccessFor(read_only) | SECTION_QUERY, FALSE, 0)) {
    LOG(ERROR) << "cannot take " << handle << " of another process as memory";
    return;
  }
  win::ScopedHandle section(copy);
  if (!internal::IsPlainMemory(copy)) {
    LOG(ERROR) << "refused " << handle << " of another process: no memory";
    return;
  }
  mapped_file_ = section.Pass();
}

SharedMemory::~SharedMemory() {
  Unmap();
  Close();
}

// static
bool SharedMemory::IsHandleValid(const SharedMemoryHandle& handle) {
  return handle != nullptr;
}

// static
SharedMemoryHandle SharedMemory::NULLHandle() {
  return nullptr;
}

// static
void SharedMemory::CloseHandle(const SharedMemoryHandle& handle) {
  win::ScopedHandle(handle).Close();
}

// static
size_t SharedMemory::GetHandleLimit() {
  // What the kernel's tables hold: 16 million less some, rounded down.
  return size_t{1} << 23;
}

bool SharedMemory::Create(const SharedMemoryCreateOptions& options) {
  DCHECK(!mapped_file_.IsValid());
  if (!IsUsableSize(options.size))
    return false;
  const bool has_name =
      options.name_deprecated && !options.name_deprecated->empty();
  if (has_name && options.share_read_only) {
    LOG(ERROR) << "memory with a name cannot be shared for reading only";
    return false;
  }

  AccessForNobody access;
  std::wstring name;
  if (has_name)
    name = UTF8ToWide(*options.name_deprecated);
  else if (options.share_read_only)
    name = RandomName();
  win::ScopedHandle section(CreateFileMappingW(
      INVALID_HANDLE_VALUE, options.share_read_only ? access.get() : nullptr,
      options.executable ? PAGE_EXECUTE_READWRITE : PAGE_READWRITE, 0,
      static_cast<DWORD>(options.size), name.empty() ? nullptr : name.c_str()));
  const bool existed = GetLastError() == ERROR_ALREADY_EXISTS;
  if (!section.IsValid()) {
    PLOG(ERROR) << "cannot make shared memory";
    return false;
  }
  if (existed && !(has_name && options.open_existing_deprecated))
    return false;
  mapped_file_ = section.Pass();
  name_ = name;
  requested_size_ = options.size;
  read_only_ = false;
  return true;
}

bool SharedMemory::Delete(const std::string& name) {
  // A name goes with the last handle.
  return true;
}

bool SharedMemory::Open(const std::string& name, bool read_only) {
  DCHECK(!mapped_file_.IsValid());
  const std::wstring wide_name = UTF8ToWide(name);
  mapped_file_.Set(
      OpenFileMappingW(AccessFor(read_only), FALSE, wide_name.c_str()));
  if (!mapped_file_.IsValid())
    return false;
  name_ = wide_name;
  read_only_ = read_only;
  return true;
}

bool SharedMemory::MapAt(off_t offset, size_t bytes) {
  if (!mapped_file_.IsValid() || memory_ || offset < 0 || !IsUsableSize(bytes))
    return false;
  const int64 end = int64{offset} + static_cast<int64>(bytes);
  if (requested_size_ > 0 && end > static_cast<int64>(requested_size_)) {
    DLOG(ERROR) << "shared memory is smaller than what is to be mapped";
    return false;
  }
  memory_ = MapViewOfFile(
      mapped_file_.Get(), AccessFor(read_only_),
      static_cast<DWORD>(uint64{static_cast<uint64>(offset)} >> 32),
      static_cast<DWORD>(offset), bytes);
  if (!memory_) {
    DPLOG(ERROR) << "cannot map shared memory";
    return false;
  }
  mapped_size_ = bytes;
  return true;
}

bool SharedMemory::Unmap() {
  if (!memory_)
    return false;
  UnmapViewOfFile(memory_);
  memory_ = nullptr;
  mapped_size_ = 0;
  return true;
}

SharedMemoryHandle SharedMemory::handle() const {
  return mapped_file_.Get();
}

void SharedMemory::Close() {
  mapped_file_.Close();
  lock_.Close();
}

bool SharedMemory::ShareToProcess(ProcessHandle process,
                                  SharedMemoryHandle* new_handle) {
  return DuplicateInto(mapped_file_.Get(), process, AccessFor(read_only_),
                       new_handle);
}

bool SharedMemory::ShareReadOnlyToProcess(ProcessHandle process,
                                          SharedMemoryHandle* new_handle) {
  // Memory that was made for this has a name of its own.
  CHECK(mapped_file_.IsValid() && !name_.empty());
  return DuplicateInto(mapped_file_.Get(), process, AccessFor(true),
                       new_handle);
}

// A section cannot be locked, and a handle does not tell which one it is. So
// all memory without a common name has one lock: it may wait for others in
// vain, but protects.
void SharedMemory::LockDeprecated() {
  if (!lock_.IsValid()) {
    lock_.Set(CreateMutexW(nullptr, FALSE,
                           L"classic_ipc.SharedMemory.LockDeprecated"));
    PCHECK(lock_.IsValid());
  }
  // WAIT_ABANDONED: its holder has ended, and now it is ours.
  const DWORD result = WaitForSingleObject(lock_.Get(), INFINITE);
  PCHECK(result == WAIT_OBJECT_0 || result == WAIT_ABANDONED);
}

void SharedMemory::UnlockDeprecated() {
  PCHECK(ReleaseMutex(lock_.Get()));
}

}  // namespace base
