// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Thousands of sync calls between two processes, nested, crossing, delayed,
// failing and cancelled, as storm_script.h has them. CLASSIC_IPC_STORM_SEED
// repeats a storm whose seed a test has printed.

#include <signal.h>
#include <stdlib.h>
#include <sys/socket.h>

#include <functional>
#include <iostream>
#include <random>
#include <string>
#include <utility>

#include "base/files/scoped_file.h"
#include "base/logging.h"
#include "base/memory/scoped_vector.h"
#include "base/posix/unix_domain_socket_linux.h"
#include "gtest/gtest.h"
#include "tests/posix/storm_party.h"
#include "tests/posix/storm_script.h"
#include "tests/support/fd_census.h"
#include "tests/support/two_process_test.h"

namespace storm {
namespace {

using test_support::TwoProcessTest;

constexpr int kCallsOfThread = 100;
// Where one of the parties makes all of them.
constexpr int kCallsAroundShutdown = 40;
constexpr int kRounds = 20;
constexpr int kKilledChildren = 8;
constexpr int kLatestEndUs = 50 * 1000;

// What a party reports of one storm.
struct Outcome {
  int32 failures;
  int32 calls;
};

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

bool MakePair(int type, base::ScopedFD* one, base::ScopedFD* other) {
  int ends[2];
  if (socketpair(AF_UNIX, type | SOCK_CLOEXEC, 0, ends) != 0)
    return false;
  one->reset(ends[0]);
  other->reset(ends[1]);
  return true;
}

// The next plan and the socket for it; false at the end.
bool ReceivePlan(int control, Plan* plan, base::ScopedFD* socket) {
  ScopedVector<base::ScopedFD> sockets;
  if (UnixDomainSocket::RecvMsg(control, plan, sizeof(*plan), &sockets) !=
          static_cast<ssize_t>(sizeof(*plan)) ||
      sockets.size() != 1)
    return false;
  socket->reset(sockets[0]->release());
  return true;
}

Outcome TakePart(const Plan& plan, base::ScopedFD socket) {
  Party party(plan, kChild, std::move(socket));
  party.Run();
  return {static_cast<int32>(party.failures().size()), party.calls_made()};
}

// Takes part in the storms that descriptor 3 brings, one after the other.
TWO_PROCESS_CHILD_MAIN(StormChild) {
  QuietLog quiet;
  const base::ScopedFD control(test_support::PrimaryChannelDescriptor());
  const auto before = test_support::OpenDescriptors();
  Plan plan;
  base::ScopedFD socket;
  while (ReceivePlan(control.get(), &plan, &socket)) {
    Outcome outcome = TakePart(plan, std::move(socket));
    const std::string leak = test_support::DescribeDifference(
        before, test_support::OpenDescriptors());
    if (!leak.empty()) {
      std::cerr << "The child's descriptors differ:\n" << leak;
      ++outcome.failures;
    }
    UnixDomainSocket::SendMsg(control.get(), &outcome, sizeof(outcome), {});
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
    base::ScopedFD child_end;
    ASSERT_TRUE(MakePair(SOCK_SEQPACKET, &control_, &child_end));
    StartChild("StormChild", std::move(child_end));
  }
  void ExpectChildLeaves() {
    control_.reset();
    ExpectChildExits(0);
  }

  // One storm of two parties that both come out of it without a complaint.
  void Storm(const Plan& plan) {
    SCOPED_TRACE("CLASSIC_IPC_STORM_SEED=" + std::to_string(plan.seed));
    base::ScopedFD socket;
    base::ScopedFD child_socket;
    ASSERT_TRUE(MakePair(SOCK_STREAM | SOCK_NONBLOCK, &socket, &child_socket));
    ASSERT_TRUE(UnixDomainSocket::SendMsg(control_.get(), &plan, sizeof(plan),
                                          {child_socket.get()}));
    child_socket.reset();
    Party party(plan, kParent, std::move(socket), [this] { KillChild(); });
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
    ScopedVector<base::ScopedFD> none;
    ASSERT_EQ(static_cast<ssize_t>(sizeof(outcome)),
              UnixDomainSocket::RecvMsg(control_.get(), &outcome,
                                        sizeof(outcome), &none));
    EXPECT_EQ(outcome.failures, 0) << "the child has said which";
    calls_ += outcome.calls;
  }

  QuietLog quiet_;
  base::ScopedFD control_;
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
    ExpectChildKilledBy(SIGKILL);
  }
}

}  // namespace
}  // namespace storm
