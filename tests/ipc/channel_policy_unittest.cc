// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What a policy allows a channel's peer: deviations D7 to D12.

#include <string>
#include <vector>

#include "base/bind.h"
#include "base/threading/thread.h"
#include "base/values.h"
#include "gtest/gtest.h"
#include "ipc/ipc_channel.h"
#include "ipc/ipc_message_utils.h"
#include "ipcx/channel.h"
#include "tests/support/channel_test.h"
#include "tests/support/do.h"

namespace test_support {

namespace {

using IPC::Channel;
using ipcx::ChannelPolicy;
using ipcx::DisconnectReason;
using ipcx::QueueLevel;
using ipcx::QueueOverflow;

const size_t kMiB = 1024 * 1024;
// Exceeds what any pipe buffers.
const size_t kBlockingSize = 4 * kMiB;

class ChannelPolicyTest : public ChannelTest {
 protected:
  void Meet(const ChannelPolicy& policy) {
    UsePolicy(policy);
    channel_ = MeetRawPeer(&listener_, &peer_);
    status_ = ipcx::GetStatus(channel_.get());
  }
  void ExpectDroppedFor(DisconnectReason reason) {
    ExpectEnd(listener_, *channel_, reason);
    EXPECT_EQ(status_->disconnect_reason(), reason);
  }
  void ExpectStillServes() {
    const int before = listener_.Count("message:77");
    RawMessage message;
    message.type = 77;
    peer_->Send(message);
    RunUntilEvent(listener_, "message:77", before + 1);
  }
  // Sends until it is refused or over.
  size_t SendUntilRefused(size_t size) {
    size_t sent = 0;
    while (sent < 64 * kMiB && channel_->Send(NewLargeMessage(5, size)))
      sent += size;
    return sent;
  }
  // The peer reads everything that the channel has to say.
  void ReadAll() {
    while (status_->queued_messages() > 0) {
      RunUntilIdle();
      while (peer_->HasInput())
        peer_->ReceiveMessage([this] { RunUntilIdle(); });
    }
  }

  void NoteLevels() {
    status_->SetQueueCallback(
        base::Bind(&ChannelPolicyTest::NoteLevel, base::Unretained(this)));
  }
  void NoteLevel(QueueLevel level) {
    levels_ += level == QueueLevel::kHigh ? "high " : "low ";
  }

