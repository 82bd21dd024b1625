// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/ipc/pending_sync_calls.h"

#include <string>

#include "gtest/gtest.h"
#include "ipc/ipc_sync_message.h"
#include "tests/support/sync_messages.h"

namespace IPC {
namespace internal {
namespace {

using Match = PendingSyncCalls::Match;
using Parse = PendingSyncCalls::Parse;

class PendingSyncCallsTest : public testing::Test {
 protected:
  explicit PendingSyncCallsTest(Parse where = Parse::kInFinish)
      : calls_(where) {}

  PendingSyncCall* Add(int* answer) {
    SyncMsg_Call message(1, answer);
    return calls_.Add(&message);
  }
  static scoped_ptr<Message> Reply(int id) {
    scoped_ptr<Message> reply(
        new Message(1, IPC_REPLY_ID, Message::PRIORITY_NORMAL));
    reply->set_reply();
    reply->WriteInt(id);
    return reply;
  }
  static scoped_ptr<Message> Reply(int id, int answer) {
    scoped_ptr<Message> reply = Reply(id);
    reply->WriteInt(answer);
    return reply;
  }
  Match OnReply(int id) { return calls_.OnReply(*Reply(id, 7)); }
  bool Finish(PendingSyncCall* call) {
    scoped_ptr<Message> malformed;
    const bool answered = calls_.Finish(call, &malformed);
    EXPECT_FALSE(malformed);
    return answered;
  }

