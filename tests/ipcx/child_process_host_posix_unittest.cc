// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipcx/child_process_host.h"

#include <errno.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <map>
#include <string>
#include <thread>

#include "base/posix/eintr_wrapper.h"
#include "base/process/launch.h"
#include "tests/ipcx/child_host_test.h"
#include "tests/support/channel_process_test.h"
#include "tests/support/descriptors.h"
#include "tests/support/fd_census.h"
#include "tests/support/sync_messages.h"
#include "tests/support/system_faults.h"
#include "tests/support/two_process_test.h"

namespace ipcx {
namespace {

using test_support::SystemCall;
using test_support::SystemFault;

class ChildProcessHostPosixTest : public ChildHostTest {
 protected:
  void StartAndMeetAgain() {
    Start("ObedientChild");
    RunUntilHeard("connected", Count("connected") + 1);
  }
};

// Looks around before it opens anything, then notes how many descriptors it
// found, and 3 if number 3 is a socket.
TWO_PROCESS_CHILD_MAIN(CountingChild) {
  const std::map<int, std::string> open = test_support::OpenDescriptors();
  test_support::ChannelChild child;
  if (!child.Connect())
    return 2;
  int last = -1;
  for (const auto& descriptor : open)
    last = descriptor.first;
  child.channel()->Send(new SyncMsg_Note(static_cast<int>(open.size())));
  child.channel()->Send(new SyncMsg_Note(last));
  child.channel()->Send(
      new SyncMsg_Note(open.rbegin()->second.find("socket") == 0 ? 33 : 0));
  child.RunUntilError();
  return 0;
}

TEST_F(ChildProcessHostPosixTest, AChildHasItsChannelAndNothingElse) {
  // They are close-on-exec or not: the child gets neither.
  int pipe_ends[2];
  ASSERT_EQ(pipe(pipe_ends), 0);
  base::FileHandleMappingVector more;
  more.push_back(std::make_pair(pipe_ends[0], 9));
  OnLaunchingDo([&](base::CommandLine*, base::LaunchOptions* options) {
    options->fds_to_remap = &more;
  });
  Start("CountingChild");
  RunUntilHeard("note:33");
  EXPECT_EQ(story(), "connected note:4 note:3 note:33");
  close(pipe_ends[0]);
  close(pipe_ends[1]);
}

TEST_F(ChildProcessHostPosixTest, NoZombieIsLeft) {
  options().crash_limit = 3;
  options().respawn_delay_min = base::TimeDelta();
  Start("AbortingChild");
  RunUntilEnded(3);
  EXPECT_EQ(waitpid(-1, nullptr, WNOHANG), -1) << "there is no child at all";
}

// The other process waits for the end of the channel, without a word.
TWO_PROCESS_CHILD_MAIN(ChildWithHeir) {
  if (fork() != 0)
    _exit(3);
  struct pollfd channel = {test_support::TakePrimaryPipe().release(), 0, 0};
  poll(&channel, 1, -1);
  _exit(0);
}

TEST_F(ChildProcessHostPosixTest, AnHeirOfTheChannelDoesNotHideTheEnd) {
  Start("ChildWithHeir");
  EXPECT_EQ(DescribeChildEnd(RunUntilEnded()), "exit code 3, PeerClosed");
}

// What was launched only starts another process, which takes the channel.
TWO_PROCESS_CHILD_MAIN(WrapperChild) {
  const pid_t pid = fork();
  if (pid != 0) {
    int status = 0;
    HANDLE_EINTR(waitpid(pid, &status, 0));
    return 4;
  }
  test_support::ChannelChild child;
  if (child.Connect())
    child.RunUntilError();
  _exit(0);
}

TEST_F(ChildProcessHostPosixTest, AnotherProcessThanTheChildIsRefused) {
  Start("WrapperChild");
  EXPECT_EQ(DescribeChildEnd(RunUntilEnded()), "terminated, WrongIdentity");
  EXPECT_EQ(story(), "ended");
}

TEST_F(ChildProcessHostPosixTest, UnlessTheOptionsAllowIt) {
  options().accepts_other_process = true;
  Start("WrapperChild");
  RunUntilHeard("connected");
  EXPECT_NE(peers()[0].pid, host()->process()->Pid());
  host()->Shutdown();
  EXPECT_EQ(DescribeChildEnd(RunUntilEnded()), "exit code 4");
}

// Each call that starting one takes fails: the first of its kind, the second,
// and so on.
TEST_F(ChildProcessHostPosixTest, AChildThatCannotBeStartedLeavesNothing) {
  StartAndMeet();
  host()->Shutdown();
  RunUntilEnded();
  const struct {
    SystemCall call;
    int error;
  } kFaults[] = {{SystemCall::kSocketpair, EMFILE},
                 {SystemCall::kPipe, ENFILE},
                 {SystemCall::kFork, EAGAIN}};
  for (const auto& fault : kFaults) {
    for (int nth = 1; nth < 10; ++nth) {
      const SystemFault struck(fault.call, fault.error, nth, false);
      if (!host()->Launch()) {
        EXPECT_GT(struck.count(), 0);
        EXPECT_FALSE(host()->has_child());
        EXPECT_EQ(waitpid(-1, nullptr, WNOHANG), -1) << "no child at all";
        continue;
      }
      host()->Terminate(DisconnectReason::kTerminated);
      RunUntilEnded(static_cast<int>(ends().size()) + 1);
      if (struck.count() == 0) {
        EXPECT_GT(nth, 1) << "the host never makes this call";
        break;
      }
    }
  }
  StartAndMeetAgain();
}

TEST_F(ChildProcessHostPosixTest, HoweverFewDescriptorsThereAre) {
  StartAndMeet();
  host()->Shutdown();
  RunUntilEnded();
  bool is_launched = false;
  for (size_t free = 0; !is_launched; ++free) {
    ASSERT_LT(free, 100u);
    {
      const test_support::DescriptorShortage shortage(free);
      is_launched = host()->Launch();
    }
    EXPECT_EQ(host()->has_child(), is_launched);
  }
  host()->Terminate(DisconnectReason::kTerminated);
  RunUntilEnded(2);
  StartAndMeetAgain();
}

TEST_F(ChildProcessHostPosixTest, SomebodyElseMayReapTheChild) {
  Start("DeafChild");
  const base::ProcessHandle child = host()->process()->Handle();
  // The pidfd says so as well; whoever comes first.
  std::thread thief([child] {
    kill(child, SIGKILL);
    HANDLE_EINTR(waitpid(child, nullptr, 0));
  });
  const ChildEnd end = RunUntilEnded();
  thief.join();
  EXPECT_TRUE(DescribeChildEnd(end) == "exit code -1, PeerClosed" ||
              DescribeChildEnd(end) == DescribeKilledChild())
      << DescribeChildEnd(end);
}

}  // namespace
}  // namespace ipcx
