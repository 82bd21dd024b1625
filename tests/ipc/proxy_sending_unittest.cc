// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// ChannelProxy::Send() on any thread, whichever way a message takes to the
// channel.

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/bind.h"
#include "base/synchronization/waitable_event.h"
#include "base/threading/simple_thread.h"
#include "gtest/gtest.h"
#include "ipc/message_filter.h"
#include "ipcx/channel.h"
#include "tests/support/proxy_test.h"

namespace test_support {

namespace {

using ipcx::ChannelPolicy;
using ipcx::DisconnectReason;

// Sends numbered messages of one type.
class Sender : public base::SimpleThread {
 public:
  Sender(IPC::ChannelProxy* proxy, uint32 type, int count, size_t size)
      : base::SimpleThread("sender"),
        proxy_(proxy),
        type_(type),
        count_(count),
        filler_(size, 'x') {
    Start();
  }
  ~Sender() override {
    if (!HasBeenJoined())
      Join();
  }

  void Run() override {
    for (int i = 0; i < count_; ++i) {
      IPC::Message* const message =
          new IPC::Message(1, type_, IPC::Message::PRIORITY_NORMAL);
      message->WriteInt(i);
      // One in four is larger than what is copied together.
      if (i % 4 == 3)
        message->WriteString(filler_);
      accepted_ += proxy_->Send(message);
    }
  }
  // After its end.
  int accepted() const { return accepted_; }

 private:
  IPC::ChannelProxy* const proxy_;
  const uint32 type_;
  const int count_;
  const std::string filler_;
  int accepted_ = 0;
};

class ProxySendingTest : public ProxyTest {
 protected:
  typedef std::vector<std::unique_ptr<Sender>> Senders;

  void StartBothWith(const ChannelPolicy& policy) {
    UsePolicy(policy);
    StartBoth();
    renderer_listener_.OnMessageDo(
        [this](const IPC::Message& message) { NoteOrder(message); });
  }
  Senders StartSenders(int threads, int count, size_t size = 30000) {
    Senders senders;
    for (int i = 0; i < threads; ++i) {
      senders.emplace_back(
          new Sender(browser_.get(), static_cast<uint32>(10 + i), count, size));
    }
    return senders;
  }
  int received() const { return renderer_listener_.message_count(); }

  // The renderer's thread reads nothing until LetRendererGoOn().
  void StopRenderer() {
    renderer_io_.task_runner()->PostTask(
        FROM_HERE, base::Bind(&base::WaitableEvent::Wait,
                              base::Unretained(&renderer_may_go_on_)));
  }
  void LetRendererGoOn() { renderer_may_go_on_.Signal(); }
  void ForgetOrder() { next_.clear(); }

 private:
  void NoteOrder(const IPC::Message& message) {
    PickleIterator reader(message);
    int number = -1;
    EXPECT_TRUE(reader.ReadInt(&number));
    EXPECT_EQ(number, next_[message.type()]++) << "of " << message.type();
  }

