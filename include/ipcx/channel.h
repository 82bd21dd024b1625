// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPCX_CHANNEL_H_
#define IPCX_CHANNEL_H_

#include "base/memory/ref_counted.h"
#include "base/memory/scoped_ptr.h"
#include "base/time/time.h"
#include "ipc/ipc_channel.h"
#include "ipc/ipc_channel_factory.h"
#include "ipc/ipc_channel_proxy.h"
#include "ipcx/channel_policy.h"
#include "ipcx/channel_status.h"
#include "ipcx/disconnect_reason.h"

// What this library adds to IPC::Channel, ChannelProxy and SyncChannel.
namespace ipcx {

// As IPC::Channel::Create(), with |policy| instead of the default one.
IPC_EXPORT scoped_ptr<IPC::Channel> CreateChannel(
    const IPC::ChannelHandle& channel_handle,
    IPC::Channel::Mode mode,
    IPC::Listener* listener,
    const ChannelPolicy& policy);

// The same for ChannelProxy and SyncChannel.
IPC_EXPORT scoped_ptr<IPC::ChannelFactory> CreateChannelFactory(
    const IPC::ChannelHandle& channel_handle,
    IPC::Channel::Mode mode,
    const ChannelPolicy& policy);

// Never null; stays valid and up to date whatever becomes of the channel.
IPC_EXPORT scoped_refptr<ChannelStatus> GetStatus(IPC::Channel* channel);
IPC_EXPORT scoped_refptr<ChannelStatus> GetStatus(IPC::ChannelProxy* proxy);

// Blocks until all that was sent is with the operating system; what the peer
// sends meanwhile waits. False if that takes longer than |limit|, or if the
// connection ends before. On the thread of the channel, or of the proxy.
IPC_EXPORT bool Flush(IPC::Channel* channel, base::TimeDelta limit);
IPC_EXPORT bool Flush(IPC::ChannelProxy* proxy, base::TimeDelta limit);

// Ends the connection as if it had broken for that |reason|: the listener hears
// OnChannelError() soon. On the thread of the channel, or of the proxy.
IPC_EXPORT void Disconnect(IPC::Channel* channel, DisconnectReason reason);
IPC_EXPORT void Disconnect(IPC::ChannelProxy* proxy, DisconnectReason reason);

// Why |message| was given to OnBadMessageReceived().
IPC_EXPORT DisconnectReason GetRefusalReason(const IPC::Message& message);

}  // namespace ipcx

#endif  // IPCX_CHANNEL_H_
