// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What ipc/ipc_channel.h offers beside its instances, as far as it depends on
// the platform.

#include <string>

#include "ipc/ipc_channel.h"
#include "ipc/ipc_channel_win.h"
#include "src/ipc/verified_id.h"

namespace IPC {

// static
scoped_ptr<Channel> Channel::Create(const ChannelHandle& channel_handle,
                                    Mode mode,
                                    Listener* listener) {
  return scoped_ptr<Channel>(new ChannelWin(channel_handle, mode, listener));
}

// static
bool Channel::IsNamedServerInitialized(const std::string& channel_id) {
  return ChannelWin::IsNamedServerInitialized(channel_id);
}

// static
std::string Channel::GenerateVerifiedChannelID(const std::string& prefix) {
  const std::string id = GenerateUniqueRandomChannelID();
  return internal::AppendSecret(prefix.empty() ? id : prefix + "." + id);
}

}  // namespace IPC
