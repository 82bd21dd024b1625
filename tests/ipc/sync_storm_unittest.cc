// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Thousands of sync calls between two processes, nested, crossing, delayed,
// failing and cancelled, as storm_script.h has them. CLASSIC_IPC_STORM_SEED
// repeats a storm whose seed a test has printed.

#include <stdlib.h>

#include <iostream>
#include <random>
#include <string>
#include <utility>

#include "base/logging.h"
#include "gtest/gtest.h"
#include "tests/ipc/storm_control.h"
#include "tests/ipc/storm_party.h"
#include "tests/ipc/storm_script.h"
#include "tests/support/census.h"
#include "tests/support/two_process_test.h"

namespace storm {
namespace {

using test_support::PipeEnd;
using test_support::TwoProcessTest;

constexpr int kCallsOfThread = 100;
// Where one of the parties makes all of them.
constexpr int kCallsAroundShutdown = 40;
constexpr int kRounds = 20;
constexpr int kKilledChildren = 8;
constexpr int kLatestEndUs = 50 * 1000;

// Malformed calls are many, and each is logged as an error.
class QuietLog {
 public:
  QuietLog() : level_(logging::GetMinLogLevel()) {
    logging::SetMinLogLevel(logging::LOG_FATAL);
  }
  ~QuietLog() { logging::SetMinLogLevel(level_); }

 private:
  const int level_;
};

// Takes part in the storms that its pipe brings, one after the other.
TWO_PROCESS_CHILD_MAIN(StormChild) {
  QuietLog quiet;
  Control control(test_support::TakePrimaryPipe());
  const auto census = test_support::StartCensus();
  Plan plan;
  test_support::PipeEnd pipe;
  while (control.ReceivePlan(&plan, &pipe)) {
    Party party(plan, kChild, std::move(pipe), test_support::ParentPid());
    party.Run();
    Outcome outcome = {static_cast<int32>(party.failures().size()),
                       party.calls_made()};
    const std::string leak = census();
    if (!leak.empty()) {
      std::cerr << "The child's descriptors differ:\n" << leak;
      ++outcome.failures;
    }
    control.SendOutcome(outcome);
  }
  return 0;
}

uint64 SeedFromOutside() {
  const char* const set = getenv("CLASSIC_IPC_STORM_SEED");
  return set ? strtoull(set, nullptr, 0) : std::random_device()();
}

class SyncStormTest : public TwoProcessTest {
 protected:
  void StartStormChild() {
    StartChild("StormChild");
    control_ = Control(TakeParentEnd());
  }
  void ExpectChildLeaves() {
    control_.Close();
    ExpectChildExits(0);
  }

  // One storm of two parties that both come out of it without a complaint.
  void Storm(const Plan& plan) {
    SCOPED_TRACE("CLASSIC_IPC_STORM_SEED=" + std::to_string(plan.seed));
    PipeEnd pipe;
    PipeEnd child_pipe;
    test_support::MakePipeEnds(plan.server == kParent
                                   ? IPC::Channel::MODE_SERVER
                                   : IPC::Channel::MODE_CLIENT,
                               &pipe, &child_pipe);
    ASSERT_TRUE(control_.SendPlan(plan, std::move(child_pipe), child()));
    Party party(plan, kParent, std::move(pipe), child_pid(),
                [this] { KillChild(); });
    party.Run();
    for (const std::string& failure : party.failures())
      ADD_FAILURE() << failure;
    calls_ += party.calls_made();
    if (plan.ending != kKill)
      ExpectChildIsContent();
  }

  // A storm that is ended in the middle; everything but |ending| by chance.
  void EndStorm(Ending ending, Dice* dice) {
    Plan plan = {};
    plan.seed = dice->Next();
    plan.ending = ending;
    plan.ender = ending == kKill || dice->OneIn(2) ? kChild : kParent;
    plan.server = dice->OneIn(2) ? kChild : kParent;
    plan.calls = ending == kShutdown ? kCallsAroundShutdown : kCallsOfThread;
    plan.moment_us = dice->Below(kLatestEndUs);
    Storm(plan);
  }

  void StormUntilAllIsSaid(uint64 seed) {
    std::cout << "CLASSIC_IPC_STORM_SEED=" << seed << std::endl;
    StartStormChild();
    Plan plan = {};
    plan.seed = seed;
    plan.ending = kAllIsSaid;
    plan.server = seed % 2 ? kParent : kChild;
    plan.calls = kCallsOfThread;
    Storm(plan);
    EXPECT_GT(calls_, 2 * 3 * kCallsOfThread);
    std::cout << calls_ << " calls" << std::endl;
    ExpectChildLeaves();
  }

  void EndStorms(Ending ending) {
    const uint64 seed = SeedFromOutside();
    std::cout << "CLASSIC_IPC_STORM_SEED=" << seed << std::endl;
    Dice dice(seed);
    StartStormChild();
    for (int round = 0; round < kRounds && !HasFailure(); ++round)
      EndStorm(ending, &dice);
    std::cout << calls_ << " calls" << std::endl;
    ExpectChildLeaves();
  }

  void ExpectChildIsContent() {
    Outcome outcome = {};
    ASSERT_TRUE(control_.ReceiveOutcome(&outcome));
    EXPECT_EQ(outcome.failures, 0) << "the child has said which";
    calls_ += outcome.calls;
  }

  QuietLog quiet_;
  Control control_;
  int calls_ = 0;
};

TEST_F(SyncStormTest, EveryCallEndsAsItShouldOne) {
  StormUntilAllIsSaid(1);
}

TEST_F(SyncStormTest, EveryCallEndsAsItShouldTwo) {
  StormUntilAllIsSaid(2);
}

TEST_F(SyncStormTest, EveryCallEndsAsItShouldAnySeed) {
  StormUntilAllIsSaid(SeedFromOutside());
}

TEST_F(SyncStormTest, AShutdownEventEndsTheCallsOfItsSide) {
  EndStorms(kShutdown);
}

TEST_F(SyncStormTest, AChannelClosedInAHandlerEndsAllCalls) {
  EndStorms(kClose);
}

TEST_F(SyncStormTest, APeerThatIsKilledEndsAllCalls) {
  const uint64 seed = SeedFromOutside();
  std::cout << "CLASSIC_IPC_STORM_SEED=" << seed << std::endl;
  Dice dice(seed);
  for (int child = 0; child < kKilledChildren && !HasFailure(); ++child) {
    StartStormChild();
    EndStorm(kKill, &dice);
    ExpectChildKilled();
  }
}

}  // namespace
}  // namespace storm
