// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Descriptors in messages: behaviour.md, section E, and deviations D1 and D8.

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include <string>
#include <utility>
#include <vector>

#include "gtest/gtest.h"
#include "ipc/ipc_channel.h"
#include "ipc/ipc_channel_posix.h"
#include "ipc/ipc_platform_file_attachment_posix.h"
#include "tests/support/channel_test.h"
#include "tests/support/descriptors.h"
#include "tests/support/system_faults.h"

namespace test_support {

namespace {

using IPC::Channel;
using IPC::ChannelPosix;
using ipcx::DisconnectReason;

class ChannelDescriptorsTest : public ChannelTest {
 protected:
  void Meet() { channel_ = MeetRawPeer(&listener_, &peer_); }
  void MeetChannel() {
    MakeConnectedPair(&peer_listener_, &peer_channel_, &listener_, &channel_);
    peer_listener_.OnMessageDo([this](const IPC::Message& message) {
      received_ = ReadDescriptors(message);
    });
  }
  static IPC::Message* NewEmpty(uint32 type) {
    return new IPC::Message(1, type, IPC::Message::PRIORITY_NORMAL);
  }
  IPC::Message* NewWith(base::ScopedFD fd) {
    IPC::Message* const message = NewEmpty(5);
    EXPECT_TRUE(Attach(std::move(fd), message));
    return message;
  }

