// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Too much, too fast, or too slow: deviations D9 and D12.

#include <atomic>
#include <string>
#include <thread>

#include "tests/hostile/build_speed.h"
#include "tests/hostile/hostile_messages.h"
#include "tests/hostile/hostile_test.h"
#include "tests/support/channel_test.h"
#include "tests/support/run_until.h"

namespace hostile {

namespace {

using test_support::RunUntil;

const size_t kKiB = 1024;
const int64_t kMiB = 1024 * 1024;

IPC::Message* Large() {
  IPC::Message* const message = new IPC::Message(
      MSG_ROUTING_CONTROL, HostileMsg_Bytes::ID, IPC::Message::PRIORITY_NORMAL);
  const std::string data(16 * kKiB, 'L');
  message->WriteData(data.data(), static_cast<int>(data.size()));
  return message;
}

class FloodTest : public EveryVictimTest {
 protected:
  void TearDown() override {
    is_over_ = true;
    EveryVictimTest::TearDown();
  }

  // A thousand times.
  static std::string Repeated(const RawMessage& message) {
    std::string bytes;
    for (int i = 0; i < 1000; ++i)
      bytes += message.Bytes();
    return bytes;
  }

  // Again and again, until the victim drops it or the test is over. It waits
  // while as much is not yet handled.
  void Flood(const std::string& bytes,
             size_t most_backlog = ipcx::ChannelPolicy::kUnlimited) {
    const scoped_refptr<ipcx::ChannelStatus> status(&victim().status());
    InBackground([=] {
      while (!is_over_ &&
             status->disconnect_reason() == DisconnectReason::kNone) {
        if (status->backlog_bytes() < most_backlog)
          Attack(bytes);
        else
          std::this_thread::yield();
      }
    });
  }

 private:
  std::atomic<bool> is_over_{false};
};

class SlowReaderAttack : public FloodTest {};

TEST_P(SlowReaderAttack, ItIsDroppedAtTheBoundOfBytes) {
  policy().max_queued_bytes = 1024 * kKiB;
  Meet();
  for (int sent = 0; victim().errors() == 0; ++sent) {
    ASSERT_LT(sent, 10000);
    victim().Send(Large());
    FlushIO();
    ASSERT_LE(victim().status().queued_bytes(), 1024 * kKiB);
  }
  ExpectDroppedFor(DisconnectReason::kQueueFull);
}

TEST_P(SlowReaderAttack, ItIsDroppedAtTheBoundOfMessages) {
  policy().max_queued_messages = 100;
  Meet();
  for (int sent = 0; victim().errors() == 0; ++sent) {
    ASSERT_LT(sent, 10000);
    victim().Send(Large());
    FlushIO();
    ASSERT_LE(victim().status().queued_messages(), 100u);
  }
  ExpectDroppedFor(DisconnectReason::kQueueFull);
}

TEST_P(SlowReaderAttack, OrNoMoreIsTakenForIt) {
  policy().max_queued_bytes = 256 * kKiB;
  policy().queue_overflow = ipcx::QueueOverflow::kRefuse;
  Meet();
  int sent = 0;
  while (victim().Send(Large())) {
    FlushIO();
    ASSERT_LT(++sent, 10000);
  }
  EXPECT_LE(victim().status().queued_bytes(), 256 * kKiB);
  EXPECT_EQ(victim().errors(), 0);
  // Once it reads, it gets all that was taken, and more.
  for (int i = 0; i < sent; ++i) {
    EXPECT_EQ(test_support::Parse(attacker().ReceiveMessage([this] {
                RunUntilIdle();
              })).type,
              HostileMsg_Bytes::ID);
  }
  ExpectStillServes();
}

TEST_P(SlowReaderAttack, AskingWithoutReadingTheAnswers) {
  policy().max_queued_bytes = 64 * kKiB;
  Meet();
  // It must not be too fast for the listener either.
  Flood(Repeated(Ping(1)), 1024 * kKiB);
  ExpectDroppedFor(DisconnectReason::kQueueFull);
}

INSTANTIATE_TEST_SUITE_P(All, SlowReaderAttack, EveryVictim(), NameOfVictim);

class BacklogAttack : public FloodTest {
 protected:
  // While the listener's thread does something else.
  void FloodUntilDropped(const RawMessage& message, size_t bound = 256 * kKiB) {
    policy().max_backlog_bytes = bound;
    Meet();
    Flood(Repeated(message));
    while (victim().disconnect_reason() == DisconnectReason::kNone) {
      ASSERT_LE(victim().status().backlog_bytes(), bound);
      std::this_thread::yield();
    }
    ExpectDroppedFor(DisconnectReason::kBacklogFull);
    EXPECT_GT(victim().messages(), 0) << "what was taken is heard";
  }
};

TEST_P(BacklogAttack, SendingFasterThanTheListenerHears) {
  FloodUntilDropped(Noise(std::string(1000, 'x')));
}

TEST_P(BacklogAttack, TinyMessagesCountForMoreThanTheirBytes) {
  FloodUntilDropped(Noise(""));
}

TEST_P(BacklogAttack, TheBoundIsOneOfMemoryToo) {
  AllowMemory(2 * 16 * kMiB);
  FloodUntilDropped(Noise(""), 16 * kMiB);
}

TEST_P(BacklogAttack, CallsThatMayBeHandledByABlockedListener) {
  FloodUntilDropped(Call(1, 1));
}

INSTANTIATE_TEST_SUITE_P(All,
                         BacklogAttack,
                         testing::Values(kProxyVictim, kSyncChannelVictim),
                         NameOfVictim);

class FloodAttack : public FloodTest {};

TEST_P(FloodAttack, AMillionTinyMessages) {
  const int kMessages = Scaled(1000 * 1000);
  AllowMemory(64 * kMiB);
  Meet();
  const scoped_refptr<ipcx::ChannelStatus> status(&victim().status());
  InBackground([=] {
    const std::string some = Repeated(Noise(""));
    for (int i = 0; i < kMessages / 1000; ++i) {
      // At the listener's pace, or a proxy would drop it.
      while (status->backlog_bytes() > 8 * kMiB)
        std::this_thread::yield();
      Attack(some);
    }
  });
  RunUntil([&] { return victim().messages() == kMessages; });
  FinishBackground();
  ExpectStillServes();
}

TEST_P(FloodAttack, AHundredThousandWritesOfAByte) {
  const std::string message = Noise("").Bytes();
  const int kMessages = Scaled(100 * 1000) / static_cast<int>(message.size());
  Meet();
  InBackground([=] {
    for (int i = 0; i < kMessages; ++i) {
      for (char byte : message)
        Attack(std::string(1, byte));
    }
  });
  RunUntil([&] { return victim().messages() == kMessages; });
  FinishBackground();
  ExpectStillServes();
}

TEST_P(FloodAttack, AFloodDoesNotStarveOthers) {
  Meet();
  // What waits for the listener is in the way of all of its channels.
  Flood(Repeated(Noise("")), 1024 * kKiB);
  RunUntil([this] { return victim().messages() > 1000; });
  ServeHonestPeer();
}

INSTANTIATE_TEST_SUITE_P(All,
                         FloodAttack,
                         testing::Values(kChannelVictim, kProxyVictim),
                         NameOfVictim);

}  // namespace

}  // namespace hostile
