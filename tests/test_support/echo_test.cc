// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/test_support/echo_test.h"

#include "base/message_loop/message_loop.h"
#include "tests/test_support/talk_messages.h"

bool ListeningListener::OnMessageReceived(const IPC::Message& message) {
  bool handled = true;
  IPC_BEGIN_MESSAGE_MAP(ListeningListener, message)
    IPC_MESSAGE_HANDLER(TalkMsg_Say, OnSay)
    IPC_MESSAGE_UNHANDLED(handled = false)
  IPC_END_MESSAGE_MAP()
  return handled;
}

void ListeningListener::OnChannelError() {
  base::MessageLoop::current()->Quit();
}

void ListeningListener::OnSay(const std::string& text) {
  heard_ = text;
  base::MessageLoop::current()->Quit();
}

void IPCTestBaseTest::ExpectEcho(ListeningListener* listener) {
  EXPECT_TRUE(sender()->Send(new TalkMsg_Say("hello")));
  base::MessageLoop::current()->Run();
  EXPECT_EQ("echo of hello", listener->heard());
}

namespace {

// Repeats what the other side says, until it is gone.
class EchoListener : public IPC::Listener {
 public:
  void Init(IPC::Sender* sender) { sender_ = sender; }

  bool OnMessageReceived(const IPC::Message& message) override {
    IPC_BEGIN_MESSAGE_MAP(EchoListener, message)
      IPC_MESSAGE_HANDLER(TalkMsg_Say, OnSay)
    IPC_END_MESSAGE_MAP()
    return true;
  }
  void OnChannelError() override { base::MessageLoop::current()->Quit(); }

 private:
  void OnSay(const std::string& text) {
    EXPECT_TRUE(sender_->Send(new TalkMsg_Say("echo of " + text)));
  }

  IPC::Sender* sender_ = nullptr;
};

MULTIPROCESS_IPC_TEST_CLIENT_MAIN(EchoClient) {
  base::MessageLoopForIO main_message_loop;
  EchoListener listener;
  scoped_ptr<IPC::Channel> channel(IPC::Channel::CreateClient(
      IPCTestBase::GetChannelName("EchoClient"), &listener));
  CHECK(channel->Connect());
  listener.Init(channel.get());
  base::MessageLoop::current()->Run();
  return 0;
}

}  // namespace
