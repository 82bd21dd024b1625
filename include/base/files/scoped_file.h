// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_FILES_SCOPED_FILE_H_
#define BASE_FILES_SCOPED_FILE_H_

#include <stdio.h>

#include "base/memory/scoped_ptr.h"
#include "base/scoped_generic.h"
#include "build/build_config.h"

namespace base {

namespace internal {

#if defined(OS_POSIX)
struct ScopedFDCloseTraits {
  static int InvalidValue() { return -1; }
  static void Free(int fd);
};
#endif

struct ScopedFILECloser {
  inline void operator()(FILE* x) const {
    if (x)
      fclose(x);
  }
};

}  // namespace internal

#if defined(OS_POSIX)
// Owns a file descriptor; -1 is none. A close that fails with anything but
// EINTR ends the process: somebody else closed our descriptor, and the next
// such close would hit an innocent file.
typedef ScopedGeneric<int, internal::ScopedFDCloseTraits> ScopedFD;
#endif

// Owns a stdio stream and closes it with fclose().
typedef scoped_ptr<FILE, internal::ScopedFILECloser> ScopedFILE;

}  // namespace base

#endif  // BASE_FILES_SCOPED_FILE_H_
