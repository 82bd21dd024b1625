// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// A ChannelProxy: the application on one thread, the channel on another. Both
// processes have one, or only the driver, as in Chromium's own benchmark.

#include "base/message_loop/message_loop.h"
#include "base/threading/thread.h"
#include "ipc/ipc_channel_proxy.h"
#include "tests/bench/ours.h"

namespace bench {

namespace {

class OursProxy : public OursEndpoint {
 public:
  OursProxy(const Rendezvous& rendezvous, Role role) : io_("io") {
    io_.StartWithOptions(base::Thread::Options(base::MessageLoop::TYPE_IO, 0));
    proxy_ = IPC::ChannelProxy::Create(HandleOf(rendezvous), ModeOf(role), this,
                                       io_.task_runner());
    set_sender(proxy_.get());
  }

 private:
  base::MessageLoop loop_;
  base::Thread io_;
  scoped_ptr<IPC::ChannelProxy> proxy_;
};

const Registration kBothSides("proxy", kBoth, Make<OursProxy>);

std::unique_ptr<Endpoint> MakeOneSide(const Rendezvous& rendezvous, Role role) {
  return role == Role::kDriver
             ? Make<OursProxy>(rendezvous, role)
             : Transport("channel")->factory(rendezvous, role);
}

const Registration kOneSide("proxy_to_channel", kBoth, MakeOneSide);

}  // namespace

}  // namespace bench
