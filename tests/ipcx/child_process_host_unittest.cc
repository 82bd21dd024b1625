// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipcx/child_process_host.h"

#include <string>

#include "base/bind.h"
#include "base/process/process_handle.h"
#include "base/synchronization/waitable_event.h"
#include "ipc/ipc_message_macros.h"
#include "ipcx/channel.h"
#include "ipcx/task_runner_message_filter.h"
#include "tests/ipcx/child_host_test.h"
#include "tests/support/process_end.h"
#include "tests/support/sync_messages.h"

namespace ipcx {
namespace {

typedef ChildHostTest ChildProcessHostTest;

TEST_F(ChildProcessHostTest, AChildIntroducesItselfAndIsWhoItSaysItIs) {
  StartAndMeet();
  ASSERT_EQ(peers().size(), 1u);
  EXPECT_EQ(peers()[0].claimed_pid, host()->process()->Pid());
  EXPECT_TRUE(peers()[0].verified);
}

TEST_F(ChildProcessHostTest, MessagesGoBothWays) {
  StartAndMeet();
  Say(kSayHello);
  RunUntilHeard("note:1");
}

TEST_F(ChildProcessHostTest, WhatIsSentBeforeTheChildIsThereWaitsForIt) {
  Start("ObedientChild");
  Say(kSayHello);
  RunUntilHeard("note:1");
  EXPECT_EQ(story(), "connected note:1");
}

TEST_F(ChildProcessHostTest, AProgramThatDoesNotExistCannotBeLaunched) {
  options().command_line.SetProgram(
      base::FilePath(FILE_PATH_LITERAL("/no/such/program")));
  ChildProcessHost host(options(), this, io()->task_runner());
  EXPECT_FALSE(host.Launch());
  EXPECT_FALSE(host.has_child());
  EXPECT_FALSE(host.is_respawn_pending());
  EXPECT_EQ(story(), "");
}

TEST_F(ChildProcessHostTest, NothingIsSentToNobody) {
  ChildProcessHost host(options(), this, io()->task_runner());
  EXPECT_FALSE(host.Send(new SyncMsg_Note(1)));
  EXPECT_EQ(host.channel(), nullptr);
  EXPECT_EQ(host.process(), nullptr);
}

// How children end by themselves.

TEST_F(ChildProcessHostTest, AnAbortIsTold) {
  StartAndMeet();
  Say(kAbort);
  EXPECT_EQ(DescribeChildEnd(RunUntilEnded()), DescribeAbortedChild());
  EXPECT_EQ(ends()[0].next, AfterChildEnd::kGiveUp);
  EXPECT_FALSE(host()->has_child());
}

TEST_F(ChildProcessHostTest, AKillBySomebodyElseIsTold) {
  StartAndMeet();
  Say(kDieByKill);
  EXPECT_EQ(DescribeChildEnd(RunUntilEnded()), DescribeKilledChild());
}

TEST_F(ChildProcessHostTest, AnExitCodeIsTold) {
  StartAndMeet();
  Say(kExitWith7);
  EXPECT_EQ(DescribeChildEnd(RunUntilEnded()), "exit code 7, PeerClosed");
}

TEST_F(ChildProcessHostTest, AChildThatNeverSpeaksMayLeaveAsWell) {
  Start("LeavingChild");
  EXPECT_EQ(DescribeChildEnd(RunUntilEnded()), "exit code 7, PeerClosed");
  EXPECT_EQ(story(), "ended");
}

TEST_F(ChildProcessHostTest, AllThatAChildSaidIsHeardBeforeItsEnd) {
  StartAndMeet();
  Say(kTalkAndLeave);
  EXPECT_EQ(DescribeChildEnd(RunUntilEnded()), "exit code 0, PeerClosed");
  std::string all = "connected";
  for (int i = 0; i < 100; ++i)
    all += " note:" + std::to_string(i);
  EXPECT_EQ(story(), all + " ended");
  EXPECT_EQ(ends()[0].next, AfterChildEnd::kNothing);
}

TEST_F(ChildProcessHostTest, NoChildIsLeftBehindWhenItHasEnded) {
  StartAndMeet();
  const base::Process process = host()->process()->Duplicate();
  Say(kExitWith7);
  RunUntilEnded();
  EXPECT_TRUE(test_support::IsGone(process));
}

TEST_F(ChildProcessHostTest, AChildThatLivesOnWithoutItsChannelIsKilled) {
  options().exit_timeout = base::TimeDelta::FromMilliseconds(50);
  StartAndMeet();
  Say(kCloseChannel);
  EXPECT_EQ(DescribeChildEnd(RunUntilEnded()), "terminated, PeerClosed");
}

// How they are ended.

TEST_F(ChildProcessHostTest, WhoSendsABadMessageIsEnded) {
  StartAndMeet();
  Say(kSayBadThing);
  const std::string type = std::to_string(SyncMsg_Note::ID);
  EXPECT_EQ(DescribeChildEnd(RunUntilEnded()),
            "terminated, UnparsableMessage of type " + type);
  EXPECT_EQ(story(), "connected bad:" + type + " ended");
}

TEST_F(ChildProcessHostTest, UnlessTheDelegateToleratesIt) {
  set_tolerates_bad_messages();
  StartAndMeet();
  Say(kSayBadThing);
  Say(kSayHello);
  RunUntilHeard("note:1");
  EXPECT_EQ(Count("ended"), 0);
}

TEST_F(ChildProcessHostTest, AHandlerEndsTheSenderOfAMessageAgainstTheRules) {
  StartAndMeet();
  const SyncMsg_Note message(5);
  host()->TerminateOnBadMessageReceived(message);
  EXPECT_EQ(
      DescribeChildEnd(RunUntilEnded()),
      "terminated, Terminated of type " + std::to_string(SyncMsg_Note::ID));
}

TEST_F(ChildProcessHostTest, NothingIsHeardOfAChildThatWasTerminated) {
  StartAndMeet();
  OnEventDo("note:0",
            [this] { host()->Terminate(DisconnectReason::kTerminated); });
  Say(kTalkAndLeave);
  const ChildEnd end = RunUntilEnded();
  EXPECT_EQ(end.reason, DisconnectReason::kTerminated);
  EXPECT_EQ(story(), "connected note:0 ended");
}

TEST_F(ChildProcessHostTest, TheEndIsNeverToldFromWithinACall) {
  StartAndMeet();
  host()->Terminate(DisconnectReason::kTerminated);
  EXPECT_EQ(Count("ended"), 0);
  EXPECT_FALSE(host()->Send(new SyncMsg_Note(1)));
  EXPECT_EQ(DescribeChildEnd(RunUntilEnded()), "terminated, Terminated");
}

TEST_F(ChildProcessHostTest, TheFirstReasonCountsAndTheEndIsToldOnce) {
  StartAndMeet();
  host()->Terminate(DisconnectReason::kTerminated);
  host()->Terminate(DisconnectReason::kQueueFull);
  host()->Shutdown();
  EXPECT_EQ(RunUntilEnded().reason, DisconnectReason::kTerminated);
  base::MessageLoop::current()->RunUntilIdle();
  EXPECT_EQ(Count("ended"), 1);
}

TEST_F(ChildProcessHostTest, WhoDoesNotIntroduceItselfInTimeIsEnded) {
  options().hello_timeout = base::TimeDelta::FromMilliseconds(50);
  Start("DeafChild");
  EXPECT_EQ(DescribeChildEnd(RunUntilEnded()), "terminated, HandshakeTimeout");
  EXPECT_EQ(story(), "ended");
}

TEST_F(ChildProcessHostTest, WhoDoesNotReadIsEnded) {
  options().policy.max_queued_bytes = 1024 * 1024;
  StartAndMeet();
  Say(kSleep);
  RunUntilHeard("note:" + std::to_string(kSleep));
  while (host()->has_child() && Count("ended") == 0) {
    scoped_ptr<IPC::Message> message(new IPC::Message(
        MSG_ROUTING_CONTROL, 0x7fff0001, IPC::Message::PRIORITY_NORMAL));
    const std::string payload(64 * 1024, 'x');
    message->WriteData(payload.data(), static_cast<int>(payload.size()));
    host()->Send(message.release());
    base::MessageLoop::current()->RunUntilIdle();
  }
  EXPECT_EQ(DescribeChildEnd(RunUntilEnded()), "terminated, QueueFull");
}

TEST_F(ChildProcessHostTest, AChildThatIsAskedToLeaveLeaves) {
  StartAndMeet();
  host()->Shutdown();
  const ChildEnd end = RunUntilEnded();
  EXPECT_EQ(DescribeChildEnd(end), "exit code 0");
  EXPECT_EQ(end.next, AfterChildEnd::kNothing);
}

TEST_F(ChildProcessHostTest, AChildThatDoesNotLeaveWhenAskedIsKilled) {
  options().crash_limit = 3;
  options().exit_timeout = base::TimeDelta::FromMilliseconds(50);
  Start("DeafChild");
  host()->Shutdown();
  const ChildEnd end = RunUntilEnded();
  EXPECT_EQ(DescribeChildEnd(end), "terminated");
  EXPECT_EQ(end.next, AfterChildEnd::kNothing);
}

TEST_F(ChildProcessHostTest, NoChildIsLeftBehindWhenTheHostGoes) {
  Start("DeafChild");
  const base::Process process = host()->process()->Duplicate();
  DeleteHost();
  test_support::RunUntil([&] { return test_support::IsGone(process); });
  EXPECT_EQ(story(), "");
}

// Any callback may delete the host.

class DeletingHostTest : public ChildHostTest,
                         public testing::WithParamInterface<const char*> {};

TEST_P(DeletingHostTest, ACallbackMayDeleteTheHost) {
  OnEventDo(GetParam(), [this] { DeleteHost(); });
  Start("ObedientChild");
  Say(kSayHello);
  Say(kSayBadThing);
  RunUntilHeard(GetParam());
  base::MessageLoop::current()->RunUntilIdle();
  EXPECT_EQ(host(), nullptr);
}

INSTANTIATE_TEST_SUITE_P(,
                         DeletingHostTest,
                         testing::Values("connected", "note:1", "ended"),
                         [](const testing::TestParamInfo<const char*>& info) {
                           const std::string event(info.param);
                           return event.substr(0, event.find(':'));
                         });

TEST_F(ChildProcessHostTest, SoMayTheCallbackForABadMessage) {
  OnEventDo("bad:" + std::to_string(SyncMsg_Note::ID),
            [this] { DeleteHost(); });
  Start("ObedientChild");
  Say(kSayBadThing);
  RunUntilHeard("bad:" + std::to_string(SyncMsg_Note::ID));
  EXPECT_EQ(host(), nullptr);
}

// Filters.

// Has its messages handled on another thread.
class NoteFilter : public TaskRunnerMessageFilter {
 public:
  explicit NoteFilter(const scoped_refptr<base::TaskRunner>& runner)
      : TaskRunnerMessageFilter(TestMsgStart), runner_(runner) {}

