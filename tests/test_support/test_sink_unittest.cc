// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipc/ipc_test_sink.h"

#include <string>

#include "ipc/ipc_sync_message.h"
#include "testing/gtest/include/gtest/gtest.h"
#include "tests/test_support/talk_messages.h"

namespace {

const uint32 kOneType = 1;
const uint32 kOtherType = 2;

IPC::Message* NewMessage(uint32 type) {
  return new IPC::Message(MSG_ROUTING_CONTROL, type,
                          IPC::Message::PRIORITY_NORMAL);
}

// Takes messages of one type.
class Taker : public IPC::Listener {
 public:
  explicit Taker(uint32 type) : type_(type) {}
  bool OnMessageReceived(const IPC::Message& message) override {
    ++seen_;
    return message.type() == type_;
  }
  int seen() const { return seen_; }

 private:
  const uint32 type_;
  int seen_ = 0;
};

TEST(TestSinkTest, KeepsWhatIsSent) {
  IPC::TestSink sink;
  IPC::Sender* const sender = &sink;
  EXPECT_TRUE(sender->Send(new TalkMsg_Say("kept")));
  ASSERT_EQ(1U, sink.message_count());

  TalkMsg_Say::Param param;
  ASSERT_TRUE(TalkMsg_Say::Read(sink.GetMessageAt(0), &param));
  EXPECT_EQ("kept", get<0>(param));
}

TEST(TestSinkTest, HasNothingOutOfRange) {
  IPC::TestSink sink;
  EXPECT_FALSE(sink.GetMessageAt(0));
  sink.Send(NewMessage(kOneType));
  EXPECT_TRUE(sink.GetMessageAt(0));
  EXPECT_FALSE(sink.GetMessageAt(1));
}

TEST(TestSinkTest, FindsTheFirstOfItsType) {
  IPC::TestSink sink;
  sink.Send(NewMessage(kOtherType));
  sink.Send(NewMessage(kOneType));
  sink.Send(NewMessage(kOneType));
  EXPECT_EQ(sink.GetMessageAt(1), sink.GetFirstMessageMatching(kOneType));
  EXPECT_FALSE(sink.GetFirstMessageMatching(3));
}

TEST(TestSinkTest, AMessageIsUniqueOnlyIfThereIsOneOfItsType) {
  IPC::TestSink sink;
  EXPECT_FALSE(sink.GetUniqueMessageMatching(kOneType));
  sink.Send(NewMessage(kOneType));
  EXPECT_EQ(sink.GetMessageAt(0), sink.GetUniqueMessageMatching(kOneType));
  sink.Send(NewMessage(kOneType));
  EXPECT_FALSE(sink.GetUniqueMessageMatching(kOneType));
}

TEST(TestSinkTest, RepliesAreKeptUnderTheirOwnId) {
  IPC::TestSink sink;
  std::string answer;
  TalkMsg_Ask question("question", &answer);
  IPC::Message* const reply = IPC::SyncMessage::GenerateReply(&question);
  TalkMsg_Ask::WriteReplyParams(reply, std::string("answer"));
  sink.Send(reply);

  const IPC::Message* const kept = sink.GetUniqueMessageMatching(IPC_REPLY_ID);
  ASSERT_TRUE(kept);
  TupleTypes<TalkMsg_Ask::ReplyParam>::ValueTuple reply_data;
  ASSERT_TRUE(TalkMsg_Ask::ReadReplyParam(kept, &reply_data));
  EXPECT_EQ("answer", get<0>(reply_data));
}

TEST(TestSinkTest, FiltersComeFirstInTheirOrder) {
  IPC::TestSink sink;
  Taker first(kOneType);
  Taker second(kOtherType);
  sink.AddFilter(&first);
  sink.AddFilter(&second);

  EXPECT_TRUE(sink.Send(NewMessage(kOneType)));
  EXPECT_EQ(1, first.seen());
  EXPECT_EQ(0, second.seen());
  EXPECT_TRUE(sink.Send(NewMessage(kOtherType)));
  EXPECT_EQ(1, second.seen());
  EXPECT_EQ(0U, sink.message_count());

  sink.RemoveFilter(&first);
  sink.Send(NewMessage(kOneType));
  EXPECT_EQ(2, first.seen());
  EXPECT_EQ(1U, sink.message_count());
}

TEST(TestSinkTest, ForgetsWhatItHas) {
  IPC::TestSink sink;
  sink.Send(NewMessage(kOneType));
  sink.ClearMessages();
  EXPECT_EQ(0U, sink.message_count());
}

TEST(TestSinkTest, LeadsNowhere) {
  IPC::TestSink sink;
  EXPECT_FALSE(sink.Connect());
  EXPECT_EQ(base::kNullProcessId, sink.GetPeerPID());
  EXPECT_EQ(base::kNullProcessId, sink.GetSelfPID());
  sink.Close();
}

}  // namespace
