// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// A channel with all the traffic of its loop, which reads without having asked
// whether there is anything, unless the machine is so busy that it just sleeps.

#include <functional>

#include "base/bind.h"
#include "base/run_loop.h"
#include "base/threading/thread.h"
#include "gtest/gtest.h"
#include "ipcx/sleep_policy.h"
#include "src/base/sleep_delay.h"
#include "tests/support/channel_test.h"

namespace test_support {

namespace {

// So many that the loop reads so if it can.
const int kMessages = 20;

void SendTo(RawPeer* peer) {
  peer->Send(RawMessage());
}

class ChannelProbeTest : public ChannelTest {
 protected:
  ChannelProbeTest() : usual_(base::internal::GetSleepDelay()) {
    ipcx::SetSleepDelay(base::TimeDelta::FromSeconds(1));
    channel_ = MeetRawPeer(&listener_, &peer_);
    peer_thread_.Start();
  }
  ~ChannelProbeTest() override {
    peer_thread_.Stop();
    ipcx::SetSleepDelay(usual_);
  }

  // While the loop looks for work.
  void SendNext() {
    peer_thread_.message_loop_proxy()->PostTask(
        FROM_HERE, base::Bind(&SendTo, peer_.get()));
  }

  // Each message makes the peer send the next one; the last one does |last|.
  // Runs until somebody quits.
  void Converse(const std::function<void()>& last) {
    listener_.OnMessageDo([this, last](const IPC::Message&) {
      if (listener_.message_count() % kMessages == 0)
        last();
      else
        SendNext();
    });
    listener_.OnErrorDo([this] { run_loop_.Quit(); });
    SendNext();
    run_loop_.Run();
  }

  RecordingListener listener_;
  scoped_ptr<RawPeer> peer_;
  scoped_ptr<PlatformChannel> channel_;
  base::RunLoop run_loop_;
  base::Thread peer_thread_{"peer"};

 private:
  const base::TimeDelta usual_;
};

TEST_F(ChannelProbeTest, DeliversWhatComes) {
  Converse([this] { run_loop_.Quit(); });
  EXPECT_EQ(listener_.message_count(), kMessages);
  EXPECT_EQ(listener_.Count("error"), 0);
}

TEST_F(ChannelProbeTest, IsDeletedByAMessage) {
  Converse([this] {
    channel_.reset();
    run_loop_.Quit();
  });
  EXPECT_EQ(listener_.message_count(), kMessages);
  EXPECT_TRUE(peer_->ReachesEnd());
}

TEST_F(ChannelProbeTest, IsClosedByAMessage) {
  Converse([this] {
    peer_->Send(RawMessage());
    channel_->Close();
    run_loop_.Quit();
  });
  RunUntilIdle();
  EXPECT_EQ(listener_.message_count(), kMessages);
  EXPECT_EQ(listener_.Count("error"), 0);
}

TEST_F(ChannelProbeTest, NoticesThatThePeerCloses) {
  Converse([this] { peer_->Close(); });
  EXPECT_EQ(listener_.message_count(), kMessages);
  EXPECT_EQ(listener_.Count("error"), 1);
  EXPECT_EQ(channel_->disconnect_reason(), ipcx::DisconnectReason::kPeerClosed);
}

TEST_F(ChannelProbeTest, RefusesWhatIsTooLarge) {
  Converse([this] { peer_->Send(std::string(64, '\xff')); });
  EXPECT_EQ(listener_.message_count(), kMessages);
  EXPECT_EQ(listener_.Count("error"), 1);
  EXPECT_EQ(channel_->disconnect_reason(),
            ipcx::DisconnectReason::kMessageTooBig);
}

TEST_F(ChannelProbeTest, IsReadByANestedLoop) {
  Converse([this] {
    if (listener_.message_count() > kMessages) {
      run_loop_.Quit();
      return;
    }
    SendNext();
    base::MessageLoop::ScopedNestableTaskAllower allow(&loop_);
    RunUntil([this] { return listener_.message_count() == 2 * kMessages; });
  });
  EXPECT_EQ(listener_.message_count(), 2 * kMessages);
}

TEST_F(ChannelProbeTest, DoesNotKeepOthersWaiting) {
  RecordingListener other_listener;
  scoped_ptr<RawPeer> other_peer;
  const scoped_ptr<PlatformChannel> other =
      MeetRawPeer(&other_listener, &other_peer);
  other_listener.OnMessageDo([this](const IPC::Message&) { run_loop_.Quit(); });
  Converse([&] {
    if (listener_.message_count() == kMessages)
      other_peer->Send(RawMessage());
    SendNext();
  });
  EXPECT_LE(listener_.message_count(), 3 * kMessages);
}

}  // namespace

}  // namespace test_support
