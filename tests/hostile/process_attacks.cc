// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Attackers in a process of their own that is killed, at every step there is.

#include <string>
#include <tuple>
#include <utility>

#include "tests/hostile/attacker_process.h"
#include "tests/hostile/hostile_messages.h"
#include "tests/hostile/hostile_test.h"
#include "tests/support/channel_test.h"
#include "tests/support/two_process_test.h"

namespace hostile {

namespace {

using test_support::PipeEnd;

RawMessage Bool() {
  RawMessage message;
  message.routing = MSG_ROUTING_CONTROL;
  message.type = HostileMsg_Bool::ID;
  message.payload = IntBytes(1);
  return message;
}

// What the attacker writes before it dies; it reads the victim's HELLO first
// where |reads| says so.
struct Death {
  const char* name;
  bool reads;
  std::string (*last_words)();
};

void PrintTo(const Death& death, std::ostream* out) {
  *out << death.name;
}

const Death kDeaths[] = {
    {"BeforeAnything", false, [] { return std::string(); }},
    {"AfterTheVictimsHello", true, [] { return std::string(); }},
    {"AfterAByteOfHello", false, [] { return Hello().Bytes().substr(0, 1); }},
    {"InsideTheHeaderOfHello", true,
     [] { return Hello().Bytes().substr(0, 15); }},
    {"InsideThePidOfHello", true,
     [] {
       const std::string hello = Hello().Bytes();
       return hello.substr(0, hello.size() - 1);
     }},
    {"RightAfterHello", false, [] { return Hello().Bytes(); }},
    {"AfterBothHellos", true, [] { return Hello().Bytes(); }},
    {"InsideAHeader", true,
     [] { return Hello().Bytes() + Bool().Bytes().substr(0, 9); }},
    {"InsideAPayload", true,
     [] {
       const std::string message = Bool().Bytes();
       return Hello().Bytes() + message.substr(0, message.size() - 2);
     }},
};

TWO_PROCESS_CHILD_MAIN(DyingAttacker) {
  RawPeer peer(test_support::TakePrimaryPipe());
  const std::string name = AttackerArgument();
  for (const Death& death : kDeaths) {
    if (name != death.name)
      continue;
    if (death.reads)
      peer.ReceiveMessage();
    peer.Send(death.last_words());
    test_support::KillSelf();
  }
  return 1;
}

// Calls would be answered; it dies instead.
TWO_PROCESS_CHILD_MAIN(AttackerThatNeverAnswers) {
  RawPeer peer(test_support::TakePrimaryPipe());
  peer.Send(Hello());
  peer.ReceiveMessage();
  peer.ReceiveMessage();
  test_support::KillSelf();
}

class ProcessAttack : public HostileTest {
 protected:
  explicit ProcessAttack(const VictimType& type) : HostileTest(type) {}

  void StartAttacker(const std::string& name,
                     const std::string& argument,
                     IPC::Channel::Mode mode) {
    PipeEnd ours;
    PipeEnd theirs;
    test_support::MakePipeEnds(mode, &ours, &theirs);
    SetVictim(test_support::HandleOver(&ours), mode);
    process_.reset(new AttackerProcess(name, argument, std::move(theirs)));
  }

  void TearDown() override {
    process_.reset();
    HostileTest::TearDown();
  }

 private:
  scoped_ptr<AttackerProcess> process_;
};

// Of a server's client, and of a client's server.
const IPC::Channel::Mode kModes[] = {IPC::Channel::MODE_SERVER,
                                     IPC::Channel::MODE_CLIENT};

typedef std::tuple<VictimType, IPC::Channel::Mode, Death> DeathOfAPeer;

class DeathAttack : public ProcessAttack,
                    public testing::WithParamInterface<DeathOfAPeer> {
 protected:
  DeathAttack() : ProcessAttack(std::get<0>(GetParam())) {}
};

TEST_P(DeathAttack, AnAttackerThatIsKilled) {
  StartAttacker("DyingAttacker", std::get<2>(GetParam()).name,
                std::get<1>(GetParam()));
  ExpectDroppedFor(DisconnectReason::kPeerClosed);
}

INSTANTIATE_TEST_SUITE_P(All,
                         DeathAttack,
                         testing::Combine(EveryVictim(),
                                          testing::ValuesIn(kModes),
                                          testing::ValuesIn(kDeaths)),
                         [](const testing::TestParamInfo<DeathOfAPeer>& info) {
                           const bool is_server = std::get<1>(info.param) ==
                                                  IPC::Channel::MODE_SERVER;
                           return std::string(std::get<0>(info.param).name) +
                                  (is_server ? "Server" : "Client") +
                                  std::get<2>(info.param).name;
                         });

class BlockingProcessAttack : public ProcessAttack {
 protected:
  BlockingProcessAttack() : ProcessAttack(kSyncChannelVictim) {}
};

TEST_F(BlockingProcessAttack, AnAttackerThatIsKilledInsteadOfAnswering) {
  StartAttacker("AttackerThatNeverAnswers", "", IPC::Channel::MODE_SERVER);
  EXPECT_EQ(victim().Ask(1), "lost");
  ExpectDroppedFor(DisconnectReason::kPeerClosed);
}

}  // namespace

}  // namespace hostile
