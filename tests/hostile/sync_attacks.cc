// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Replies to nobody, calls at the wrong time, and blocked listeners:
// deviations D13 to D15.

#include <limits.h>
#include <string.h>

#include <string>

#include "tests/hostile/build_speed.h"
#include "tests/hostile/hostile_messages.h"
#include "tests/hostile/hostile_test.h"
#include "tests/support/channel_test.h"
#include "tests/support/run_until.h"

namespace hostile {

namespace {

using test_support::RunUntil;

int IdOf(const RawMessage& message) {
  int id = -1;
  EXPECT_GE(message.payload.size(), sizeof(id));
  memcpy(&id, message.payload.data(), sizeof(id));
  return id;
}

class SyncAttack : public HostileTest {
 protected:
  SyncAttack() : HostileTest(kSyncChannelVictim) {}

  RawMessage Receive() {
    return test_support::Parse(attacker().ReceiveMessage());
  }

  // The victim calls, and blocks; the attacker receives the call and does
  // |attack|. What the victim's call returns.
  std::string CallMeanwhile(
      const std::function<void(const RawMessage&)>& attack) {
    InBackground([=] { attack(Receive()); });
    const std::string answer = victim().Ask(1);
    FinishBackground();
    return answer;
  }
  // How many messages were handled inside of a call that the attacker answers
  // behind |message|.
  int HandledInsideOfACall(const RawMessage& message) {
    EXPECT_EQ(CallMeanwhile([&](const RawMessage& call) {
                Attack(message.Bytes() + Reply(call, IntBytes(7)).Bytes());
              }),
              "7");
    return victim().handled();
  }
  static RawMessage Asynchronous(uint32_t flags) {
    RawMessage message = Control(HostileMsg_Bool::ID, IntBytes(1));
    message.flags |= flags;
    return message;
  }
};

TEST_F(SyncAttack, AReplyToACallThatNeverWas) {
  Meet();
  Attack(Reply(12345, IntBytes(7)));
  ExpectRefusedFor(DisconnectReason::kUnexpectedReply);
}

TEST_F(SyncAttack, AnErrorReplyToACallThatNeverWas) {
  Meet();
  RawMessage reply = Reply(12345, "");
  reply.flags |= IPC::Message::REPLY_ERROR_BIT;
  Attack(reply);
  ExpectRefusedFor(DisconnectReason::kUnexpectedReply);
}

TEST_F(SyncAttack, RepliesWithIdsThatMeanNothing) {
  for (int id : {0, -1, INT_MIN, INT_MAX}) {
    Meet();
    Attack(Reply(id, IntBytes(7)));
    ExpectRefusedFor(DisconnectReason::kUnexpectedReply);
  }
}

TEST_F(SyncAttack, AReplyWithoutAnId) {
  for (size_t size : {0, 1, 3}) {
    Meet();
    RawMessage reply = Reply(1, "");
    reply.payload.resize(size);
    Attack(reply);
    ExpectRefusedFor(DisconnectReason::kUnexpectedReply);
  }
}

TEST_F(SyncAttack, AReplyToTheCallThatIsToCome) {
  Meet();
  int id = 0;
  EXPECT_EQ(CallMeanwhile([&](const RawMessage& call) {
              id = IdOf(call);
              Attack(Reply(call, IntBytes(7)));
            }),
            "7");
  Attack(Reply(id + 1, IntBytes(666)));
  RunUntil([this] { return !victim().refusals().empty(); });
  EXPECT_EQ(victim().refusals()[0], DisconnectReason::kUnexpectedReply);
  EXPECT_EQ(CallMeanwhile([&](const RawMessage& call) {
              EXPECT_EQ(IdOf(call), id + 1);
              Attack(Reply(call, IntBytes(8)));
            }),
            "8");
  ExpectStillServes();
}

TEST_F(SyncAttack, ASecondReplyToTheSameCall) {
  Meet();
  EXPECT_EQ(CallMeanwhile([&](const RawMessage& call) {
              Attack(Reply(call, IntBytes(7)).Bytes() +
                     Reply(call, IntBytes(8)).Bytes());
            }),
            "7");
  ExpectRefusedFor(DisconnectReason::kUnexpectedReply);
}

TEST_F(SyncAttack, AReplyThatCannotBeParsed) {
  Meet();
  EXPECT_EQ(CallMeanwhile(
                [&](const RawMessage& call) { Attack(Reply(call, "abc")); }),
            "lost");
  ExpectRefusedFor(DisconnectReason::kUnparsableMessage);
}

TEST_F(SyncAttack, AReplyThatIsACallToo) {
  Meet();
  EXPECT_EQ(CallMeanwhile([&](const RawMessage& call) {
              RawMessage reply = Reply(call, IntBytes(7));
              reply.type = HostileMsg_Ask::ID;
              reply.flags =
                  0xffffffff & ~uint32_t{IPC::Message::REPLY_ERROR_BIT};
              Attack(reply);
            }),
            "7");
  ExpectStillServes();
  EXPECT_EQ(victim().calls(), 0);
}

TEST_F(SyncAttack, AMillionRepliesToNobody) {
  const int kReplies = Scaled(1000 * 1000);
  Meet();
  InBackground([=] {
    for (int i = 0; i < kReplies / 1000; ++i) {
      std::string some;
      for (int j = 0; j < 1000; ++j)
        some += Reply(1000000 + 1000 * i + j, IntBytes(7)).Bytes();
      Attack(some);
    }
    Attack(Ping(77));
  });
  RunUntil([this] { return victim().messages() == 1; });
  FinishBackground();
  EXPECT_LE(victim().status().backlog_bytes(), 0u);
  EXPECT_GE(victim().refusals().size(), 1u);
  for (DisconnectReason reason : victim().refusals())
    ASSERT_EQ(reason, DisconnectReason::kUnexpectedReply);
  ExpectStillServes();
}

TEST_F(SyncAttack, AReplyFloodWhileTheVictimIsBlocked) {
  Meet();
  EXPECT_EQ(CallMeanwhile([this](const RawMessage& call) {
              for (int i = 0; i < 10000; ++i)
                Attack(Reply(IdOf(call) + 1 + i, IntBytes(666)));
              Attack(Reply(call, IntBytes(7)));
            }),
            "7");
  ExpectStillServes();
  ASSERT_FALSE(victim().refusals().empty());
  EXPECT_EQ(victim().refusals()[0], DisconnectReason::kUnexpectedReply);
}

TEST_F(SyncAttack, AnAsynchronousMessageMayNotInterruptACall) {
  Meet();
  EXPECT_EQ(HandledInsideOfACall(Asynchronous(IPC::Message::UNBLOCK_BIT)), 0);
  ExpectStillServes();
  EXPECT_EQ(victim().handled(), 1);
}

TEST_F(SyncAttack, NorMayOneWithoutTheFlag) {
  policy().trusts_peer = true;
  Meet();
  EXPECT_EQ(HandledInsideOfACall(Asynchronous(0)), 0);
  ExpectStillServes();
}

TEST_F(SyncAttack, ThePolicyMayTrustThePeerToInterrupt) {
  policy().trusts_peer = true;
  Meet();
  EXPECT_EQ(HandledInsideOfACall(Asynchronous(IPC::Message::UNBLOCK_BIT)), 1);
  ExpectStillServes();
}

TEST_F(SyncAttack, CallsWithinCallsEndAtTheBound) {
  Meet();
  // Each call of the attacker makes the victim call again, and again.
  std::vector<std::string> answers;
  victim().OnCallDo([&] { answers.push_back(victim().Ask(2)); });
  InBackground([this] {
    // Of the victim's calls none is answered before it refuses to go deeper:
    // its answer to a call of ours comes first then.
    std::vector<RawMessage> unanswered;
    for (int id = 1;; ++id) {
      const RawMessage message = Receive();
      if (message.type != HostileMsg_Ask::ID) {
        break;
      }
      unanswered.push_back(message);
      Attack(Call(id, 1));
    }
    for (size_t left = unanswered.size(); left > 0; --left) {
      Attack(Reply(unanswered[left - 1], IntBytes(7)));
      if (left > 1)
        Receive();
    }
  });
  EXPECT_EQ(victim().Ask(1), "7");
  FinishBackground();
  ASSERT_EQ(answers.size(), policy().max_nested_calls);
  EXPECT_EQ(answers[0], "lost") << "the innermost";
  EXPECT_EQ(answers.back(), "7");
  ExpectStillServes();
}

TEST_F(SyncAttack, LeavingTheVictimBlockedForEver) {
  Meet();
  EXPECT_EQ(CallMeanwhile([&](const RawMessage&) { attacker().Close(); }),
            "lost");
  ExpectDroppedFor(DisconnectReason::kPeerClosed);
}

TEST_F(SyncAttack, BreakingTheProtocolWhileTheVictimIsBlocked) {
  Meet();
  EXPECT_EQ(CallMeanwhile([&](const RawMessage&) { Attack(Hello()); }), "lost");
  ExpectDroppedFor(DisconnectReason::kRepeatedHello);
}

class CallAttack : public EveryVictimTest {
 protected:
  RawMessage NextAnswer() {
    return test_support::Parse(
        attacker().ReceiveMessage([this] { RunUntilIdle(); }));
  }
};

TEST_P(CallAttack, ACallThatNobodyKnowsIsAnsweredWithAnError) {
  Meet();
  RawMessage call = Call(5, 1);
  call.type = Noise("").type;
  Attack(call);
  const RawMessage answer = NextAnswer();
  EXPECT_EQ(IdOf(answer), 5);
  EXPECT_TRUE(answer.flags & IPC::Message::REPLY_BIT);
  EXPECT_TRUE(answer.flags & IPC::Message::REPLY_ERROR_BIT);
  ExpectStillServes();
}

TEST_P(CallAttack, ACallWithoutParameters) {
  Meet();
  RawMessage call = Call(5, 1);
  call.payload.resize(4);
  Attack(call);
  const RawMessage answer = NextAnswer();
  EXPECT_EQ(IdOf(answer), 5);
  EXPECT_TRUE(answer.flags & IPC::Message::REPLY_ERROR_BIT);
  ExpectRefusedFor(DisconnectReason::kUnparsableMessage);
  EXPECT_EQ(victim().calls(), 0);
}

TEST_P(CallAttack, ACallWithoutAnId) {
  for (size_t size : {0, 1, 2, 3}) {
    Meet();
    RawMessage call = Call(5, 1);
    call.payload.resize(size);
    Attack(call);
    ExpectRefusedFor(DisconnectReason::kUnparsableMessage);
    EXPECT_EQ(victim().calls(), 0);
  }
}

// Without the flag it has no id and no parameters.
TEST_P(CallAttack, ACallThatIsNotFlaggedAsOne) {
  Meet();
  RawMessage call = Call(5, 1);
  call.flags = IPC::Message::PRIORITY_NORMAL;
  Attack(call);
  EXPECT_TRUE(NextAnswer().flags & IPC::Message::REPLY_ERROR_BIT);
  ExpectRefusedFor(DisconnectReason::kUnparsableMessage);
  EXPECT_EQ(victim().calls(), 0);
}

// With it the first parameter is the id.
TEST_P(CallAttack, AnAsynchronousMessageThatIsFlaggedAsACall) {
  Meet();
  RawMessage message = Control(HostileMsg_Bool::ID, IntBytes(1));
  message.flags |= IPC::Message::SYNC_BIT;
  Attack(message);
  ExpectRefusedFor(DisconnectReason::kUnparsableMessage);
}

TEST_P(CallAttack, ManyCallsOfOneIdAreAnsweredEach) {
  Meet();
  for (int i = 0; i < 100; ++i)
    Attack(Call(5, i));
  for (int i = 0; i < 100; ++i)
    EXPECT_EQ(NextAnswer().payload, IntBytes(5) + IntBytes(i));
  ExpectStillServes();
}

INSTANTIATE_TEST_SUITE_P(All, CallAttack, EveryVictim(), NameOfVictim);

}  // namespace

}  // namespace hostile
