// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What the peer sent before it closed is delivered before OnChannelError, also
// when our own write fails first: deviation D17.

#include <sys/socket.h>

#include <string>
#include <utility>

#include "base/bind.h"
#include "gtest/gtest.h"
#include "ipc/ipc_channel.h"
#include "ipc/ipc_channel_posix.h"
#include "tests/support/channel_test.h"
#include "tests/support/descriptors.h"

namespace test_support {

namespace {

using IPC::Channel;
using IPC::ChannelPosix;

void SetTrue(bool* value) {
  *value = true;
}

class ChannelLastWordsTest : public ChannelTest {
 protected:
  void Meet() { channel_ = MeetRawPeer(&listener_, &peer_); }

  RecordingListener listener_;
  scoped_ptr<RawPeer> peer_;
  scoped_ptr<ChannelPosix> channel_;
};

// The peer's unread input makes the system report a reset besides.
TEST_F(ChannelLastWordsTest, WhatThePeerSaidLastIsHeardEvenIfAWriteFailsFirst) {
  Meet();
  EXPECT_TRUE(channel_->Send(NewMessage(4)));
  RawMessage message;
  for (uint32_t type : {5, 6, 7}) {
    message.type = type;
    peer_->Send(message);
  }
  peer_->Close();
  EXPECT_FALSE(channel_->Send(NewMessage(8)));
  RunUntilEvent(listener_, "error");
  EXPECT_EQ(listener_.story(), "message:5 message:6 message:7 error");
}

TEST_F(ChannelLastWordsTest, AFullSocketOfLastWordsIsHeard) {
  Meet();
  const std::string bytes = RawMessage().Bytes();
  int sent = 0;
  while (peer_->SendIfThereIsRoom(bytes))
    ++sent;
  peer_->Close();
  EXPECT_GT(sent, 100);
  EXPECT_FALSE(channel_->Send(NewMessage(8)));
  RunUntilEvent(listener_, "error");
  EXPECT_EQ(listener_.message_count(), sent);
}

// A read ends at each message that brings descriptors.
TEST_F(ChannelLastWordsTest, AFullSocketOfDescriptorsIsHeard) {
  Meet();
  WatchedFile file;
  RawMessage message;
  message.num_fds = 1;
  message.payload = IntBytes(0);
  int sent = 0;
  while (peer_->SendIfThereIsRoom(message.Bytes(), {file.fd()}))
    ++sent;
  peer_->Close();
  EXPECT_GT(sent, 100);
  EXPECT_FALSE(channel_->Send(NewMessage(8)));
  RunUntilEvent(listener_, "error");
  EXPECT_EQ(listener_.message_count(), sent);
}

// It has shut down only the direction in which it would receive.
TEST_F(ChannelLastWordsTest, AFloodAfterAFailedWriteStarvesNobodyAndEnds) {
  Meet();
  EXPECT_EQ(shutdown(peer_->fd(), SHUT_RD), 0);
  const std::string flood = RawMessage().Bytes();
  listener_.OnMessageDo(
      [&](const IPC::Message&) { peer_->SendIfThereIsRoom(flood); });
  peer_->Send(flood);
  EXPECT_FALSE(channel_->Send(NewMessage(5)));
  bool task_ran = false;
  bool task_ran_before_the_end = false;
  loop_.PostTask(FROM_HERE, base::Bind(&SetTrue, &task_ran));
  listener_.OnErrorDo([&] { task_ran_before_the_end = task_ran; });
  RunUntilEvent(listener_, "error");
  EXPECT_TRUE(task_ran_before_the_end);
}

TEST_F(ChannelLastWordsTest, LastWordsBeforeHelloWasHeardCountToo) {
  base::ScopedFD other_end;
  channel_ = MakeChannel(Channel::MODE_SERVER, &listener_, &other_end);
  {
    RawPeer client(std::move(other_end));
    client.Send(Hello(4242));
    client.Send(RawMessage());
  }
  EXPECT_FALSE(channel_->Connect());
  RunUntilEvent(listener_, "error");
  EXPECT_EQ(listener_.story(), "connected:4242 message:2 error");
}

// A listener that leaves the loop at the first thing it hears knows it all.
TEST_F(ChannelLastWordsTest, AFewLastWordsAndTheErrorComeInOneTurnOfTheLoop) {
  channel_ = ConnectToRawPeer(&listener_, &peer_);
  peer_->Send(Hello(4242));
  peer_->Close();
  listener_.OnConnectedDo([] { base::MessageLoop::current()->QuitNow(); });
  listener_.OnErrorDo([] { base::MessageLoop::current()->QuitNow(); });
  EXPECT_FALSE(channel_->Send(NewMessage(8)));
  base::MessageLoop::current()->Run();
  EXPECT_EQ(listener_.story(), "connected:4242 error");
}

TEST_F(ChannelLastWordsTest, AnAnswerToLastWordsFailsAndHarmsNothing) {
  Meet();
  peer_->Send(RawMessage());
  peer_->Send(RawMessage());
  peer_->Close();
  listener_.OnMessageDo([&](const IPC::Message&) {
    EXPECT_FALSE(channel_->Send(NewMessage(5)));
  });
  EXPECT_FALSE(channel_->Send(NewMessage(8)));
  RunUntilEvent(listener_, "error");
  EXPECT_EQ(listener_.story(), "message:2 message:2 error");
}

}  // namespace

}  // namespace test_support