  // TaskRunnerMessageFilter:
  base::TaskRunner* OverrideTaskRunnerForMessage(const IPC::Message&) override {
    return runner_.get();
  }
  bool OnMessageReceived(const IPC::Message& message) override {
    bool handled = true;
    IPC_BEGIN_MESSAGE_MAP(NoteFilter, message)
      IPC_MESSAGE_HANDLER(SyncMsg_Note, OnNote)
      IPC_MESSAGE_UNHANDLED(handled = false)
    IPC_END_MESSAGE_MAP()
    return handled;
  }

 private:
  ~NoteFilter() override {}

  // Back to the child, which obeys.
  void OnNote(int number) { Send(new SyncMsg_Note(kExitWith7)); }

  const scoped_refptr<base::TaskRunner> runner_;
};

class HostFilterTest : public ChildHostTest {
 protected:
  HostFilterTest() : go_on_(true, false), handlers_("handlers") {
    EXPECT_TRUE(handlers_.Start());
    OnLaunchingDo([this](base::CommandLine*, base::LaunchOptions*) {
      host()->AddFilter(new NoteFilter(handlers_.task_runner()));
    });
  }

  base::WaitableEvent go_on_;
  base::Thread handlers_;
};

TEST_F(HostFilterTest, AFilterHearsAndAnswersTheChild) {
  StartAndMeet();
  Say(kSayHello);
  EXPECT_EQ(DescribeChildEnd(RunUntilEnded()), "exit code 7, PeerClosed");
  EXPECT_EQ(story(), "connected ended");
}

TEST_F(HostFilterTest, WhoSendsABadMessageToAFilterIsEnded) {
  StartAndMeet();
  Say(kSayBadThing);
  EXPECT_EQ(DescribeChildEnd(RunUntilEnded()),
            "terminated, UnparsableMessage of type " +
                std::to_string(SyncMsg_Note::ID));
}

TEST_F(HostFilterTest, ACallThatAFilterDoesNotHandleFailsAtOnce) {
  StartAndMeet();
  Say(kCallNobody);
  EXPECT_EQ(DescribeChildEnd(RunUntilEnded()), "exit code 7, PeerClosed")
      << "it has sent its note";
}

TEST_F(HostFilterTest, WhoSendsFasterThanAFilterWorksIsEnded) {
  options().policy.max_backlog_bytes = 3000;
  StartAndMeet();
  handlers_.task_runner()->PostTask(
      FROM_HERE,
      base::Bind(&base::WaitableEvent::Wait, base::Unretained(&go_on_)));
  Say(kTalkAndLeave);
  EXPECT_EQ(RunUntilEnded().reason, DisconnectReason::kBacklogFull);
  go_on_.Signal();
}

// Routes.

class Route : public IPC::Listener {
 public:
  explicit Route(IPC::Sender* sender) : sender_(sender) {}

