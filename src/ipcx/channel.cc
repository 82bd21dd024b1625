// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipcx/channel.h"

#include <string>

#include "base/logging.h"
#include "ipc/ipc_channel_reader.h"
#include "src/ipc/channel_create.h"

namespace ipcx {

namespace {

class PolicyChannelFactory : public IPC::ChannelFactory {
 public:
  PolicyChannelFactory(const IPC::ChannelHandle& handle,
                       IPC::Channel::Mode mode,
                       const ChannelPolicy& policy)
      : handle_(handle), mode_(mode), policy_(policy) {}

  std::string GetName() const override { return handle_.name; }

  scoped_ptr<IPC::Channel> BuildChannel(IPC::Listener* listener) override {
    return CreateChannel(handle_, mode_, listener, policy_);
  }

 private:
  const IPC::ChannelHandle handle_;
  const IPC::Channel::Mode mode_;
  const ChannelPolicy policy_;

  DISALLOW_COPY_AND_ASSIGN(PolicyChannelFactory);
};

IPC::internal::ChannelReader* ReaderOf(IPC::Channel* channel) {
  IPC::internal::ChannelReader* const reader = channel->reader();
  CHECK(reader) << "Not a channel of this library";
  return reader;
}

}  // namespace

scoped_ptr<IPC::Channel> CreateChannel(const IPC::ChannelHandle& channel_handle,
                                       IPC::Channel::Mode mode,
                                       IPC::Listener* listener,
                                       const ChannelPolicy& policy) {
  return IPC::internal::CreatePlatformChannel(channel_handle, mode, listener,
                                              policy);
}

scoped_ptr<IPC::ChannelFactory> CreateChannelFactory(
    const IPC::ChannelHandle& channel_handle,
    IPC::Channel::Mode mode,
    const ChannelPolicy& policy) {
  return make_scoped_ptr(
      new PolicyChannelFactory(channel_handle, mode, policy));
}

scoped_refptr<ChannelStatus> GetStatus(IPC::Channel* channel) {
  return ReaderOf(channel)->status();
}

scoped_refptr<ChannelStatus> GetStatus(IPC::ChannelProxy* proxy) {
  return proxy->status();
}

bool Flush(IPC::Channel* channel, base::TimeDelta limit) {
  return ReaderOf(channel)->Flush(limit);
}

bool Flush(IPC::ChannelProxy* proxy, base::TimeDelta limit) {
  return proxy->Flush(limit);
}

void Disconnect(IPC::Channel* channel, DisconnectReason reason) {
  ReaderOf(channel)->Disconnect(reason);
}

void Disconnect(IPC::ChannelProxy* proxy, DisconnectReason reason) {
  proxy->Disconnect(reason);
}

DisconnectReason GetRefusalReason(const IPC::Message& message) {
  if (message.dispatch_error())
    return DisconnectReason::kUnparsableMessage;
  return message.is_reply() ? DisconnectReason::kUnexpectedReply
                            : DisconnectReason::kNone;
}

}  // namespace ipcx
