// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Which thread writes what a ChannelProxy sends, and what that thread's errors
// come to. The rest is in tests/ipc/proxy_sending_unittest.cc.

#include <errno.h>

#include <memory>
#include <string>
#include <vector>

#include "base/bind.h"
#include "base/synchronization/waitable_event.h"
#include "base/threading/simple_thread.h"
#include "gtest/gtest.h"
#include "ipcx/channel.h"
#include "tests/support/forwarding_runner.h"
#include "tests/support/proxy_test.h"
#include "tests/support/system_faults.h"
#include "tests/support/two_process_test.h"

namespace test_support {

namespace {

using ipcx::ChannelPolicy;
using ipcx::DisconnectReason;

class ProxyWritingTest : public ProxyTest {
 protected:
  void StartBothWith(const ChannelPolicy& policy) {
    UsePolicy(policy);
    StartBoth();
    status_ = ipcx::GetStatus(browser_.get());
    FlushBrowserIO();
  }
  // The browser's I/O thread does nothing until LetBrowserIOGoOn().
  void StopBrowserIO() {
    base::WaitableEvent has_stopped(false, false);
    browser_io_.task_runner()->PostTask(
        FROM_HERE, base::Bind(&base::WaitableEvent::Signal,
                              base::Unretained(&has_stopped)));
    browser_io_.task_runner()->PostTask(
        FROM_HERE, base::Bind(&base::WaitableEvent::Wait,
                              base::Unretained(&io_may_go_on_)));
    has_stopped.Wait();
  }
  void LetBrowserIOGoOn() { io_may_go_on_.Signal(); }
  void ExpectReceived(int count) {
    RunUntil([&] { return renderer_listener_.message_count() == count; });
  }

  scoped_refptr<ipcx::ChannelStatus> status_;

