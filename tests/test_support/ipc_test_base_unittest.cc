// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipc/ipc_test_base.h"

#include <string>

#include "base/message_loop/message_loop.h"
#include "base/threading/thread.h"
#include "ipc/ipc_test_channel_listener.h"
#include "tests/support/process_end.h"
#include "tests/test_support/echo_test.h"

namespace {

MULTIPROCESS_IPC_TEST_CLIENT_MAIN(TestListenerClient) {
  base::MessageLoopForIO main_message_loop;
  IPC::TestChannelListener listener;
  scoped_ptr<IPC::Channel> channel(IPC::Channel::CreateClient(
      IPCTestBase::GetChannelName("TestListenerClient"), &listener));
  CHECK(channel->Connect());
  listener.Init(channel.get());
  IPC::TestChannelListener::SendOneMessage(channel.get(), "from the child");
  base::MessageLoop::current()->Run();
  return 0;
}

TEST_F(IPCTestBaseTest, AClientAnswersThroughAChannel) {
  Init("EchoClient");
  ListeningListener listener;
  CreateChannel(&listener);
  ASSERT_TRUE(ConnectChannel());
  ASSERT_TRUE(StartClient());
  EXPECT_TRUE(client_process().IsValid());

  ExpectEcho(&listener);
  EXPECT_EQ(client_process().Pid(), channel()->GetPeerPID());

  channel()->Close();
  EXPECT_TRUE(WaitForClientShutdown());
  EXPECT_FALSE(client_process().IsValid());
  DestroyChannel();
  EXPECT_FALSE(channel());
}

TEST_F(IPCTestBaseTest, AClientAnswersThroughAProxy) {
  Init("EchoClient");
  base::Thread thread("IO");
  base::Thread::Options options;
  options.message_loop_type = base::MessageLoop::TYPE_IO;
  ASSERT_TRUE(thread.StartWithOptions(options));
  ListeningListener listener;
  CreateChannelProxy(&listener, thread.message_loop_proxy().get());
  ASSERT_TRUE(StartClient());

  ExpectEcho(&listener);

  DestroyChannelProxy();
  EXPECT_FALSE(channel_proxy());
  EXPECT_TRUE(WaitForClientShutdown());
  thread.Stop();
}

TEST_F(IPCTestBaseTest, TheLoopMayBeTheTestsOwn) {
  scoped_ptr<base::MessageLoop> loop(new base::MessageLoop);
  base::MessageLoop* const plain_loop = loop.get();
  InitWithCustomMessageLoop("EchoClient", loop.Pass());
  EXPECT_EQ(plain_loop, base::MessageLoop::current());
  EXPECT_EQ(plain_loop->message_loop_proxy(), task_runner());
  base::Thread thread("IO");
  thread.StartWithOptions(base::Thread::Options(base::MessageLoop::TYPE_IO, 0));
  ListeningListener listener;
  CreateChannelProxy(&listener, thread.message_loop_proxy());
  ASSERT_TRUE(StartClient());

  ExpectEcho(&listener);

  DestroyChannelProxy();
  EXPECT_TRUE(WaitForClientShutdown());
}

TEST_F(IPCTestBaseTest, AReleasedChannelComesBack) {
  Init("EchoClient");
  ListeningListener listener;
  CreateChannel(&listener);
  scoped_ptr<IPC::Channel> released(ReleaseChannel());
  EXPECT_TRUE(released.get());
  EXPECT_FALSE(channel());
  SetChannel(released.Pass());
  ASSERT_TRUE(ConnectChannel());
  ASSERT_TRUE(StartClient());

  ExpectEcho(&listener);

  channel()->Close();
  EXPECT_TRUE(WaitForClientShutdown());
}

TEST_F(IPCTestBaseTest, TestListenersExchangeFiftyLongMessages) {
  Init("TestListenerClient");
  IPC::TestChannelListener listener;
  CreateChannel(&listener);
  listener.Init(sender());
  ASSERT_TRUE(ConnectChannel());
  ASSERT_TRUE(StartClient());
  IPC::TestChannelListener::SendOneMessage(sender(), "from the parent");

  base::MessageLoop::current()->Run();

  EXPECT_TRUE(listener.HasSentAll());
  channel()->Close();
  EXPECT_TRUE(WaitForClientShutdown());
  DestroyChannel();
}

class OwnFactoryTest : public IPCTestBaseTest {
 protected:
  scoped_ptr<IPC::ChannelFactory> CreateChannelFactory(
      const IPC::ChannelHandle& handle,
      base::TaskRunner* runner) override {
    name_ = handle.name;
    runner_ = runner;
    return IPCTestBase::CreateChannelFactory(handle, runner);
  }
  bool DidStartClient() override {
    IPCTestBase::DidStartClient();
    return false;
  }

  std::string name_;
  base::TaskRunner* runner_ = nullptr;
};

TEST_F(OwnFactoryTest, ATestMakesItsOwnChannelsAndJudgesTheStart) {
  Init("EchoClient");
  ListeningListener listener;
  CreateChannel(&listener);
  EXPECT_EQ("EchoClient__Channel", name_);
  EXPECT_EQ(base::MessageLoop::current()->message_loop_proxy().get(), runner_);
  ASSERT_TRUE(ConnectChannel());

  EXPECT_FALSE(StartClient());
  EXPECT_TRUE(client_process().IsValid());

  ExpectEcho(&listener);
  channel()->Close();
  EXPECT_TRUE(WaitForClientShutdown());
}

// A fixture that loses interest in its client.
class ForgetfulFixture : public IPCTestBase {
 public:
  ~ForgetfulFixture() override {}
  void TestBody() override {}

  void Start() {
    Init("EchoClient");
    CreateChannel(&listener_);
    ASSERT_TRUE(ConnectChannel());
    ASSERT_TRUE(StartClient());
  }
  base::Process client() const { return client_process().Duplicate(); }

 private:
  ListeningListener listener_;
};

TEST(IPCTestBaseEndTest, AForgottenClientEndsWithTheFixture) {
  scoped_ptr<ForgetfulFixture> fixture(new ForgetfulFixture);
  fixture->Start();
  const base::Process client = fixture->client();
  ASSERT_FALSE(test_support::IsGone(client));

  fixture.reset();

  EXPECT_TRUE(test_support::IsGone(client));
}

}  // namespace
