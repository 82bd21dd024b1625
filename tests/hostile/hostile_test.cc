// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/hostile/hostile_test.h"

#include <string.h>

#include <utility>

#include "base/location.h"
#include "base/run_loop.h"
#include "src/base/block_cache.h"
#include "tests/hostile/hostile_messages.h"
#include "tests/support/channel_test.h"
#include "tests/support/do.h"
#include "tests/support/memory_use.h"
#include "tests/support/run_until.h"

namespace hostile {

namespace {

using test_support::PipeEnd;
using test_support::RunUntil;

const int64_t kMiB = 1024 * 1024;
// Threads keep small blocks that they have freed for themselves.
const int64_t kAllocatorSlack = kMiB / 2;

// A client as it should be, by our own sender.
class HonestPeer : public IPC::Listener {
 public:
  explicit HonestPeer(PipeEnd end)
      : end_(std::move(end)),
        channel_(ipcx::CreateChannel(test_support::HandleOver(&end_),
                                     IPC::Channel::MODE_CLIENT,
                                     this,
                                     ipcx::ChannelPolicy::Trusting())) {
    EXPECT_TRUE(channel_->Connect());
  }

  void Ping(int number) {
    EXPECT_TRUE(channel_->Send(new HostileMsg_Ping(number)));
  }
  int pongs() const { return pongs_; }

  bool OnMessageReceived(const IPC::Message& message) override {
    IPC_BEGIN_MESSAGE_MAP(HonestPeer, message)
      IPC_MESSAGE_HANDLER(HostileMsg_Pong, OnPong)
    IPC_END_MESSAGE_MAP()
    return true;
  }

 private:
  void OnPong(int number) { pongs_ += number == pongs_ + 1 ? 1 : 0; }

