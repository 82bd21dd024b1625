// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipc/ipc_test_base.h"

#include <errno.h>
#include <signal.h>

#include <string>

#include "base/message_loop/message_loop.h"
#include "base/threading/thread.h"
#include "ipc/ipc_test_channel_listener.h"
#include "tests/test_support/talk_messages.h"

namespace {

// Keeps what the other side says and leaves the loop then, or when it is gone.
class ListeningListener : public IPC::Listener {
 public:
  bool OnMessageReceived(const IPC::Message& message) override {
    bool handled = true;
    IPC_BEGIN_MESSAGE_MAP(ListeningListener, message)
      IPC_MESSAGE_HANDLER(TalkMsg_Say, OnSay)
      IPC_MESSAGE_UNHANDLED(handled = false)
    IPC_END_MESSAGE_MAP()
    return handled;
  }
  void OnChannelError() override { base::MessageLoop::current()->Quit(); }

  const std::string& heard() const { return heard_; }

 private:
  void OnSay(const std::string& text) {
    heard_ = text;
    base::MessageLoop::current()->Quit();
  }

  std::string heard_;
};

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

class IPCTestBaseTest : public IPCTestBase {
 protected:
  void ExpectEcho(ListeningListener* listener) {
    EXPECT_TRUE(sender()->Send(new TalkMsg_Say("hello")));
    base::MessageLoop::current()->Run();
    EXPECT_EQ("echo of hello", listener->heard());
  }
};

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

TEST_F(IPCTestBaseTest,
       TheChannelMayComeFromAHandleAndTheClientGetADescriptor) {
  int fds[2];
  ASSERT_TRUE(IPC::SocketPair(&fds[0], &fds[1]));
  base::ScopedFD client_end(fds[1]);
  Init("EchoClient");
  ListeningListener listener;
  CreateChannelFromChannelHandle(
      IPC::ChannelHandle("", base::FileDescriptor(fds[0], true)), &listener);
  ASSERT_TRUE(ConnectChannel());
  ASSERT_TRUE(StartClientWithFD(client_end.get()));
  client_end.reset();

  ExpectEcho(&listener);

  channel()->Close();
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
    pid_ = client_process().Pid();
  }
  base::ProcessId pid() const { return pid_; }

 private:
  ListeningListener listener_;
  base::ProcessId pid_ = base::kNullProcessId;
};

TEST(IPCTestBaseEndTest, AForgottenClientEndsWithTheFixture) {
  scoped_ptr<ForgetfulFixture> fixture(new ForgetfulFixture);
  fixture->Start();
  const base::ProcessId pid = fixture->pid();
  ASSERT_EQ(0, kill(pid, 0));

  fixture.reset();

  EXPECT_EQ(-1, kill(pid, 0));
  EXPECT_EQ(ESRCH, errno);
}

}  // namespace
