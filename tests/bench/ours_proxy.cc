// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// A ChannelProxy: the application on one thread, the channel on another. Both
// processes have one, or only the driver, as in Chromium's own benchmark.

#include "base/message_loop/message_loop.h"
#include "base/threading/thread.h"
#include "base/time/time.h"
#include "ipc/ipc_channel_proxy.h"
#include "ipc/message_filter.h"
#include "ipcx/channel_policy.h"
#include "ipcx/sleep_policy.h"
#include "tests/bench/ours.h"

namespace bench {

namespace {

class OursProxy : public OursEndpoint {
 public:
  OursProxy(const Setup& setup, Role role) : OursEndpoint(setup), io_("io") {
    io_.StartWithOptions(base::Thread::Options(base::MessageLoop::TYPE_IO, 0));
    proxy_ = IPC::ChannelProxy::Create(HandleOf(setup.fd), ModeOf(role), this,
                                       io_.task_runner());
    if (role == Role::kDriver) {
      // What a filter sees is what it does not take.
      for (int i = 0; i < setup.filters; ++i)
        proxy_->AddFilter(new IPC::MessageFilter);
    }
    set_sender(proxy_.get());
  }

 private:
  base::MessageLoop loop_;
  base::Thread io_;
  scoped_ptr<IPC::ChannelProxy> proxy_;
};

const Registration kBothSides("proxy",
                              kBoth | kDescriptors | kFilters | kBurst,
                              Make<OursProxy>);

std::unique_ptr<Endpoint> MakeOneSide(const Setup& setup, Role role) {
  return role == Role::kDriver ? Make<OursProxy>(setup, role)
                               : Transport("channel")->factory(setup, role);
}

void SendOneByOne(ipcx::ChannelRole role) {
  ipcx::ChannelPolicy policy = ipcx::GetDefaultChannelPolicy(role);
  policy.batches_sends = false;
  ipcx::SetDefaultChannelPolicy(role, policy);
}

// Without what makes the others fast and can be switched off: threads sleep as
// soon as they have nothing to do, and each message is sent by itself.
std::unique_ptr<Endpoint> MakePlain(const Setup& setup, Role role) {
  ipcx::SetSleepDelay(base::TimeDelta());
  SendOneByOne(ipcx::ChannelRole::kClient);
  SendOneByOne(ipcx::ChannelRole::kServer);
  return Make<OursProxy>(setup, role);
}

const Registration kPlain("proxy_plain", kBoth, MakePlain);

const Registration kOneSide("proxy_to_channel", kBoth, MakeOneSide);

}  // namespace

}  // namespace bench