  PendingSyncCalls calls_;
  int answer_ = 0;
};

TEST_F(PendingSyncCallsTest, AReplyEndsTheWaitAndFinishParsesIt) {
  PendingSyncCall* const call = Add(&answer_);
  EXPECT_FALSE(call->over_event.IsSignaled());
  EXPECT_EQ(OnReply(call->id), Match::kAwaited);
  EXPECT_TRUE(call->over_event.IsSignaled());
  EXPECT_EQ(answer_, 0);
  EXPECT_TRUE(Finish(call));
  EXPECT_EQ(answer_, 7);
}

TEST_F(PendingSyncCallsTest, AnErrorReplyEndsItWithoutSuccess) {
  PendingSyncCall* const call = Add(&answer_);
  const scoped_ptr<Message> reply = Reply(call->id, 7);
  reply->set_reply_error();
  EXPECT_EQ(calls_.OnReply(*reply), Match::kAwaited);
  EXPECT_FALSE(Finish(call));
  EXPECT_EQ(answer_, 0);
}

TEST_F(PendingSyncCallsTest, AMalformedReplyIsHandedOut) {
  PendingSyncCall* const call = Add(&answer_);
  const int id = call->id;
  EXPECT_EQ(calls_.OnReply(*Reply(id)), Match::kAwaited);
  scoped_ptr<Message> malformed;
  EXPECT_FALSE(calls_.Finish(call, &malformed));
  ASSERT_TRUE(malformed);
  EXPECT_EQ(SyncMessage::GetMessageId(*malformed), id);
}

TEST_F(PendingSyncCallsTest, OnlyTheFirstReplyCounts) {
  PendingSyncCall* const call = Add(&answer_);
  const int id = call->id;
  EXPECT_EQ(OnReply(id), Match::kAwaited);
  EXPECT_EQ(calls_.OnReply(*Reply(id, 8)), Match::kUnknown);
  EXPECT_TRUE(Finish(call));
  EXPECT_EQ(answer_, 7);
  EXPECT_EQ(OnReply(id), Match::kUnknown);
}

TEST_F(PendingSyncCallsTest, CallsAreToldApart) {
  int other_answer = 0;
  PendingSyncCall* const call = Add(&answer_);
  PendingSyncCall* const other = Add(&other_answer);
  EXPECT_EQ(OnReply(other->id), Match::kAwaited);
  EXPECT_FALSE(call->over_event.IsSignaled());
  EXPECT_TRUE(Finish(other));
  EXPECT_EQ(answer_, 0);
  EXPECT_EQ(other_answer, 7);
  EXPECT_EQ(OnReply(call->id), Match::kAwaited);
  EXPECT_TRUE(Finish(call));
}

TEST_F(PendingSyncCallsTest, AnIdThatWasNeverUsedIsUnknown) {
  EXPECT_EQ(OnReply(0x70000000), Match::kUnknown);
}

TEST_F(PendingSyncCallsTest, AReplyTooShortForAnIdIsNobodys) {
  // One with the id 0 may wait: the first of a process.
  PendingSyncCall* const call = Add(&answer_);
  call->id = 0;
  Message reply(1, IPC_REPLY_ID, Message::PRIORITY_NORMAL);
  reply.set_reply();
  EXPECT_EQ(calls_.OnReply(reply), Match::kUnknown);
  EXPECT_FALSE(call->over_event.IsSignaled());
  Finish(call);
}

TEST_F(PendingSyncCallsTest, ACallerWhoComesBackEarlyGetsALateReply) {
  PendingSyncCall* const call = Add(&answer_);
  const int id = call->id;
  EXPECT_FALSE(Finish(call));
  EXPECT_EQ(OnReply(id), Match::kLate);
  EXPECT_EQ(OnReply(id), Match::kUnknown);
  EXPECT_EQ(answer_, 0);
}

TEST_F(PendingSyncCallsTest, GivingUpEndsAllAndRepliesAreLate) {
  PendingSyncCall* const call = Add(&answer_);
  PendingSyncCall* const other = Add(&answer_);
  const int id = call->id;
  const int other_id = other->id;
  calls_.GiveUpAll();
  EXPECT_TRUE(call->over_event.IsSignaled());
  EXPECT_EQ(OnReply(id), Match::kLate);
  EXPECT_EQ(OnReply(id), Match::kUnknown);
  EXPECT_FALSE(Finish(call));
  EXPECT_EQ(OnReply(id), Match::kUnknown);
  EXPECT_FALSE(Finish(other));
  EXPECT_EQ(OnReply(other_id), Match::kLate);
  EXPECT_EQ(OnReply(other_id), Match::kUnknown);
  EXPECT_EQ(answer_, 0);
}

TEST_F(PendingSyncCallsTest, GivingUpDoesNotTakeAnAnswerBack) {
  PendingSyncCall* const call = Add(&answer_);
  EXPECT_EQ(OnReply(call->id), Match::kAwaited);
  calls_.GiveUpAll();
  EXPECT_TRUE(Finish(call));
}

TEST_F(PendingSyncCallsTest, ForgettingEndsAllAndNoReplyIsExpected) {
  const int long_gone = Add(&answer_)->id;
  PendingSyncCall* const given_up = Add(&answer_);
  const int given_up_id = given_up->id;
  EXPECT_FALSE(Finish(given_up));
  PendingSyncCall* const call = Add(&answer_);
  const int id = call->id;
  calls_.GiveUpAll();
  calls_.ForgetAll();
  EXPECT_TRUE(call->over_event.IsSignaled());
  EXPECT_EQ(OnReply(id), Match::kUnknown);
  EXPECT_EQ(OnReply(given_up_id), Match::kUnknown);
  EXPECT_FALSE(Finish(call));
  EXPECT_EQ(OnReply(id), Match::kUnknown);
  EXPECT_EQ(OnReply(long_gone), Match::kUnknown);
}

TEST_F(PendingSyncCallsTest, AfterForgettingCallsGoOn) {
  calls_.ForgetAll();
  PendingSyncCall* const call = Add(&answer_);
  EXPECT_FALSE(call->over_event.IsSignaled());
  EXPECT_EQ(OnReply(call->id), Match::kAwaited);
  EXPECT_TRUE(Finish(call));
}

TEST_F(PendingSyncCallsTest, AfterCloseCallsAreOverAtOnce) {
  PendingSyncCall* const before = Add(&answer_);
  calls_.Close();
  EXPECT_TRUE(before->over_event.IsSignaled());
  EXPECT_EQ(OnReply(before->id), Match::kLate) << "the channel lives a while";
  EXPECT_FALSE(Finish(before));
  PendingSyncCall* const call = Add(&answer_);
  const int id = call->id;
  EXPECT_TRUE(call->over_event.IsSignaled());
  EXPECT_FALSE(Finish(call));
  EXPECT_EQ(OnReply(id), Match::kUnknown);
}

TEST_F(PendingSyncCallsTest, ACallThatWasNotSentIsOverAndNoReplyIsExpected) {
  PendingSyncCall* const call = Add(&answer_);
  const int id = call->id;
  calls_.CancelUnsent(id);
  EXPECT_TRUE(call->over_event.IsSignaled());
  EXPECT_FALSE(Finish(call));
  EXPECT_EQ(OnReply(id), Match::kUnknown);
}

TEST_F(PendingSyncCallsTest, ThatMayTurnOutWhenTheCallerIsGone) {
  PendingSyncCall* const call = Add(&answer_);
  const int id = call->id;
  EXPECT_FALSE(Finish(call));
  calls_.CancelUnsent(id);
  EXPECT_EQ(OnReply(id), Match::kUnknown);
}

TEST_F(PendingSyncCallsTest, OrWhenItWasGivenUp) {
  PendingSyncCall* const call = Add(&answer_);
  const int id = call->id;
  calls_.GiveUpAll();
  calls_.CancelUnsent(id);
  EXPECT_FALSE(Finish(call));
  EXPECT_EQ(OnReply(id), Match::kUnknown);
}

TEST_F(PendingSyncCallsTest, OnlyACallThatWaitsIsWorthSending) {
  PendingSyncCall* const call = Add(&answer_);
  const int id = call->id;
  EXPECT_TRUE(calls_.IsAwaited(id));
  calls_.GiveUpAll();
  EXPECT_FALSE(calls_.IsAwaited(id));
  EXPECT_FALSE(Finish(call));
  EXPECT_FALSE(calls_.IsAwaited(id));
}

TEST_F(PendingSyncCallsTest, ACallMayWantNoValues) {
  SyncMessage message(1, 2, Message::PRIORITY_NORMAL, nullptr);
  PendingSyncCall* const call = calls_.Add(&message);
  EXPECT_EQ(OnReply(call->id), Match::kAwaited);
  EXPECT_TRUE(Finish(call));
}

TEST_F(PendingSyncCallsTest, TheDeserializerGoesWithTheCall) {
  class Deserializer : public MessageReplyDeserializer {
   public:
    explicit Deserializer(bool* is_gone) : is_gone_(is_gone) {}
    ~Deserializer() override { *is_gone_ = true; }

   private:
    bool SerializeOutputParameters(const Message& msg,
                                   PickleIterator iter) override {
      return true;
    }
    bool* const is_gone_;
  };
  bool is_gone = false;
  SyncMessage message(1, 2, Message::PRIORITY_NORMAL,
                      new Deserializer(&is_gone));
  PendingSyncCall* const call = calls_.Add(&message);
  EXPECT_FALSE(is_gone);
  EXPECT_FALSE(Finish(call));
  EXPECT_TRUE(is_gone);
}

// As SyncMessageFilter uses it.
class ParsedOnArrivalTest : public PendingSyncCallsTest {
 protected:
  ParsedOnArrivalTest() : PendingSyncCallsTest(Parse::kOnArrival) {}
};

TEST_F(ParsedOnArrivalTest, TheAnswerIsThereBeforeFinish) {
  PendingSyncCall* const call = Add(&answer_);
  EXPECT_EQ(OnReply(call->id), Match::kAwaited);
  EXPECT_EQ(answer_, 7);
  EXPECT_TRUE(Finish(call));
}

TEST_F(ParsedOnArrivalTest, AMalformedReplyIsADispatchError) {
  PendingSyncCall* const call = Add(&answer_);
  const scoped_ptr<Message> reply = Reply(call->id);
  EXPECT_EQ(calls_.OnReply(*reply), Match::kAwaited);
  EXPECT_TRUE(reply->dispatch_error());
  EXPECT_FALSE(Finish(call));
}

TEST_F(ParsedOnArrivalTest, ALateReplyIsNotParsed) {
  PendingSyncCall* const call = Add(&answer_);
  const int id = call->id;
  EXPECT_FALSE(Finish(call));
  EXPECT_EQ(OnReply(id), Match::kLate);
  EXPECT_EQ(answer_, 0);
}

}  // namespace
}  // namespace internal
}  // namespace IPC
