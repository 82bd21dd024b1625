// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/logging.h"
#include "ipc/ipc_channel_proxy.h"
#include "src/ipc/server_pipe_policy.h"

namespace IPC {

namespace internal {

bool ServerPipeMustBeMadeAtOnce(Channel::Mode mode) {
  return (mode & Channel::MODE_SERVER_FLAG) != 0;
}

}  // namespace internal

int ChannelProxy::GetClientFileDescriptor() {
  DCHECK(CalledOnValidThread());
  CHECK(context_->channel_) << "The channel has not been made";
  return context_->channel_->GetClientFileDescriptor();
}

base::ScopedFD ChannelProxy::TakeClientFileDescriptor() {
  DCHECK(CalledOnValidThread());
  CHECK(context_->channel_) << "The channel has not been made";
  return context_->channel_->TakeClientFileDescriptor();
}

}  // namespace IPC