  PipeEnd end_;
  int pongs_ = 0;
  scoped_ptr<IPC::Channel> channel_;
};

}  // namespace

HostileTest::HostileTest(const VictimType& type)
    : type_(type),
      policy_(type.Policy()),
      shutdown_(true, false),
      io_("victim_io"),
      allowed_bytes_(32 * kMiB) {}

HostileTest::~HostileTest() = default;

void HostileTest::SetUp() {
  ASSERT_TRUE(io_.StartWithOptions(
      base::Thread::Options(base::MessageLoop::TYPE_IO, 0)));
  // Whatever is made once is made now.
  ServeHonestPeer();
  base::internal::FreeKeptBlocks();
  test_support::ForgetPeak();
  peak_before_ = test_support::PeakBytes();
  allocated_before_ = test_support::AllocatedBytes();
}

void HostileTest::TearDown() {
  ServeHonestPeer();
  EndVictim();
  ServeHonestPeer();
  // What is kept for the next message is bounded, and no leak.
  base::internal::FreeKeptBlocks();
  if (allocated_before_ != test_support::kUnknownBytes) {
    EXPECT_LT(test_support::AllocatedBytes() - allocated_before_,
              kAllocatorSlack);
  }
  if (peak_before_ != test_support::kUnknownBytes) {
    EXPECT_LT(test_support::PeakBytes() - peak_before_, allowed_bytes_);
  }
  io_.Stop();
}

void HostileTest::EndVictim() {
  victim_.reset();
  FlushIO();
  // It is blocked no longer: nobody is at the other end.
  FinishBackground();
  attacker_.reset();
}

void HostileTest::ServeHonestPeer() {
  PipeEnd ours;
  PipeEnd theirs;
  test_support::MakePipeEnds(IPC::Channel::MODE_SERVER, &ours, &theirs);
  {
    Victim victim(type_.kind, test_support::HandleOver(&ours),
                  IPC::Channel::MODE_SERVER, type_.Policy(), threads());
    HonestPeer peer(std::move(theirs));
    for (int number = 1; number <= 3; ++number) {
      peer.Ping(number);
      RunUntil([&] { return peer.pongs() == number; });
    }
    EXPECT_EQ(victim.errors(), 0);
  }
  // An attacker that goes on must not keep this from its end: no loop of its
  // victim's thread is idle then.
  WaitForIO();
  base::RunLoop what_came;
  base::MessageLoop::current()->PostTask(FROM_HERE, what_came.QuitClosure());
  what_came.Run();
}

void HostileTest::Open() {
  EndVictim();
  PipeEnd ours;
  PipeEnd theirs;
  test_support::MakePipeEnds(IPC::Channel::MODE_SERVER, &ours, &theirs);
  SetVictim(test_support::HandleOver(&ours), IPC::Channel::MODE_SERVER);
  SetAttacker(std::move(theirs));
}

void HostileTest::Meet() {
  Open();
  Attack(Hello());
  EXPECT_EQ(test_support::Parse(attacker().ReceiveMessage([this] {
              RunUntilIdle();
            })).type,
            Hello().type);
  RunUntil([this] { return victim().connections() == 1; });
}

void HostileTest::SetVictim(const IPC::ChannelHandle& handle,
                            IPC::Channel::Mode mode) {
  victim_.reset(new Victim(type_.kind, handle, mode, policy_, threads()));
}

void HostileTest::SetAttacker(PipeEnd end) {
  attacker_.reset(new RawPeer(std::move(end)));
}

void HostileTest::InBackground(const std::function<void()>& what) {
  background_.emplace_back(what);
}

void HostileTest::FinishBackground() {
  for (std::thread& thread : background_)
    thread.join();
  background_.clear();
}

void HostileTest::RunUntilIdle() {
  base::RunLoop().RunUntilIdle();
}

void HostileTest::WaitForIO() {
  base::WaitableEvent done(false, false);
  io_.task_runner()->PostTask(FROM_HERE,
                              test_support::Do([&done] { done.Signal(); }));
  done.Wait();
}

void HostileTest::FlushIO() {
  WaitForIO();
  RunUntilIdle();
}

void HostileTest::ExpectDroppedFor(DisconnectReason reason) {
  RunUntil([this] { return victim().errors() > 0; });
  EXPECT_EQ(victim().reason_of_error(), reason) << "inside OnChannelError()";
  EXPECT_EQ(victim().disconnect_reason(), reason);
  FlushIO();
  if (victim().channel()) {
    EXPECT_EQ(victim().errors(), 1);
  }
  EXPECT_EQ(victim().handled(), 0);
}

void HostileTest::ExpectRefusedFor(DisconnectReason reason) {
  RunUntil([this] { return !victim().refusals().empty(); });
  ExpectStillServes();
  EXPECT_EQ(victim().refusals(), std::vector<DisconnectReason>{reason});
  EXPECT_EQ(victim().handled(), 0);
}

void HostileTest::ExpectStillServes() {
  const std::string number = IntBytes(++last_ping_);
  Attack(Ping(last_ping_));
  RawMessage answer;
  do {
    const std::string bytes =
        attacker().ReceiveMessage([this] { RunUntilIdle(); });
    ASSERT_FALSE(bytes.empty())
        << "dropped for "
        << ipcx::DisconnectReasonName(victim().disconnect_reason());
    answer = test_support::Parse(bytes);
  } while (answer.type != HostileMsg_Pong::ID || answer.payload != number);
  EXPECT_EQ(victim().errors(), 0);
}

// static
RawMessage HostileTest::Control(uint32_t type, const std::string& payload) {
  RawMessage message;
  message.routing = MSG_ROUTING_CONTROL;
  message.type = type;
  message.payload = payload;
  return message;
}

// static
RawMessage HostileTest::Ping(int number) {
  return Control(HostileMsg_Ping::ID, IntBytes(number));
}

// static
RawMessage HostileTest::Call(int id, int number) {
  RawMessage call =
      Control(HostileMsg_Ask::ID, IntBytes(id) + IntBytes(number));
  call.flags |= IPC::Message::SYNC_BIT | IPC::Message::UNBLOCK_BIT;
  return call;
}

// static
RawMessage HostileTest::Reply(int id, const std::string& values) {
  RawMessage reply = Control(IPC_REPLY_ID, IntBytes(id) + values);
  reply.flags |= IPC::Message::REPLY_BIT;
  return reply;
}

// static
RawMessage HostileTest::Reply(const RawMessage& call,
                              const std::string& values) {
  RawMessage reply = Reply(0, values);
  reply.payload.replace(0, 4, call.payload.substr(0, 4));
  return reply;
}

// static
RawMessage HostileTest::Noise(const std::string& payload) {
  return Control((TestMsgStart << 16) + 0xfff0, payload);
}

}  // namespace hostile
