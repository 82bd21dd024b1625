// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What ipc/ipc_channel.h offers beside its instances, as far as it depends on
// the platform.

#include <string>

#include "ipc/ipc_channel.h"
#include "ipc/ipc_channel_win.h"
#include "src/ipc/channel_create.h"

namespace IPC {

namespace internal {

scoped_ptr<Channel> CreatePlatformChannel(const ChannelHandle& channel_handle,
                                          Channel::Mode mode,
                                          Listener* listener,
                                          const ipcx::ChannelPolicy& policy) {
  return make_scoped_ptr(
      new ChannelWin(channel_handle, mode, listener, policy));
}

}  // namespace internal

// static
bool Channel::IsNamedServerInitialized(const std::string& channel_id) {
  return ChannelWin::IsNamedServerInitialized(channel_id);
}

}  // namespace IPC
