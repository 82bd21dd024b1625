// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPC_IPC_CHANNEL_HANDLE_H_
#define IPC_IPC_CHANNEL_HANDLE_H_

#include <string>

#include "build/build_config.h"

#if defined(OS_POSIX)
#include "base/file_descriptor_posix.h"
#elif defined(OS_WIN)
#include "base/win/include_windows.h"
#endif

namespace IPC {

// Names a channel, or holds one end of it, or both. Owns nothing itself: the
// channel made from it takes the descriptor over, or duplicates the pipe.
struct ChannelHandle {
  ChannelHandle() {}
  // Implicit, so that a name does where a handle is asked for.
  ChannelHandle(const std::string& n) : name(n) {}
  ChannelHandle(const char* n) : name(n) {}

  std::string name;

#if defined(OS_POSIX)
  ChannelHandle(const std::string& n, const base::FileDescriptor& s)
      : name(n), socket(s) {}

  base::FileDescriptor socket;
#elif defined(OS_WIN)
  explicit ChannelHandle(HANDLE h) : pipe(h) {}

  struct PipeHandle {
    PipeHandle() : handle(NULL) {}
    PipeHandle(HANDLE h) : handle(h) {}
    HANDLE handle;
  };
  PipeHandle pipe;
#endif
};

}  // namespace IPC

#endif  // IPC_IPC_CHANNEL_HANDLE_H_