  bool OnMessageReceived(const IPC::Message& message) override {
    IPC_BEGIN_MESSAGE_MAP(Route, message)
      IPC_MESSAGE_HANDLER(SyncMsg_Tell, OnTell)
    IPC_END_MESSAGE_MAP()
    return true;
  }

  const std::string& told() const { return told_; }

  // For the replies.
  bool Send(IPC::Message* message) { return sender_->Send(message); }

 private:
  void OnTell(const std::string& text) { told_ = text; }

  IPC::Sender* const sender_;
  std::string told_;
};

TEST_F(ChildProcessHostTest, AMessageGoesToItsRoute) {
  StartAndMeet();
  Route route(host());
  EXPECT_TRUE(host()->router()->AddRoute(7, &route));
  Say(kTellRoute7);
  RunUntilHeard("note:7");
  EXPECT_EQ(route.told(), "hello");
}

TEST_F(ChildProcessHostTest, ACallToARouteThatIsNotThereFailsAtOnce) {
  StartAndMeet();
  Say(kCallNobody);
  RunUntilHeard("note:1");
}

// Respawning.

class RespawnTest : public ChildHostTest {
 protected:
  RespawnTest() {
    options().crash_limit = 3;
    options().respawn_delay_min = base::TimeDelta::FromMilliseconds(1);
    options().respawn_delay_max = base::TimeDelta::FromMilliseconds(50);
  }
};

TEST_F(RespawnTest, ACrashedChildIsStartedAgainEverLaterUntilTheHostGivesUp) {
  Start("AbortingChild");
  RunUntilEnded(3);
  ASSERT_EQ(ends().size(), 3u);
  EXPECT_EQ(ends()[0].next, AfterChildEnd::kRespawn);
  EXPECT_EQ(ends()[0].respawn_delay.InMilliseconds(), 1);
  EXPECT_EQ(ends()[1].next, AfterChildEnd::kRespawn);
  EXPECT_EQ(ends()[1].respawn_delay.InMilliseconds(), 2);
  EXPECT_EQ(ends()[2].next, AfterChildEnd::kGiveUp);
  EXPECT_FALSE(host()->is_respawn_pending());
}

TEST_F(RespawnTest, ItIsAnotherProcessWithAChannelOfItsOwn) {
  StartAndMeet();
  Say(kAbort);
  RunUntilHeard("connected", 2);
  EXPECT_NE(peers()[0].pid, peers()[1].pid);
  Say(kSayHello);
  RunUntilHeard("note:1");
  EXPECT_EQ(story(), "connected ended connected note:1");
}

TEST_F(RespawnTest, ItWaitsForTheWholeDelay) {
  options().respawn_delay_min = base::TimeDelta::FromMilliseconds(50);
  Start("AbortingChild");
  RunUntilEnded(1);
  const base::TimeTicks end = base::TimeTicks::Now();
  EXPECT_TRUE(host()->is_respawn_pending());
  test_support::RunUntil([this] { return host()->has_child(); });
  EXPECT_GE(base::TimeTicks::Now() - end,
            base::TimeDelta::FromMilliseconds(40));
}

TEST_F(RespawnTest, ShutdownCancelsIt) {
  options().respawn_delay_min = base::TimeDelta::FromHours(1);
  Start("AbortingChild");
  RunUntilEnded();
  EXPECT_TRUE(host()->is_respawn_pending());
  host()->Shutdown();
  EXPECT_FALSE(host()->is_respawn_pending());
}

TEST_F(RespawnTest, TheOwnerNeedNotWaitForIt) {
  options().respawn_delay_min = base::TimeDelta::FromHours(1);
  Start("AbortingChild");
  RunUntilEnded();
  ASSERT_TRUE(host()->Launch());
  EXPECT_FALSE(host()->is_respawn_pending());
  RunUntilEnded(2);
  EXPECT_EQ(ends()[1].respawn_delay, base::TimeDelta::FromHours(1))
      << "former crashes are forgotten";
}

TEST_F(RespawnTest, AChildThatLivedLongEnoughIsStartedAgainForEver) {
  options().stable_period = base::TimeDelta();
  Start("AbortingChild");
  RunUntilEnded(5);
  EXPECT_EQ(ends()[4].next, AfterChildEnd::kRespawn);
  EXPECT_EQ(ends()[4].respawn_delay.InMilliseconds(), 1);
}

TEST_F(RespawnTest, WhoWasTerminatedHasCrashed) {
  StartAndMeet();
  Say(kSayBadThing);
  EXPECT_EQ(RunUntilEnded().next, AfterChildEnd::kRespawn);
}

TEST_F(RespawnTest, WhoLeftIsNotStartedAgain) {
  StartAndMeet();
  Say(kTalkAndLeave);
  EXPECT_EQ(RunUntilEnded().next, AfterChildEnd::kNothing);
  EXPECT_FALSE(host()->is_respawn_pending());
}

TEST_F(RespawnTest, ARespawnThatFailsIsToldAndCounts) {
  Start("AbortingChild");
  OnLaunchingDo([](base::CommandLine* command_line, base::LaunchOptions*) {
    command_line->SetProgram(
        base::FilePath(FILE_PATH_LITERAL("/no/such/program")));
  });
  RunUntilEnded(3);
  EXPECT_EQ(DescribeChildEnd(ends()[1]), "not started");
  EXPECT_EQ(ends()[1].next, AfterChildEnd::kRespawn);
  EXPECT_EQ(ends()[2].next, AfterChildEnd::kGiveUp);
}

}  // namespace
}  // namespace ipcx
