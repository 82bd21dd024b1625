// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_HOSTILE_HOSTILE_TEST_H_
#define TESTS_HOSTILE_HOSTILE_TEST_H_

#include <stdint.h>

#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "base/memory/scoped_ptr.h"
#include "base/message_loop/message_loop.h"
#include "base/synchronization/waitable_event.h"
#include "base/threading/thread.h"
#include "gtest/gtest.h"
#include "ipcx/channel_policy.h"
#include "ipcx/disconnect_reason.h"
#include "tests/hostile/victim.h"
#include "tests/support/raw_message.h"
#include "tests/support/raw_peer.h"

namespace hostile {

using ipcx::DisconnectReason;
using test_support::Hello;
using test_support::IntBytes;
using test_support::RawMessage;
using test_support::RawPeer;

// One attack: who speaks to the victim writes bytes, and never through our own
// sender. Each test says for which reason the victim drops the attacker or
// refuses its message, or that it harms nobody:
//
//   Meet();
//   Attack(...);
//   ExpectDroppedFor(DisconnectReason::kMessageTooBig);
//
// When it is over, another channel of the victim's process has to serve an
// honest peer while the attacker is still there; then memory has to be what it
// was before, and the census of main() finds no descriptor or handle too many.
class HostileTest : public testing::Test {
 protected:
  explicit HostileTest(const VictimType& type = kSuspiciousChannelVictim);
  ~HostileTest() override;
  void SetUp() override;
  void TearDown() override;

  // For the victims to come.
  ipcx::ChannelPolicy& policy() { return policy_; }
  // What the whole test may take at a time.
  void AllowMemory(int64_t bytes) { allowed_bytes_ = bytes; }

  // A victim, and an attacker that has not said HELLO; those before are gone.
  void Open();
  // The same, and HELLO was exchanged.
  void Meet();
  // For other ways to them.
  void SetVictim(const IPC::ChannelHandle& handle, IPC::Channel::Mode mode);
  void SetAttacker(test_support::PipeEnd end);

  Victim& victim() { return *victim_; }
  RawPeer& attacker() { return *attacker_; }
  void Attack(const std::string& bytes) { attacker_->Send(bytes); }
  void Attack(const RawMessage& message) { attacker_->Send(message); }

  // Meanwhile, on a thread that ends when the attacker is through or dropped.
  void InBackground(const std::function<void()>& what);
  void FinishBackground();

  // Runs this thread's loop until there is nothing to do.
  void RunUntilIdle();
  // The same, of the I/O thread, and then what came from there.
  void FlushIO();

  // The channel ends, which a Channel's listener hears once, and a proxy's also
  // for each answer that came too late. No handler had anything of the attack.
  void ExpectDroppedFor(DisconnectReason reason);
  // The listener hears of one bad message, no handler does, and the channel
  // goes on.
  void ExpectRefusedFor(DisconnectReason reason);
  // The attacker gets what it is due when it behaves.
  void ExpectStillServes();

  // Another channel of the victim's process does.
  void ServeHonestPeer();

  // Messages by hand.
  static RawMessage Control(uint32_t type, const std::string& payload);
  static RawMessage Ping(int number);
  static RawMessage Call(int id, int number);
  static RawMessage Reply(int id, const std::string& values);
  static RawMessage Reply(const RawMessage& call, const std::string& values);
  // A message that no handler has an interest in.
  static RawMessage Noise(const std::string& payload);

 private:
  void EndVictim();
  void WaitForIO();

  Victim::Threads threads() { return {io_.task_runner(), &shutdown_}; }

  const VictimType type_;
  ipcx::ChannelPolicy policy_;
  base::MessageLoopForIO loop_;
  base::WaitableEvent shutdown_;
  base::Thread io_;
  int64_t allowed_bytes_;
  int64_t peak_before_ = 0;
  int64_t allocated_before_ = 0;
  int last_ping_ = 0;
  std::vector<std::thread> background_;
  scoped_ptr<RawPeer> attacker_;
  scoped_ptr<Victim> victim_;
};

// Attacks that no kind of victim may fall for.
class EveryVictimTest : public HostileTest,
                        public testing::WithParamInterface<VictimType> {
 protected:
  EveryVictimTest() : HostileTest(GetParam()) {}
};

inline auto EveryVictim() {
  return testing::Values(kChannelVictim, kSuspiciousChannelVictim, kProxyVictim,
                         kSyncChannelVictim);
}

inline std::string NameOfVictim(
    const testing::TestParamInfo<VictimType>& info) {
  return info.param.name;
}

}  // namespace hostile

#endif  // TESTS_HOSTILE_HOSTILE_TEST_H_
