// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What a message of 64 bytes costs in the steady state: allocations and system
// calls. Counts only, no times; ARCHITECTURE.md has the table. An executable of
// its own, because it replaces malloc().

#include <stdint.h>

#include <memory>
#include <utility>
#include <vector>

#include "base/bind.h"
#include "base/run_loop.h"
#include "base/synchronization/waitable_event.h"
#include "gtest/gtest.h"
#include "ipc/message_filter.h"
#include "ipcx/channel.h"
#include "ipcx/sleep_policy.h"
#include "src/base/sleep_delay.h"
#include "tests/support/channel_test.h"
#include "tests/support/counting_malloc.h"
#include "tests/support/proxy_test.h"
#include "tests/support/raw_message.h"
#include "tests/support/system_faults.h"

namespace test_support {

namespace {

using ipcx::ChannelPolicy;

const int kMessages = 10000;
// Which fit into the socket even if each of them is a write.
const int kSmallBurst = 100;
// What a test does beside its messages, and what many messages share.
const int kFew = kMessages / 20;
// std::deque has room for 32 elements at a time, and a message that comes or
// goes alone passes two of them.
const int kDequeShare = 2 * kMessages * 2 / 32;

const int kBytes = 64;
const uint32 kType = 5;

// What one write carries, and the writes that kMessages then take.
const int kBytesPerWrite = 64 * 1024;
const int kFullWrites =
    kMessages * (kBytes + static_cast<int>(kRawHeaderSize)) / kBytesPerWrite +
    1;
// Messages of a turn that are not gathered.
const int kSingleWrites = 4;

IPC::Message* NewMessage() {
  static const char bytes[kBytes] = {};
  IPC::Message* const message =
      new IPC::Message(1, kType, IPC::Message::PRIORITY_NORMAL);
  message->WriteBytes(bytes, kBytes);
  return message;
}

// What the whole process has done since this object was made.
class Costs {
 public:
  Costs() : start_(Now()) {}

  int64_t allocations() const { return SoFar().allocations; }
  int writes() const { return SoFar().writes; }
  int reads() const { return SoFar().reads; }
  int futile_reads() const { return SoFar().futile_reads; }
  int waits() const { return SoFar().waits; }
  // Changes of what is waited for.
  int watches() const { return SoFar().watches; }
  // Writes that only wake a thread.
  int wake_ups() const { return SoFar().wake_ups; }

 private:
  struct Counts {
    Counts operator-(const Counts& other) const {
      return {allocations - other.allocations,
              writes - other.writes,
              reads - other.reads,
              waits - other.waits,
              futile_reads - other.futile_reads,
              watches - other.watches,
              wake_ups - other.wake_ups};
    }
    int64_t allocations;
    int writes;
    int reads;
    int waits;
    int futile_reads;
    int watches;
    int wake_ups;
  };

  static Counts Now() {
    return {AllocationCount(),
            CallCount(SystemCall::kSendmsg),
            CallCount(SystemCall::kRecvmsg),
            CallCount(SystemCall::kEpollWait),
            FutileCallCount(SystemCall::kRecvmsg),
            CallCount(SystemCall::kEpollControl),
            WriteCallCount()};
  }
  Counts SoFar() const { return Now() - start_; }

  const Counts start_;
};

// Counts messages, answers them if it is to, and ends a loop after the last.
class CountingListener : public IPC::Listener {
 public:
  void Expect(int count) { missing_ += count; }
  // Runs the loop of this thread until all that is expected has come.
  void RunUntilReceived() {
    base::RunLoop loop;
    quit_ = loop.QuitClosure();
    if (missing_ > 0)
      loop.Run();
    quit_.Reset();
  }
  void AnswerBy(IPC::Sender* sender, int count) {
    sender_ = sender;
    answers_ = count;
  }

  // IPC::Listener:
  bool OnMessageReceived(const IPC::Message& message) override {
    if (answers_ > 0) {
      --answers_;
      sender_->Send(NewMessage());
    }
    if (--missing_ == 0 && !quit_.is_null())
      quit_.Run();
    return true;
  }

 private:
  IPC::Sender* sender_ = nullptr;
  int answers_ = 0;
  int missing_ = 0;
  base::Closure quit_;
};

void SendMessages(IPC::Sender* sender, int count) {
  for (int i = 0; i < count; ++i)
    ASSERT_TRUE(sender->Send(NewMessage()));
}

// |round_trips|, each of which is begun by an answer to the one before.
void PingPong(IPC::Sender* sender,
              CountingListener* listener,
              IPC::Sender* peer,
              CountingListener* peer_listener,
              int round_trips) {
  listener->AnswerBy(sender, round_trips - 1);
  listener->Expect(round_trips);
  peer_listener->AnswerBy(peer, round_trips);
  peer_listener->Expect(round_trips);
  SendMessages(sender, 1);
  listener->RunUntilReceived();
}

// Two channels on this thread.
class ChannelCostTest : public ChannelTest {
 protected:
  struct Pair {
    CountingListener server_listener;
    CountingListener client_listener;
    scoped_ptr<PlatformChannel> server;
    scoped_ptr<PlatformChannel> client;
  };

