// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Sending and the system, deviation D19; the rest is in
// tests/ipc/channel_send_unittest.cc.

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <functional>
#include <memory>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "base/posix/eintr_wrapper.h"
#include "base/process/kill.h"
#include "base/process/launch.h"
#include "base/process/process.h"
#include "base/sync_socket.h"
#include "base/synchronization/condition_variable.h"
#include "base/synchronization/lock.h"
#include "base/synchronization/waitable_event.h"
#include "base/threading/platform_thread.h"
#include "gtest/gtest.h"
#include "ipc/ipc_channel_posix.h"
#include "ipcx/channel.h"
#include "tests/support/channel_test.h"
#include "tests/support/system_faults.h"

namespace test_support {

namespace {

using IPC::ChannelPosix;
using ipcx::DisconnectReason;

class ChannelSendTest : public ChannelTest {
 protected:
  void Meet() {
    channel_.reset();
    channel_ = MeetRawPeer(&listener_, &peer_);
  }

  RecordingListener listener_;
  scoped_ptr<RawPeer> peer_;
  scoped_ptr<ChannelPosix> channel_;
};

// D19.
TEST_F(ChannelSendTest, ABrokenPipeRaisesNoSignal) {
  const auto usual = signal(SIGPIPE, SIG_DFL);
  Meet();
  peer_->Close();
  EXPECT_FALSE(channel_->Send(NewMessage(5)));
  RunUntilEvent(listener_, "error");
  signal(SIGPIPE, usual);
}

TEST_F(ChannelSendTest, NoSignalHandlerIsInstalled) {
  struct sigaction before[32];
  for (int i = 1; i < 32; ++i)
    sigaction(i, nullptr, &before[i]);
  Meet();
  peer_->Close();
  RunUntilEvent(listener_, "error");
  for (int i = 1; i < 32; ++i) {
    struct sigaction after;
    sigaction(i, nullptr, &after);
    EXPECT_EQ(after.sa_handler, before[i].sa_handler) << strsignal(i);
  }
}

TEST_F(ChannelSendTest, AShortWriteSaysThatTheSocketIsFull) {
  Meet();
  SystemFault second(SystemCall::kSendmsg, EIO, 2, false);
  EXPECT_TRUE(channel_->Send(NewLargeMessage(5, 4 * 1024 * 1024)));
  EXPECT_EQ(second.count(), 0) << "it was not asked again";
}

TEST_F(ChannelSendTest, AShortageOfTheSystemOnlyDelays) {
  for (int error : {ENOBUFS, ENOMEM, ETOOMANYREFS}) {
    Meet();
    {
      SendFault shortage(error);
      EXPECT_TRUE(channel_->Send(NewMessage(5)));
      EXPECT_TRUE(channel_->Send(NewMessage(6)));
      RunUntil([&] { return shortage.count() >= 2; });
    }
    RunUntil([&] { return peer_->HasInput(); });
    EXPECT_EQ(Parse(peer_->ReceiveMessage()).type, 5u);
    EXPECT_EQ(Parse(peer_->ReceiveMessage()).type, 6u);
    EXPECT_EQ(listener_.story(), "");
  }
}

TEST_F(ChannelSendTest, AFailureOfTheSystemEndsTheChannel) {
  Meet();
  {
    SendFault failure(EIO);
    EXPECT_FALSE(channel_->Send(NewMessage(5)));
  }
  EXPECT_FALSE(channel_->Send(NewMessage(6))) << "5 is lost, so 6 must not go";
  ExpectEnd(listener_, *channel_, DisconnectReason::kTransportError);
  EXPECT_EQ(peer_->ReceiveMessage(), "");
}

class ChannelBurstTest : public ChannelSendTest {
 protected:
  void SendMany(int count, size_t size = 0) {
    for (int i = 0; i < count; ++i) {
      IPC::Message* const message = NewMessage(5, i);
      message->WriteString(std::string(size, 'x'));
      EXPECT_TRUE(channel_->Send(message));
    }
  }
  void ExpectAtPeer(int count) {
    for (int i = 0; i < count; ++i)
      EXPECT_EQ(Parse(peer_->ReceiveMessage()).type, 5u) << i;
  }
};

TEST_F(ChannelBurstTest, AFewMessagesAreWrittenAtOnce) {
  Meet();
  SendMany(3);
  ExpectAtPeer(3);
}

TEST_F(ChannelBurstTest, ManyMessagesOfATurnTakeFewWrites) {
  Meet();
  SystemFault eighth(SystemCall::kSendmsg, EIO, 8, false);
  SendMany(1000);
  RunUntilIdle();
  EXPECT_EQ(eighth.count(), 0);
  ExpectAtPeer(1000);
}

TEST_F(ChannelBurstTest, EnoughForAWriteDoesNotWaitForTheEndOfTheTurn) {
  Meet();
  SendMany(150, 1000);
  ExpectAtPeer(100);
}

TEST_F(ChannelBurstTest, CloseWritesWhatWasGathered) {
  Meet();
  SendMany(100);
  channel_->Close();
  ExpectAtPeer(100);
  EXPECT_EQ(peer_->ReceiveMessage(), "");
}

TEST_F(ChannelBurstTest, DestructionWritesWhatWasGathered) {
  Meet();
  SendMany(100);
  channel_.reset();
  ExpectAtPeer(100);
}

TEST_F(ChannelBurstTest, FlushWritesWhatWasGathered) {
  Meet();
  SendMany(100);
  EXPECT_TRUE(ipcx::Flush(channel_.get(), base::TimeDelta::FromSeconds(20)));
  ExpectAtPeer(100);
}

TEST_F(ChannelBurstTest, AnAnswerFollowsWhatWasGatheredAtOnce) {
  Meet();
  listener_.OnMessageDo([&](const IPC::Message&) {
    SendMany(1);
    ExpectAtPeer(101);
  });
  peer_->Send(RawMessage());
  SendMany(100);
  // Of both that are ready now, the loop may come to either first.
  RunUntilEvent(listener_, "message:2");
}

TEST_F(ChannelBurstTest, GatheringFillsNoQueue) {
  ipcx::ChannelPolicy policy;
  policy.max_queued_messages = 10;
  UsePolicy(policy);
  Meet();
  SendMany(100);
  RunUntilIdle();
  ExpectAtPeer(100);
  EXPECT_EQ(listener_.story(), "");
}

TEST_F(ChannelBurstTest, ThePolicyMakesEachMessageAWrite) {
  ipcx::ChannelPolicy policy;
  policy.batches_sends = false;
  UsePolicy(policy);
  Meet();
  SendMany(100);
  ExpectAtPeer(100);
}

// A way to block a thread outside of its loop: |prepare| returns it.
struct Wait {
  const char* name;
  std::function<void()> (*prepare)();
};

void PrintTo(const Wait& wait, std::ostream* out) {
  *out << wait.name;
}

const Wait kWaits[] = {
    {"Event",
     [] {
       auto event = std::make_shared<base::WaitableEvent>(true, true);
       return std::function<void()>([event] { event->Wait(); });
     }},
    {"Events",
     [] {
       auto event = std::make_shared<base::WaitableEvent>(true, true);
       return std::function<void()>([event] {
         base::WaitableEvent* events[] = {event.get()};
         base::WaitableEvent::WaitMany(events, 1);
       });
     }},
    {"Condition",
     [] {
       return std::function<void()>([] {
         base::Lock lock;
         base::ConditionVariable condition(&lock);
         base::AutoLock held(lock);
         condition.TimedWait(base::TimeDelta());
       });
     }},
    {"Sleep",
     [] {
       return std::function<void()>(
           [] { base::PlatformThread::Sleep(base::TimeDelta()); });
     }},
    {"Thread",
     [] {
       struct Idler : base::PlatformThread::Delegate {
         void ThreadMain() override {}
       };
       auto idler = std::make_shared<Idler>();
       base::PlatformThreadHandle thread;
       EXPECT_TRUE(base::PlatformThread::Create(0, idler.get(), &thread));
       return std::function<void()>(
           [idler, thread] { base::PlatformThread::Join(thread); });
     }},
    {"Process",
     [] {
       auto child = std::make_shared<base::Process>(base::LaunchProcess(
           std::vector<std::string>{"true"}, base::LaunchOptions()));
       return std::function<void()>([child] {
         int exit_code = -1;
         EXPECT_TRUE(base::WaitForExitCode(child->Handle(), &exit_code));
       });
     }},
    {"SyncSocket",
     [] {
       auto ends = std::make_shared<std::array<base::SyncSocket, 2>>();
       EXPECT_TRUE(base::SyncSocket::CreatePair(&(*ends)[0], &(*ends)[1]));
       return std::function<void()>([ends] {
         char byte;
         (*ends)[0].ReceiveWithTimeout(&byte, 1,
                                       base::TimeDelta::FromMilliseconds(1));
       });
     }},
};

class ChannelBurstBeforeWaitTest : public ChannelBurstTest,
                                   public testing::WithParamInterface<Wait> {};

TEST_P(ChannelBurstBeforeWaitTest, IsWritten) {
  Meet();
  const std::function<void()> wait = GetParam().prepare();
  SendMany(100);
  wait();
  ExpectAtPeer(100);
}

INSTANTIATE_TEST_SUITE_P(,
                         ChannelBurstBeforeWaitTest,
                         testing::ValuesIn(kWaits),
                         testing::PrintToStringParamName());

TEST_F(ChannelBurstTest, AWaitWritesTheBurstsOfAllChannels) {
  Meet();
  RecordingListener other_listener;
  scoped_ptr<RawPeer> other_peer;
  scoped_ptr<ChannelPosix> other = MeetRawPeer(&other_listener, &other_peer);
  SendMany(100);
  std::swap(channel_, other);
  SendMany(100);
  std::swap(channel_, other);
  base::PlatformThread::Sleep(base::TimeDelta());
  ExpectAtPeer(100);
  std::swap(peer_, other_peer);
  ExpectAtPeer(100);
}

TEST_F(ChannelBurstTest, AfterAWaitTheNextBurstIsGatheredAgain) {
  Meet();
  for (int i = 0; i < 3; ++i) {
    SendMany(100);
    base::PlatformThread::Sleep(base::TimeDelta());
    ExpectAtPeer(100);
    SendMany(100);
    RunUntilIdle();
    ExpectAtPeer(100);
  }
}

TEST_F(ChannelBurstTest, AWaitAfterTheChannelIsGoneHasNothingToWrite) {
  Meet();
  SendMany(100);
  channel_.reset();
  base::PlatformThread::Sleep(base::TimeDelta());
  ExpectAtPeer(100);
  EXPECT_EQ(peer_->ReceiveMessage(), "");
}

TEST_F(ChannelBurstTest, AForkedChildThatWaitsWritesNothing) {
  Meet();
  SendMany(100);
  const pid_t child = fork();
  if (child == 0) {
    base::PlatformThread::Sleep(base::TimeDelta());
    _exit(0);
  }
  EXPECT_EQ(HANDLE_EINTR(waitpid(child, nullptr, 0)), child);
  RunUntilIdle();
  ExpectAtPeer(100);
  EXPECT_FALSE(peer_->HasInput());
}

}  // namespace

}  // namespace test_support
