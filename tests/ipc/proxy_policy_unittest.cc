// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What a policy means for ChannelProxy and SyncChannel.

#include <string>

#include "base/bind.h"
#include "base/synchronization/waitable_event.h"
#include "base/threading/platform_thread.h"
#include "gtest/gtest.h"
#include "ipcx/channel.h"
#include "tests/support/log_of.h"
#include "tests/support/proxy_test.h"
#include "tests/support/raw_sync_test.h"

namespace test_support {

namespace {

using IPC::Channel;
using ipcx::ChannelPolicy;
using ipcx::DisconnectReason;
using ipcx::QueueLevel;

void NoteLevel(std::string* notes,
               base::PlatformThreadId owner,
               QueueLevel level) {
  EXPECT_EQ(base::PlatformThread::CurrentId(), owner);
  *notes += level == QueueLevel::kHigh ? "high " : "low ";
}

class ProxyPolicyTest : public ProxyTest {
 protected:
  void StartBothWith(const ChannelPolicy& policy) {
    UsePolicy(policy);
    StartBoth();
    status_ = ipcx::GetStatus(browser_.get());
  }
  // The renderer's thread reads nothing until GoOn().
  void StopRenderer() {
    renderer_io_.task_runner()->PostTask(
        FROM_HERE, base::Bind(&base::WaitableEvent::Wait,
                              base::Unretained(&renderer_may_go_on_)));
  }
  void LetRendererGoOn() { renderer_may_go_on_.Signal(); }
  bool SendMegabyte() {
    IPC::Message* const message = NewMessage(5);
    message->WriteBytes(std::string(1024 * 1024, 'x').data(), 1024 * 1024);
    return browser_->Send(message);
  }
  // Who sends on is told again.
  void ExpectDroppedFor(DisconnectReason reason) {
    RunUntil([&] { return browser_listener_.Count("error") >= 1; });
    EXPECT_EQ(status_->disconnect_reason(), reason);
  }

