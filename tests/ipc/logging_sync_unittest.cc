// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What is logged of sync messages: at once with what they were answered, or
// together with their delayed reply.

#include <string>
#include <vector>

#include "base/time/time.h"
#include "ipc/ipc_sync_message.h"
#include "tests/ipc/logging_test.h"
#include "tests/ipc/paint_messages.h"
#include "tests/support/proxy_test.h"

namespace IPC {
namespace {

using test_support::ProxyTest;
using test_support::RunUntil;

// Answers calls on the browser's side.
class Painter : public Sender {
 public:
  explicit Painter(Sender* proxy) : proxy_(proxy) {}

  bool Send(Message* message) override { return proxy_->Send(message); }

  void OnMessageReceived(const Message& message){
      IPC_BEGIN_MESSAGE_MAP(Painter, message)
          IPC_MESSAGE_HANDLER(PaintMsg_Add, OnAdd)
              IPC_MESSAGE_HANDLER_DELAY_REPLY(PaintMsg_Describe, OnDescribe)
                  IPC_END_MESSAGE_MAP()}

  // The reply that OnDescribe() got.
  scoped_ptr<Message> reply;

 private:
  void OnAdd(int a, int b, int* sum) { *sum = a + b; }
  void OnDescribe(paint::Colour, Message* reply_to_send) {
    reply.reset(reply_to_send);
  }

  Sender* const proxy_;
};

class LoggingSyncTest : public ProxyTest {
 protected:
  LoggingSyncTest() {
    StartBoth();
    painter_.reset(new Painter(browser_.get()));
    browser_listener_.OnMessageDo([this](const Message& message) {
      painter_->OnMessageReceived(message);
    });
  }

  void RunUntilRendererHears(int count) {
    RunUntil([=] { return renderer_listener_.message_count() == count; });
  }
  const std::vector<LogData>& logs() const { return keeper_.logs(); }

  LogKeeper keeper_;
  scoped_ptr<Painter> painter_;
};

TEST_F(LoggingSyncTest, ShowsParametersOfCallAndReply) {
  renderer_->Send(new PaintMsg_Add(9, 30, 12, nullptr));
  RunUntilRendererHears(1);
  ASSERT_EQ(logs().size(), 1u);
  EXPECT_EQ(logs()[0].message_name, "PaintMsg_Add");
  EXPECT_EQ(logs()[0].flags, "S");
  EXPECT_EQ(logs()[0].routing_id, 9);
  EXPECT_EQ(logs()[0].params, "30, 12, 42");
}

TEST_F(LoggingSyncTest, ADelayedReplyIsLoggedWhenItIsSent) {
  renderer_->Send(new PaintMsg_Describe(paint::COLOUR_BLUE, nullptr));
  RunUntil([&] { return static_cast<bool>(painter_->reply); });
  // Handled, and so would be what came after it.
  renderer_->Send(new PaintMsg_Add(9, 1, 2, nullptr));
  RunUntilRendererHears(1);
  ASSERT_EQ(logs().size(), 1u);
  EXPECT_EQ(logs()[0].message_name, "PaintMsg_Add");

  const int64 answered = base::Time::Now().ToInternalValue();
  PaintMsg_Describe::WriteReplyParams(painter_->reply.get(), "blue");
  browser_->Send(painter_->reply.release());
  RunUntil([&] { return logs().size() == 2; });
  const LogData& log = logs()[1];
  EXPECT_EQ(log.message_name, "PaintMsg_Describe");
  EXPECT_EQ(log.type, static_cast<uint32>(PaintMsg_Describe::ID));
  EXPECT_EQ(log.flags, "S DR");
  EXPECT_EQ(log.params, "2, blue");
  EXPECT_EQ(log.channel, channel_name_);
  EXPECT_GT(log.sent, 0);
  EXPECT_GE(log.receive, log.sent);
  EXPECT_LE(log.receive, answered);
  EXPECT_GE(log.dispatch, answered);
}

TEST_F(LoggingSyncTest, ADelayedErrorSaysSo) {
  renderer_->Send(new PaintMsg_Describe(paint::COLOUR_BLUE, nullptr));
  RunUntil([&] { return static_cast<bool>(painter_->reply); });
  painter_->reply->set_reply_error();
  browser_->Send(painter_->reply.release());
  RunUntil([&] { return logs().size() == 1; });
  EXPECT_EQ(logs()[0].flags, "SE DR");
  EXPECT_EQ(logs()[0].params, "2");
}

TEST_F(LoggingSyncTest, ADelayedReplyThatIsNeverSentIsNeverLogged) {
  renderer_->Send(new PaintMsg_Describe(paint::COLOUR_BLUE, nullptr));
  RunUntil([&] { return static_cast<bool>(painter_->reply); });
  painter_->reply.reset();
  renderer_->Send(new PaintMsg_Add(9, 1, 2, nullptr));
  RunUntilRendererHears(1);
  EXPECT_EQ(logs().size(), 1u);
}

TEST_F(LoggingSyncTest, ACallThatIsNotLoggedCostsItsReplyNothing) {
  keeper_.logging()->Disable();
  renderer_->Send(new PaintMsg_Describe(paint::COLOUR_BLUE, nullptr));
  RunUntil([&] { return static_cast<bool>(painter_->reply); });
  EXPECT_FALSE(painter_->reply->sync_log_data());
}

}  // namespace
}  // namespace IPC
