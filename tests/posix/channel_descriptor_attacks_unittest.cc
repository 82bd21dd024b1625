// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What a hostile peer tries with descriptors: deviation D8 and weaknesses.md
// rows 1 to 4 and 14. The fd census sees every one that stays open.

#include <fcntl.h>

#include <string>
#include <utility>
#include <vector>

#include "gtest/gtest.h"
#include "ipc/ipc_channel.h"
#include "ipc/ipc_channel_posix.h"
#include "ipc/ipc_message_attachment.h"
#include "tests/support/channel_test.h"
#include "tests/support/descriptors.h"
#include "tests/support/system_faults.h"

namespace test_support {

namespace {

using IPC::ChannelPosix;
using ipcx::DisconnectReason;

class ChannelDescriptorAttackTest : public ChannelTest {
 protected:
  void Connect() { channel_ = ConnectToRawPeer(&listener_, &peer_); }
  void Meet() {
    channel_.reset();
    channel_ = MeetRawPeer(&listener_, &peer_);
  }

  std::vector<int> Many(size_t count) const {
    return std::vector<int>(count, file_.fd());
  }
  // A message that announces |announced| and whose payload asks for each.
  static RawMessage MessageWith(int announced) {
    RawMessage message;
    message.num_fds = static_cast<uint16_t>(announced);
    for (int i = 0; i < announced; ++i)
      message.payload += IntBytes(i);
    return message;
  }

  // One of whose payload more is to come.
  void SendUnfinished(int announced, size_t sent) {
    RawMessage message = MessageWith(announced);
    message.payload_size = 1000;
    peer_->SendWithDescriptors(message.Bytes(), Many(sent));
  }

  // The channel has ended without a message, and holds nothing.
  void ExpectDefeat(DisconnectReason reason) {
    ExpectEnd(listener_, *channel_, reason);
    EXPECT_EQ(listener_.story(), "error");
    file_.Take();
    EXPECT_FALSE(file_.IsHeld());
  }

  // Another channel still gets what its honest peer sends.
  void ExpectHonestChannelServed() {
    RecordingListener listener;
    scoped_ptr<RawPeer> peer;
    scoped_ptr<ChannelPosix> channel = MeetRawPeer(&listener, &peer);
    WatchedFile file;
    size_t count = 0;
    listener.OnMessageDo([&](const IPC::Message& message) {
      count = ReadDescriptors(message).size();
    });
    peer->SendWithDescriptors(MessageWith(1).Bytes(), {file.fd()});
    RunUntilEvent(listener, "message:2");
    EXPECT_EQ(count, 1u);
  }

