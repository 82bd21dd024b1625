// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipc/ipc_channel_proxy.h"

#include <string>
#include <thread>
#include <vector>

#include "base/bind.h"
#include "base/logging.h"
#include "base/message_loop/message_loop.h"
#include "base/pickle.h"
#include "base/process/process_handle.h"
#include "base/run_loop.h"
#include "base/synchronization/waitable_event.h"
#include "base/threading/platform_thread.h"
#include "ipc/ipc_channel_factory.h"
#include "tests/support/forwarding_runner.h"
#include "tests/support/proxy_test.h"

namespace IPC {
namespace {

using test_support::ProxyTest;
using test_support::RecordingListener;
using test_support::RunUntil;

const uint32 kPing = 100;
const uint32 kPong = 101;
const uint32 kLast = 102;

int NumberIn(const Message& message) {
  PickleIterator reader(message);
  int number = -1;
  EXPECT_TRUE(reader.ReadInt(&number));
  return number;
}

class ChannelProxyTest : public ProxyTest {
 protected:
  void RunUntilBrowserHears(const std::string& event) {
    RunUntil([&] { return browser_listener_.Count(event) > 0; });
  }
};

TEST_F(ChannelProxyTest, BothListenersHearOfEachOtherOnce) {
  StartBoth();
  EXPECT_EQ(browser_listener_.story(), Connected());
  EXPECT_EQ(renderer_listener_.story(), Connected());
}

TEST_F(ChannelProxyTest, TheListenerIsCalledOnTheConstructingThread) {
  const base::PlatformThreadId here = base::PlatformThread::CurrentId();
  browser_listener_.OnConnectedDo(
      [here] { EXPECT_EQ(base::PlatformThread::CurrentId(), here); });
  StartBoth();
}

TEST_F(ChannelProxyTest, MessagesKeepTheirOrderBothWays) {
  StartBoth();
  std::vector<int> at_browser;
  browser_listener_.OnMessageDo([&](const Message& message) {
    at_browser.push_back(NumberIn(message));
    browser_->Send(NewMessage(kPong, NumberIn(message)));
  });
  std::vector<int> at_renderer;
  renderer_listener_.OnMessageDo([&](const Message& message) {
    at_renderer.push_back(NumberIn(message));
  });
  std::vector<int> sent;
  for (int i = 0; i < 1000; ++i) {
    sent.push_back(i);
    SendFromRenderer(kPing, i);
  }
  RunUntil([&] { return at_renderer.size() == sent.size(); });
  EXPECT_EQ(at_browser, sent);
  EXPECT_EQ(at_renderer, sent);
}

TEST_F(ChannelProxyTest, AnyThreadMaySendAndKeepsItsOwnOrder) {
  StartBoth();
  std::vector<int> last(4, -1);
  browser_listener_.OnMessageDo([&](const Message& message) {
    const size_t sender = message.type() - 1000;
    ASSERT_LT(sender, last.size());
    EXPECT_EQ(NumberIn(message), last[sender] + 1);
    last[sender] = NumberIn(message);
  });
  std::vector<std::thread> senders;
  for (uint32 sender = 0; sender < 4; ++sender) {
    senders.emplace_back([this, sender] {
      for (int i = 0; i < 500; ++i)
        renderer_->Send(NewMessage(1000 + sender, i));
    });
  }
  for (std::thread& sender : senders)
    sender.join();
  RunUntil([&] { return browser_listener_.message_count() == 2000; });
}

TEST_F(ChannelProxyTest, MessagesSentBeforeThePeerExistsArrive) {
  StartBrowser();
  SendFromBrowser(kPing);
  StartRenderer();
  RunUntil([&] { return renderer_listener_.message_count() == 1; });
  EXPECT_EQ(renderer_listener_.story(),
            Connected() + " " + Word("message", kPing));
}

TEST_F(ChannelProxyTest, ThePeerPidIsKnownFromHelloOn) {
  StartBrowser();
  EXPECT_EQ(browser_->GetPeerPID(), base::kNullProcessId);
  StartRenderer();
  RunUntilBrowserHears(Connected());
  EXPECT_EQ(browser_->GetPeerPID(), base::GetCurrentProcId());
}

TEST_F(ChannelProxyTest, WhoSendsIntoABrokenChannelIsToldAgain) {
  StartBoth();
  EndRenderer();
  RunUntilBrowserHears("error");
  SendFromBrowser(kPing);
  RunUntil([&] { return browser_listener_.Count("error") == 2; });
}

TEST_F(ChannelProxyTest, AChannelWithoutPipeReportsAnError) {
  renderer_ = ChannelProxy::Create(std::string("no server of this name"),
                                   Channel::MODE_NONE, &renderer_listener_,
                                   renderer_io_.task_runner());
  RunUntil([&] { return renderer_listener_.Count("error") == 1; });
  EXPECT_EQ(renderer_listener_.story(), "error");
}

TEST_F(ChannelProxyTest, AClientMayMakeItsChannelOnTheIOThread) {
  class LateClient : public ChannelProxy {
   public:
    LateClient(Listener* listener, base::Thread* io)
        : ChannelProxy(listener, io->task_runner()) {}
  };
  StartBrowser();
  renderer_.reset(new LateClient(&renderer_listener_, &renderer_io_));
  renderer_->Init(channel_name_, Channel::MODE_CLIENT, false);
  SendFromRenderer(kPing);
  RunUntil([&] { return browser_listener_.message_count() == 1; });
}

TEST_F(ChannelProxyTest, WhatThePeerSentBeforeItEndedComesBeforeTheError) {
  StartBoth();
  for (int i = 0; i < 100; ++i)
    SendFromRenderer(kPing, i);
  EndRenderer();
  // Our own writes fail meanwhile, which must not hide them.
  for (int i = 0; i < 100; ++i)
    SendFromBrowser(kPong, i);
  RunUntilBrowserHears("error");
  EXPECT_EQ(browser_listener_.message_count(), 100);
  EXPECT_EQ(browser_listener_.events().back(), "error");
}

TEST_F(ChannelProxyTest, MessagesToADeadChannelAreDeletedSilently) {
  StartBoth();
  EndRenderer();
  RunUntilBrowserHears("error");
  for (int i = 0; i < 10; ++i)
    SendFromBrowser(kPong, i);
  FlushBrowserIO();
  EXPECT_EQ(browser_listener_.message_count(), 0);
}

TEST_F(ChannelProxyTest, AfterCloseTheListenerDoesNotHearOfTheEnd) {
  StartBoth();
  browser_listener_.Forget();
  browser_->Close();
  EndRenderer();
  FlushBrowserIO();
  base::RunLoop().RunUntilIdle();
  EXPECT_EQ(browser_listener_.story(), "");
}

TEST_F(ChannelProxyTest, ATaskQueuedBeforeCloseIsNotDelivered) {
  StartBoth();
  browser_listener_.OnMessageDo(
      [&](const Message& message) { browser_->Close(); });
  for (int i = 0; i < 10; ++i)
    SendFromRenderer(kPing, i);
  EndRenderer();
  RunUntil([&] { return browser_listener_.message_count() == 1; });
  FlushBrowserIO();
  base::RunLoop().RunUntilIdle();
  EXPECT_EQ(browser_listener_.message_count(), 1);
}

TEST_F(ChannelProxyTest, CloseMayBeCalledAgain) {
  StartBoth();
  browser_->Close();
  browser_->Close();
  FlushBrowserIO();
  browser_->Close();
}

TEST_F(ChannelProxyTest, TheListenerMayDeleteTheProxyInEveryCallback) {
  for (const char* where : {"connected", "message", "bad", "error"}) {
    SCOPED_TRACE(where);
    RecordingListener listener;
    const std::string name = Channel::GenerateUniqueRandomChannelID();
    scoped_ptr<ChannelProxy> browser = ChannelProxy::Create(
        name, Channel::MODE_SERVER, &listener, browser_io_.task_runner());
    scoped_ptr<ChannelProxy> renderer =
        ChannelProxy::Create(name, Channel::MODE_CLIENT, &renderer_listener_,
                             renderer_io_.task_runner());
    bool deleted = false;
    const std::string place = where;
    const auto delete_it = [&] {
      browser.reset();
      deleted = true;
    };
    if (place == "connected")
      listener.OnConnectedDo(delete_it);
    if (place == "error")
      listener.OnErrorDo(delete_it);
    listener.OnMessageDo([&](const Message& message) {
      message.set_dispatch_error();
      if (place == "message")
        delete_it();
    });
    listener.OnBadMessageDo([&](const Message&) {
      if (place == "bad")
        delete_it();
    });
    renderer->Send(NewMessage(kPing));
    if (place == "error") {
      RunUntil([&] { return listener.message_count() == 1; });
      renderer.reset();
    }
    RunUntil([&] { return deleted; });
    FlushBrowserIO();
    base::RunLoop().RunUntilIdle();
  }
}

TEST_F(ChannelProxyTest, ABadMessageIsReportedOnceAndTheChannelGoesOn) {
  StartBoth();
  browser_listener_.Forget();
  browser_listener_.OnMessageDo([&](const Message& message) {
    if (message.type() == kPing)
      message.set_dispatch_error();
  });
  SendFromRenderer(kPing);
  SendFromRenderer(kLast);
  RunUntilBrowserHears(Word("message", kLast));
  EXPECT_EQ(browser_listener_.story(), Word("message", kPing) + " " +
                                           Word("bad", kPing) + " " +
                                           Word("message", kLast));
}

TEST_F(ChannelProxyTest, AnotherTaskRunnerOfTheThreadTakesOver) {
  StartBoth();
  const scoped_refptr<test_support::ForwardingRunner> runner(
      new test_support::ForwardingRunner(loop_.task_runner()));
  browser_->SetListenerTaskRunner(runner);
  SendFromRenderer(kPing);
  RunUntilBrowserHears(Word("message", kPing));
  EXPECT_EQ(runner->posts(), 1);
}

TEST_F(ChannelProxyTest, TheProxyMayGoWhileTheIOThreadIsBusy) {
  StartBoth();
  base::WaitableEvent go_on(false, false);
  browser_io_.task_runner()->PostTask(
      FROM_HERE,
      base::Bind(&base::WaitableEvent::Wait, base::Unretained(&go_on)));
  for (int i = 0; i < 100; ++i)
    SendFromBrowser(kPing, i);
  browser_.reset();
  go_on.Signal();
  RunUntil([&] { return renderer_listener_.Count("error") == 1; });
  EXPECT_EQ(renderer_listener_.message_count(), 100)
      << "Close() comes after what was sent before";
}

TEST_F(ChannelProxyTest, WithoutIPCTaskRunnerTheProxyOutlivesTheIOThread) {
  StartBoth();
  browser_->Close();
  browser_io_.Stop();
  browser_->ClearIPCTaskRunner();
  EXPECT_TRUE(browser_->Send(NewMessage(kPing)));
}

TEST_F(ChannelProxyTest, AFactoryMakesTheChannel) {
  browser_ = ChannelProxy::Create(
      ChannelFactory::Create(channel_name_, Channel::MODE_SERVER),
      &browser_listener_, browser_io_.task_runner());
  StartRenderer();
  RunUntilBrowserHears(Connected());
}

#if DCHECK_IS_ON()
TEST(ChannelProxyDeathTest, TheListenerMustNotLiveOnTheIOThread) {
  base::MessageLoopForIO loop;
  RecordingListener listener;
  EXPECT_DEATH(ChannelProxy::Create(std::string("name"), Channel::MODE_SERVER,
                                    &listener, loop.task_runner()),
               "listener");
}
#endif

}  // namespace
}  // namespace IPC
