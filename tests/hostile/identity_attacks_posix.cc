// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Attackers that pretend to be somebody else: deviations D3 to D6.

#include <limits.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <functional>
#include <string>
#include <thread>
#include <utility>

#include "base/files/file_util.h"
#include "base/files/scoped_temp_dir.h"
#include "base/process/process_handle.h"
#include "base/time/time.h"
#include "tests/hostile/attacker_process.h"
#include "tests/hostile/hostile_messages.h"
#include "tests/hostile/hostile_test.h"
#include "tests/support/as_nobody.h"
#include "tests/support/channel_test.h"
#include "tests/support/patience.h"
#include "tests/support/run_until.h"
#include "tests/support/two_process_test.h"

namespace hostile {

namespace {

using base::ScopedFD;
using test_support::PipeEnd;
using test_support::RunUntil;

const int kSecret = 0x12345678;

class ImpostorAttack : public EveryVictimTest {
 protected:
  void ExpectNeverMet(DisconnectReason reason) {
    ExpectDroppedFor(reason);
    EXPECT_EQ(victim().connections(), 0);
  }
};

TEST_P(ImpostorAttack, AProcessThatClaimsToBeAnother) {
  for (int pid : {0, 1, -1, getppid(), getpid() + 1, INT_MAX, INT_MIN}) {
    Open();
    Attack(Hello(pid));
    ExpectNeverMet(DisconnectReason::kWrongIdentity);
  }
}

// Says what it hears: the victim's own HELLO.
TWO_PROCESS_CHILD_MAIN(Mirror) {
  RawPeer peer(test_support::TakePrimaryPipe());
  peer.Send(peer.ReceiveMessage());
  return peer.ReachesEnd() ? 0 : 1;
}

TEST_P(ImpostorAttack, AChildThatReplaysItsParentsHello) {
  PipeEnd ours;
  PipeEnd theirs;
  test_support::MakePipeEnds(IPC::Channel::MODE_SERVER, &ours, &theirs);
  SetVictim(test_support::HandleOver(&ours), IPC::Channel::MODE_SERVER);
  AttackerProcess mirror("Mirror", "", std::move(theirs));
  ExpectNeverMet(DisconnectReason::kWrongIdentity);
}

INSTANTIATE_TEST_SUITE_P(All, ImpostorAttack, EveryVictim(), NameOfVictim);

// The victim listens on a path.
class NamedAttack : public EveryVictimTest {
 protected:
  void SetUp() override {
    EveryVictimTest::SetUp();
    ASSERT_TRUE(folder_.CreateUniqueTempDir());
    path_ = folder_.path().value() + "/socket";
  }

  void Listen() { SetVictim(path_, IPC::Channel::MODE_NAMED_SERVER); }
  void ListenWithSecret() {
    SetVictim(path_ + "\\" + std::to_string(kSecret),
              IPC::Channel::MODE_NAMED_SERVER);
    policy_has_secret_ = true;
  }
  void Connect() {
    // A proxy's channel may still be giving the last peer up.
    FlushIO();
    SetAttacker(RawPeer::ConnectTo(path_));
  }
  static RawMessage HelloWith(const std::string& proof) {
    RawMessage hello = Hello();
    hello.payload += proof;
    return hello;
  }

  // The same server goes on with the next peer.
  void ExpectServesTheNext() {
    const int errors = victim().errors();
    Connect();
    Attack(HelloWith(policy_has_secret_ ? IntBytes(kSecret) : ""));
    Attack(Ping(4711));
    RawMessage answer;
    do {
      const std::string bytes =
          attacker().ReceiveMessage([this] { RunUntilIdle(); });
      ASSERT_FALSE(bytes.empty());
      answer = test_support::Parse(bytes);
    } while (answer.type != HostileMsg_Pong::ID);
    EXPECT_EQ(answer.payload, IntBytes(4711));
    EXPECT_EQ(victim().errors(), errors);
  }

  // All that the attacker was told.
  void ExpectHeardNothingButHello() {
    int hellos = 0;
    for (;;) {
      const std::string bytes =
          attacker().ReceiveMessage([this] { RunUntilIdle(); });
      if (bytes.empty())
        break;
      EXPECT_EQ(test_support::Parse(bytes).type, Hello().type);
      ++hellos;
    }
    EXPECT_LE(hellos, 1);
  }