  scoped_refptr<ipcx::ChannelStatus> status_;
  base::WaitableEvent renderer_may_go_on_{false, false};
};

TEST_F(ProxyPolicyTest, TheStatusIsThereBeforeTheChannel) {
  StartBrowser();
  status_ = ipcx::GetStatus(browser_.get());
  EXPECT_EQ(status_->disconnect_reason(), DisconnectReason::kNone);
  EXPECT_EQ(status_->queued_bytes(), 0u);
  EXPECT_EQ(status_->peer().claimed_pid, base::kNullProcessId);
  StartRenderer();
  RunUntil([&] { return browser_listener_.Count(Connected()) == 1; });
  EXPECT_EQ(status_->peer().claimed_pid, base::GetCurrentProcId());
}

TEST_F(ProxyPolicyTest, TheReasonIsKnownInsideOnChannelError) {
  StartBothWith(ChannelPolicy());
  DisconnectReason reason = DisconnectReason::kNone;
  browser_listener_.OnErrorDo([&] { reason = status_->disconnect_reason(); });
  EndRenderer();
  RunUntil([&] { return browser_listener_.Count("error") == 1; });
  EXPECT_EQ(reason, DisconnectReason::kPeerClosed);
}

TEST_F(ProxyPolicyTest, AListenerThatFallsBehindTooFarLosesItsPeer) {
  ChannelPolicy policy;
  policy.max_backlog_bytes = 64 * 1024;
  StartBothWith(policy);
  for (int i = 0; i < 10000; ++i)
    SendFromRenderer(7, i);
  // This thread, which handles messages, does nothing meanwhile.
  while (status_->disconnect_reason() == DisconnectReason::kNone)
    FlushBrowserIO();
  EXPECT_LE(status_->backlog_bytes(), 64u * 1024);
  ExpectDroppedFor(DisconnectReason::kBacklogFull);
  EXPECT_GT(browser_listener_.message_count(), 100) << "what was taken comes";
  EXPECT_LT(browser_listener_.message_count(), 1000);
  EXPECT_EQ(status_->backlog_bytes(), 0u);
}

TEST_F(ProxyPolicyTest, AListenerThatKeepsUpMayReceiveAnyAmount) {
  ChannelPolicy policy;
  policy.max_backlog_bytes = 64 * 1024;
  StartBothWith(policy);
  for (int i = 0; i < 1000; ++i) {
    SendFromRenderer(7, i);
    RunUntil([&] { return browser_listener_.message_count() == i + 1; });
  }
  EXPECT_EQ(status_->backlog_bytes(), 0u);
}

TEST_F(ProxyPolicyTest, SendRefusesWhatThePeerIsTooSlowFor) {
  ChannelPolicy policy;
  policy.max_queued_bytes = 8 * 1024 * 1024;
  policy.queue_overflow = ipcx::QueueOverflow::kRefuse;
  StartBothWith(policy);
  StopRenderer();
  int sent = 0;
  while (sent < 100 && SendMegabyte())
    ++sent;
  // Seven fit; one that is passed on counts twice for a moment.
  EXPECT_GE(sent, 6);
  EXPECT_LT(sent, 100);
  EXPECT_LE(status_->queued_bytes(), 8u * 1024 * 1024);
  LetRendererGoOn();
  RunUntil([&] { return renderer_listener_.message_count() == sent; });
  EXPECT_TRUE(SendMegabyte());
  EXPECT_EQ(browser_listener_.Count("error"), 0);
}

TEST_F(ProxyPolicyTest, AQueueThatIsFullEndsTheChannel) {
  ChannelPolicy policy;
  policy.max_queued_bytes = 8 * 1024 * 1024;
  StartBothWith(policy);
  StopRenderer();
  for (int i = 0; i < 20; ++i)
    EXPECT_TRUE(SendMegabyte());
  ExpectDroppedFor(DisconnectReason::kQueueFull);
  LetRendererGoOn();
}

TEST_F(ProxyPolicyTest, TheListenersThreadHearsOfHighAndLowWater) {
  ChannelPolicy policy;
  policy.high_water_bytes = 2 * 1024 * 1024;
  policy.low_water_bytes = 1024;
  StartBothWith(policy);
  std::string levels;
  status_->SetQueueCallback(
      base::Bind(&NoteLevel, &levels, base::PlatformThread::CurrentId()));
  StopRenderer();
  for (int i = 0; i < 4; ++i)
    SendMegabyte();
  RunUntil([&] { return levels == "high "; });
  LetRendererGoOn();
  RunUntil([&] { return levels == "high low "; });
}

TEST_F(ProxyPolicyTest, FlushWaitsUntilThePeerHasRead) {
  StartBothWith(ChannelPolicy());
  StopRenderer();
  for (int i = 0; i < 4; ++i)
    SendMegabyte();
  EXPECT_FALSE(
      ipcx::Flush(browser_.get(), base::TimeDelta::FromMilliseconds(20)));
  LetRendererGoOn();
  EXPECT_TRUE(ipcx::Flush(browser_.get(), base::TimeDelta::FromSeconds(30)));
  EXPECT_EQ(status_->queued_messages(), 0u);
}

TEST_F(ProxyPolicyTest, WhatWasFlushedBeforeCloseArrives) {
  StartBothWith(ChannelPolicy());
  for (int i = 0; i < 1000; ++i)
    SendFromBrowser(7, i);
  EXPECT_TRUE(ipcx::Flush(browser_.get(), base::TimeDelta::FromSeconds(30)));
  browser_->Close();
  RunUntil([&] { return renderer_listener_.Count("error") == 1; });
  EXPECT_EQ(renderer_listener_.message_count(), 1000);
}

TEST_F(ProxyPolicyTest, FlushFailsAtOnceWhenThePeerGoes) {
  StartBothWith(ChannelPolicy());
  StopRenderer();
  for (int i = 0; i < 4; ++i)
    SendMegabyte();
  renderer_.reset();
  LetRendererGoOn();
  // Either all was written before the end, or it says so.
  ipcx::Flush(browser_.get(), base::TimeDelta::FromSeconds(30));
  ExpectDroppedFor(DisconnectReason::kPeerClosed);
}

TEST_F(ProxyPolicyTest, TheOwnerMayGiveThePeerUp) {
  StartBothWith(ChannelPolicy());
  ipcx::Disconnect(browser_.get(), DisconnectReason::kTerminated);
  ExpectDroppedFor(DisconnectReason::kTerminated);
  RunUntil([&] { return renderer_listener_.Count("error") == 1; });
}

class SyncPolicyTest : public RawSyncTest {
 protected:
  void MeetPeerWith(const ChannelPolicy& policy, Channel::Mode mode) {
    Client().UsePolicy(policy);
    MeetPeer(mode);
  }
};

TEST_F(SyncPolicyTest, APeerCannotNestCallsWithoutEnd) {
  ChannelPolicy policy;
  policy.max_nested_calls = 3;
  MeetPeerWith(policy, Channel::MODE_SERVER);
  Client().OnCall(2, [&] {
    Client().Ask(1);
    return 2;
  });
  Client().StartAsk(1);
  const RawMessage first = Receive();
  peer().Send(Call(1001, 2));
  const RawMessage second = Receive();
  peer().Send(Call(1002, 2));
  const RawMessage third = Receive();
  peer().Send(Call(1003, 2));
  Receive();  // The answer of the handler whose own call was refused.
  ClientThread().diary().WaitFor(")2");
  for (const RawMessage& call : {third, second, first})
    Answer(call, 7);
  ClientThread().diary().WaitFor("got:1=7", 3);
  EXPECT_EQ(ClientStory(),
            "ask:1 (2 ask:1 (2 ask:1 (2 ask:1 lost:1 )2 got:1=7 )2 got:1=7 )2 "
            "got:1=7");
}

TEST_F(SyncPolicyTest, TheLogNamesTheReasonOfARefusalToo) {
  MeetPeerWith(ChannelPolicy(), Channel::MODE_SERVER);
  const std::string log = LogOf([this] {
    peer().Send(ReplyTo(4711, IntBytes(7)));
    ClientThread().diary().WaitFor("bad");
  });
  EXPECT_NE(log.find("UnexpectedReply"), std::string::npos) << log;
}

TEST_F(SyncPolicyTest, AServerThatTrustsItsPeerLetsItsMessagesUnblock) {
  MeetPeerWith(ChannelPolicy::Trusting(), Channel::MODE_SERVER);
  Client().StartAsk(1);
  const RawMessage call = Receive();
  peer().Send(Note(2, true));
  ClientThread().diary().WaitFor("note:2");
  Answer(call, 7);
  ClientThread().diary().WaitFor("got:1=7");
  EXPECT_EQ(ClientStory(), "ask:1 note:2 got:1=7");
}

TEST_F(SyncPolicyTest, AClientThatDoesNotTrustItsServerDoesNot) {
  MeetPeerWith(ChannelPolicy::Suspicious(), Channel::MODE_CLIENT);
  Client().StartAsk(1);
  const RawMessage call = Receive();
  peer().Send(Note(2, true));
  WaitUntilRead();
  Answer(call, 7);
  ClientThread().diary().WaitFor("note:2");
  EXPECT_EQ(ClientStory(), "ask:1 got:1=7 note:2");
}

}  // namespace

}  // namespace test_support
