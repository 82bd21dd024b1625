// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Who does not introduce itself as it should: deviations D2, D3 and D10.

#include <stdint.h>

#include <algorithm>
#include <string>

#include "ipc/message_filter.h"
#include "tests/hostile/hostile_messages.h"
#include "tests/hostile/hostile_test.h"
#include "tests/support/channel_test.h"
#include "tests/support/recording_filter.h"
#include "tests/support/run_until.h"

namespace hostile {

namespace {

using test_support::kRawHeaderSize;
using test_support::RunUntil;

class HandshakeAttack : public EveryVictimTest {
 protected:
  void ExpectNeverMet(DisconnectReason reason) {
    ExpectDroppedFor(reason);
    EXPECT_EQ(victim().connections(), 0);
    EXPECT_EQ(victim().messages(), 0);
  }
};

TEST_P(HandshakeAttack, AMessageBeforeHello) {
  Open();
  Attack(Control(HostileMsg_Bool::ID, IntBytes(1)));
  ExpectNeverMet(DisconnectReason::kMessageBeforeHello);
}

TEST_P(HandshakeAttack, AMessageBeforeHelloThatHelloFollows) {
  Open();
  Attack(Control(HostileMsg_Bool::ID, IntBytes(1)).Bytes() + Hello().Bytes());
  ExpectNeverMet(DisconnectReason::kMessageBeforeHello);
}

TEST_P(HandshakeAttack, AReplyBeforeHello) {
  Open();
  Attack(Reply(1, IntBytes(1)));
  ExpectNeverMet(DisconnectReason::kMessageBeforeHello);
}

TEST_P(HandshakeAttack, ACloseDescriptorMessageInsteadOfHello) {
  Open();
  RawMessage message = Hello();
  message.type = IPC::Channel::CLOSE_FD_MESSAGE_TYPE;
  Attack(message);
  ExpectNeverMet(DisconnectReason::kMessageBeforeHello);
}

TEST_P(HandshakeAttack, TheTypeOfHelloWithARoute) {
  Open();
  RawMessage message = Hello();
  message.routing = MSG_ROUTING_CONTROL;
  Attack(message);
  ExpectNeverMet(DisconnectReason::kMessageBeforeHello);
}

TEST_P(HandshakeAttack, ASecondHello) {
  Meet();
  Attack(Hello());
  ExpectDroppedFor(DisconnectReason::kRepeatedHello);
  EXPECT_EQ(victim().connections(), 1);
}

TEST_P(HandshakeAttack, ASecondHelloOfAnotherProcess) {
  Meet();
  Attack(Hello(1));
  ExpectDroppedFor(DisconnectReason::kRepeatedHello);
  EXPECT_EQ(victim().connections(), 1);
  EXPECT_EQ(victim().status().peer().claimed_pid, base::GetCurrentProcId());
}

TEST_P(HandshakeAttack, ASecondHelloInTheSameWrite) {
  Open();
  Attack(Hello().Bytes() + Hello().Bytes());
  ExpectDroppedFor(DisconnectReason::kRepeatedHello);
}

TEST_P(HandshakeAttack, AHelloWithoutAPid) {
  Open();
  RawMessage hello = Hello();
  hello.payload.clear();
  Attack(hello);
  ExpectNeverMet(DisconnectReason::kMalformedHello);
}

TEST_P(HandshakeAttack, AHelloWithHalfAPid) {
  for (size_t size : {1, 2, 3}) {
    Open();
    RawMessage hello = Hello();
    hello.payload.resize(size);
    Attack(hello);
    ExpectNeverMet(DisconnectReason::kMalformedHello);
  }
}

TEST_P(HandshakeAttack, AHelloThatAnnouncesTooMuch) {
  Open();
  RawMessage hello = Hello();
  hello.payload_size = 0x80000000;
  Attack(hello);
  ExpectNeverMet(DisconnectReason::kMessageTooBig);
}

TEST_P(HandshakeAttack, WhatALaterVersionAddsToHelloIsIgnored) {
  Open();
  RawMessage hello = Hello();
  hello.payload += std::string(1000, '\xff');
  Attack(hello);
  ExpectStillServes();
}

TEST_P(HandshakeAttack, AHelloWithAllFlagsIsAHello) {
  Open();
  RawMessage hello = Hello();
  hello.flags = 0xffffffff;
  Attack(hello);
  ExpectStillServes();
  EXPECT_TRUE(victim().refusals().empty());
}

TEST_P(HandshakeAttack, AHangUpBeforeAWord) {
  Open();
  attacker().Close();
  ExpectNeverMet(DisconnectReason::kPeerClosed);
}

TEST_P(HandshakeAttack, AHangUpRightBehindHello) {
  Open();
  Attack(Hello());
  attacker().Close();
  ExpectDroppedFor(DisconnectReason::kPeerClosed);
}

TEST_P(HandshakeAttack, HalfAHelloAndThenSilence) {
  policy().handshake_timeout = base::TimeDelta::FromMilliseconds(20);
  Open();
  Attack(Hello().Bytes().substr(0, 7));
  ExpectNeverMet(DisconnectReason::kHandshakeTimeout);
}

TEST_P(HandshakeAttack, AHelloThatTricklesHasNoMoreTime) {
  policy().handshake_timeout = base::TimeDelta::FromMilliseconds(100);
  Open();
  const std::string hello = Hello().Bytes();
  size_t sent = 0;
  // A byte with each look: some every 2 ms, so that each is well in time, but
  // never the last one.
  RunUntil([&] {
    if (sent + 1 < hello.size())
      Attack(hello.substr(sent++, 1));
    return victim().errors() > 0;
  });
  ExpectNeverMet(DisconnectReason::kHandshakeTimeout);
}

INSTANTIATE_TEST_SUITE_P(All, HandshakeAttack, EveryVictim(), NameOfVictim);

class HelloCutAttack : public HostileTest,
                       public testing::WithParamInterface<int> {};

TEST_P(HelloCutAttack, NothingOfATruncatedHelloIsHeard) {
  Open();
  Attack(Hello().Bytes().substr(0, static_cast<size_t>(GetParam())));
  RunUntilIdle();
  attacker().Close();
  ExpectDroppedFor(DisconnectReason::kPeerClosed);
  EXPECT_EQ(victim().connections(), 0);
}

TEST_P(HelloCutAttack, AHelloInTwoPiecesIsOneHello) {
  Open();
  Attack(Hello().Bytes().substr(0, static_cast<size_t>(GetParam())));
  RunUntilIdle();
  EXPECT_EQ(victim().connections(), 0);
  Attack(Hello().Bytes().substr(static_cast<size_t>(GetParam())));
  ExpectStillServes();
}

INSTANTIATE_TEST_SUITE_P(EveryByte,
                         HelloCutAttack,
                         testing::Range(1,
                                        static_cast<int>(kRawHeaderSize) + 4));

class FilterAttack : public HostileTest {
 protected:
  FilterAttack() : HostileTest(kProxyVictim) {}

