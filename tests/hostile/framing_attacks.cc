// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Bytes that are no stream of messages, or an odd one.

#include <stdint.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "tests/hostile/build_speed.h"
#include "tests/hostile/hostile_messages.h"
#include "tests/hostile/hostile_test.h"
#include "tests/support/channel_test.h"
#include "tests/support/run_until.h"

namespace hostile {

namespace {

using test_support::kRawHeaderSize;
using test_support::RunUntil;

const int64_t kMiB = 1024 * 1024;

std::string Text(const std::string& text) {
  return IntBytes(static_cast<int32_t>(text.size())) + text;
}

class FramingAttack : public EveryVictimTest {};

TEST_P(FramingAttack, AnnouncingMoreThanAMessageMayHaveIsSeenAtTheHeader) {
  Meet();
  RawMessage message = Noise("");
  message.payload_size = 0xfffffff0;
  Attack(message);
  ExpectDroppedFor(DisconnectReason::kMessageTooBig);
}

TEST_P(FramingAttack, NothingIsKeptForAHugeMessageThatNeverComes) {
  Meet();
  RawMessage message = Noise("the beginning");
  message.payload_size =
      static_cast<int64_t>(policy().max_message_bytes - kRawHeaderSize);
  Attack(message);
  RunUntilIdle();
  EXPECT_EQ(victim().errors(), 0);
  attacker().Close();
  ExpectDroppedFor(DisconnectReason::kPeerClosed);
}

TEST_P(FramingAttack, AWebBrowserAtTheWrongDoor) {
  Open();
  Attack("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  ExpectDroppedFor(DisconnectReason::kMessageTooBig);
}

TEST_P(FramingAttack, BytesThatAreAllOnes) {
  Meet();
  Attack(std::string(100, '\xff'));
  ExpectDroppedFor(DisconnectReason::kMessageTooBig);
}

TEST_P(FramingAttack, EmptyMessagesOfNoTypeHarmNobody) {
  Meet();
  Attack(std::string(100 * kRawHeaderSize, '\0'));
  ExpectStillServes();
  EXPECT_EQ(victim().messages(), 101);
}

TEST_P(FramingAttack, TheTypesOfTheChannelItselfAreReserved) {
  Meet();
  RawMessage message;
  message.routing = MSG_ROUTING_NONE;
  message.type = IPC::Channel::CLOSE_FD_MESSAGE_TYPE;
  message.payload = IntBytes(0);
  Attack(message);
  ExpectDroppedFor(DisconnectReason::kUnknownInternalMessage);
}

TEST_P(FramingAttack, MessagesThatNobodyKnowsHarmNobody) {
  Meet();
  for (uint32_t type : {0u, 1u, 0x7fffffffu, 0x80000000u, 0xffffffffu})
    Attack(Control(type, IntBytes(7)));
  ExpectStillServes();
}

TEST_P(FramingAttack, RoutesThatNobodyHasHarmNobody) {
  Meet();
  for (int32_t route : {INT32_MIN, -3, -2, -1, 0, 12345, INT32_MAX - 1}) {
    RawMessage message = Noise(IntBytes(1));
    message.routing = route;
    Attack(message);
  }
  ExpectStillServes();
}

TEST_P(FramingAttack, FlagsThatMeanNothingHarmNobody) {
  Meet();
  RawMessage message = Noise(IntBytes(1));
  // All but those of sync messages and replies.
  message.flags = ~uint32_t{IPC::Message::SYNC_BIT | IPC::Message::REPLY_BIT |
                            IPC::Message::REPLY_ERROR_BIT};
  Attack(message);
  message = Ping(1000);
  message.flags |= 0xffffff40;
  Attack(message);
  ExpectStillServes();
}

TEST_P(FramingAttack, PayloadsThatAreNotPaddedMisalignNothing) {
  Meet();
  for (size_t size : {1, 2, 3, 5, 6, 7}) {
    Attack(Noise(std::string(size, 'x')));
    ExpectStillServes();
  }
}

TEST_P(FramingAttack, SilenceInTheMiddleOfAMessage) {
  Meet();
  Attack(Noise(std::string(1000, 'x')).Bytes().substr(0, 500));
  RunUntilIdle();
  EXPECT_EQ(victim().errors(), 0);
}

TEST_P(FramingAttack, AMessageByteByByteIsAMessage) {
  Meet();
  for (char byte : Control(HostileMsg_Text::ID, Text("slow")).Bytes()) {
    Attack(std::string(1, byte));
    FlushIO();
  }
  ExpectStillServes();
  EXPECT_EQ(victim().handled(), 1);
}

TEST_P(FramingAttack, OneWriteOfManyMessages) {
  Meet();
  std::string bytes;
  for (int i = 0; i < 1000; ++i)
    bytes += Noise(std::string(static_cast<size_t>(i % 7), 'x')).Bytes();
  InBackground([this, bytes] { Attack(bytes); });
  RunUntil([this] { return victim().messages() == 1000; });
  FinishBackground();
  ExpectStillServes();
}

TEST_P(FramingAttack, AHangUpWhileTheVictimAnswers) {
  Meet();
  std::string pings;
  for (int i = 0; i < 100; ++i)
    pings += Ping(i).Bytes();
  Attack(pings);
  attacker().Close();
  ExpectDroppedFor(DisconnectReason::kPeerClosed);
  EXPECT_EQ(victim().messages(), 100) << "what it had sent is heard";
}

INSTANTIATE_TEST_SUITE_P(All, FramingAttack, EveryVictim(), NameOfVictim);

struct Length {
  const char* name;
  int64_t announced;
  bool is_relative;  // To the largest.
  bool is_too_big;
};

void PrintTo(const Length& length, std::ostream* out) {
  *out << length.name;
}

class LengthFieldAttack : public HostileTest,
                          public testing::WithParamInterface<Length> {};

TEST_P(LengthFieldAttack, IsMeasuredAtTheHeader) {
  Meet();
  const int64_t most =
      static_cast<int64_t>(policy().max_message_bytes - kRawHeaderSize);
  RawMessage message = Noise("");
  message.payload_size =
      GetParam().announced + (GetParam().is_relative ? most : 0);
  Attack(message);
  if (GetParam().is_too_big) {
    ExpectDroppedFor(DisconnectReason::kMessageTooBig);
    return;
  }
  RunUntilIdle();
  EXPECT_EQ(victim().errors(), 0);
  if (message.payload_size > 1)
    return;
  Attack(std::string(static_cast<size_t>(message.payload_size), 'x'));
  ExpectStillServes();
}

INSTANTIATE_TEST_SUITE_P(
    All,
    LengthFieldAttack,
    testing::Values(Length{"Zero", 0, false, false},
                    Length{"One", 1, false, false},
                    Length{"MostMinusOne", -1, true, false},
                    Length{"Most", 0, true, false},
                    Length{"MostPlusOne", 1, true, true},
                    Length{"MostPlusHeader", kRawHeaderSize, true, true},
                    Length{"Max31Minus1", INT64_C(0x7ffffffe), false, true},
                    Length{"Max31", INT64_C(0x7fffffff), false, true},
                    Length{"TwoToThe31", INT64_C(0x80000000), false, true},
                    Length{"WrapsWithHeader",
                           INT64_C(0x100000000) -
                               static_cast<int64_t>(kRawHeaderSize),
                           false, true},
                    Length{"Max32Minus1", INT64_C(0xfffffffe), false, true},
                    Length{"Max32", INT64_C(0xffffffff), false, true}),
    [](const testing::TestParamInfo<Length>& info) { return info.param.name; });

// Where a message of 16 bytes of payload is cut.
class CutAttack : public HostileTest, public testing::WithParamInterface<int> {
 protected:
  CutAttack()
      : bytes_(Control(HostileMsg_Text::ID, Text("twelve bytes")).Bytes()),
        cut_(std::min(static_cast<size_t>(GetParam()), bytes_.size() - 1)) {}

  const std::string bytes_;
  const size_t cut_;
};

TEST_P(CutAttack, NothingOfATruncatedMessageIsHeard) {
  Meet();
  Attack(bytes_.substr(0, cut_));
  RunUntilIdle();
  attacker().Close();
  ExpectDroppedFor(DisconnectReason::kPeerClosed);
  EXPECT_EQ(victim().messages(), 0);
}

TEST_P(CutAttack, AMessageInTwoPiecesIsOneMessage) {
  Meet();
  Attack(bytes_.substr(0, cut_));
  RunUntilIdle();
  EXPECT_EQ(victim().messages(), 0);
  Attack(bytes_.substr(cut_));
  ExpectStillServes();
  EXPECT_EQ(victim().handled(), 1);
}

INSTANTIATE_TEST_SUITE_P(EveryByte,
                         CutAttack,
                         testing::Range(1,
                                        static_cast<int>(kRawHeaderSize) + 16));

class LargeMessageAttack : public HostileTest {
 protected:
  LargeMessageAttack() : HostileTest(kChannelVictim) {}
};

TEST_F(LargeMessageAttack, ALargeMessageInSmallPiecesIsCopiedOnce) {
  const size_t kPiece = 4096;
  const size_t kPieces = static_cast<size_t>(Scaled(16 * 1024));
  AllowMemory(64 * kMiB + 16 * kMiB);
  Meet();
  RawMessage message = Noise("");
  message.payload_size = static_cast<int64_t>(kPiece * kPieces);
  Attack(message);
  InBackground([=] {
    const std::string piece(kPiece, 'x');
    for (size_t i = 0; i < kPieces; ++i)
      Attack(piece);
  });
  RunUntil([this] { return victim().messages() == 1; });
  FinishBackground();
  ExpectStillServes();
}

TEST_F(LargeMessageAttack, ManyPeersThatAnnounceTheMostCostNothing) {
  std::vector<scoped_ptr<RawPeer>> peers;
  std::vector<scoped_ptr<Victim>> victims;
  RawMessage message = Noise("x");
  message.payload_size = 16 * kMiB;
  for (int i = 0; i < Scaled(100); ++i) {
    test_support::PipeEnd ours;
    test_support::PipeEnd theirs;
    test_support::MakePipeEnds(IPC::Channel::MODE_SERVER, &ours, &theirs);
    victims.push_back(make_scoped_ptr(
        new Victim(VictimType::kChannel, test_support::HandleOver(&ours),
                   IPC::Channel::MODE_SERVER, policy(), Victim::Threads())));
    peers.push_back(make_scoped_ptr(new RawPeer(std::move(theirs))));
    peers.back()->Send(Hello());
    peers.back()->Send(message);
  }
  RunUntilIdle();
  for (const scoped_ptr<Victim>& victim : victims)
    EXPECT_EQ(victim->errors(), 0);
}

}  // namespace

}  // namespace hostile
