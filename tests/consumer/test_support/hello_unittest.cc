// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// A test of a client's own messages, with a child process.

#include <string>

#include "base/test/launcher/unit_test_launcher.h"
#include "base/test/test_suite.h"
#include "ipc/ipc_test_base.h"
#include "testing/gtest/include/gtest/gtest.h"
#define IPC_MESSAGE_IMPL
#include "../hello/hello_messages.h"

namespace {

class Greeted : public IPC::Listener {
 public:
  bool OnMessageReceived(const IPC::Message& message) override {
    bool handled = true;
    IPC_BEGIN_MESSAGE_MAP(Greeted, message)
      IPC_MESSAGE_HANDLER(HelloMsg_Greet, OnGreet)
      IPC_MESSAGE_UNHANDLED(handled = false)
    IPC_END_MESSAGE_MAP()
    return handled;
  }
  void OnChannelError() override { base::MessageLoop::current()->Quit(); }

  const std::string& text() const { return text_; }

 private:
  void OnGreet(const std::string& text) {
    text_ = text;
    base::MessageLoop::current()->Quit();
  }

  std::string text_;
};

MULTIPROCESS_IPC_TEST_CLIENT_MAIN(HelloClient) {
  base::MessageLoopForIO loop;
  Greeted listener;
  scoped_ptr<IPC::Channel> channel(IPC::Channel::CreateClient(
      IPCTestBase::GetChannelName("HelloClient"), &listener));
  CHECK(channel->Connect());
  channel->Send(new HelloMsg_Greet("hello, parent"));
  loop.Run();
  return 0;
}

class HelloTest : public IPCTestBase {};

TEST_F(HelloTest, ChildGreets) {
  Init("HelloClient");
  Greeted listener;
  CreateChannel(&listener);
  ASSERT_TRUE(ConnectChannel());
  ASSERT_TRUE(StartClient());
  base::MessageLoop::current()->Run();
  EXPECT_EQ("hello, parent", listener.text());
  channel()->Close();
  EXPECT_TRUE(WaitForClientShutdown());
  DestroyChannel();
}

}  // namespace

int main(int argc, char** argv) {
  base::TestSuite suite(argc, argv);
  return base::LaunchUnitTests(
      argc, argv, base::Bind(&base::TestSuite::Run, base::Unretained(&suite)));
}
