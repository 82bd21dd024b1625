// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPC_IPC_PLATFORM_FILE_H_
#define IPC_IPC_PLATFORM_FILE_H_

#include "base/basictypes.h"
#include "base/files/file.h"
#include "base/process/process.h"
#include "build/build_config.h"
#include "ipc/ipc_export.h"

#if defined(OS_POSIX)
#include "base/file_descriptor_posix.h"
#endif

namespace IPC {

// A file as a message parameter.
#if defined(OS_WIN)
typedef base::PlatformFile PlatformFileForTransit;
#elif defined(OS_POSIX)
typedef base::FileDescriptor PlatformFileForTransit;
#endif

inline PlatformFileForTransit InvalidPlatformFileForTransit() {
#if defined(OS_WIN)
  // INVALID_HANDLE_VALUE, which windows.h would be needed for.
  return reinterpret_cast<PlatformFileForTransit>(static_cast<intptr_t>(-1));
#elif defined(OS_POSIX)
  return base::FileDescriptor();
#endif
}

inline base::PlatformFile PlatformFileForTransitToPlatformFile(
    const PlatformFileForTransit& transit) {
#if defined(OS_WIN)
  return transit;
#elif defined(OS_POSIX)
  return transit.fd;
#endif
}

// The file owns what a message delivered in |transit|.
inline base::File PlatformFileForTransitToFile(
    const PlatformFileForTransit& transit) {
  return base::File(PlatformFileForTransitToPlatformFile(transit));
}

// A duplicate of |file| to be sent to |process|, invalid on failure; with
// |close_source_handle| it is |file| itself that goes away. What is returned is
// closed once it is sent.
IPC_EXPORT PlatformFileForTransit
GetFileHandleForProcess(base::PlatformFile file,
                        base::ProcessHandle process,
                        bool close_source_handle);

// The same for a file that the caller is done with.
IPC_EXPORT PlatformFileForTransit
TakeFileHandleForProcess(base::File file, base::ProcessHandle process);

}  // namespace IPC

#endif  // IPC_IPC_PLATFORM_FILE_H_
