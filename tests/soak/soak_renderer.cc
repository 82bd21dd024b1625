// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <stdlib.h>

#include <string>

#include "tests/soak/soak.h"
#include "tests/soak/soak_messages.h"
#include "tests/support/sync_child.h"
#include "tests/support/two_process_test.h"

namespace soak {

namespace {

class Renderer : public test_support::SyncChild {
 public:
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

 private:
  void OnWork(int number, const std::string& load) {
    channel()->Send(new SoakMsg_Done(number, Fingerprint(number, load)));
  }

  void CallBack() {
    const int a = ++calls_;
    int sum = 0;
    // Lost if the browser goes away meanwhile.
    if (channel()->Send(new SoakMsg_Add(a, 40, &sum)) && sum != a + 40)
      _Exit(9);
  }

  void OnOrder(int order) {
    switch (order) {
      case kCallBack:
        CallBack();
        break;
      case kChatter:
        for (int i = 0; i < 1000; ++i)
          channel()->Send(new SoakMsg_Chatter(std::string(100, 'x')));
        break;
      case kAbort:
        abort();
      case kExit:
        _Exit(kExitCode);
      case kHang:
        Hang();
        break;
      case kLie:
        channel()->Send(new IPC::Message(MSG_ROUTING_CONTROL, SoakMsg_Done::ID,
                                         IPC::Message::PRIORITY_NORMAL));
        break;
    }
  }

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
