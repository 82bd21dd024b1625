// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// An owned descriptor is closed wherever its message ends.

#include <string>
#include <utility>

#include "base/process/process_handle.h"
#include "gtest/gtest.h"
#include "ipc/ipc_channel_posix.h"
#include "ipc/ipc_message_utils.h"
#include "ipc/ipc_platform_file.h"
#include "tests/posix/named_server_test.h"
#include "tests/support/descriptors.h"
#include "tests/support/proxy_test.h"
#include "tests/support/run_until.h"

namespace test_support {

namespace {

using IPC::Channel;

const size_t kMoreThanASocketTakes = 4 * 1024 * 1024;

IPC::Message* NewWith(base::ScopedFD fd) {
  IPC::Message* const message =
      new IPC::Message(1, 5, IPC::Message::PRIORITY_NORMAL);
  EXPECT_TRUE(Attach(std::move(fd), message));
  return message;
}

class DescriptorOwnershipTest : public NamedServerTest {
 protected:
  // Behind a message that the peer does not read.
  void QueueFor(Channel* channel) {
    EXPECT_TRUE(channel->Send(NewLargeMessage(4, kMoreThanASocketTakes)));
    EXPECT_TRUE(channel->Send(NewWith(file_.Take())));
    EXPECT_TRUE(file_.IsHeld());
  }

  scoped_ptr<RawPeer> peer_;
  WatchedFile file_;
};

TEST_F(DescriptorOwnershipTest, OfAMessageThatIsNeverSent) {
  delete NewWith(file_.Take());
  EXPECT_FALSE(file_.IsHeld());
}

TEST_F(DescriptorOwnershipTest, OfAMessageSentAfterClose) {
  scoped_ptr<IPC::ChannelPosix> channel = MeetRawPeer(&listener_, &peer_);
  channel->Close();
  channel->Send(NewWith(file_.Take()));
  channel.reset();
  EXPECT_FALSE(file_.IsHeld());
}

TEST_F(DescriptorOwnershipTest, OfAMessageSentToAPeerThatIsGone) {
  scoped_ptr<IPC::ChannelPosix> channel = MeetRawPeer(&listener_, &peer_);
  peer_.reset();
  EXPECT_FALSE(channel->Send(NewWith(file_.Take())));
  RunUntilEvent(listener_, "error");
  EXPECT_FALSE(file_.IsHeld());
}

TEST_F(DescriptorOwnershipTest, OfAMessageThatIsRefusedForItsNeighbour) {
  scoped_ptr<IPC::ChannelPosix> channel = MeetRawPeer(&listener_, &peer_);
  IPC::Message* const message = NewWith(file_.Take());
  EXPECT_TRUE(Attach(OpenDirectory(), message));
  EXPECT_FALSE(channel->Send(message));
  EXPECT_FALSE(file_.IsHeld());
}

TEST_F(DescriptorOwnershipTest, OfAQueueWhoseChannelIsDestroyed) {
  scoped_ptr<IPC::ChannelPosix> channel = MeetRawPeer(&listener_, &peer_);
  QueueFor(channel.get());
  channel.reset();
  EXPECT_FALSE(file_.IsHeld());
}

TEST_F(DescriptorOwnershipTest, OfAQueueWhosePeerGoesAway) {
  scoped_ptr<IPC::ChannelPosix> channel = MeetRawPeer(&listener_, &peer_);
  QueueFor(channel.get());
  peer_.reset();
  RunUntilEvent(listener_, "error");
  EXPECT_FALSE(file_.IsHeld());
}

TEST_F(DescriptorOwnershipTest, OfAQueueWhosePeerIsShownOut) {
  Start();
  peer_ = Meet();
  QueueFor(server_.get());
  server_->ResetToAcceptingConnectionState();
  EXPECT_FALSE(file_.IsHeld());
}

TEST_F(DescriptorOwnershipTest, OfAQueueOfANamedServerWhosePeerLeaves) {
  Start();
  peer_ = Meet();
  QueueFor(server_.get());
  Leave(std::move(peer_));
  EXPECT_FALSE(file_.IsHeld());
}

class ProxyDescriptorOwnershipTest : public ProxyTest {
 protected:
  WatchedFile file_;
};

TEST_F(ProxyDescriptorOwnershipTest, OfAMessageSentAfterClose) {
  StartBrowser();
  browser_->Close();
  browser_->Send(NewWith(file_.Take()));
  FlushBrowserIO();
  EXPECT_FALSE(file_.IsHeld());
}

TEST_F(ProxyDescriptorOwnershipTest, OfAMessageWhosePeerNeverComes) {
  StartBrowser();
  browser_->Send(NewWith(file_.Take()));
  FlushBrowserIO();
  EXPECT_TRUE(file_.IsHeld());
  browser_.reset();
  FlushBrowserIO();
  EXPECT_FALSE(file_.IsHeld());
}

TEST_F(ProxyDescriptorOwnershipTest, OfAMessageThatNobodyReads) {
  StartBoth();
  renderer_->Send(NewWith(file_.Take()));
  RunUntil([&] { return browser_listener_.Count("message:5") == 1; });
  // The I/O threads may be a moment behind.
  RunUntil([&] { return !file_.IsHeld(); });
}

TEST(PlatformFileOwnershipTest, WhatCannotBeDuplicatedIsInvalid) {
  for (int bad_fd : {-1, 1 << 20}) {
    EXPECT_EQ(
        IPC::GetFileHandleForProcess(bad_fd, base::kNullProcessHandle, false)
            .fd,
        -1);
  }
  EXPECT_EQ(
      IPC::TakeFileHandleForProcess(base::File(), base::kNullProcessHandle).fd,
      -1);
}

TEST(PlatformFileOwnershipTest, WhatArrivesIsTheFilesToClose) {
  WatchedFile file;
  const IPC::PlatformFileForTransit transit = IPC::GetFileHandleForProcess(
      file.fd(), base::GetCurrentProcessHandle(), false);
  file.Take();
  EXPECT_TRUE(file.IsHeld());
  IPC::PlatformFileForTransitToFile(transit).Close();
  EXPECT_FALSE(file.IsHeld());
}

TEST(PlatformFileOwnershipTest, ATakenFileTravelsAndIsClosedWithItsMessage) {
  WatchedFile file;
  {
    IPC::Message message(1, 2, IPC::Message::PRIORITY_NORMAL);
    IPC::ParamTraits<IPC::PlatformFileForTransit>::Write(
        &message,
        IPC::TakeFileHandleForProcess(base::File(file.Take().release()),
                                      base::GetCurrentProcessHandle()));
    EXPECT_TRUE(file.IsHeld());
  }
  EXPECT_FALSE(file.IsHeld());
}

}  // namespace

}  // namespace test_support