  std::map<uint32, int> next_;
  base::WaitableEvent renderer_may_go_on_{false, false};
};

TEST_F(ProxySendingTest, EachThreadsMessagesKeepTheirOrder) {
  StartBothWith(ChannelPolicy());
  const Senders senders = StartSenders(3, 1000);
  RunUntil([&] { return received() == 3000; });
}

TEST_F(ProxySendingTest, TasksOfTheProxyChangeNoOrder) {
  StartBothWith(ChannelPolicy());
  const Senders senders = StartSenders(2, 1000);
  for (int i = 0; i < 300; ++i) {
    const scoped_refptr<IPC::MessageFilter> filter(new IPC::MessageFilter);
    browser_->AddFilter(filter.get());
    SendFromBrowser(5, 2 * i);
    browser_->RemoveFilter(filter.get());
    SendFromBrowser(5, 2 * i + 1);
  }
  RunUntil([&] { return received() == 2600; });
}

TEST_F(ProxySendingTest, TheOrderIsTheSameWithATaskAMessage) {
  ChannelPolicy policy;
  policy.batches_sends = false;
  StartBothWith(policy);
  const Senders senders = StartSenders(3, 300);
  RunUntil([&] { return received() == 900; });
}

TEST_F(ProxySendingTest, AnswersLetTheNextMessageGoAtOnceInOrderToo) {
  StartBothWith(ChannelPolicy());
  browser_listener_.OnMessageDo([&](const IPC::Message&) {
    // The first may be written here and now, the others are left for later.
    const int sent = 3 * browser_listener_.message_count();
    for (int i = sent; i < sent + 3; ++i)
      SendFromBrowser(5, i);
  });
  const Senders senders = StartSenders(1, 500);
  for (int i = 0; i < 3; ++i)
    SendFromBrowser(5, i);
  for (int round = 1; round <= 300; ++round) {
    SendFromRenderer(7);
    RunUntil([&] { return browser_listener_.message_count() == round; });
  }
  RunUntil([&] { return received() == 500 + 903; });
}

TEST_F(ProxySendingTest, WhatIsSentRightBeforeCloseArrives) {
  for (int round = 0; round < 20; ++round) {
    StartBothWith(ChannelPolicy());
    for (int i = 0; i < 50; ++i)
      SendFromBrowser(static_cast<uint32>(100 + round), i);
    browser_->Close();
    RunUntil([&] { return renderer_listener_.Count("error") == 1; });
    EXPECT_EQ(received(), 50);
    renderer_.reset();
    browser_.reset();
    browser_listener_.Forget();
    renderer_listener_.Forget();
  }
}

TEST_F(ProxySendingTest, AFilterThatWasAddedBeforeAQuestionSeesTheAnswer) {
  StartBothWith(ChannelPolicy());
  renderer_listener_.OnMessageDo(
      [&](const IPC::Message& message) { SendFromRenderer(7); });
  for (int round = 1; round <= 100; ++round) {
    RecordingFilter::Diary diary;
    const scoped_refptr<RecordingFilter> filter(new RecordingFilter(&diary));
    browser_->AddFilter(filter.get());
    SendFromBrowser(5);
    RunUntil([&] { return browser_listener_.message_count() == round; });
    EXPECT_TRUE(diary.Has("message:7"));
    browser_->RemoveFilter(filter.get());
    FlushBrowserIO();
  }
}

TEST_F(ProxySendingTest, APeerThatDoesNotReadHoldsNoThread) {
  StartBothWith(ChannelPolicy());
  StopRenderer();
  { const Senders senders = StartSenders(3, 400); }
  EXPECT_GT(ipcx::GetStatus(browser_.get())->queued_bytes(), 1000000u);
  LetRendererGoOn();
  RunUntil([&] { return received() == 1200; });
}

TEST_F(ProxySendingTest, ThreadsTogetherStayWithinTheBound) {
  ChannelPolicy policy;
  policy.max_queued_bytes = 1024 * 1024;
  policy.queue_overflow = ipcx::QueueOverflow::kRefuse;
  StartBothWith(policy);
  renderer_listener_.OnMessageDo(nullptr);
  StopRenderer();
  Senders senders = StartSenders(3, 400, 64 * 1024);
  for (const auto& sender : senders)
    sender->Join();
  // One message a thread may exceed it while all send at the same moment.
  EXPECT_LE(ipcx::GetStatus(browser_.get())->queued_bytes(),
            policy.max_queued_bytes + 3 * 65 * 1024);
  int accepted = 0;
  for (const auto& sender : senders)
    accepted += sender->accepted();
  EXPECT_LT(accepted, 1200);
  LetRendererGoOn();
  RunUntil([&] { return received() == accepted; });
  EXPECT_EQ(browser_listener_.Count("error"), 0);
}

TEST_F(ProxySendingTest, ThreadsThatExceedTheBoundEndTheChannel) {
  ChannelPolicy policy;
  policy.max_queued_bytes = 1024 * 1024;
  StartBothWith(policy);
  StopRenderer();
  { const Senders senders = StartSenders(3, 400, 64 * 1024); }
  RunUntil([&] { return browser_listener_.Count("error") >= 1; });
  EXPECT_EQ(ipcx::GetStatus(browser_.get())->disconnect_reason(),
            DisconnectReason::kQueueFull);
  LetRendererGoOn();
}

TEST_F(ProxySendingTest, APeerThatGoesWhileThreadsSendIsNoticed) {
  for (int round = 0; round < 10; ++round) {
    StartBothWith(ChannelPolicy());
    const Senders senders = StartSenders(3, 300);
    for (int i = 0; i < round; ++i)
      SendFromRenderer(7, i);
    EndRenderer();
    RunUntil([&] { return browser_listener_.Count("error") >= 1; });
    EXPECT_EQ(browser_listener_.message_count(), round) << "its last words";
    browser_listener_.Forget();
    renderer_listener_.Forget();
    ForgetOrder();
  }
}

}  // namespace

}  // namespace test_support
