// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// The children of the tests of ChildProcessHost.

#include <stdlib.h>

#include <string>

#include "base/message_loop/message_loop.h"
#include "base/run_loop.h"
#include "base/synchronization/waitable_event.h"
#include "base/threading/thread.h"
#include "ipc/ipc_channel.h"
#include "ipc/ipc_listener.h"
#include "ipc/ipc_message_macros.h"
#include "ipc/ipc_sync_channel.h"
#include "ipcx/channel.h"
#include "tests/ipcx/child_host_test.h"
#include "tests/support/sleep_forever.h"
#include "tests/support/sync_messages.h"
#include "tests/support/two_process_test.h"

namespace ipcx {
namespace {

class Servant : public IPC::Listener {
 public:
  Servant() : io_("io"), never_(true, false) {
    io_.StartWithOptions(base::Thread::Options(base::MessageLoop::TYPE_IO, 0));
    channel_ = IPC::SyncChannel::Create(test_support::PrimaryChannelId(),
                                        IPC::Channel::MODE_CLIENT, this,
                                        io_.task_runner(), true, &never_);
  }
  ~Servant() override { channel_.reset(); }

  void Run() { run_loop_.Run(); }

  // IPC::Listener:
  bool OnMessageReceived(const IPC::Message& message) override {
    bool handled = true;
    IPC_BEGIN_MESSAGE_MAP(Servant, message)
      IPC_MESSAGE_HANDLER(SyncMsg_Note, Obey)
      IPC_MESSAGE_UNHANDLED(handled = false)
    IPC_END_MESSAGE_MAP()
    return handled;
  }
  void OnChannelError() override { run_loop_.Quit(); }

 private:
  void Note(int number) { channel_->Send(new SyncMsg_Note(number)); }

  void Flush() {
    ipcx::Flush(channel_.get(), base::TimeDelta::FromSeconds(20));
  }

  void Obey(int order) {
    switch (order) {
      case kAbort:
        abort();
      case kDieByKill:
        test_support::KillSelf();
      case kExitWith7:
        _Exit(7);
      case kSayBadThing:
        channel_->Send(new IPC::Message(MSG_ROUTING_CONTROL, SyncMsg_Note::ID,
                                        IPC::Message::PRIORITY_NORMAL));
        break;
      case kCloseChannel:
        channel_->Close();
        break;
      case kCallNobody:
        Note(channel_->Send(new SyncMsg_Tell(99, "anybody?")) ? 0 : 1);
        break;
      case kTellRoute7:
        Note(channel_->Send(new SyncMsg_Tell(7, "hello")) ? 7 : 0);
        break;
      case kSayUnknown:
        channel_->Send(new IPC::Message(MSG_ROUTING_CONTROL, 0x7fff0001,
                                        IPC::Message::PRIORITY_NORMAL));
        break;
      case kTalkAndLeave:
        for (int i = 0; i < 100; ++i)
          Note(i);
        Flush();
        _Exit(0);
      case kSleep:
        Note(kSleep);
        Flush();
        io_.task_runner()->PostTask(FROM_HERE,
                                    base::Bind(&test_support::SleepForever));
        break;
      default:
        Note(order);
        break;
    }
  }

  base::MessageLoop loop_;
  base::RunLoop run_loop_;
  base::Thread io_;
  base::WaitableEvent never_;
  scoped_ptr<IPC::SyncChannel> channel_;
};

// Ends with 0 when the channel does.
TWO_PROCESS_CHILD_MAIN(ObedientChild) {
  Servant child;
  child.Run();
  return 0;
}

TWO_PROCESS_CHILD_MAIN(AbortingChild) {
  abort();
}

TWO_PROCESS_CHILD_MAIN(LeavingChild) {
  return 7;
}

// Does not care about its channel.
TWO_PROCESS_CHILD_MAIN(DeafChild) {
  test_support::SleepForever();
}

}  // namespace
}  // namespace ipcx
