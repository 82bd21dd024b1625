// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// A channel on the thread that uses it.

#include "base/message_loop/message_loop.h"
#include "base/time/time.h"
#include "ipcx/channel.h"
#include "tests/bench/ours.h"

namespace bench {

namespace {

class OursChannel : public OursEndpoint {
 public:
  OursChannel(const Rendezvous& rendezvous, Role role)
      : channel_(
            IPC::Channel::Create(HandleOf(rendezvous), ModeOf(role), this)) {
    Require(channel_->Connect(), "Connect");
    set_sender(channel_.get());
  }

 private:
  // OursEndpoint:
  void Flush() override {
    Require(ipcx::Flush(channel_.get(), base::TimeDelta::FromMinutes(1)),
            "Flush");
  }

  base::MessageLoopForIO loop_;
  const scoped_ptr<IPC::Channel> channel_;
};

const Registration kRegistration("channel", kBoth, Make<OursChannel>);

}  // namespace

}  // namespace bench
