// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What ipc/ipc_channel.h offers beside its instances, as far as it depends on
// the platform.

#include <sys/socket.h>

#include <string>

#include "base/logging.h"
#include "ipc/ipc_channel.h"
#include "ipc/ipc_channel_posix.h"

namespace IPC {

// static
scoped_ptr<Channel> Channel::Create(const ChannelHandle& channel_handle,
                                    Mode mode,
                                    Listener* listener) {
  return scoped_ptr<Channel>(new ChannelPosix(channel_handle, mode, listener));
}

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

// static
std::string Channel::GenerateVerifiedChannelID(const std::string& prefix) {
  const std::string id = GenerateUniqueRandomChannelID();
  return prefix.empty() ? id : prefix + "." + id;
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
