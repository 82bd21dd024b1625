// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What ipc/ipc_channel.h offers beside its instances, as far as it depends on
// the platform.

#include <sys/socket.h>

#include <string>

#include "base/logging.h"
#include "ipc/ipc_channel.h"
#include "ipc/ipc_channel_posix.h"
#include "src/ipc/channel_create.h"

namespace IPC {

namespace internal {

scoped_ptr<Channel> CreatePlatformChannel(const ChannelHandle& channel_handle,
                                          Channel::Mode mode,
                                          Listener* listener,
                                          const ipcx::ChannelPolicy& policy) {
  return make_scoped_ptr(
      new ChannelPosix(channel_handle, mode, listener, policy));
}

}  // namespace internal

// static
scoped_ptr<Channel> Channel::CreateOpenNamedServer(
    const ChannelHandle& channel_handle,
    Listener* listener) {
  return Create(channel_handle, MODE_OPEN_NAMED_SERVER, listener);
}

// static
bool Channel::IsNamedServerInitialized(const std::string& channel_id) {
  return ChannelPosix::IsNamedServerInitialized(channel_id);
}

#if defined(OS_LINUX)
// static
void Channel::SetGlobalPid(int pid) {
  ChannelPosix::SetGlobalPid(pid);
}
#endif

bool SocketPair(int* fd1, int* fd2) {
  int fds[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, fds) !=
      0) {
    PLOG(ERROR) << "socketpair";
    return false;
  }
  *fd1 = fds[0];
  *fd2 = fds[1];
  return true;
}

}  // namespace IPC
