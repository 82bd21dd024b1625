// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPC_IPC_CHANNEL_FACTORY_H_
#define IPC_IPC_CHANNEL_FACTORY_H_

#include <string>
#include <vector>

#include "base/memory/scoped_ptr.h"
#include "ipc/ipc_channel.h"

namespace IPC {

// Makes one channel for a ChannelProxy, on whatever thread the proxy chooses.
class IPC_EXPORT ChannelFactory {
 public:
  // A factory that calls Channel::Create() with these arguments.
  static scoped_ptr<ChannelFactory> Create(const ChannelHandle& handle,
                                           Channel::Mode mode);

  virtual ~ChannelFactory() {}

  // The name of the channel, for logging.
  virtual std::string GetName() const = 0;
  // Called at most once; never returns null.
  virtual scoped_ptr<Channel> BuildChannel(Listener* listener) = 0;
};

}  // namespace IPC

#endif  // IPC_IPC_CHANNEL_FACTORY_H_
