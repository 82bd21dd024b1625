// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipc/ipc_security_test_util.h"

#include <string>

#include "base/test/test_io_thread.h"
#include "ipc/ipc_test_base.h"
#include "ipc/message_filter.h"
#include "tests/test_support/talk_messages.h"

namespace {

class CountingListener : public IPC::Listener {
 public:
  bool OnMessageReceived(const IPC::Message& message) override {
    ++messages_;
    return true;
  }
  void OnChannelConnected(int32 peer_pid) override {
    base::MessageLoop::current()->Quit();
  }
  int messages() const { return messages_; }

 private:
  int messages_ = 0;
};

class QuittingListener : public IPC::Listener {
 public:
  bool OnMessageReceived(const IPC::Message& message) override { return true; }
  void OnChannelError() override { base::MessageLoop::current()->Quit(); }
};

class SayFilter : public IPC::MessageFilter {
 public:
  bool OnMessageReceived(const IPC::Message& message) override {
    thread_ = base::PlatformThread::CurrentId();
    return message.type() == TalkMsg_Say::ID;
  }
  base::PlatformThreadId thread() const { return thread_; }

 private:
  ~SayFilter() override {}

  base::PlatformThreadId thread_ = base::kInvalidThreadId;
};

class IpcSecurityTestUtilTest : public IPCTestBase {
 protected:
  IpcSecurityTestUtilTest() : io_thread_(base::TestIOThread::kAutoStart) {}

  void SetUp() override {
    IPCTestBase::SetUp();
    Init("IdleClient");
    CreateChannelProxy(&listener_, io_thread_.task_runner());
  }
  void TearDown() override {
    DestroyChannelProxy();
    IPCTestBase::TearDown();
  }

  base::TestIOThread io_thread_;
  CountingListener listener_;
};

TEST_F(IpcSecurityTestUtilTest, AMessageArrivesAsIfThePeerHadSentIt) {
  IPC::IpcSecurityTestUtil::PwnMessageReceived(channel_proxy(),
                                               TalkMsg_Say("pwned"));
  EXPECT_EQ(1, listener_.messages());
}

// A proxy gives its filters nothing before the peer has introduced itself.
MULTIPROCESS_IPC_TEST_CLIENT_MAIN(IdleClient) {
  base::MessageLoopForIO main_message_loop;
  QuittingListener listener;
  scoped_ptr<IPC::Channel> channel(IPC::Channel::CreateClient(
      IPCTestBase::GetChannelName("IdleClient"), &listener));
  CHECK(channel->Connect());
  base::MessageLoop::current()->Run();
  return 0;
}

TEST_F(IpcSecurityTestUtilTest, FiltersOnTheIOThreadComeFirst) {
  scoped_refptr<SayFilter> filter(new SayFilter);
  channel_proxy()->AddFilter(filter.get());
  ASSERT_TRUE(StartClient());
  base::MessageLoop::current()->Run();  // Until the client is connected.

  IPC::IpcSecurityTestUtil::PwnMessageReceived(channel_proxy(),
                                               TalkMsg_Say("taken"));

  EXPECT_EQ(0, listener_.messages());
  EXPECT_NE(base::kInvalidThreadId, filter->thread());
  EXPECT_NE(base::PlatformThread::CurrentId(), filter->thread());
  DestroyChannelProxy();
  EXPECT_TRUE(WaitForClientShutdown());
}

}  // namespace
