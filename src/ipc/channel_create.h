// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_IPC_CHANNEL_CREATE_H_
#define SRC_IPC_CHANNEL_CREATE_H_

#include "base/memory/scoped_ptr.h"
#include "ipc/ipc_channel.h"
#include "ipcx/channel_policy.h"

namespace IPC {
namespace internal {

ipcx::ChannelPolicy DefaultPolicyOf(Channel::Mode mode);

// The channel of this platform; never null. Implemented per platform.
scoped_ptr<Channel> CreatePlatformChannel(const ChannelHandle& channel_handle,
                                          Channel::Mode mode,
                                          Listener* listener,
                                          const ipcx::ChannelPolicy& policy);

}  // namespace internal
}  // namespace IPC

#endif  // SRC_IPC_CHANNEL_CREATE_H_
