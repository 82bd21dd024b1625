// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Channels between two real processes.

#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include <string>
#include <utility>
#include <vector>

#include "base/message_loop/message_loop.h"
#include "gtest/gtest.h"
#include "ipc/ipc_channel.h"
#include "ipc/ipc_channel_posix.h"
#include "tests/support/channel_test.h"
#include "tests/support/descriptors.h"
#include "tests/support/recording_listener.h"
#include "tests/support/run_until.h"
#include "tests/support/two_process_test.h"

namespace test_support {

namespace {

using IPC::Channel;
using IPC::ChannelPosix;
using ipcx::DisconnectReason;

const int kTalkativeMessages = 100;

IPC::Message* NewMessage(uint32 type, int number) {
  IPC::Message* const message =
      new IPC::Message(1, type, IPC::Message::PRIORITY_NORMAL);
  message->WriteInt(number);
  return message;
}

IPC::Message* NewLargeMessage(uint32 type, size_t size) {
  IPC::Message* const message =
      new IPC::Message(1, type, IPC::Message::PRIORITY_NORMAL);
  std::string payload(size, '\0');
  for (size_t i = 0; i < size; ++i)
    payload[i] = static_cast<char>(i * 7 / 5);
  message->WriteBytes(payload.data(), static_cast<int>(size));
  return message;
}

std::string PayloadOf(const IPC::Message& message) {
  return std::string(message.payload(), message.payload_size());
}

// A child's end of the channel.
class Child {
 public:
  Child() : channel_(Channel::CreateClient(PrimaryChannelId(), &listener_)) {
    listener_.OnErrorDo([this] { loop_.Quit(); });
  }

  bool Connect() { return channel_->Connect(); }
  void RunUntilError() { loop_.Run(); }
  Channel* channel() { return channel_.get(); }
  RecordingListener* listener() { return &listener_; }

 private:
  base::MessageLoopForIO loop_;
  RecordingListener listener_;
  scoped_ptr<Channel> channel_;
};

// Sends everything back, descriptors included. Exits with 1 if the parent does
// not introduce itself properly.
TWO_PROCESS_CHILD_MAIN(EchoChild) {
  Child child;
  bool is_parent = false;
  child.listener()->OnConnectedDo(
      [&] { is_parent = child.channel()->GetPeerPID() == getppid(); });
  child.listener()->OnMessageDo([&](const IPC::Message& message) {
    child.channel()->Send(new IPC::Message(message));
  });
  if (!child.Connect())
    return 2;
  child.RunUntilError();
  return is_parent ? 0 : 1;
}

// Has its end of the socket and never uses it.
TWO_PROCESS_CHILD_MAIN(SilentChild) {
  for (;;)
    pause();
}

// Leaves without a look back.
TWO_PROCESS_CHILD_MAIN(TalkativeChild) {
  Child child;
  if (!child.Connect())
    return 2;
  for (int i = 0; i < kTalkativeMessages; ++i) {
    if (!child.channel()->Send(NewMessage(5, i)))
      return 3;
  }
  _exit(0);
}

// Announces and begins a message that is too large for any socket.
TWO_PROCESS_CHILD_MAIN(LongWindedChild) {
  Child child;
  if (!child.Connect())
    return 2;
  child.channel()->Send(NewMessage(5, 0));
  child.channel()->Send(NewLargeMessage(6, 20 * 1024 * 1024));
  child.RunUntilError();
  return 0;
}

// Writes once the parent has gone, with SIGPIPE at its deadly default.
TWO_PROCESS_CHILD_MAIN(LateChild) {
  signal(SIGPIPE, SIG_DFL);
  Child child;
  if (!child.Connect())
    return 2;
  pollfd end = {PrimaryChannelDescriptor(), 0, 0};
  while (poll(&end, 1, -1) != 1 || !(end.revents & POLLHUP)) {
  }
  return child.channel()->Send(NewMessage(5, 0)) ? 3 : 0;
}

TWO_PROCESS_CHILD_MAIN(GreedyChild) {
  RecordingListener listener;
  Channel::CreateClient("first", &listener);
  Channel::CreateClient("second", &listener);
  return 0;
}

class ChannelProcessTest : public TwoProcessTest {
 protected:
  void Start(const std::string& child) {
    server_.reset(
        new ChannelPosix(channel_id(), Channel::MODE_SERVER, &listener_));
    base::ScopedFD child_end = server_->TakeClientFileDescriptor();
    // Later the child may have come and gone.
    EXPECT_TRUE(server_->Connect());
    StartChild(child, std::move(child_end));
  }
  void StartAndMeet(const std::string& child) {
    Start(child);
    RunUntilEvent("connected:" + std::to_string(child_pid()));
  }
  void RunUntilEvent(const std::string& event, int count = 1) {
    RunUntil([&] { return listener_.Count(event) >= count; });
  }
  void ExpectEnd() {
    RunUntilEvent("error");
    EXPECT_EQ(server_->disconnect_reason(), DisconnectReason::kPeerClosed);
    loop_.RunUntilIdle();
    EXPECT_EQ(listener_.Count("error"), 1);
  }
  void ExpectKilledChildIsNoticed() {
    KillChild();
    ExpectEnd();
    ExpectChildKilledBy(SIGKILL);
  }
  void ExpectTalkIsHeard() {
    RunUntilEvent("error");
    EXPECT_EQ(listener_.Count("message:5"), kTalkativeMessages);
    EXPECT_EQ(listener_.events().back(), "error");
  }

