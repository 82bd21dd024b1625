// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipcx/fuzz_messages.h"

#include <string>
#include <vector>

#include "base/bind.h"
#include "base/message_loop/message_loop.h"
#include "gtest/gtest.h"
#include "ipc/ipc_message.h"
#include "ipc/ipc_sync_message.h"
#include "tests/support/raw_message.h"

namespace ipcx {
namespace {

using test_support::RawMessage;

const uint32_t kText = 0x10001;
const uint32_t kCall = 0x10002;

// Remembers messages; cannot parse those with the payload "bad".
class Listener : public IPC::Listener {
 public:
  bool OnMessageReceived(const IPC::Message& message) override {
    messages.push_back(message);
    payloads.push_back(std::string(message.payload(), message.payload_size()));
    if (payloads.back() == "bad")
      message.set_dispatch_error();
    base::MessageLoop::current()->PostTask(
        FROM_HERE, base::Bind(&Listener::CountTask, base::Unretained(this)));
    return true;
  }
  void OnBadMessageReceived(const IPC::Message& message) override {
    ++bad_messages;
  }

  std::vector<IPC::Message> messages;
  std::vector<std::string> payloads;
  int bad_messages = 0;
  int tasks = 0;

 private:
  void CountTask() { ++tasks; }
};

class FuzzMessagesTest : public testing::Test {
 protected:
  void Run(const std::string& input) {
    session_.Run({{kText, false, false}, {kCall, true, true}},
                 reinterpret_cast<const uint8_t*>(input.data()), input.size(),
                 &listener_);
  }

  static RawMessage Text(const std::string& payload) {
    RawMessage message;
    message.type = kText;
    message.payload = payload;
    return message;
  }

  base::MessageLoop loop_;
  FuzzSession session_;
  Listener listener_;
};

TEST_F(FuzzMessagesTest, RecordedMessagesArriveAsTheyAre) {
  RawMessage call = Text("call");
  call.type = kCall;
  call.routing = 9;
  call.flags = 0x16;
  Run(Text("text").Bytes() + call.Bytes());
  ASSERT_EQ(listener_.payloads, (std::vector<std::string>{"text", "call"}));
  EXPECT_EQ(listener_.messages[0].type(), kText);
  EXPECT_EQ(listener_.messages[1].type(), kCall);
  EXPECT_EQ(listener_.messages[1].routing_id(), 9);
  EXPECT_EQ(listener_.messages[1].flags(), 0x16u);
}

TEST_F(FuzzMessagesTest, AnUndeclaredTypeBecomesADeclaredMessage) {
  RawMessage undeclared = Text("text");
  undeclared.type = 6;
  undeclared.flags = 4;
  Run(undeclared.Bytes());
  undeclared.type = 7;
  undeclared.flags = 0;
  Run(undeclared.Bytes());
  ASSERT_EQ(listener_.messages.size(), 2u);
  EXPECT_EQ(listener_.messages[0].type(), kText);
  EXPECT_FALSE(listener_.messages[0].is_sync());
  EXPECT_EQ(listener_.messages[0].routing_id(), MSG_ROUTING_CONTROL);
  EXPECT_EQ(listener_.messages[1].type(), kCall);
  EXPECT_TRUE(listener_.messages[1].is_sync());
  EXPECT_EQ(listener_.messages[1].routing_id(), undeclared.routing);
}

TEST_F(FuzzMessagesTest, APayloadEndsWithTheInput) {
  RawMessage message = Text("text");
  message.payload_size = 0xffffffff;
  Run(message.Bytes());
  EXPECT_EQ(listener_.payloads, std::vector<std::string>{"text"});
}

TEST_F(FuzzMessagesTest, HalfAHeaderIsNoMessage) {
  Run(Text("").Bytes().substr(1));
  EXPECT_TRUE(listener_.messages.empty());
}

TEST_F(FuzzMessagesTest, ABadMessageIsReportedAndTheLast) {
  Run(Text("bad").Bytes() + Text("text").Bytes());
  EXPECT_EQ(listener_.payloads, std::vector<std::string>{"bad"});
  EXPECT_EQ(listener_.bad_messages, 1);
}

TEST_F(FuzzMessagesTest, TasksOfTheListenerRun) {
  Run(Text("text").Bytes());
  EXPECT_EQ(listener_.tasks, 1);
}

TEST_F(FuzzMessagesTest, ThePeerTakesMessagesAndAnswersNone) {
  EXPECT_TRUE(session_.sender()->Send(
      new IPC::Message(1, kText, IPC::Message::PRIORITY_NORMAL)));
  EXPECT_FALSE(session_.sender()->Send(
      new IPC::SyncMessage(1, kCall, IPC::Message::PRIORITY_NORMAL, nullptr)));
}

}  // namespace
}  // namespace ipcx