  std::unique_ptr<Pair> NewPair() {
    std::unique_ptr<Pair> pair(new Pair);
    PipeEnd end;
    pair->server =
        MakeChannel(IPC::Channel::MODE_SERVER, &pair->server_listener, &end);
    pair->client = ChannelOver(std::move(end), IPC::Channel::MODE_CLIENT,
                               &pair->client_listener);
    EXPECT_TRUE(pair->server->Connect());
    EXPECT_TRUE(pair->client->Connect());
    Burst(pair.get());
    return pair;
  }
  static void Send(Pair* pair, int count = kMessages) {
    pair->client_listener.Expect(count);
    SendMessages(pair->server.get(), count);
  }
  static void Receive(Pair* pair) { pair->client_listener.RunUntilReceived(); }
  static void Burst(Pair* pair) {
    Send(pair);
    Receive(pair);
  }
  static void Play(Pair* pair) {
    PingPong(pair->server.get(), &pair->server_listener, pair->client.get(),
             &pair->client_listener, kMessages);
  }
};

TEST_F(ChannelCostTest, SendingAllocatesTheMessageOnly) {
  const auto pair = NewPair();
  const Costs sending;
  Send(pair.get());
  EXPECT_LE(sending.allocations(), kMessages + kFew);
  Receive(pair.get());
}

TEST_F(ChannelCostTest, ReceivingAllocatesNothing) {
  const auto pair = NewPair();
  Send(pair.get());
  const Costs receiving;
  Receive(pair.get());
  EXPECT_LE(receiving.allocations(), kFew);
}

TEST_F(ChannelCostTest, ABurstIsWrittenAndReadInLargePieces) {
  const auto pair = NewPair();
  const Costs costs;
  Burst(pair.get());
  // A write may fill the socket, and the rest of what it had is another.
  EXPECT_LE(costs.writes(), kSingleWrites + 2 * kFullWrites);
  EXPECT_LE(costs.reads(), kSingleWrites + 2 * kFullWrites);
  EXPECT_EQ(costs.futile_reads(), 0);
}

TEST_F(ChannelCostTest, WithoutGatheringEachMessageIsAWrite) {
  ChannelPolicy policy;
  policy.batches_sends = false;
  UsePolicy(policy);
  const auto pair = NewPair();
  const Costs costs;
  Send(pair.get(), kSmallBurst);
  Receive(pair.get());
  EXPECT_EQ(costs.writes(), kSmallBurst);
}

TEST_F(ChannelCostTest, APingPongIsAWriteAndAReadOnEachSide) {
  const auto pair = NewPair();
  const Costs costs;
  Play(pair.get());
  EXPECT_EQ(costs.writes(), 2 * kMessages);
  EXPECT_EQ(costs.reads(), 2 * kMessages);
  EXPECT_EQ(costs.futile_reads(), 0);
  EXPECT_LE(costs.waits(), 2 * kMessages + kFew);
  EXPECT_LE(costs.watches(), kFew);
  EXPECT_EQ(costs.wake_ups(), 0);
  EXPECT_LE(costs.allocations(), 2 * kMessages + kDequeShare + kFew);
}

TEST_F(ChannelCostTest, AnIdleChannelCostsNothing) {
  const auto busy = NewPair();
  std::vector<std::unique_ptr<Pair>> idle;
  for (int i = 0; i < 10; ++i)
    idle.push_back(NewPair());
  const Costs costs;
  Play(busy.get());
  EXPECT_EQ(costs.writes(), 2 * kMessages);
  EXPECT_EQ(costs.reads(), 2 * kMessages);
  EXPECT_LE(costs.waits(), 2 * kMessages + kFew);
  EXPECT_LE(costs.watches(), kFew);
  EXPECT_LE(costs.allocations(), 2 * kMessages + kDequeShare + kFew);
}

// Takes every message on the I/O thread, and tells when the last has come.
class CountingFilter : public IPC::MessageFilter {
 public:
  explicit CountingFilter(int count) : missing_(count) {}

  void WaitUntilAdded() { added_.Wait(); }
  void WaitForAll() { done_.Wait(); }

