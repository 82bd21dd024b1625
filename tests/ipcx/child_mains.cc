// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// The children of the tests of ChildProcessHost.

#include <stdlib.h>

#include <string>

#include "ipc/ipc_message_macros.h"
#include "ipcx/channel.h"
#include "tests/ipcx/child_host_test.h"
#include "tests/support/sleep_forever.h"
#include "tests/support/sync_child.h"
#include "tests/support/sync_messages.h"
#include "tests/support/two_process_test.h"

namespace ipcx {
namespace {

class Servant : public test_support::SyncChild {
 public:
  // IPC::Listener:
  bool OnMessageReceived(const IPC::Message& message) override {
    bool handled = true;
    IPC_BEGIN_MESSAGE_MAP(Servant, message)
      IPC_MESSAGE_HANDLER(SyncMsg_Note, Obey)
      IPC_MESSAGE_UNHANDLED(handled = false)
    IPC_END_MESSAGE_MAP()
    return handled;
  }

 private:
  void Note(int number) { channel()->Send(new SyncMsg_Note(number)); }

  void Flush() { ipcx::Flush(channel(), base::TimeDelta::FromSeconds(20)); }

  void Obey(int order) {
    switch (order) {
      case kAbort:
        abort();
      case kDieByKill:
        test_support::KillSelf();
      case kExitWith7:
        _Exit(7);
      case kSayBadThing:
        channel()->Send(new IPC::Message(MSG_ROUTING_CONTROL, SyncMsg_Note::ID,
                                         IPC::Message::PRIORITY_NORMAL));
        break;
      case kCloseChannel:
        channel()->Close();
        break;
      case kCallNobody:
        Note(channel()->Send(new SyncMsg_Tell(99, "anybody?")) ? 0 : 1);
        break;
      case kTellRoute7:
        Note(channel()->Send(new SyncMsg_Tell(7, "hello")) ? 7 : 0);
        break;
      case kSayUnknown:
        channel()->Send(new IPC::Message(MSG_ROUTING_CONTROL, 0x7fff0001,
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
        Hang();
        break;
      default:
        Note(order);
        break;
    }
  }
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
