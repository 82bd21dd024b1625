// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What a peer can do with descriptors: deviation D8. The census of main() sees
// each that stays open.

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <string>
#include <vector>

#include "tests/hostile/file_attack_test.h"
#include "tests/support/channel_test.h"
#include "tests/support/run_until.h"

namespace hostile {

namespace {

using test_support::DescriptorShortage;
using test_support::OpenDirectory;
using test_support::RunUntil;

// What the system attaches to one write at most.
const size_t kMost = 253;

class DescriptorAttack : public FileAttackTest,
                         public testing::WithParamInterface<VictimType> {
 protected:
  DescriptorAttack() : FileAttackTest(GetParam()) {}
};

TEST_P(DescriptorAttack, AnHonestMessageHasUpToSeven) {
  MeetForFiles();
  Attack(ManyFiles(7), Many(7));
  ExpectStillServes();
  ASSERT_EQ(taken().size(), 7u);
  for (const base::ScopedFD& file : taken())
    EXPECT_TRUE(test_support::IsCloseOnExec(file.get()));
  taken().clear();
}

TEST_P(DescriptorAttack, MoreAnnouncedThanAMessageCanHave) {
  for (int count : {8, 9, 253, 254, 0x7fff, 0x8000, 0xffff}) {
    MeetForFiles();
    RawMessage message = Noise(std::string(1000, 'x'));
    message.num_fds = static_cast<uint16_t>(count);
    // At the header: nothing of the payload is there.
    Attack(message.Bytes().substr(0, 20), Many(7));
    ExpectFileDroppedFor(DisconnectReason::kTooManyAttachments);
  }
}

TEST_P(DescriptorAttack, EightSentAndAnnounced) {
  MeetForFiles();
  Attack(ManyFiles(8), Many(8));
  ExpectFileDroppedFor(DisconnectReason::kTooManyAttachments);
}

TEST_P(DescriptorAttack, AnnouncedAndNotSent) {
  for (int count = 1; count <= 7; ++count) {
    MeetForFiles();
    Attack(ManyFiles(count), {});
    ExpectFileDroppedFor(DisconnectReason::kMissingAttachments);
  }
}

TEST_P(DescriptorAttack, OneFewerSentThanAnnounced) {
  for (int count = 2; count <= 7; ++count) {
    MeetForFiles();
    Attack(ManyFiles(count), Many(static_cast<size_t>(count - 1)));
    ExpectFileDroppedFor(DisconnectReason::kMissingAttachments);
  }
}

TEST_P(DescriptorAttack, SentAndNotAnnounced) {
  MeetForFiles();
  AttackUnfinished(0, 1);
  ExpectFileDroppedFor(DisconnectReason::kUnclaimedAttachments);
}

TEST_P(DescriptorAttack, OneMoreSentThanAnnounced) {
  MeetForFiles();
  AttackUnfinished(3, 4);
  ExpectFileDroppedFor(DisconnectReason::kUnclaimedAttachments);
}

// A control buffer for just seven has padding for an eighth.
TEST_P(DescriptorAttack, AnEighthForThePaddingOfTheControlBuffer) {
  MeetForFiles();
  AttackUnfinished(7, 8);
  ExpectFileDroppedFor(DisconnectReason::kUnclaimedAttachments);
}

TEST_P(DescriptorAttack, AFloodBehindAnUnfinishedMessage) {
  MeetForFiles();
  AttackUnfinished(7, 7);
  for (int i = 0; i < 20; ++i)
    Attack("x", Many(kMost));
  ExpectFileDroppedFor(DisconnectReason::kUnclaimedAttachments);
}

TEST_P(DescriptorAttack, AFloodBehindAnUnfinishedHeader) {
  MeetForFiles();
  const std::string header = ManyFiles(7).Bytes();
  Attack(header.substr(0, 1), Many(7));
  for (size_t i = 1; i < 20; ++i)
    Attack(header.substr(i, 1), Many(kMost));
  ExpectFileDroppedFor(DisconnectReason::kUnclaimedAttachments);
}

TEST_P(DescriptorAttack, AFloodWithNothingElse) {
  MeetForFiles();
  for (int i = 0; i < 20; ++i)
    Attack("x", Many(kMost));
  ExpectFileDroppedFor(DisconnectReason::kUnclaimedAttachments);
}

TEST_P(DescriptorAttack, AFloodInsideHello) {
  OpenForFiles();
  const std::string hello = Hello().Bytes();
  for (size_t i = 0; i + 1 < hello.size(); ++i)
    Attack(hello.substr(i, 1), Many(kMost));
  ExpectFileDroppedFor(DisconnectReason::kUnclaimedAttachments);
  EXPECT_EQ(victim().connections(), 0);
}

TEST_P(DescriptorAttack, AFewInsideHello) {
  OpenForFiles();
  const std::string hello = Hello().Bytes();
  Attack(hello.substr(0, 10), Many(7));
  Attack(hello.substr(10), {});
  ExpectFileDroppedFor(DisconnectReason::kUnclaimedAttachments);
  EXPECT_EQ(victim().connections(), 1) << "HELLO itself was one";
}

TEST_P(DescriptorAttack, AHelloThatAnnouncesDescriptors) {
  OpenForFiles();
  RawMessage hello = Hello();
  hello.num_fds = 1;
  Attack(hello, Many(1));
  ExpectFileDroppedFor(DisconnectReason::kMalformedHello);
  EXPECT_EQ(victim().connections(), 0);
}

// As the client of Chromium 42 did, and crashed its server if it did not.
TEST_P(DescriptorAttack, AHelloThatAnnouncesADescriptorAndHasNone) {
  OpenForFiles();
  RawMessage hello = Hello();
  hello.num_fds = 1;
  Attack(hello, {});
  ExpectFileDroppedFor(DisconnectReason::kMissingAttachments);
  EXPECT_EQ(victim().connections(), 0);
}

TEST_P(DescriptorAttack, ASecondHelloWithADescriptor) {
  MeetForFiles();
  RawMessage hello = Hello();
  hello.num_fds = 1;
  Attack(hello, Many(1));
  ExpectFileDroppedFor(DisconnectReason::kRepeatedHello);
}

TEST_P(DescriptorAttack, ADirectory) {
  MeetForFiles();
  const base::ScopedFD directory = OpenDirectory();
  Attack(ManyFiles(1), {directory.get()});
  ExpectFileDroppedFor(DisconnectReason::kDirectoryDescriptor);
}

TEST_P(DescriptorAttack, ADirectoryAsAPath) {
  MeetForFiles();
  const base::ScopedFD directory = OpenDirectory(O_PATH);
  Attack(ManyFiles(1), {directory.get()});
  ExpectFileDroppedFor(DisconnectReason::kDirectoryDescriptor);
}

TEST_P(DescriptorAttack, ADirectoryAmongFiles) {
  MeetForFiles();
  const base::ScopedFD directory = OpenDirectory();
  Attack(ManyFiles(7), {fd(), fd(), fd(), fd(), fd(), fd(), directory.get()});
  ExpectFileDroppedFor(DisconnectReason::kDirectoryDescriptor);
}

TEST_P(DescriptorAttack, ADirectoryWithHello) {
  OpenForFiles();
  const base::ScopedFD directory = OpenDirectory();
  Attack(Hello(), {directory.get()});
  ExpectFileDroppedFor(DisconnectReason::kDirectoryDescriptor);
}

TEST_P(DescriptorAttack, TheSameIndexTwice) {
  MeetForFiles();
  Attack(Message(FileMsg_Two::ID, 1, Descriptor(0) + Descriptor(0)), Many(1));
  ExpectFileRefused();
}

TEST_P(DescriptorAttack, TheSameIndexTwiceOfTwo) {
  MeetForFiles();
  Attack(Message(FileMsg_Two::ID, 2, Descriptor(0) + Descriptor(0)), Many(2));
  ExpectFileRefused();
  Attack(Message(FileMsg_Two::ID, 2, Descriptor(0) + Descriptor(0)), Many(2));
  ExpectStillServes();
}

TEST_P(DescriptorAttack, IndicesOutOfOrder) {
  MeetForFiles();
  Attack(Message(FileMsg_Two::ID, 2, Descriptor(1) + Descriptor(0)), Many(2));
  ExpectFileRefused();
}

TEST_P(DescriptorAttack, IndicesThatDoNotExist) {
  for (int index : {1, 2, 7, 253, -1, INT32_MIN, INT32_MAX}) {
    MeetForFiles();
    Attack(Message(FileMsg_One::ID, 1, Descriptor(index)), Many(1));
    ExpectFileRefused();
  }
}

TEST_P(DescriptorAttack, AnIndexOfAMessageWithoutDescriptors) {
  MeetForFiles();
  Attack(Message(FileMsg_One::ID, 0, Descriptor(0)));
  ExpectFileRefused();
}

TEST_P(DescriptorAttack, FewerParametersThanDescriptors) {
  MeetForFiles();
  Attack(Message(FileMsg_One::ID, 7, Descriptor(0)), Many(7));
  ExpectStillServes();
  EXPECT_EQ(taken().size(), 1u) << "the census has the others";
  taken().clear();
}

TEST_P(DescriptorAttack, DescriptorsOfAMessageThatNobodyKnows) {
  MeetForFiles();
  RawMessage message = Noise("");
  message.num_fds = 7;
  Attack(message, Many(7));
  ExpectStillServes();
}

TEST_P(DescriptorAttack, AVectorOfAMillionDescriptors) {
  MeetForFiles();
  RawMessage message = ManyFiles(3);
  message.payload.replace(0, 4, IntBytes(1000 * 1000));
  Attack(message, Many(3));
  ExpectFileRefused();
}

TEST_P(DescriptorAttack, AChannelHandleThatIsCutBehindItsName) {
  MeetForFiles();
  Attack(Message(FileMsg_Channel::ID, 1, IntBytes(4) + "name"), Many(1));
  ExpectFileRefused();
}

TEST_P(DescriptorAttack, TheAttackersOwnEndOfTheChannel) {
  MeetForFiles();
  Attack(ManyFiles(1), {attacker().fd()});
  ExpectStillServes();
  ASSERT_EQ(taken().size(), 1u);
  // Held by the victim the end stays open, until the victim closes it.
  taken().clear();
  attacker().Close();
  RunUntil([this] { return victim().errors() == 1; });
  EXPECT_EQ(victim().disconnect_reason(), DisconnectReason::kPeerClosed);
}

TEST_P(DescriptorAttack, AHangUpInTheMiddleOfAMessageWithDescriptors) {
  MeetForFiles();
  AttackUnfinished(7, 7);
  FlushIO();
  attacker().Close();
  ExpectFileDroppedFor(DisconnectReason::kPeerClosed);
}

TEST_P(DescriptorAttack, AChannelThatTakesNoneTakesNone) {
  policy().max_message_attachments = 0;
  MeetForFiles();
  Attack(ManyFiles(1), Many(1));
  ExpectFileDroppedFor(DisconnectReason::kTooManyAttachments);
  MeetForFiles();
  Attack(Noise("").Bytes(), Many(1));
  RunUntil([this] { return victim().errors() == 1; });
  EXPECT_EQ(victim().disconnect_reason(),
            DisconnectReason::kUnclaimedAttachments);
}

TEST_P(DescriptorAttack, TheFieldBehindTheirNumberIsIgnored) {
  MeetForFiles();
  std::string bytes = Noise("").Bytes();
  bytes[18] = bytes[19] = '\xff';
  HostileTest::Attack(bytes);
  ExpectStillServes();
}

INSTANTIATE_TEST_SUITE_P(All, DescriptorAttack, EveryVictim(), NameOfVictim);

class DescriptorTableAttack : public FileAttackTest {};

TEST_F(DescriptorTableAttack, AFullTableIsToldFromALyingPeer) {
  MeetForFiles();
  Attack(ManyFiles(1), Many(1));
  {
    DescriptorShortage shortage;
    RunUntil([this] { return victim().errors() == 1; });
  }
  ExpectFileDroppedFor(DisconnectReason::kTruncatedAttachments);
}

TEST_F(DescriptorTableAttack, ATableWithRoomForHalfOfThem) {
  MeetForFiles();
  Attack(ManyFiles(6), Many(6));
  {
    DescriptorShortage shortage(3);
    RunUntil([this] { return victim().errors() == 1; });
  }
  ExpectFileDroppedFor(DisconnectReason::kTruncatedAttachments);
}

TEST_F(DescriptorTableAttack, AFullTableHurtsNobodyWithoutDescriptors) {
  MeetForFiles();
  DescriptorShortage shortage;
  ExpectStillServes();
}

TEST_F(DescriptorTableAttack, AFloodThatWouldFillTheTable) {
  MeetForFiles();
  AttackUnfinished(7, 7);
  Attack("x", Many(kMost));
  {
    DescriptorShortage shortage(100);
    RunUntil([this] { return victim().errors() == 1; });
    ServeHonestPeer();
  }
  ExpectFileDroppedFor(DisconnectReason::kTruncatedAttachments);
}

}  // namespace

}  // namespace hostile
