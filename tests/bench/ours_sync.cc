// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Sync calls: each round trip is a SyncChannel's Send().

#include "base/message_loop/message_loop.h"
#include "base/synchronization/waitable_event.h"
#include "base/threading/thread.h"
#include "ipc/ipc_sync_channel.h"
#include "tests/bench/ours.h"

namespace bench {

namespace {

class OursSync : public OursEndpoint {
 public:
  OursSync(const Setup& setup, Role role)
      : OursEndpoint(setup), io_("io"), never_(true, false) {
    io_.StartWithOptions(base::Thread::Options(base::MessageLoop::TYPE_IO, 0));
    channel_ = IPC::SyncChannel::Create(HandleOf(setup.fd), ModeOf(role), this,
                                        io_.task_runner(), true, &never_);
    set_sender(channel_.get());
  }
  ~OursSync() override { channel_.reset(); }

  // Endpoint:
  void PingPong(const std::string& message, int count, Laps* laps) override {
    Bytes bytes;
    bytes.view = message;
    std::string answer;
    for (int i = 0; i < count; ++i) {
      Require(channel_->Send(new BenchMsg_Call(bytes, &answer)), "a sync call");
      CheckMessage(answer.data(), answer.size(), message.size());
      laps->Lap();
    }
  }

 private:
  base::MessageLoop loop_;
  base::Thread io_;
  base::WaitableEvent never_;
  scoped_ptr<IPC::SyncChannel> channel_;
};

const Registration kRegistration("sync", kPingPong, Make<OursSync>);

}  // namespace

}  // namespace bench
