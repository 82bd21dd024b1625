// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What a peer can do with the time in its messages and with logs of its own.

#include <limits.h>

#include <string>
#include <vector>

#include "tests/ipc/logging_test.h"
#include "tests/ipc/paint_messages.h"
#include "tests/support/params.h"
#include "tests/support/proxy_test.h"

namespace IPC {
namespace {

using test_support::ProxyTest;
using test_support::RunUntil;

const uint32 kUnknown = (TestMsgStart << 16) + 0xfff0;
const uint32 kForged =
    Message::PRIORITY_NORMAL | uint32{Message::HAS_SENT_TIME_BIT};

// A message with forged |flags| and |size| bytes of payload.
Message* Forge(uint32 type, uint32 flags, size_t size) {
  Message* const message = new Message;
  message->SetHeaderValues(1, type, flags);
  message->WriteBytes(std::string(size, '\x11').data(), static_cast<int>(size));
  return message;
}

std::vector<LogData> OneLog(const std::string& name) {
  std::vector<LogData> logs(1);
  logs[0].message_name = name;
  return logs;
}

Message* NewLogMessage(const std::vector<LogData>& logs) {
  Message* const message =
      new Message(MSG_ROUTING_CONTROL, IPC_LOGGING_ID, Message::PRIORITY_HIGH);
  WriteParam(message, logs);
  return message;
}

class LoggingHostileTest : public ProxyTest {
 protected:
  LoggingHostileTest() {
    StartBoth();
    browser_listener_.Forget();
  }

  // After this everything that the renderer sent before was handled.
  void SendGoodOneAndWait() {
    const std::string good = Word("message", PaintMsg_Clear::ID);
    renderer_->Send(new PaintMsg_Clear);
    RunUntil([&] { return browser_listener_.Count(good) == 1; });
  }
  std::string Good() { return Word("message", PaintMsg_Clear::ID); }

  Logging* logging() { return keeper_.logging(); }
  const std::vector<LogData>& logs() const { return keeper_.logs(); }

  LogKeeper keeper_;
};

TEST(MessageSentTimeTest, IsNotReadWhereThereAreNoEightBytes) {
  for (size_t size = 0; size < 12; ++size) {
    SCOPED_TRACE(size);
    scoped_ptr<Message> header(Forge(kUnknown, kForged, 0));
    const test_support::ReceivedMessage message(*header,
                                                std::string(size, '\x11'));
    EXPECT_EQ((*message).sent_time(), size < 8 ? 0 : 0x1111111111111111);
  }
}

TEST(MessageSentTimeTest, AViewStaysAsItIs) {
  const Message original(1, kUnknown, Message::PRIORITY_NORMAL);
  Message view(static_cast<const char*>(original.data()),
               static_cast<int>(original.size()));
  view.set_sent_time(5);
  EXPECT_EQ(view.payload_size(), 0u);
  Message nothing("", 0);
  nothing.set_sent_time(5);
  EXPECT_EQ(nothing.sent_time(), 0);
}

TEST_F(LoggingHostileTest, AForgedTimeIsNotLoggedAndCanBePassedOn) {
  browser_listener_.OnMessageDo([this](const Message& message) {
    EXPECT_EQ(message.sent_time(), 0);
    browser_->Send(new Message(message));
  });
  renderer_->Send(Forge(kUnknown, kForged, 4));
  const std::string passed_on = Word("message", kUnknown);
  RunUntil([&] { return renderer_listener_.Count(passed_on) == 1; });
  EXPECT_EQ(browser_listener_.story(), passed_on);
  EXPECT_TRUE(logs().empty());
}

TEST_F(LoggingHostileTest, AReplyWithATimeIsLoggedAsWhatItIs) {
  renderer_->Send(Forge(IPC_REPLY_ID, kForged | Message::REPLY_BIT, 8));
  RunUntil([&] { return logs().size() == 1; });
  EXPECT_EQ(logs()[0].flags, "R");
  EXPECT_EQ(logs()[0].message_name, "[UNKNOWN MSG 4294967280 ]");
  EXPECT_EQ(logs()[0].params, "");
}

TEST_F(LoggingHostileTest, AMessageThatCannotBeReadIsLoggedWithoutParameters) {
  SendFromRenderer(PaintMsg_Control5::ID, 1);
  RunUntil([&] { return logs().size() == 1; });
  EXPECT_EQ(logs()[0].message_name, "PaintMsg_Control5");
  EXPECT_EQ(logs()[0].params, "");
}

TEST_F(LoggingHostileTest, LogsOfThePeerGoToTheConsumerAndNotToTheListener) {
  renderer_->Send(NewLogMessage(OneLog("from afar")));
  SendGoodOneAndWait();
  EXPECT_EQ(browser_listener_.story(), Good());
  RunUntil([&] { return logs().size() == 2; });
  EXPECT_EQ(logs()[0].message_name, "from afar");
  EXPECT_EQ(logs()[1].message_name, "PaintMsg_Clear");
}

// Counts and lengths that the bytes behind them cannot hold, and no bytes.
std::vector<std::string> UnreadableLogs() {
  const std::string good = test_support::Written(OneLog("name"));
  std::vector<std::string> payloads = {
      std::string(),
      test_support::Written(-1),
      test_support::Written(INT_MAX),
      test_support::Written(1),
      good.substr(0, good.size() / 2),
  };
  std::string long_channel = good;
  long_channel.replace(4, 4, test_support::Written(INT_MAX));
  payloads.push_back(long_channel);
  return payloads;
}

TEST_F(LoggingHostileTest, UnreadableLogsAreBadMessages) {
  std::string expected;
  for (const std::string& payload : UnreadableLogs()) {
    const scoped_ptr<Message> header(Forge(IPC_LOGGING_ID, kForged, 0));
    const test_support::ReceivedMessage forged(*header, payload);
    renderer_->Send(new Message(*forged));
    expected += Word("bad", IPC_LOGGING_ID) + " ";
  }
  SendGoodOneAndWait();
  EXPECT_EQ(browser_listener_.story(), expected + Good());
}

TEST_F(LoggingHostileTest, WhileDisabledLogsOfThePeerAreReadAndDropped) {
  logging()->Disable();
  renderer_->Send(NewLogMessage(OneLog("from afar")));
  renderer_->Send(Forge(IPC_LOGGING_ID, kForged, 0));
  SendGoodOneAndWait();
  EXPECT_EQ(browser_listener_.story(),
            Word("bad", IPC_LOGGING_ID) + " " + Good());
  EXPECT_TRUE(logs().empty());
}

// A process in the middle passes on what it got, but no message that its own
// peer would refuse as too large.
TEST_F(LoggingHostileTest, WhatIsPassedOnIsBounded) {
  KeepingSender sender;
  logging()->SetConsumer(nullptr);
  logging()->SetIPCSender(&sender);
  std::vector<LogData> logs(600, OneLog("name")[0]);
  logs[0].params.assign(1 << 20, 'p');
  renderer_->Send(NewLogMessage(logs));
  RunUntil([&] { return sender.messages.size() == 3; });
  size_t count = 0;
  for (const Message* message : sender.messages) {
    EXPECT_LT(message->size(), 200000u);
    std::vector<LogData> passed_on;
    PickleIterator reader(*message);
    ASSERT_TRUE(ReadParam(message, &reader, &passed_on));
    count += passed_on.size();
  }
  EXPECT_EQ(count, 600u);
}

}  // namespace
}  // namespace IPC
