// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Channels between two real processes, as far as only POSIX has it: descriptors
// and signals. The rest is in tests/ipc/channel_process_unittest.cc.

#include <poll.h>
#include <signal.h>

#include <vector>

#include "base/posix/global_descriptors.h"
#include "gtest/gtest.h"
#include "ipc/ipc_channel.h"
#include "ipc/ipc_descriptors.h"
#include "tests/support/channel_process_test.h"
#include "tests/support/descriptors.h"
#include "tests/support/run_until.h"

namespace test_support {

namespace {

using IPC::Channel;

// Writes once the parent has gone, with SIGPIPE at its deadly default.
TWO_PROCESS_CHILD_MAIN(LateChild) {
  signal(SIGPIPE, SIG_DFL);
  ChannelChild child;
  if (!child.Connect())
    return 2;
  pollfd end = {base::GlobalDescriptors::GetInstance()->Get(kPrimaryIPCChannel),
                0, 0};
  while (poll(&end, 1, -1) != 1 || !(end.revents & POLLHUP)) {
  }
  IPC::Message* const message =
      new IPC::Message(1, 5, IPC::Message::PRIORITY_NORMAL);
  return child.channel()->Send(message) ? 3 : 0;
}

TWO_PROCESS_CHILD_MAIN(GreedyChild) {
  RecordingListener listener;
  Channel::CreateClient("first", &listener);
  Channel::CreateClient("second", &listener);
  return 0;
}

TEST_F(ChannelProcessTest, DescriptorsGoThereAndBack) {
  Start("EchoChild");
  WatchedFile files[7];
  std::vector<base::ScopedFD> received;
  listener_.OnMessageDo([&](const IPC::Message& message) {
    received = ReadDescriptors(message);
  });
  IPC::Message* const message =
      new IPC::Message(1, 5, IPC::Message::PRIORITY_NORMAL);
  for (WatchedFile& file : files)
    EXPECT_TRUE(AttachBorrowed(file.fd(), message));
  EXPECT_TRUE(server_->Send(message));
  RunUntilEvent("message:5");
  ASSERT_EQ(received.size(), 7u);
  for (int i = 0; i < 7; ++i)
    EXPECT_TRUE(AreSameFile(received[i].get(), files[i].fd()));
  server_->Close();
  ExpectChildExits(0);
}

TEST_F(ChannelProcessTest, ASenderKeepsNoCopyOfAnOwnedDescriptor) {
  Start("EchoChild");
  WatchedFile file;
  IPC::Message* const message =
      new IPC::Message(1, 5, IPC::Message::PRIORITY_NORMAL);
  EXPECT_TRUE(Attach(file.Take(), message));
  EXPECT_TRUE(server_->Send(message));
  RunUntilEvent("message:5");
  // It came back unread, and the child closed its own after sending.
  RunUntil([&] { return !file.IsHeld(); });
  server_->Close();
  ExpectChildExits(0);
}

TEST_F(ChannelProcessTest, WritingToADeadParentIsNotDeadly) {
  StartAndMeet("LateChild");
  server_->Close();
  ExpectChildExits(0);
}

TEST_F(ChannelProcessTest, TheDescriptorAChildWasStartedWithServesOneChannel) {
  StartChild("GreedyChild");
  ExpectChildAborted();
}

}  // namespace

}  // namespace test_support
