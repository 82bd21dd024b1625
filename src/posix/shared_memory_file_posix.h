// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// The files behind base::SharedMemory, and what guards them against peers.

#ifndef SRC_POSIX_SHARED_MEMORY_FILE_POSIX_H_
#define SRC_POSIX_SHARED_MEMORY_FILE_POSIX_H_

#include <stddef.h>
#include <sys/types.h>

#include <string>

#include "base/files/file_path.h"
#include "base/files/scoped_file.h"

namespace base {
namespace internal {

struct SharedMemoryFile {
  ScopedFD writable;
  // Only if asked for.
  ScopedFD read_only;
};

// A zero-filled file of |size| bytes without a name: a memfd that can neither
// shrink nor grow, or, where the system has none, an unlinked file in a
// directory for shared memory. False with a log message on failure.
bool CreateSharedMemoryFile(size_t size,
                            bool executable,
                            bool with_read_only,
                            SharedMemoryFile* file);

// What that does where there are no memfds. Apart for tests.
bool CreateUnlinkedSharedMemoryFile(size_t size,
                                    bool executable,
                                    bool with_read_only,
                                    SharedMemoryFile* file);

// Opens memory by name, which must be of this user. With |create| it must not
// exist, unless |open_existing|; new memory gets |size| bytes.
ScopedFD CreateNamedSharedMemoryFile(const std::string& name,
                                     bool open_existing,
                                     size_t size);
ScopedFD OpenNamedSharedMemoryFile(const std::string& name, bool read_only);

// False for a name that cannot be part of a path.
bool SharedMemoryPathForName(const std::string& name, FilePath* path);

// Whether |bytes| from |offset| on are within the file now.
bool HasBytes(int fd, off_t offset, size_t bytes);

// Whether nobody can change the size of the file any more. True without asking
// on a system that has no such thing as memfd seals.
bool IsSizeSealed(int fd);

}  // namespace internal
}  // namespace base

#endif  // SRC_POSIX_SHARED_MEMORY_FILE_POSIX_H_