 private:
  base::WaitableEvent io_may_go_on_{false, false};
};

TEST_F(ProxyWritingTest, NoMessageIsATaskOfTheProxy) {
  const scoped_refptr<ForwardingRunner> runner(
      new ForwardingRunner(browser_io_.task_runner()));
  browser_ = IPC::ChannelProxy::Create(channel_name_, IPC::Channel::MODE_SERVER,
                                       &browser_listener_, runner);
  StartRenderer();
  RunUntil([&] { return browser_listener_.Count(Connected()) == 1; });
  FlushBrowserIO();
  const int before = runner->posts();
  for (int i = 0; i < 1000; ++i)
    SendFromBrowser(5, i);
  EXPECT_EQ(runner->posts(), before);
  ExpectReceived(1000);
}

TEST_F(ProxyWritingTest, EachMessageIsATaskIfThePolicySaysSo) {
  ChannelPolicy policy;
  policy.batches_sends = false;
  StartBothWith(policy);
  StopBrowserIO();
  SendFromBrowser(5);
  EXPECT_EQ(status_->queued_messages(), 1u);
  LetBrowserIOGoOn();
  ExpectReceived(1);
}

TEST_F(ProxyWritingTest, AnAnswerIsWrittenByTheThreadThatSendsIt) {
  StartBothWith(ChannelPolicy());
  StopBrowserIO();
  SendFromBrowser(5);
  ExpectReceived(1);
  LetBrowserIOGoOn();
}

TEST_F(ProxyWritingTest, WhatFollowsWithoutAnAnswerIsGathered) {
  StartBothWith(ChannelPolicy());
  StopBrowserIO();
  for (int i = 0; i < 100; ++i)
    SendFromBrowser(5, i);
  EXPECT_EQ(status_->queued_messages(), 99u);
  LetBrowserIOGoOn();
  ExpectReceived(100);
  EXPECT_EQ(status_->queued_messages(), 0u);
}

TEST_F(ProxyWritingTest, WhatTheSocketDoesNotTakeIsLeftToTheIOThread) {
  StartBothWith(ChannelPolicy());
  StopBrowserIO();
  IPC::Message* const message = NewMessage(5);
  message->WriteString(std::string(8 * 1024 * 1024, 'x'));
  EXPECT_TRUE(browser_->Send(message));
  EXPECT_EQ(status_->queued_messages(), 1u);
  EXPECT_LT(status_->queued_bytes(), 8u * 1024 * 1024) << "some is written";
  SendFromBrowser(6);
  LetBrowserIOGoOn();
  ExpectReceived(2);
  EXPECT_EQ(renderer_listener_.story(), Connected() + " message:5 message:6");
}

TEST_F(ProxyWritingTest, AShortageOfTheSystemOnlyDelays) {
  for (int error : {EAGAIN, ENOBUFS, ENOMEM, ETOOMANYREFS}) {
    StartBothWith(ChannelPolicy());
    {
      SendFault shortage(error);
      SendFromBrowser(5);
      SendFromBrowser(6);
      RunUntil([&] { return shortage.count() >= 2; });
    }
    ExpectReceived(2);
    renderer_listener_.Forget();
    browser_listener_.Forget();
    renderer_.reset();
    browser_.reset();
  }
}

// D17.
TEST_F(ProxyWritingTest, ThePeersLastWordsComeBeforeTheErrorOfAnotherThread) {
  StartBothWith(ChannelPolicy());
  StopBrowserIO();
  for (int i = 0; i < 3; ++i)
    SendFromRenderer(7, i);
  EndRenderer();
  SendFromBrowser(5);
  LetBrowserIOGoOn();
  RunUntil([&] { return browser_listener_.Count("error") == 1; });
  EXPECT_EQ(browser_listener_.story(),
            Connected() + " message:7 message:7 message:7 error");
  EXPECT_EQ(status_->disconnect_reason(), DisconnectReason::kPeerClosed);
}

TEST_F(ProxyWritingTest, AFailureOfTheSystemOnAnotherThreadEndsTheChannel) {
  StartBothWith(ChannelPolicy());
  StopBrowserIO();
  {
    SendFault failure(EIO);
    SendFromBrowser(5);
    EXPECT_EQ(failure.count(), 1);
  }
  SendFromBrowser(6);
  LetBrowserIOGoOn();
  RunUntil([&] { return browser_listener_.Count("error") >= 1; });
  EXPECT_EQ(status_->disconnect_reason(), DisconnectReason::kTransportError);
  RunUntil([&] { return renderer_listener_.Count("error") == 1; });
  EXPECT_EQ(renderer_listener_.message_count(), 0)
      << "5 is lost, so 6 must not go";
}

// Sends until it is told to stop, with an answer now and then.
class RestlessThread : public base::SimpleThread {
 public:
  RestlessThread(IPC::ChannelProxy* proxy, const std::atomic<bool>* may_stop)
      : base::SimpleThread("restless"), proxy_(proxy), may_stop_(may_stop) {
    Start();
  }
  ~RestlessThread() override { Join(); }

  void Run() override {
    while (!*may_stop_) {
      proxy_->Send(new IPC::Message(1, 5, IPC::Message::PRIORITY_NORMAL));
      base::PlatformThread::YieldCurrentThread();
    }
  }

 private:
  IPC::ChannelProxy* const proxy_;
  const std::atomic<bool>* const may_stop_;
};

class KilledPeerTest : public TwoProcessTest {
 protected:
  KilledPeerTest() : io_("io") {
    io_.StartWithOptions(base::Thread::Options(base::MessageLoop::TYPE_IO, 0));
  }
  ~KilledPeerTest() override {
    proxy_.reset();
    io_.Stop();
  }

  base::MessageLoop loop_;
  base::Thread io_;
  RecordingListener listener_;
  scoped_ptr<IPC::ChannelProxy> proxy_;
};

TEST_F(KilledPeerTest, IsNoticedWhileThreadsWrite) {
  proxy_ = IPC::ChannelProxy::Create(channel_id(), IPC::Channel::MODE_SERVER,
                                     &listener_, io_.task_runner());
  StartChild("EchoChild", proxy_.get());
  std::atomic<bool> may_stop{false};
  const RestlessThread first(proxy_.get(), &may_stop);
  const RestlessThread second(proxy_.get(), &may_stop);
  RunUntil([&] { return listener_.message_count() > 1000; });
  KillChild();
  RunUntil([&] { return listener_.Count("error") >= 1; });
  may_stop = true;
  EXPECT_EQ(proxy_->status()->disconnect_reason(),
            DisconnectReason::kPeerClosed);
  ExpectChildKilled();
}

}  // namespace

}  // namespace test_support