  RecordingListener listener_;
  RecordingListener peer_listener_;
  scoped_ptr<RawPeer> peer_;
  scoped_ptr<ChannelPosix> channel_;
  scoped_ptr<ChannelPosix> peer_channel_;
  std::vector<base::ScopedFD> received_;
  WatchedFile file_;
};

TEST_F(ChannelDescriptorsTest, SevenArriveInTheirOrder) {
  MeetChannel();
  WatchedFile files[7];
  IPC::Message* const message = NewEmpty(5);
  for (WatchedFile& file : files)
    EXPECT_TRUE(AttachBorrowed(file.fd(), message));
  EXPECT_TRUE(channel_->Send(message));
  RunUntilEvent(peer_listener_, "message:5");
  ASSERT_EQ(received_.size(), 7u);
  for (int i = 0; i < 7; ++i)
    EXPECT_TRUE(AreSameFile(received_[i].get(), files[i].fd()));
}

TEST_F(ChannelDescriptorsTest, TheEighthIsRefusedAndSoIsItsMessage) {
  Meet();
  scoped_ptr<IPC::Message> message(NewEmpty(5));
  for (int i = 0; i < 7; ++i)
    EXPECT_TRUE(AttachBorrowed(file_.fd(), message.get()));
  EXPECT_FALSE(AttachBorrowed(file_.fd(), message.get()));
  EXPECT_FALSE(channel_->Send(message.release()));
  EXPECT_TRUE(channel_->Send(NewMessage(6)));
  EXPECT_EQ(Parse(peer_->ReceiveMessage()).type, 6u);
}

TEST_F(ChannelDescriptorsTest, TheHeaderCountsThem) {
  Meet();
  IPC::Message* const message = NewEmpty(5);
  AttachBorrowed(file_.fd(), message);
  AttachBorrowed(file_.fd(), message);
  channel_->Send(message);
  channel_->Send(NewMessage(6));
  EXPECT_EQ(Parse(peer_->ReceiveMessage()).num_fds, 2);
  EXPECT_EQ(Parse(peer_->ReceiveMessage()).num_fds, 0);
}

TEST_F(ChannelDescriptorsTest, TheyComeWithTheFirstByteOfTheirMessage) {
  Meet();
  channel_->Send(NewMessage(4));
  channel_->Send(NewWith(file_.Duplicate()));
  EXPECT_EQ(Parse(peer_->ReceiveMessage()).type, 4u);
  EXPECT_TRUE(peer_->descriptors()->empty());
  EXPECT_EQ(peer_->ReceiveBytes(1).size(), 1u);
  ASSERT_EQ(peer_->descriptors()->size(), 1u);
  EXPECT_TRUE(AreSameFile(peer_->descriptors()->front().get(), file_.fd()));
}

TEST_F(ChannelDescriptorsTest, EachMessageBringsItsOwn) {
  MeetChannel();
  std::vector<base::ScopedFD> all;
  peer_listener_.OnMessageDo([&](const IPC::Message& message) {
    for (base::ScopedFD& fd : ReadDescriptors(message))
      all.push_back(std::move(fd));
  });
  WatchedFile files[20];
  for (WatchedFile& file : files) {
    channel_->Send(NewWith(file.Duplicate()));
    channel_->Send(NewMessage(6));
  }
  RunUntilEvent(peer_listener_, "message:6", 20);
  ASSERT_EQ(all.size(), 20u);
  for (int i = 0; i < 20; ++i)
    EXPECT_TRUE(AreSameFile(all[i].get(), files[i].fd()));
}

TEST_F(ChannelDescriptorsTest, TheyArriveWithALargeMessage) {
  MeetChannel();
  IPC::Message* const message = NewWith(file_.Duplicate());
  const std::string padding(4 * 1024 * 1024, 'x');
  message->WriteBytes(padding.data(), static_cast<int>(padding.size()));
  channel_->Send(message);
  RunUntilEvent(peer_listener_, "message:5");
  ASSERT_EQ(received_.size(), 1u);
  EXPECT_TRUE(AreSameFile(received_[0].get(), file_.fd()));
}

TEST_F(ChannelDescriptorsTest, TheyArriveAfterTheSocketWasFull) {
  MeetChannel();
  channel_->Send(NewLargeMessage(4, 4 * 1024 * 1024));
  channel_->Send(NewWith(file_.Duplicate()));
  RunUntilEvent(peer_listener_, "message:5");
  ASSERT_EQ(received_.size(), 1u);
  EXPECT_TRUE(AreSameFile(received_[0].get(), file_.fd()));
}

TEST_F(ChannelDescriptorsTest, TheyArriveAfterTooManyWereInFlight) {
  MeetChannel();
  {
    SendFault shortage(ETOOMANYREFS);
    EXPECT_TRUE(channel_->Send(NewWith(file_.Duplicate())));
  }
  RunUntilEvent(peer_listener_, "message:5");
  ASSERT_EQ(received_.size(), 1u);
}

TEST_F(ChannelDescriptorsTest, OwnedOnesAreClosedOnceSent) {
  Meet();
  channel_->Send(NewWith(file_.Take()));
  EXPECT_TRUE(file_.IsHeld()) << "in flight";
  peer_->ReceiveMessage();
  peer_->descriptors()->clear();
  EXPECT_FALSE(file_.IsHeld());
}

TEST_F(ChannelDescriptorsTest, BorrowedOnesStayOpen) {
  Meet();
  IPC::Message* const message = NewEmpty(5);
  AttachBorrowed(file_.fd(), message);
  channel_->Send(message);
  EXPECT_TRUE(IsOpen(file_.fd()));
}

TEST_F(ChannelDescriptorsTest, OwnedOnesAreClosedWithAQueueThatIsDropped) {
  base::ScopedFD other_end;
  channel_ = MakeChannel(Channel::MODE_CLIENT, &listener_, &other_end);
  EXPECT_TRUE(channel_->Send(NewWith(file_.Take())));
  EXPECT_TRUE(file_.IsHeld());
  channel_->Close();
  EXPECT_FALSE(file_.IsHeld());
}

TEST_F(ChannelDescriptorsTest, ADirectoryIsNotSentAndTheChannelLivesOn) {
  Meet();
  EXPECT_FALSE(channel_->Send(NewWith(OpenDirectory())));
  EXPECT_FALSE(channel_->Send(NewWith(OpenDirectory(O_PATH))));
  EXPECT_TRUE(channel_->Send(NewMessage(6)));
  EXPECT_EQ(Parse(peer_->ReceiveMessage()).type, 6u);
  EXPECT_EQ(listener_.story(), "");
}

TEST_F(ChannelDescriptorsTest, ADirectoryIsNotQueuedEither) {
  base::ScopedFD other_end;
  channel_ = MakeChannel(Channel::MODE_CLIENT, &listener_, &other_end);
  EXPECT_FALSE(channel_->Send(NewWith(OpenDirectory())));
}

TEST_F(ChannelDescriptorsTest, AMessageWhoseDescriptorWasTakenIsNotSent) {
  Meet();
  scoped_ptr<IPC::Message> message(NewWith(file_.Duplicate()));
  EXPECT_EQ(ReadDescriptors(*message).size(), 1u);
  EXPECT_FALSE(channel_->Send(message.release()));
  EXPECT_TRUE(channel_->Send(NewMessage(6)));
}

TEST_F(ChannelDescriptorsTest, ReceivedOnesAreTheReadersAndCloseOnExec) {
  MeetChannel();
  channel_->Send(NewWith(file_.Take()));
  RunUntilEvent(peer_listener_, "message:5");
  ASSERT_EQ(received_.size(), 1u);
  EXPECT_TRUE(IsCloseOnExec(received_[0].get()));
  EXPECT_TRUE(file_.IsHeld());
  received_.clear();
  EXPECT_FALSE(file_.IsHeld());
}

TEST_F(ChannelDescriptorsTest, UnreadOnesAreClosedWithTheMessage) {
  MeetChannel();
  bool was_held = false;
  peer_listener_.OnMessageDo(
      [&](const IPC::Message&) { was_held = file_.IsHeld(); });
  channel_->Send(NewWith(file_.Take()));
  RunUntilEvent(peer_listener_, "message:5");
  EXPECT_TRUE(was_held);
  EXPECT_FALSE(file_.IsHeld());
}

TEST_F(ChannelDescriptorsTest, ACopyOfAMessageKeepsThem) {
  MeetChannel();
  scoped_ptr<IPC::Message> copy;
  peer_listener_.OnMessageDo([&](const IPC::Message& message) {
    copy.reset(new IPC::Message(message));
  });
  channel_->Send(NewWith(file_.Take()));
  RunUntilEvent(peer_listener_, "message:5");
  EXPECT_TRUE(file_.IsHeld());
  ASSERT_TRUE(copy);
  EXPECT_EQ(ReadDescriptors(*copy).size(), 1u);
  EXPECT_FALSE(file_.IsHeld());
}

TEST_F(ChannelDescriptorsTest, CopiesOfAMessageReachSeveralPeers) {
  MeetChannel();
  RecordingListener other_listener;
  scoped_ptr<RawPeer> other_peer;
  scoped_ptr<ChannelPosix> other_channel =
      MeetRawPeer(&other_listener, &other_peer);
  scoped_ptr<IPC::Message> message(NewWith(file_.Take()));
  // One waits until the other is through.
  EXPECT_TRUE(channel_->Send(NewLargeMessage(4, 4 * 1024 * 1024)));
  EXPECT_TRUE(channel_->Send(new IPC::Message(*message)));
  EXPECT_TRUE(other_channel->Send(message.release()));
  EXPECT_EQ(Parse(other_peer->ReceiveMessage()).num_fds, 1);
  EXPECT_EQ(other_peer->descriptors()->size(), 1u);
  RunUntilEvent(peer_listener_, "message:5");
  ASSERT_EQ(received_.size(), 1u);
  received_.clear();
  other_peer->descriptors()->clear();
  EXPECT_FALSE(file_.IsHeld());
}

TEST_F(ChannelDescriptorsTest, AQueuedMessageThatLostOneIsDropped) {
  MeetChannel();
  scoped_ptr<IPC::Message> message(NewWith(file_.Duplicate()));
  EXPECT_TRUE(channel_->Send(NewLargeMessage(4, 4 * 1024 * 1024)));
  EXPECT_TRUE(channel_->Send(new IPC::Message(*message)));
  EXPECT_TRUE(channel_->Send(NewMessage(6)));
  EXPECT_EQ(ReadDescriptors(*message).size(), 1u);
  RunUntilEvent(peer_listener_, "message:6");
  EXPECT_EQ(peer_listener_.story(), "message:4 message:6");
  EXPECT_EQ(listener_.story(), "");
}

TEST_F(ChannelDescriptorsTest, AReceivedOneCanBeSentOn) {
  MeetChannel();
  peer_listener_.OnMessageDo([this](const IPC::Message& message) {
    peer_channel_->Send(NewWith(std::move(ReadDescriptors(message)[0])));
  });
  listener_.OnMessageDo([this](const IPC::Message& message) {
    received_ = ReadDescriptors(message);
  });
  channel_->Send(NewWith(file_.Duplicate()));
  RunUntilEvent(listener_, "message:5");
  ASSERT_EQ(received_.size(), 1u);
  EXPECT_TRUE(AreSameFile(received_[0].get(), file_.fd()));
}

}  // namespace

}  // namespace test_support
