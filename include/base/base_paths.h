// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// Keys for PathService::Get().

#ifndef BASE_BASE_PATHS_H_
#define BASE_BASE_PATHS_H_

#include "build/build_config.h"

namespace base {

enum BasePathKey {
  PATH_START = 0,

  DIR_CURRENT,       // Asked anew each time.
  DIR_EXE,           // Where FILE_EXE is.
  DIR_MODULE,        // Where FILE_MODULE is.
  DIR_TEMP,          // For temporary files.
  DIR_HOME,          // The user's home directory.
  FILE_EXE,          // The program of this process.
  FILE_MODULE,       // The same, as classic_ipc is linked statically.
  DIR_SOURCE_ROOT,   // Only once it was given by Override().
  DIR_USER_DESKTOP,  // The user's desktop.
  DIR_TEST_DATA,     // Only once it was given by Override().

  PATH_END
};

#if defined(OS_POSIX)
enum {
  PATH_POSIX_START = 400,

  DIR_CACHE,  // For what can be made again at any time.

  PATH_POSIX_END
};
#endif

}  // namespace base

#endif  // BASE_BASE_PATHS_H_