  RecordingListener listener_;
  scoped_ptr<RawPeer> peer_;
  scoped_ptr<PlatformChannel> channel_;
  scoped_refptr<ipcx::ChannelStatus> status_;
  std::string levels_;
};

RawMessage MessageOfSize(size_t size) {
  RawMessage message;
  message.payload.resize(size - kRawHeaderSize);
  return message;
}

TEST_F(ChannelPolicyTest, AMessageOfTheLargestSizeIsTaken) {
  ChannelPolicy policy;
  policy.max_message_bytes = 1024;
  Meet(policy);
  peer_->Send(MessageOfSize(1024));
  RunUntilEvent(listener_, "message:2");
}

TEST_F(ChannelPolicyTest, APeerThatAnnouncesMoreIsDroppedAtTheHeader) {
  ChannelPolicy policy;
  policy.max_message_bytes = 1024;
  Meet(policy);
  RawMessage message;
  message.payload_size = 1024 + 4 - kRawHeaderSize;
  peer_->Send(message);
  ExpectDroppedFor(DisconnectReason::kMessageTooBig);
}

TEST_F(ChannelPolicyTest, APolicyThatNoMessageMeetsRefusesTheFirst) {
  ChannelPolicy policy;
  policy.max_message_bytes = 0;
  UsePolicy(policy);
  channel_ = ConnectToRawPeer(&listener_, &peer_);
  status_ = ipcx::GetStatus(channel_.get());
  peer_->Send(Hello());
  ExpectDroppedFor(DisconnectReason::kMessageTooBig);
}

TEST_F(ChannelPolicyTest, NoPolicyAllowsMoreThanTheLargestMessageOfAll) {
  ChannelPolicy policy;
  policy.max_message_bytes = ChannelPolicy::kUnlimited;
  Meet(policy);
  RawMessage message;
  message.payload_size = Channel::kMaximumMessageSize + 4 - kRawHeaderSize;
  peer_->Send(message);
  ExpectDroppedFor(DisconnectReason::kMessageTooBig);
}

TEST_F(ChannelPolicyTest, ValuesAreReadAsDeepAsThePolicySays) {
  ChannelPolicy policy;
  policy.max_value_depth = 2;
  Meet(policy);
  const std::string list = IntBytes(base::Value::TYPE_LIST) + IntBytes(1);
  const std::string null = IntBytes(base::Value::TYPE_NULL);
  std::string read;
  listener_.OnMessageDo([&](const IPC::Message& message) {
    PickleIterator iter(message);
    base::ListValue value;
    read += IPC::ReadParam(&message, &iter, &value) ? "read " : "refused ";
  });
  RawMessage message;
  message.payload = list + list + null;
  peer_->Send(message);
  message.payload = list + list + list + null;
  peer_->Send(message);
  RunUntilEvent(listener_, "message:2", 2);
  EXPECT_EQ(read, "read refused ");
}

TEST_F(ChannelPolicyTest, AQueueThatIsFullEndsTheChannel) {
  ChannelPolicy policy;
  policy.max_queued_bytes = 8 * kMiB;
  Meet(policy);
  const size_t sent = SendUntilRefused(kMiB);
  EXPECT_LE(status_->queued_bytes(), 8 * kMiB);
  EXPECT_GE(sent, 7 * kMiB);
  ExpectDroppedFor(DisconnectReason::kQueueFull);
  EXPECT_EQ(status_->queued_bytes(), 0u);
}

TEST_F(ChannelPolicyTest, AQueueThatIsFullMayRefuseInstead) {
  ChannelPolicy policy;
  policy.max_queued_bytes = 8 * kMiB;
  policy.queue_overflow = QueueOverflow::kRefuse;
  Meet(policy);
  SendUntilRefused(kMiB);
  EXPECT_LE(status_->queued_bytes(), 8 * kMiB);
  ExpectStillServes();
  ReadAll();
  EXPECT_TRUE(channel_->Send(NewLargeMessage(5, kMiB)));
}

TEST_F(ChannelPolicyTest, MessagesAreCountedToo) {
  ChannelPolicy policy;
  policy.max_queued_messages = 10;
  policy.queue_overflow = QueueOverflow::kRefuse;
  Meet(policy);
  EXPECT_TRUE(channel_->Send(NewLargeMessage(5, kBlockingSize)));
  for (int i = 0; i < 9; ++i)
    EXPECT_TRUE(channel_->Send(NewMessage(6)));
  EXPECT_EQ(status_->queued_messages(), 10u);
  EXPECT_FALSE(channel_->Send(NewMessage(6)));
  EXPECT_EQ(status_->queued_messages(), 10u);
}

TEST_F(ChannelPolicyTest, AMessageLargerThanTheBoundIsNeverAccepted) {
  ChannelPolicy policy;
  policy.max_queued_bytes = 1024;
  policy.queue_overflow = QueueOverflow::kRefuse;
  Meet(policy);
  EXPECT_FALSE(channel_->Send(NewLargeMessage(5, 1024)));
  EXPECT_TRUE(channel_->Send(NewLargeMessage(5, 512)));
}

TEST_F(ChannelPolicyTest, TheOwnerHearsOfHighAndLowWater) {
  ChannelPolicy policy;
  policy.high_water_bytes = kMiB;
  policy.low_water_bytes = 64 * 1024;
  Meet(policy);
  NoteLevels();
  EXPECT_TRUE(channel_->Send(NewLargeMessage(5, kBlockingSize)));
  EXPECT_EQ(levels_, "") << "never from within Send()";
  RunUntilIdle();
  EXPECT_EQ(levels_, "high ");
  EXPECT_TRUE(channel_->Send(NewLargeMessage(5, kBlockingSize)));
  RunUntilIdle();
  EXPECT_EQ(levels_, "high ") << "told once";
  ReadAll();
  RunUntilIdle();
  EXPECT_EQ(levels_, "high low ");
}

TEST_F(ChannelPolicyTest, NothingIsHeardOfTheQueueAfterClose) {
  ChannelPolicy policy;
  policy.high_water_bytes = kMiB;
  Meet(policy);
  NoteLevels();
  channel_->Send(NewLargeMessage(5, kBlockingSize));
  channel_->Close();
  RunUntilIdle();
  EXPECT_EQ(levels_, "");
}

TEST_F(ChannelPolicyTest, APeerThatStopsInTheMiddleOfHelloIsDropped) {
  ChannelPolicy policy;
  policy.handshake_timeout = base::TimeDelta::FromMilliseconds(50);
  UsePolicy(policy);
  channel_ = ConnectToRawPeer(&listener_, &peer_);
  status_ = ipcx::GetStatus(channel_.get());
  peer_->Send(Hello().Bytes().substr(0, 5));
  ExpectDroppedFor(DisconnectReason::kHandshakeTimeout);
}

TEST_F(ChannelPolicyTest, APeerThatHasIntroducedItselfMayBeSilent) {
  ChannelPolicy policy;
  // Time enough for both halves of HELLO on a busy machine.
  policy.handshake_timeout = base::TimeDelta::FromSeconds(1);
  UsePolicy(policy);
  channel_ = ConnectToRawPeer(&listener_, &peer_);
  peer_->Send(Hello().Bytes().substr(0, 5));
  RunUntilIdle();
  peer_->Send(Hello().Bytes().substr(5));
  RunUntilEvent(listener_, Connected());
  bool is_over = false;
  loop_.PostDelayedTask(FROM_HERE, Do([&] { is_over = true; }),
                        base::TimeDelta::FromMilliseconds(1100));
  RunUntil([&] { return is_over; });
  EXPECT_EQ(listener_.Count("error"), 0);
  ExpectStillServes();
}

TEST_F(ChannelPolicyTest, OneTurnOfTheLoopReadsNoMoreThanTheShare) {
  ChannelPolicy policy;
  policy.max_bytes_per_turn = 1;
  Meet(policy);
  // Each of these needs a read of its own, into a block of its size.
  for (int i = 0; i < 3; ++i)
    peer_->Send(MessageOfSize(70 * 1024).Bytes().substr(0, 70 * 1024));
  int turns = 0;
  listener_.OnMessageDo([&](const IPC::Message&) {
    loop_.PostTask(FROM_HERE, Do([&] { ++turns; }));
  });
  RunUntilEvent(listener_, "message:2", 3);
  EXPECT_GE(turns, 2) << "tasks run between the messages";
}

TEST_F(ChannelPolicyTest, TheOwnerMayGiveThePeerUp) {
  Meet(ChannelPolicy());
  listener_.OnMessageDo([&](const IPC::Message&) {
    ipcx::Disconnect(channel_.get(), DisconnectReason::kTerminated);
    EXPECT_EQ(listener_.Count("error"), 0) << "not from within";
  });
  peer_->Send(RawMessage().Bytes() + RawMessage().Bytes());
  ExpectDroppedFor(DisconnectReason::kTerminated);
  EXPECT_EQ(listener_.message_count(), 1);
  EXPECT_TRUE(peer_->ReachesEnd());
}

TEST_F(ChannelPolicyTest, ThereIsNobodyToGiveUpBeforeConnectAndAfterTheEnd) {
  PipeEnd other_end;
  channel_ = MakeChannel(Channel::MODE_SERVER, &listener_, &other_end);
  ipcx::Disconnect(channel_.get(), DisconnectReason::kTerminated);
  RunUntilIdle();
  EXPECT_EQ(listener_.story(), "");
  Meet(ChannelPolicy());
  peer_->Close();
  RunUntilEvent(listener_, "error");
  ipcx::Disconnect(channel_.get(), DisconnectReason::kTerminated);
  RunUntilIdle();
  EXPECT_EQ(listener_.Count("error"), 1);
  EXPECT_EQ(status_->disconnect_reason(), DisconnectReason::kPeerClosed);
}

TEST_F(ChannelPolicyTest, FlushWritesEverything) {
  Meet(ChannelPolicy());
  EXPECT_TRUE(channel_->Send(NewLargeMessage(5, kBlockingSize)));
  EXPECT_GT(status_->queued_bytes(), 0u);
  base::Thread reader("reader");
  ASSERT_TRUE(reader.Start());
  reader.task_runner()->PostTask(FROM_HERE,
                                 Do([&] { peer_->ReceiveMessage(); }));
  EXPECT_TRUE(ipcx::Flush(channel_.get(), base::TimeDelta::FromSeconds(10)));
  EXPECT_EQ(status_->queued_bytes(), 0u);
  reader.Stop();
  ExpectStillServes();
}

TEST_F(ChannelPolicyTest, FlushGivesUpOnAPeerThatDoesNotRead) {
  Meet(ChannelPolicy());
  EXPECT_TRUE(channel_->Send(NewLargeMessage(5, kBlockingSize)));
  EXPECT_FALSE(
      ipcx::Flush(channel_.get(), base::TimeDelta::FromMilliseconds(20)));
  peer_->Send(RawMessage());
  EXPECT_FALSE(
      ipcx::Flush(channel_.get(), base::TimeDelta::FromMilliseconds(20)));
  EXPECT_EQ(listener_.message_count(), 0) << "what comes meanwhile waits";
  RunUntilEvent(listener_, "message:2");
  ReadAll();
  EXPECT_TRUE(ipcx::Flush(channel_.get(), base::TimeDelta()));
}

TEST_F(ChannelPolicyTest, FlushFailsWhenThePeerIsGone) {
  Meet(ChannelPolicy());
  EXPECT_TRUE(channel_->Send(NewLargeMessage(5, kBlockingSize)));
  peer_->Close();
  EXPECT_FALSE(ipcx::Flush(channel_.get(), base::TimeDelta::FromSeconds(10)));
  RunUntilEvent(listener_, "error");
}

TEST_F(ChannelPolicyTest, ClientsTrustTheirServersByDefaultAndNotTheReverse) {
  EXPECT_TRUE(
      ipcx::GetDefaultChannelPolicy(ipcx::ChannelRole::kClient).trusts_peer);
  EXPECT_FALSE(
      ipcx::GetDefaultChannelPolicy(ipcx::ChannelRole::kServer).trusts_peer);
  EXPECT_TRUE(ChannelPolicy::Trusting().trusts_peer);
  EXPECT_FALSE(ChannelPolicy::Suspicious().trusts_peer);
}

TEST_F(ChannelPolicyTest, TheDefaultCanBeChangedForTheWholeProcess) {
  const ChannelPolicy before =
      ipcx::GetDefaultChannelPolicy(ipcx::ChannelRole::kServer);
  ChannelPolicy policy;
  policy.max_message_bytes = 1024;
  ipcx::SetDefaultChannelPolicy(ipcx::ChannelRole::kServer, policy);
  channel_ = MeetRawPeer(&listener_, &peer_);
  ipcx::SetDefaultChannelPolicy(ipcx::ChannelRole::kServer, before);
  peer_->Send(MessageOfSize(2048));
  ExpectEnd(listener_, *channel_, DisconnectReason::kMessageTooBig);
}

TEST_F(ChannelPolicyTest, TheLogNamesTheReason) {
  ChannelPolicy policy;
  policy.max_queued_bytes = 0;
  Meet(policy);
  testing::internal::CaptureStderr();
  EXPECT_FALSE(channel_->Send(NewMessage(5)));
  ExpectDroppedFor(DisconnectReason::kQueueFull);
  EXPECT_NE(testing::internal::GetCapturedStderr().find("QueueFull"),
            std::string::npos);
}

}  // namespace

}  // namespace test_support
