// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Channels on the thread that uses them.

#include <vector>

#include "base/message_loop/message_loop.h"
#include "base/time/time.h"
#include "ipcx/channel.h"
#include "tests/bench/ours.h"

namespace bench {

namespace {

class OursChannel : public OursEndpoint {
 public:
  OursChannel(const Setup& setup, Role role) : OursEndpoint(setup) {
    AddPort(setup.fd, role);
    for (int fd : setup.more_fds)
      AddPort(fd, role);
    set_sender(ports_.front()->channel.get());
  }

 private:
  // A channel, whose messages are answered by it.
  struct Port : IPC::Listener {
    Port(OursChannel* endpoint, int fd, Role role)
        : endpoint(endpoint),
          channel(IPC::Channel::Create(HandleOf(fd), ModeOf(role), this)) {
      Require(channel->Connect(), "Connect");
    }

    // IPC::Listener:
    bool OnMessageReceived(const IPC::Message& message) override {
      endpoint->set_sender(channel.get());
      return endpoint->OnMessageReceived(message);
    }
    void OnChannelError() override { endpoint->OnChannelError(); }

    OursChannel* const endpoint;
    const scoped_ptr<IPC::Channel> channel;
  };

  void AddPort(int fd, Role role) {
    ports_.push_back(std::unique_ptr<Port>(new Port(this, fd, role)));
  }

  // OursEndpoint:
  void ChooseSender() override {
    if (++last_port_ == ports_.size())
      last_port_ = 0;
    set_sender(ports_[last_port_]->channel.get());
  }
  void Flush() override {
    for (const std::unique_ptr<Port>& port : ports_) {
      Require(ipcx::Flush(port->channel.get(), base::TimeDelta::FromMinutes(1)),
              "Flush");
    }
  }

  base::MessageLoopForIO loop_;
  std::vector<std::unique_ptr<Port>> ports_;
  size_t last_port_ = 0;
};

const Registration kRegistration("channel",
                                 kBoth | kConnections | kDescriptors | kBurst,
                                 Make<OursChannel>);

}  // namespace

}  // namespace bench