  // Takes what no listener may see.
  void AddFilter() {
    scoped_refptr<test_support::RecordingFilter> filter(
        new test_support::RecordingFilter(&diary_));
    filter->Take(HostileMsg_Bool::ID);
    victim().proxy()->AddFilter(filter.get());
    FlushIO();
  }

  test_support::RecordingFilter::Diary diary_;
};

TEST_F(FilterAttack, AMessageRightBehindHelloDoesNotSlipPastAFilter) {
  Open();
  AddFilter();
  Attack(Hello().Bytes() + Control(HostileMsg_Bool::ID, IntBytes(1)).Bytes());
  ExpectStillServes();
  EXPECT_EQ(victim().handled(), 0);
  EXPECT_TRUE(diary_.Has("message:" + std::to_string(HostileMsg_Bool::ID)));
}

TEST_F(FilterAttack, AMessageThatAFilterCannotParseIsReportedToo) {
  Open();
  scoped_refptr<test_support::RecordingFilter> filter(
      new test_support::RecordingFilter(&diary_));
  filter->Take(HostileMsg_Bool::ID);
  filter->OnMessageDo(
      [](const IPC::Message& message) { message.set_dispatch_error(); });
  victim().proxy()->AddFilter(filter.get());
  FlushIO();
  Attack(Hello());
  Attack(Control(HostileMsg_Bool::ID, ""));
  ExpectRefusedFor(DisconnectReason::kUnparsableMessage);
}

TEST_F(FilterAttack, AMessageBeforeHelloDoesNotSlipPastAFilter) {
  Open();
  AddFilter();
  Attack(Control(HostileMsg_Bool::ID, IntBytes(1)).Bytes() + Hello().Bytes());
  ExpectDroppedFor(DisconnectReason::kMessageBeforeHello);
  EXPECT_EQ(victim().messages(), 0);
  EXPECT_EQ(diary_.story(), "") << "it was not told of any peer";
}

}  // namespace

}  // namespace hostile