  base::MessageLoopForIO loop_;
  RecordingListener listener_;
  scoped_ptr<ChannelPosix> server_;
};

TEST_F(ChannelProcessTest, BothLearnEachOthersPid) {
  StartAndMeet("EchoChild");
  EXPECT_EQ(server_->GetPeerPID(), child_pid());
  server_->Close();
  ExpectChildExits(0);
}

TEST_F(ChannelProcessTest, AThousandMessagesComeBackInOrder) {
  Start("EchoChild");
  std::vector<int> numbers;
  listener_.OnMessageDo([&](const IPC::Message& message) {
    PickleIterator reader(message);
    int number = -1;
    EXPECT_TRUE(reader.ReadInt(&number));
    numbers.push_back(number);
  });
  for (int i = 0; i < 1000; ++i)
    EXPECT_TRUE(server_->Send(NewMessage(5, i)));
  RunUntilEvent("message:5", 1000);
  for (int i = 0; i < 1000; ++i)
    ASSERT_EQ(numbers[i], i);
  server_->Close();
  ExpectChildExits(0);
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

TEST_F(ChannelProcessTest, TwentyMegabytesThereAndBack) {
  Start("EchoChild");
  scoped_ptr<IPC::Message> sent(NewLargeMessage(5, 20 * 1024 * 1024));
  const std::string payload = PayloadOf(*sent);
  bool is_intact = false;
  listener_.OnMessageDo([&](const IPC::Message& message) {
    is_intact = PayloadOf(message) == payload;
  });
  EXPECT_TRUE(server_->Send(sent.release()));
  RunUntilEvent("message:5");
  EXPECT_TRUE(is_intact);
  server_->Close();
  ExpectChildExits(0);
}

TEST_F(ChannelProcessTest, AChildKilledBeforeHelloIsNoticed) {
  Start("SilentChild");
  ExpectKilledChildIsNoticed();
  EXPECT_EQ(listener_.story(), "error");
}

TEST_F(ChannelProcessTest, AChildKilledAfterHelloIsNoticed) {
  StartAndMeet("EchoChild");
  ExpectKilledChildIsNoticed();
}

TEST_F(ChannelProcessTest, AChildKilledInTheMiddleOfItsMessageIsNoticed) {
  Start("LongWindedChild");
  listener_.OnMessageDo([&](const IPC::Message&) { KillChild(); });
  ExpectEnd();
  EXPECT_EQ(listener_.Count("message:5"), 1);
  EXPECT_EQ(listener_.Count("message:6"), 0);
  ExpectChildKilledBy(SIGKILL);
}

TEST_F(ChannelProcessTest, AChildKilledInTheMiddleOfOurMessageIsNoticed) {
  Start("SilentChild");
  EXPECT_TRUE(server_->Send(NewLargeMessage(5, 20 * 1024 * 1024)));
  ExpectKilledChildIsNoticed();
}

TEST_F(ChannelProcessTest, WhatAChildSaidBeforeItExitedIsHeard) {
  Start("TalkativeChild");
  ExpectChildExits(0);
  ExpectTalkIsHeard();
}

TEST_F(ChannelProcessTest, EvenIfWeFindOutByWriting) {
  Start("TalkativeChild");
  ExpectChildExits(0);
  EXPECT_FALSE(server_->Send(NewMessage(6, 0)));
  ExpectTalkIsHeard();
}

TEST_F(ChannelProcessTest, WritingToADeadParentIsNotDeadly) {
  StartAndMeet("LateChild");
  server_->Close();
  ExpectChildExits(0);
}

TEST_F(ChannelProcessTest, TheDescriptorAChildWasStartedWithServesOneChannel) {
  StartChild("GreedyChild");
  ExpectChildKilledBy(SIGABRT);
}

}  // namespace

}  // namespace test_support