  WatchedFile file_;
  RecordingListener listener_;
  scoped_ptr<RawPeer> peer_;
  scoped_ptr<ChannelPosix> channel_;
};

TEST_F(ChannelDescriptorAttackTest, MoreAnnouncedThanAMessageCanHave) {
  Meet();
  peer_->SendWithDescriptors(MessageWith(8).Bytes(), Many(8));
  ExpectDefeat(DisconnectReason::kTooManyAttachments);
}

TEST_F(ChannelDescriptorAttackTest, TooManyAnnouncedIsSeenAtTheHeader) {
  Meet();
  RawMessage message;
  message.num_fds = 0xFFFF;
  message.payload_size = 1000;
  peer_->Send(message);
  ExpectDefeat(DisconnectReason::kTooManyAttachments);
}

TEST_F(ChannelDescriptorAttackTest, AnnouncedAndNotSent) {
  Meet();
  peer_->Send(MessageWith(1));
  ExpectDefeat(DisconnectReason::kMissingAttachments);
}

TEST_F(ChannelDescriptorAttackTest, FewerThanAnnounced) {
  Meet();
  peer_->SendWithDescriptors(MessageWith(3).Bytes(), Many(2));
  ExpectDefeat(DisconnectReason::kMissingAttachments);
}

TEST_F(ChannelDescriptorAttackTest, SentAndNotAnnounced) {
  Meet();
  SendUnfinished(0, 1);
  ExpectDefeat(DisconnectReason::kUnclaimedAttachments);
}

TEST_F(ChannelDescriptorAttackTest, ALeftoverAfterAWholeMessage) {
  Meet();
  peer_->SendWithDescriptors(MessageWith(1).Bytes(), Many(2));
  ExpectEnd(listener_, *channel_, DisconnectReason::kUnclaimedAttachments);
  EXPECT_EQ(listener_.story(), "message:2 error");
  file_.Take();
  EXPECT_FALSE(file_.IsHeld());
}

// A control buffer for just seven lets the system deliver eight: padding.
TEST_F(ChannelDescriptorAttackTest, TheEighthInThePadding) {
  Meet();
  SendUnfinished(7, 8);
  ExpectDefeat(DisconnectReason::kUnclaimedAttachments);
}

TEST_F(ChannelDescriptorAttackTest, AsManyAsTheSystemLetsThrough) {
  Meet();
  SendUnfinished(7, 253);
  ExpectDefeat(DisconnectReason::kUnclaimedAttachments);
}

TEST_F(ChannelDescriptorAttackTest, FloodingAnUnfinishedMessage) {
  Meet();
  SendUnfinished(7, 7);
  RunUntilIdle();
  EXPECT_EQ(listener_.story(), "") << "so far it is honest";
  for (int i = 0; i < 3; ++i)
    peer_->SendWithDescriptors("x", Many(253));
  RunUntilEvent(listener_, "error");
  ExpectHonestChannelServed();
  ExpectDefeat(DisconnectReason::kUnclaimedAttachments);
}

TEST_F(ChannelDescriptorAttackTest, FloodingAnUnfinishedHello) {
  Connect();
  const std::string hello = Hello().Bytes();
  for (int i = 0; i < 3; ++i)
    peer_->SendWithDescriptors(hello.substr(i, 1), Many(253));
  RunUntilEvent(listener_, "error");
  ExpectHonestChannelServed();
  ExpectDefeat(DisconnectReason::kUnclaimedAttachments);
}

TEST_F(ChannelDescriptorAttackTest, DribblingAnUnfinishedHeader) {
  Meet();
  const std::string header = MessageWith(7).Bytes();
  peer_->SendWithDescriptors(header.substr(0, 1), Many(7));
  RunUntilIdle();
  EXPECT_EQ(listener_.story(), "") << "a header may come in pieces";
  peer_->SendWithDescriptors(header.substr(1, 1), Many(1));
  ExpectDefeat(DisconnectReason::kUnclaimedAttachments);
}

TEST_F(ChannelDescriptorAttackTest, GoneInTheMiddleOfAMessageWithDescriptors) {
  Meet();
  SendUnfinished(7, 7);
  RunUntilIdle();
  peer_->Close();
  ExpectDefeat(DisconnectReason::kPeerClosed);
}

TEST_F(ChannelDescriptorAttackTest, ADirectory) {
  Meet();
  const base::ScopedFD directory = OpenDirectory();
  peer_->SendWithDescriptors(MessageWith(2).Bytes(),
                             {file_.fd(), directory.get()});
  ExpectDefeat(DisconnectReason::kDirectoryDescriptor);
}

TEST_F(ChannelDescriptorAttackTest, ADirectoryOpenedAsAPath) {
  Meet();
  const base::ScopedFD directory = OpenDirectory(O_PATH);
  peer_->SendWithDescriptors(MessageWith(1).Bytes(), {directory.get()});
  ExpectDefeat(DisconnectReason::kDirectoryDescriptor);
}

// As one of a file system that the peer controls.
TEST_F(ChannelDescriptorAttackTest, OneThatDoesNotTellWhatItIs) {
  Meet();
  peer_->SendWithDescriptors(MessageWith(1).Bytes(), {file_.fd()});
  {
    SystemFault fault(SystemCall::kFstat, EIO);
    ExpectEnd(listener_, *channel_, DisconnectReason::kDirectoryDescriptor);
    EXPECT_GT(fault.count(), 0);
  }
  ExpectDefeat(DisconnectReason::kDirectoryDescriptor);
}

TEST_F(ChannelDescriptorAttackTest, TheSameIndexTwiceGivesOneOwner) {
  Meet();
  RawMessage message;
  message.num_fds = 1;
  message.payload = IntBytes(0) + IntBytes(0);
  int first = -1;
  int second = -1;
  listener_.OnMessageDo([&](const IPC::Message& received) {
    PickleIterator reader(received);
    first = ReadDescriptor(received, &reader).release();
    second = ReadDescriptor(received, &reader).release();
  });
  peer_->SendWithDescriptors(message.Bytes(), {file_.fd()});
  RunUntilEvent(listener_, "message:2");
  EXPECT_TRUE(base::ScopedFD(first).is_valid());
  EXPECT_EQ(second, -1);
}

TEST_F(ChannelDescriptorAttackTest, IndicesOutOfOrderGiveNothing) {
  for (int index : {1, 2, 7, -1, 0x7fffffff}) {
    Meet();
    RawMessage message;
    message.num_fds = 2;
    message.payload = IntBytes(index);
    bool readable = true;
    listener_.OnMessageDo([&](const IPC::Message& received) {
      readable = !ReadDescriptors(received).empty();
    });
    peer_->SendWithDescriptors(message.Bytes(), Many(2));
    RunUntilEvent(listener_, "message:2");
    EXPECT_FALSE(readable) << index;
  }
}

TEST_F(ChannelDescriptorAttackTest, AFullTableIsNotTakenForALyingPeer) {
  Meet();
  peer_->SendWithDescriptors(MessageWith(1).Bytes(), {file_.fd()});
  {
    DescriptorShortage shortage;
    ExpectEnd(listener_, *channel_, DisconnectReason::kTruncatedAttachments);
  }
  ExpectDefeat(DisconnectReason::kTruncatedAttachments);
}

TEST_F(ChannelDescriptorAttackTest, ATableWithRoomForHalfOfThemEndsItToo) {
  Meet();
  peer_->SendWithDescriptors(MessageWith(6).Bytes(), Many(6));
  {
    DescriptorShortage shortage(3);
    ExpectEnd(listener_, *channel_, DisconnectReason::kTruncatedAttachments);
  }
  ExpectDefeat(DisconnectReason::kTruncatedAttachments);
}

TEST_F(ChannelDescriptorAttackTest, AFullTableDoesNotHurtPlainMessages) {
  Meet();
  DescriptorShortage shortage;
  peer_->Send(RawMessage());
  RunUntilEvent(listener_, "message:2");
}

}  // namespace

}  // namespace test_support
