// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_MEMORY_SHARED_MEMORY_H_
#define BASE_MEMORY_SHARED_MEMORY_H_

#include <stddef.h>
#include <sys/types.h>

#include <string>

#include "base/basictypes.h"
#include "base/process/process_handle.h"
#include "build/build_config.h"

#if defined(OS_WIN)
#include "base/win/scoped_handle.h"
#elif defined(OS_POSIX)
#include "base/file_descriptor_posix.h"
#include "base/files/scoped_file.h"
#endif

namespace base {

// What travels to another process; owns nothing by itself.
#if defined(OS_WIN)
typedef void* SharedMemoryHandle;  // HANDLE of a section
#elif defined(OS_POSIX)
typedef FileDescriptor SharedMemoryHandle;
typedef ino_t SharedMemoryId;
#endif

struct SharedMemoryCreateOptions {
  SharedMemoryCreateOptions();

  // Null, which is best, for memory that only handles lead to.
  const std::string* name_deprecated;
  // With a name: takes memory of that name that exists.
  bool open_existing_deprecated;
  // In bytes; from 1 to INT_MAX.
  size_t size;
  // Whether code may be run from it.
  bool executable;
  // Needed for ShareReadOnlyToProcess() and GiveReadOnlyToProcess().
  bool share_read_only;
};

// Memory that several processes can map. It is zero-filled at first and lives
// until the last handle and the last mapping of it are gone. One thread at a
// time; the memory itself is whatever the processes make of it.
//
// Nobody can change the size of memory that Create() made without a name. Map()
// of a handle from another process insists on that (where the system has seals
// for files, as Linux has) and on the size: otherwise the peer could cut the
// memory under us, and reading it would end the process with SIGBUS.
class SharedMemory {
 public:
  // Every mapping begins at a multiple of this.
  enum { MAP_MINIMUM_ALIGNMENT = 32 };

  SharedMemory();
  // Takes |handle| over.
  SharedMemory(SharedMemoryHandle handle, bool read_only);
  // |handle| is valid in |process|. On POSIX that has to be this process, or
  // the object stays without memory.
  SharedMemory(SharedMemoryHandle handle,
               bool read_only,
               ProcessHandle process);
  SharedMemory(const SharedMemory&) = delete;
  // Unmaps and closes.
  ~SharedMemory();

  SharedMemory& operator=(const SharedMemory&) = delete;

  static bool IsHandleValid(const SharedMemoryHandle& handle);
  static SharedMemoryHandle NULLHandle();
  // For a handle that no SharedMemory took over.
  static void CloseHandle(const SharedMemoryHandle& handle);
  // How many handles a process can have open.
  static size_t GetHandleLimit();

  // Makes new memory; see Map() for using it.
  bool Create(const SharedMemoryCreateOptions& options);
  bool CreateAnonymous(size_t size);
  bool CreateAndMapAnonymous(size_t size);

  // Memory that is found by name, by any process of this user: prefer handles.
  bool CreateNamedDeprecated(const std::string& name,
                             bool open_existing,
                             size_t size);
  bool Open(const std::string& name, bool read_only);
  // Of the name; those who have the memory keep it. True if it did not exist.
  // On Windows nothing happens: a name goes with the last handle.
  bool Delete(const std::string& name);

  // Makes the first |bytes| accessible at memory(); writable unless this object
  // is read-only. False if it is mapped already, if there are less than
  // |bytes|, or if another process could still cut the memory. |offset| is a
  // multiple of the system's page size (Windows: of its allocation
  // granularity).
  bool Map(size_t bytes) { return MapAt(0, bytes); }
  bool MapAt(off_t offset, size_t bytes);
  // False if it was not mapped.
  bool Unmap();

  // What Create() was asked for; 0 for memory from a handle.
  size_t requested_size() const { return requested_size_; }
  // 0 while not mapped.
  size_t mapped_size() const { return mapped_size_; }
  // Null while not mapped.
  void* memory() const { return memory_; }

  // Stays owned by this object.
  SharedMemoryHandle handle() const;
#if defined(OS_POSIX)
  // The inode: equal for two objects that have the same memory.
  SharedMemoryId id() const {
    return inode_;
  }
#endif

  // Gives the handle up; a mapping stays.
  void Close();

  // Makes a handle for |process|, which may map it writable. The handle is to
  // be sent there, or closed by CloseHandle(). On POSIX any process can use it.
  bool ShareToProcess(ProcessHandle process, SharedMemoryHandle* new_handle);
  // ShareToProcess(), Unmap() and Close().
  bool GiveToProcess(ProcessHandle process, SharedMemoryHandle* new_handle);

  // Makes a handle that its receiver can map for reading only and cannot turn
  // into another one. Create() must have been told |share_read_only|. On Linux
  // (from 5.1) the first call closes the memory to any further writable mapping
  // but this object's own: ShareToProcess() fails from then on, and a handle it
  // made before is of use only to those who have mapped it already.
  bool ShareReadOnlyToProcess(ProcessHandle process,
                              SharedMemoryHandle* new_handle);
  bool GiveReadOnlyToProcess(ProcessHandle process,
                             SharedMemoryHandle* new_handle);

  // A lock between all processes and threads that use the memory this way; not
  // recursive.
  void LockDeprecated();
  void UnlockDeprecated();

 private:
#if defined(OS_WIN)
  std::wstring name_;
  win::ScopedHandle mapped_file_;
  win::ScopedHandle lock_;
#elif defined(OS_POSIX)
  bool SetMemoryFile(ScopedFD file);
  bool ForbidNewWriters();
  void* MapFile(off_t offset, size_t bytes);

  ScopedFD mapped_file_;
  // The same file, opened for reading only; with share_read_only.
  ScopedFD readonly_file_;
  SharedMemoryId inode_;
  // A mapping of everything from before new writers were forbidden, to make
  // this object's own later mappings from. Null until then.
  void* writer_alias_;
  size_t writer_alias_size_;
  // Created or opened by name here, not received from anybody.
  bool size_is_trusted_;
#endif
  size_t mapped_size_;
  void* memory_;
  bool read_only_;
  size_t requested_size_;
};

// Holds the lock of |shared_memory| for its lifetime.
class SharedMemoryAutoLockDeprecated {
 public:
  explicit SharedMemoryAutoLockDeprecated(SharedMemory* shared_memory)
      : shared_memory_(shared_memory) {
    shared_memory_->LockDeprecated();
  }
  SharedMemoryAutoLockDeprecated(const SharedMemoryAutoLockDeprecated&) =
      delete;
  ~SharedMemoryAutoLockDeprecated() { shared_memory_->UnlockDeprecated(); }

  SharedMemoryAutoLockDeprecated& operator=(
      const SharedMemoryAutoLockDeprecated&) = delete;

 private:
  SharedMemory* shared_memory_;
};

}  // namespace base

#endif  // BASE_MEMORY_SHARED_MEMORY_H_
