// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// IPC::Logging within one process: what is logged of a message, when, and who
// gets it. In builds with CLASSIC_IPC_MESSAGE_LOG only.

#include <string>
#include <vector>

#include "base/time/time.h"
#include "ipc/ipc_sync_message.h"
#include "tests/ipc/logging_test.h"
#include "tests/ipc/paint_messages.h"
#include "tests/support/do.h"
#include "tests/support/proxy_test.h"

namespace IPC {
namespace {

using test_support::Do;
using test_support::ProxyTest;
using test_support::RecordingFilter;
using test_support::RunUntil;

const uint32 kUnknown = (TestMsgStart << 16) + 0xfff0;

bool HasTime(const Message& message) {
  return (message.flags() & Message::HAS_SENT_TIME_BIT) != 0;
}

class LoggingTest : public ProxyTest {
 protected:
  // The browser's next message, as its listener saw it.
  Message NextMessageToBrowser() {
    Message seen;
    browser_listener_.OnMessageDo(
        [&](const Message& message) { seen = message; });
    const int before = browser_listener_.message_count();
    RunUntil([&] { return browser_listener_.message_count() > before; });
    browser_listener_.OnMessageDo(nullptr);
    return seen;
  }

  void RunUntilLogged(size_t count) {
    RunUntil([&] { return keeper_.logs().size() >= count; });
  }

  // What the flags in the log of |message| are.
  static std::string FlagsOf(const Message& message) {
    LogData data;
    GenerateLogData("channel", message, &data, true);
    return data.flags;
  }

  Logging* logging() { return keeper_.logging(); }
  const std::vector<LogData>& logs() const { return keeper_.logs(); }

