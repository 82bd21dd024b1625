// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Channels between two real processes.

#include "tests/support/channel_process_test.h"

#include <stdlib.h>

#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "ipc/ipc_message.h"

namespace test_support {

namespace {

const int kTalkativeMessages = 100;
const size_t kLarge = 20 * 1024 * 1024;

IPC::Message* NewLargeMessage(uint32 type) {
  IPC::Message* const message =
      new IPC::Message(1, type, IPC::Message::PRIORITY_NORMAL);
  std::string payload(kLarge, '\0');
  for (size_t i = 0; i < kLarge; ++i)
    payload[i] = static_cast<char>(i * 7 / 5);
  message->WriteBytes(payload.data(), static_cast<int>(kLarge));
  return message;
}

IPC::Message* NewMessage(uint32 type, int number) {
  IPC::Message* const message =
      new IPC::Message(1, type, IPC::Message::PRIORITY_NORMAL);
  message->WriteInt(number);
  return message;
}

void ExpectTalk(const RecordingListener& listener) {
  EXPECT_EQ(listener.Count("message:5"), kTalkativeMessages);
  EXPECT_EQ(listener.events().back(), "error");
}

std::string PayloadOf(const IPC::Message& message) {
  return std::string(message.payload(), message.payload_size());
}

// Leaves without a look back.
TWO_PROCESS_CHILD_MAIN(TalkativeChild) {
  ChannelChild child;
  if (!child.Connect())
    return 2;
  for (int i = 0; i < kTalkativeMessages; ++i) {
    if (!child.channel()->Send(NewMessage(5, i)))
      return 3;
  }
  // On Windows something of it may not have been written before.
  child.channel()->Close();
  _Exit(0);
}

// Announces and begins a message that is too large for any pipe.
TWO_PROCESS_CHILD_MAIN(LongWindedChild) {
  ChannelChild child;
  if (!child.Connect())
    return 2;
  child.channel()->Send(NewMessage(5, 0));
  child.channel()->Send(NewLargeMessage(6));
  child.RunUntilError();
  return 0;
}

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

TEST_F(ChannelProcessTest, TwentyMegabytesThereAndBack) {
  Start("EchoChild");
  scoped_ptr<IPC::Message> sent(NewLargeMessage(5));
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
  StartSilentChild();
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
  ExpectChildKilled();
}

TEST_F(ChannelProcessTest, AChildKilledInTheMiddleOfOurMessageIsNoticed) {
  StartSilentChild();
  EXPECT_TRUE(server_->Send(NewLargeMessage(5)));
  ExpectKilledChildIsNoticed();
}

TEST_F(ChannelProcessTest, WhatAChildSaidBeforeItExitedIsHeard) {
  Start("TalkativeChild");
  ExpectChildExits(0);
  RunUntilEvent("error");
  ExpectTalk(listener_);
}

TEST_F(ChannelProcessTest, EvenIfWeFindOutByWriting) {
  Start("TalkativeChild");
  ExpectChildExits(0);
  // Where it is written later it cannot fail yet.
  server_->Send(NewMessage(6, 0));
  RunUntilEvent("error");
  ExpectTalk(listener_);
}

}  // namespace

}  // namespace test_support
