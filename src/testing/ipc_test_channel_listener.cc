// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipc/ipc_test_channel_listener.h"

#include <atomic>
#include <string>

#include "base/message_loop/message_loop.h"
#include "ipc/ipc_message.h"
#include "ipc/ipc_sender.h"
#include "testing/gtest/include/gtest/gtest.h"

namespace IPC {

namespace {

const uint32 kMessageType = 2;

std::string LongText() {
  return std::string(TestChannelListener::kLongMessageStringNumBytes - 1, 'a');
}

}  // namespace

// static
void TestChannelListener::SendOneMessage(Sender* sender,
                                         const char* message_text) {
  static std::atomic<int> next_number(0);
  Message* const message =
      new Message(0, kMessageType, Message::PRIORITY_NORMAL);
  message->WriteInt(next_number++);
  message->WriteString(message_text);
  message->WriteString(LongText());
  sender->Send(message);
}

bool TestChannelListener::OnMessageReceived(const Message& message) {
  PickleIterator reader(message);
  int number;
  EXPECT_TRUE(reader.ReadInt(&number));
  std::string text;
  EXPECT_TRUE(reader.ReadString(&text));
  std::string long_text;
  EXPECT_TRUE(reader.ReadString(&long_text));
  EXPECT_EQ(LongText().size(), long_text.size());
  SendNextMessage();
  return true;
}

void TestChannelListener::OnChannelError() {
  // The partner may leave after its last answer, before ours reaches it.
  EXPECT_LE(messages_left_, 1);
  base::MessageLoop::current()->Quit();
}

void TestChannelListener::SendNextMessage() {
  if (--messages_left_ <= 0)
    base::MessageLoop::current()->Quit();
  else
    SendOneMessage(sender_, "answer");
}

}  // namespace IPC
