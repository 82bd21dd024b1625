// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <stdlib.h>

#include <string>

#include "base/bind.h"
#include "base/command_line.h"
#include "base/message_loop/message_loop.h"
#include "base/run_loop.h"
#include "base/synchronization/waitable_event.h"
#include "base/threading/thread.h"
#include "ipc/ipc_channel.h"
#include "ipc/ipc_listener.h"
#include "ipc/ipc_switches.h"
#include "ipc/ipc_sync_channel.h"
#include "tests/soak/soak.h"
#include "tests/soak/soak_messages.h"
#include "tests/support/sleep_forever.h"
#include "tests/support/two_process_test.h"

namespace soak {

namespace {

class Renderer : public IPC::Listener {
 public:
  Renderer() : io_("io"), never_(true, false) {
    io_.StartWithOptions(base::Thread::Options(base::MessageLoop::TYPE_IO, 0));
    channel_ = IPC::SyncChannel::Create(
        base::CommandLine::ForCurrentProcess()->GetSwitchValueASCII(
            switches::kProcessChannelID),
        IPC::Channel::MODE_CLIENT, this, io_.task_runner(), true, &never_);
  }
  ~Renderer() override { channel_.reset(); }

  void Run() { run_loop_.Run(); }

  // IPC::Listener:
  bool OnMessageReceived(const IPC::Message& message) override {
    bool handled = true;
    IPC_BEGIN_MESSAGE_MAP(Renderer, message)
      IPC_MESSAGE_HANDLER(SoakMsg_Work, OnWork)
      IPC_MESSAGE_HANDLER(SoakMsg_Order, OnOrder)
      IPC_MESSAGE_UNHANDLED(handled = false)
    IPC_END_MESSAGE_MAP()
    return handled;
  }
  void OnChannelError() override { run_loop_.Quit(); }

 private:
  void OnWork(int number, const std::string& load) {
    channel_->Send(new SoakMsg_Done(number, Fingerprint(number, load)));
  }

  void CallBack() {
    const int a = ++calls_;
    int sum = 0;
    // Lost if the browser goes away meanwhile.
    if (channel_->Send(new SoakMsg_Add(a, 40, &sum)) && sum != a + 40)
      _Exit(9);
  }

  void OnOrder(int order) {
    switch (order) {
      case kCallBack:
        CallBack();
        break;
      case kChatter:
        for (int i = 0; i < 1000; ++i)
          channel_->Send(new SoakMsg_Chatter(std::string(100, 'x')));
        break;
      case kAbort:
        abort();
      case kExit:
        _Exit(kExitCode);
      case kHang:
        io_.task_runner()->PostTask(FROM_HERE,
                                    base::Bind(&test_support::SleepForever));
        break;
      case kLie:
        channel_->Send(new IPC::Message(MSG_ROUTING_CONTROL, SoakMsg_Done::ID,
                                        IPC::Message::PRIORITY_NORMAL));
        break;
    }
  }

  base::MessageLoop loop_;
  base::RunLoop run_loop_;
  base::Thread io_;
  base::WaitableEvent never_;
  scoped_ptr<IPC::SyncChannel> channel_;
  int calls_ = 0;
};

}  // namespace

int RunRenderer() {
  test_support::RegisterPrimaryPipe();
  Renderer renderer;
  renderer.Run();
  // Threads that hang need not be waited for.
  _Exit(0);
}

}  // namespace soak