  void ExpectNeverMet(DisconnectReason reason) {
    ExpectDroppedFor(reason);
    EXPECT_EQ(victim().connections(), 0);
    ExpectHeardNothingButHello();
    ExpectServesTheNext();
  }

  base::ScopedTempDir folder_;
  std::string path_;

 private:
  bool policy_has_secret_ = false;
};

TEST_P(NamedAttack, AnImpostorWithoutTheSecret) {
  ListenWithSecret();
  EXPECT_TRUE(victim().Send(new HostileMsg_Pong(1)));
  Connect();
  Attack(Hello());
  ExpectNeverMet(DisconnectReason::kWrongSecret);
}

TEST_P(NamedAttack, AnImpostorWithHalfTheSecret) {
  ListenWithSecret();
  Connect();
  Attack(HelloWith(IntBytes(kSecret).substr(0, 3)));
  ExpectNeverMet(DisconnectReason::kWrongSecret);
}

TEST_P(NamedAttack, AnImpostorWithAnotherSecret) {
  ListenWithSecret();
  int errors = 0;
  for (int guess : {0, 1, -1, kSecret + 1, ~kSecret, kSecret >> 8, INT_MAX}) {
    Connect();
    Attack(HelloWith(IntBytes(guess)));
    RunUntil([&] { return victim().errors() == errors + 1; });
    EXPECT_EQ(victim().disconnect_reason(), DisconnectReason::kWrongSecret);
    ++errors;
  }
  EXPECT_EQ(victim().connections(), 0);
  ExpectServesTheNext();
}

TEST_P(NamedAttack, ASecretInTheWrongPlace) {
  ListenWithSecret();
  Connect();
  RawMessage hello = Hello();
  hello.payload = IntBytes(kSecret) + hello.payload;
  Attack(hello);
  ExpectNeverMet(DisconnectReason::kWrongSecret);
}

TEST_P(NamedAttack, ASecretBehindOtherBytes) {
  ListenWithSecret();
  Connect();
  Attack(HelloWith(IntBytes(0) + IntBytes(kSecret)));
  ExpectNeverMet(DisconnectReason::kWrongSecret);
}

TEST_P(NamedAttack, AnImpostorThatWantsToBeHeardBeforeItsSecret) {
  ListenWithSecret();
  Connect();
  Attack(Ping(1).Bytes() + HelloWith(IntBytes(kSecret)).Bytes());
  ExpectNeverMet(DisconnectReason::kMessageBeforeHello);
}

TEST_P(NamedAttack, TheRightSecretAndTheWrongPid) {
  ListenWithSecret();
  Connect();
  RawMessage hello = Hello(1);
  hello.payload += IntBytes(kSecret);
  Attack(hello);
  ExpectNeverMet(DisconnectReason::kWrongIdentity);
}

// Each channel has its own; to know an earlier one is to know nothing.
TEST_P(NamedAttack, ASecretOfAnotherChannel) {
  const std::string first =
      IPC::Channel::GenerateVerifiedChannelID(path_ + "1");
  const std::string second =
      IPC::Channel::GenerateVerifiedChannelID(path_ + "2");
  const auto secret_of = [](const std::string& id) {
    return std::stoi(id.substr(id.find('\\') + 1));
  };
  EXPECT_NE(secret_of(first), secret_of(second));
  path_ = second.substr(0, second.find('\\'));
  SetVictim(second, IPC::Channel::MODE_NAMED_SERVER);
  Connect();
  Attack(HelloWith(IntBytes(secret_of(first))));
  ExpectDroppedFor(DisconnectReason::kWrongSecret);
  EXPECT_EQ(victim().connections(), 0);
}

TEST_P(NamedAttack, AConnectionThatStaysSilent) {
  policy().handshake_timeout = base::TimeDelta::FromMilliseconds(20);
  Listen();
  Connect();
  ExpectNeverMet(DisconnectReason::kHandshakeTimeout);
}

TEST_P(NamedAttack, AConnectionThatStaysSilentDoesNotKeepOthersOutForEver) {
  policy().handshake_timeout = base::TimeDelta::FromMilliseconds(20);
  Listen();
  const RawPeer silent(RawPeer::ConnectTo(path_));
  RunUntil([this] { return victim().errors() == 1; });
  ExpectServesTheNext();
}

TEST_P(NamedAttack, APeerThatIsThereAlreadyIsNotPushedOut) {
  Listen();
  ExpectServesTheNext();
  for (int i = 0; i < 50; ++i) {
    RawPeer intruder(RawPeer::ConnectTo(path_));
    intruder.Send(Hello());
    FlushIO();
  }
  ExpectStillServes();
  EXPECT_EQ(victim().connections(), 1);
}

TEST_P(NamedAttack, ConnectionsThatComeAndGo) {
  Listen();
  for (int i = 0; i < 200; ++i) {
    Connect();
    // Some are gone before they are seen.
    if (i % 2)
      RunUntilIdle();
    attacker().Close();
  }
  // The last one may be denied, because the one before is not yet found gone.
  RunUntil([this] { return victim().errors() + victim().denials() == 200; });
  ExpectServesTheNext();
}

TEST_P(NamedAttack, NothingOfOnePeerIsHeardFromTheNext) {
  Listen();
  Connect();
  Attack(Hello().Bytes() +
         Control(HostileMsg_Bool::ID, IntBytes(1)).Bytes().substr(0, 22));
  RunUntil([this] { return victim().connections() == 1; });
  attacker().Close();
  ExpectDroppedFor(DisconnectReason::kPeerClosed);
  ExpectServesTheNext();
  EXPECT_EQ(victim().handled(), 0);
  EXPECT_EQ(victim().messages(), 1);
}

TEST_P(NamedAttack, AnotherUserIsTurnedAway) {
  if (geteuid() != 0)
    GTEST_SKIP() << "Only root can be somebody else";
  Listen();
  ASSERT_EQ(chmod(path_.c_str(), 0777), 0);
  ASSERT_EQ(chmod(folder_.path().value().c_str(), 0777), 0);
  {
    const test_support::AsNobody stranger;
    Connect();
  }
  Attack(Hello());
  ExpectHeardNothingButHello();
  EXPECT_EQ(victim().connections(), 0);
  EXPECT_EQ(victim().errors(), 0) << "the listener need not know";
  ExpectServesTheNext();
}

TEST_P(NamedAttack, ThePathOfALiveServerIsNotTaken) {
  Listen();
  Victim second(VictimType::kChannel, path_, IPC::Channel::MODE_NAMED_SERVER,
                policy(), Victim::Threads());
  ExpectServesTheNext();
}

TEST_P(NamedAttack, AFileAtThePathIsLeftAlone) {
  ASSERT_EQ(base::WriteFile(base::FilePath(path_), "precious", 8), 8);
  Listen();
  FlushIO();
  std::string contents;
  EXPECT_TRUE(base::ReadFileToString(base::FilePath(path_), &contents));
  EXPECT_EQ(contents, "precious");
}

TEST_P(NamedAttack, ALinkAtThePathIsNotFollowed) {
  const std::string target = path_ + ".target";
  ASSERT_EQ(base::WriteFile(base::FilePath(target), "precious", 8), 8);
  ASSERT_EQ(symlink(target.c_str(), path_.c_str()), 0);
  Listen();
  FlushIO();
  std::string contents;
  EXPECT_TRUE(base::ReadFileToString(base::FilePath(target), &contents));
  EXPECT_EQ(contents, "precious");
}

TEST_P(NamedAttack, NobodyElseMayConnectWhateverTheUmask) {
  const mode_t usual = umask(0);
  Listen();
  umask(usual);
  struct stat info;
  ASSERT_EQ(stat(path_.c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777, 0600u);
}

INSTANTIATE_TEST_SUITE_P(All, NamedAttack, EveryVictim(), NameOfVictim);

class NamedProxyAttack : public NamedAttack {
 protected:
  // While this thread's loop stands still.
  void WaitUntil(const std::function<bool()>& condition) {
    const base::TimeTicks end =
        base::TimeTicks::Now() +
        base::TimeDelta::FromSeconds(test_support::kPatience.count());
    while (!condition()) {
      ASSERT_LT(base::TimeTicks::Now(), end);
      std::this_thread::yield();
    }
  }
};

TEST_P(NamedProxyAttack, ThePeerThatFollowsDoesNotHideWhyTheLastOneEnded) {
  Listen();
  Connect();
  Attack(Hello());
  RunUntil([this] { return victim().connections() == 1; });
  Attack(Hello());
  // Meanwhile the listener hears nothing.
  WaitUntil([this] {
    return victim().disconnect_reason() == DisconnectReason::kRepeatedHello;
  });
  SetAttacker(RawPeer::ConnectTo(path_));
  WaitUntil([this] {
    return victim().disconnect_reason() == DisconnectReason::kNone;
  });
  EXPECT_EQ(victim().errors(), 0);
  RunUntil([this] { return victim().errors() == 1; });
  EXPECT_EQ(victim().reason_of_error(), DisconnectReason::kRepeatedHello);
  EXPECT_EQ(victim().disconnect_reason(), DisconnectReason::kNone);
}

INSTANTIATE_TEST_SUITE_P(All,
                         NamedProxyAttack,
                         testing::Values(kProxyVictim, kSyncChannelVictim),
                         NameOfVictim);

// The victim is a client, and who listens at the path is not its server.
class FalseServerAttack : public NamedAttack {
 protected:
  void ConnectVictim() {
    ScopedFD listening(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    ASSERT_LT(path_.size(), sizeof(address.sun_path));
    memcpy(address.sun_path, path_.data(), path_.size());
    ASSERT_EQ(bind(listening.get(), reinterpret_cast<sockaddr*>(&address),
                   sizeof(address)),
              0);
    ASSERT_EQ(listen(listening.get(), 1), 0);
    SetVictim(path_, IPC::Channel::MODE_NAMED_CLIENT);
    SetAttacker(
        ScopedFD(accept4(listening.get(), nullptr, nullptr, SOCK_CLOEXEC)));
  }
};

TEST_P(FalseServerAttack, ItClaimsToBeAnotherProcess) {
  ConnectVictim();
  Attack(Hello(1));
  ExpectDroppedFor(DisconnectReason::kWrongIdentity);
  EXPECT_EQ(victim().connections(), 0);
}

TEST_P(FalseServerAttack, ItsProcessIsKnown) {
  ConnectVictim();
  Attack(Hello());
  ExpectStillServes();
  EXPECT_EQ(victim().status().peer().pid, getpid());
  EXPECT_TRUE(victim().status().peer().verified);
}

TEST_P(FalseServerAttack, ItBreaksTheProtocol) {
  ConnectVictim();
  Attack(Ping(1));
  ExpectDroppedFor(DisconnectReason::kMessageBeforeHello);
}

INSTANTIATE_TEST_SUITE_P(All, FalseServerAttack, EveryVictim(), NameOfVictim);

// As DeathAttack, with descriptors on the way.
TWO_PROCESS_CHILD_MAIN(AttackerThatDiesWithDescriptors) {
  RawPeer peer(test_support::TakePrimaryPipe());
  RawMessage message;
  message.num_fds = 7;
  message.payload_size = 1000;
  peer.Send(Hello());
  peer.SendWithDescriptors(message.Bytes(), {2, 2, 2, 2, 2, 2, 2});
  test_support::KillSelf();
}

TEST_P(ImpostorAttack, AChildThatIsKilledWithDescriptorsOnTheWay) {
  PipeEnd ours;
  PipeEnd theirs;
  test_support::MakePipeEnds(IPC::Channel::MODE_SERVER, &ours, &theirs);
  SetVictim(test_support::HandleOver(&ours), IPC::Channel::MODE_SERVER);
  AttackerProcess attacker("AttackerThatDiesWithDescriptors", "",
                           std::move(theirs));
  ExpectDroppedFor(DisconnectReason::kPeerClosed);
}

}  // namespace

}  // namespace hostile