  // IPC::MessageFilter:
  void OnFilterAdded(IPC::Sender* sender) override { added_.Signal(); }
  bool OnMessageReceived(const IPC::Message& message) override {
    if (--missing_ == 0)
      done_.Signal();
    return true;
  }

 private:
  ~CountingFilter() override {}

  int missing_;
  base::WaitableEvent added_{false, false};
  base::WaitableEvent done_{false, false};
};

// Two proxies, whose I/O threads are two others. All go to sleep at once: how
// often a thread looks in vain before it sleeps depends on the others.
class ProxyCostTest : public ProxyTest {
 protected:
  ProxyCostTest() : usual_delay_(base::internal::GetSleepDelay()) {
    ipcx::SetSleepDelay(base::TimeDelta());
  }
  ~ProxyCostTest() override { ipcx::SetSleepDelay(usual_delay_); }

  void Start() {
    browser_ = IPC::ChannelProxy::Create(
        ipcx::CreateChannelFactory(channel_name_, IPC::Channel::MODE_SERVER,
                                   policy_),
        &listener_, browser_io_.task_runner());
    renderer_ = IPC::ChannelProxy::Create(
        channel_name_, IPC::Channel::MODE_CLIENT, &renderer_counter_,
        renderer_io_.task_runner());
    PingPong(100);
    Burst();
  }
  void PingPong(int round_trips) {
    test_support::PingPong(browser_.get(), &listener_, renderer_.get(),
                           &renderer_counter_, round_trips);
  }
  // Sent while the browser's I/O thread has something else to do, because
  // otherwise it depends on the system how much it finds each time.
  void Send(int count = kMessages) {
    base::WaitableEvent has_stopped(false, false);
    base::WaitableEvent may_go_on(false, false);
    browser_io_.task_runner()->PostTask(
        FROM_HERE, base::Bind(&base::WaitableEvent::Signal,
                              base::Unretained(&has_stopped)));
    browser_io_.task_runner()->PostTask(
        FROM_HERE,
        base::Bind(&base::WaitableEvent::Wait, base::Unretained(&may_go_on)));
    has_stopped.Wait();
    renderer_counter_.Expect(count);
    SendMessages(browser_.get(), count);
    may_go_on.Signal();
    FlushBrowserIO();
  }
  void Receive() {
    renderer_counter_.RunUntilReceived();
    // It may not have returned from its last write.
    FlushBrowserIO();
  }
  void Burst() {
    Send();
    Receive();
  }

  const base::TimeDelta usual_delay_;
  CountingListener listener_;
  CountingListener renderer_counter_;
};

TEST_F(ProxyCostTest, AMessageToAListenerAllocatesOnceInBothProcesses) {
  Start();
  const Costs costs;
  Burst();
  EXPECT_LE(costs.allocations(), kMessages + kFew);
}

TEST_F(ProxyCostTest, AMessageToAFilterAllocatesOnceInBothProcesses) {
  Start();
  const scoped_refptr<CountingFilter> filter(new CountingFilter(kMessages));
  renderer_->AddFilter(filter.get());
  filter->WaitUntilAdded();
  const Costs costs;
  Send();
  filter->WaitForAll();
  EXPECT_LE(costs.allocations(), kMessages + kFew);
}

TEST_F(ProxyCostTest, ABurstIsWrittenAndReadInLargePieces) {
  Start();
  const Costs costs;
  Burst();
  EXPECT_LE(costs.writes(), kFew);
  EXPECT_LE(costs.reads(), kFew);
  EXPECT_EQ(costs.futile_reads(), 0);
  EXPECT_LE(costs.wake_ups(), kFew);
}

TEST_F(ProxyCostTest, WithoutBatchesEachMessageIsATaskAndAWrite) {
  policy_.batches_sends = false;
  Start();
  const Costs costs;
  Send(kSmallBurst);
  Receive();
  EXPECT_EQ(costs.writes(), kSmallBurst);
  EXPECT_GE(costs.allocations(), 2 * kSmallBurst);
}

TEST_F(ProxyCostTest, APingPongIsWrittenByItsSendersAndAllocatesItsMessages) {
  Start();
  const Costs costs;
  PingPong(kMessages);
  EXPECT_EQ(costs.writes(), 2 * kMessages);
  EXPECT_EQ(costs.reads(), 2 * kMessages);
  EXPECT_EQ(costs.futile_reads(), 0);
  EXPECT_LE(costs.wake_ups(), kFew);
  EXPECT_LE(costs.watches(), kFew);
  EXPECT_LE(costs.allocations(), 2 * kMessages + kDequeShare + kFew);
}

}  // namespace

}  // namespace test_support