  LogKeeper keeper_;
};

TEST_F(LoggingTest, ShowsWhereFromWhatAndWhen) {
  StartBoth();
  renderer_->Send(new PaintMsg_SetTitle(1, "a"));
  RunUntilLogged(1);
  const LogData& log = logs()[0];
  EXPECT_EQ(log.channel, channel_name_);
  EXPECT_EQ(log.routing_id, MSG_ROUTING_CONTROL);
  EXPECT_EQ(log.type, static_cast<uint32>(PaintMsg_SetTitle::ID));
  EXPECT_EQ(log.message_name, "PaintMsg_SetTitle");
  EXPECT_EQ(log.params, "1, a");
  EXPECT_EQ(log.flags, "");
  EXPECT_GT(log.sent, 0);
  EXPECT_GE(log.receive, log.sent);
  EXPECT_GE(log.dispatch, log.receive);
}

TEST_F(LoggingTest, DisabledItNeitherLogsNorSendsTimes) {
  logging()->Disable();
  EXPECT_FALSE(logging()->Enabled());
  StartBoth();
  SendFromRenderer(kUnknown, 1);
  const Message seen = NextMessageToBrowser();
  EXPECT_FALSE(HasTime(seen));
  EXPECT_EQ(seen.payload_size(), 4u);
  EXPECT_TRUE(logs().empty());

  logging()->Enable();
  EXPECT_TRUE(logging()->Enabled());
  SendFromRenderer(kUnknown, 1);
  RunUntilLogged(1);
}

TEST_F(LoggingTest, TheTimeOfSendingFollowsTheParameters) {
  StartBoth();
  const int64 before = base::Time::Now().ToInternalValue();
  SendFromRenderer(kUnknown, 77);
  const Message seen = NextMessageToBrowser();
  ASSERT_TRUE(HasTime(seen));
  PickleIterator reader(seen);
  int number;
  int64 time;
  ASSERT_TRUE(reader.ReadInt(&number));
  ASSERT_TRUE(reader.ReadInt64(&time));
  EXPECT_EQ(number, 77);
  EXPECT_EQ(time, seen.sent_time());
  EXPECT_GE(time, before);
  EXPECT_LE(time, base::Time::Now().ToInternalValue());
}

TEST_F(LoggingTest, APlainChannelSendsTheTimeToo) {
  StartBrowser();
  RecordingFilter::Diary diary;
  scoped_refptr<RecordingFilter> filter(new RecordingFilter(&diary));
  filter->OnAddedDo(
      [&](Sender* channel) { channel->Send(NewMessage(kUnknown)); });
  StartRenderer();
  renderer_->AddFilter(filter.get());
  EXPECT_TRUE(HasTime(NextMessageToBrowser()));
  EndRenderer();
}

TEST_F(LoggingTest, RepliesCarryNoTime) {
  StartBoth();
  Message* const reply = NewMessage(IPC_REPLY_ID);
  reply->set_reply();
  renderer_->Send(reply);
  EXPECT_FALSE(HasTime(NextMessageToBrowser()));
}

TEST_F(LoggingTest, AMessageThatIsPassedOnKeepsItsTime) {
  StartBoth();
  Message* const message = NewMessage(kUnknown);
  message->set_sent_time(42);
  renderer_->Send(message);
  EXPECT_EQ(NextMessageToBrowser().sent_time(), 42);
}

TEST_F(LoggingTest, OnlyWhatWasSentAndReceivedWithTimesIsLogged) {
  const auto dispatch = [&](const Message& message) {
    logging()->OnPostDispatchMessage(message, "channel");
    return logs().size();
  };
  Message not_sent(1, kUnknown, Message::PRIORITY_NORMAL);
  logging()->OnPreDispatchMessage(not_sent);
  EXPECT_EQ(dispatch(not_sent), 0u);

  Message not_received(1, kUnknown, Message::PRIORITY_NORMAL);
  not_received.set_sent_time(1);
  EXPECT_EQ(dispatch(not_received), 0u);

  Message not_wanted(1, kUnknown, Message::PRIORITY_NORMAL);
  not_wanted.set_sent_time(1);
  logging()->OnPreDispatchMessage(not_wanted);
  not_wanted.set_dont_log();
  EXPECT_EQ(dispatch(not_wanted), 0u);

  Message good(1, kUnknown, Message::PRIORITY_NORMAL);
  good.set_sent_time(1);
  logging()->OnPreDispatchMessage(good);
  EXPECT_EQ(dispatch(good), 1u);
}

TEST_F(LoggingTest, CopiesStartWithoutNotes) {
  Message message(1, kUnknown, Message::PRIORITY_NORMAL);
  message.set_sent_time(3);
  message.set_received_time(4);
  message.set_output_params("five");
  message.set_sync_log_data(new LogData);
  message.set_dont_log();
  const Message copy(message);
  EXPECT_EQ(copy.sent_time(), 3);
  EXPECT_EQ(copy.received_time(), 0);
  EXPECT_EQ(copy.output_params(), "");
  EXPECT_FALSE(copy.sync_log_data());
  EXPECT_FALSE(copy.dont_log());

  // Assignment replaces the message and leaves the notes.
  message = Message(1, kUnknown, Message::PRIORITY_NORMAL);
  EXPECT_EQ(message.sent_time(), 0);
  EXPECT_EQ(message.received_time(), 4);
  EXPECT_EQ(message.output_params(), "five");
  EXPECT_TRUE(message.sync_log_data());
  EXPECT_TRUE(message.dont_log());
}

TEST_F(LoggingTest, FiltersAreLoggedOnTheThreadOfTheLog) {
  RecordingFilter::Diary diary;
  scoped_refptr<RecordingFilter> filter(new RecordingFilter(&diary));
  filter->Take(PaintMsg_SetTitle::ID);
  StartBrowser();
  browser_->AddFilter(filter.get());
  StartRenderer();
  renderer_->Send(new PaintMsg_SetTitle(2, "filtered"));
  RunUntilLogged(1);
  EXPECT_EQ(logs()[0].params, "2, filtered");
  EXPECT_EQ(logs()[0].channel, channel_name_);
  EXPECT_EQ(keeper_.threads()[0], base::PlatformThread::CurrentId());
  browser_.reset();
  FlushBrowserIO();
}

TEST_F(LoggingTest, WithASenderLogsAreSentTogetherLater) {
  KeepingSender sender;
  logging()->SetConsumer(nullptr);
  logging()->SetIPCSender(&sender);
  StartBoth();
  const base::TimeTicks start = base::TimeTicks::Now();
  renderer_->Send(new PaintMsg_SetTitle(1, "a"));
  renderer_->Send(new PaintMsg_SetTitle(2, "b"));
  RunUntil([&] { return !sender.messages.empty(); });
  EXPECT_GE((base::TimeTicks::Now() - start).InMilliseconds(), 100);

  const Message& message = *sender.messages[0];
  EXPECT_EQ(message.routing_id(), MSG_ROUTING_CONTROL);
  EXPECT_EQ(message.type(), IPC_LOGGING_ID);
  std::vector<LogData> logs;
  PickleIterator reader(message);
  ASSERT_TRUE(ReadParam(&message, &reader, &logs));
  ASSERT_EQ(logs.size(), 2u);
  EXPECT_EQ(logs[0].params, "1, a");
  EXPECT_EQ(logs[1].params, "2, b");
  EXPECT_EQ(logs[1].channel, channel_name_);
}

TEST_F(LoggingTest, AConsumerComesBeforeASender) {
  class Refuser : public Sender {
   public:
    bool Send(Message* message) override {
      delete message;
      ADD_FAILURE() << "There is a consumer";
      return false;
    }
  } sender;
  logging()->SetIPCSender(&sender);
  StartBoth();
  SendFromRenderer(kUnknown);
  RunUntilLogged(1);
}

TEST_F(LoggingTest, FlagsTellSyncReplyAndError) {
  EXPECT_EQ(FlagsOf(PaintMsg_Clear()), "");
  const PaintMsg_Wait call;
  EXPECT_EQ(FlagsOf(call), "S");
  scoped_ptr<Message> reply(SyncMessage::GenerateReply(&call));
  EXPECT_EQ(FlagsOf(*reply), "R");
  reply->set_reply_error();
  EXPECT_EQ(FlagsOf(*reply), "RE");
}

TEST_F(LoggingTest, AnUnknownTypeIsNamedByItsNumber) {
  std::string name;
  std::string params = "untouched";
  Logging::GetMessageText(12345, &name, nullptr, &params);
  EXPECT_EQ(name, "[UNKNOWN MSG 12345 ]");
  EXPECT_EQ(params, "untouched");
  Logging::GetMessageText(12345, nullptr, nullptr, nullptr);
}

TEST_F(LoggingTest, WithoutAFunctionMapThereIsNoText) {
  Logging::set_log_function_map(nullptr);
  EXPECT_FALSE(Logging::log_function_map());
  std::string name = "name";
  std::string params = "params";
  Logging::GetMessageText(PaintMsg_Clear::ID, &name, nullptr, &params);
  EXPECT_EQ(name, "name");
  EXPECT_EQ(params, "params");
}

TEST_F(LoggingTest, TheTextOfAMessageIsNameAndParameters) {
  EXPECT_EQ(Logging::log_function_map(), GetPaintLogTable());
  const PaintMsg_SetTitle message(3, "c");
  std::string name;
  std::string params;
  Logging::GetMessageText(message.type(), &name, &message, &params);
  EXPECT_EQ(name, "PaintMsg_SetTitle");
  EXPECT_EQ(params, "3, c");
}

// Tests and programs may have one loop after another.
TEST(LoggingThreadTest, TheNextLoopTakesOver) {
  for (int i = 0; i < 2; ++i) {
    base::MessageLoop loop;
    LogKeeper keeper;
    Message message(1, kUnknown, Message::PRIORITY_NORMAL);
    message.set_sent_time(1);
    base::Thread other("other");
    ASSERT_TRUE(other.Start());
    other.task_runner()->PostTask(
        FROM_HERE, Do([&message] {
          LogKeeper::logging()->OnPreDispatchMessage(message);
          LogKeeper::logging()->OnPostDispatchMessage(message, "");
        }));
    RunUntil([&] { return keeper.logs().size() == 1; });
    EXPECT_EQ(keeper.threads()[0], base::PlatformThread::CurrentId());
  }
}

}  // namespace
}  // namespace IPC
