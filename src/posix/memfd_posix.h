// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// Files in memory without a name, and the seals by which one process lets
// another rely on what it was given. Only some systems have them.

#ifndef SRC_POSIX_MEMFD_POSIX_H_
#define SRC_POSIX_MEMFD_POSIX_H_

#include <stddef.h>

#include "base/files/scoped_file.h"

namespace base {
namespace internal {

bool SystemHasSeals();

// |size| zero bytes that only this user can open, with all seals still to be
// set. Invalid, and errno says why, on failure.
ScopedFD CreateMemfd(size_t size, bool executable);

// Takes all of the memory now: what turns out not to be there when it is
// written to ends the process. False, and errno says why, if there is not
// enough.
bool ReserveMemfd(int fd, size_t size);

// Nobody can change the size any more; |for_good|: nor set a further seal. No
// seal can ever be lifted.
bool SealSize(int fd, bool for_good);

// From now on no process can map the file writable, write to it or lift this,
// also not through another descriptor; mappings that exist stay writable. False
// if the system cannot do that.
bool SealFutureWrites(int fd);

// Nobody can change size or contents any more. False if it is mapped writable
// anywhere, or if the system cannot do that.
bool SealContents(int fd);

// False of whatever is no memfd, and of huge pages.
bool HasSealedSize(int fd);
bool HasSealedContents(int fd);

}  // namespace internal
}  // namespace base

#endif  // SRC_POSIX_MEMFD_POSIX_H_
