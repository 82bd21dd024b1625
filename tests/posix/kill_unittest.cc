// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/process/kill.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <string>
#include <thread>

#include "base/files/scoped_file.h"
#include "base/posix/eintr_wrapper.h"
#include "base/process/launch.h"
#include "gtest/gtest.h"
#include "src/posix/pipe_posix.h"
#include "src/posix/reap_posix.h"

namespace base {
namespace {

class KillTest : public testing::Test {
 protected:
  KillTest() { EXPECT_TRUE(internal::CreatePipe(&output_, &output_write_)); }

  // Children have the pipe as standard output, and so does what they start.
  Process Launch(const std::string& script) {
    const FileHandleMappingVector fds = {{output_write_.get(), STDOUT_FILENO}};
    LaunchOptions options;
    options.fds_to_remap = &fds;
    options.new_process_group = true;
    Process process = LaunchProcess({"/bin/sh", "-c", script}, options);
    output_write_.reset();
    return process;
  }

  // Has written a line, so its traps are set; then sleeps.
  Process LaunchSleeper(const std::string& before = ":") {
    Process process = Launch(before + "; echo ready; exec sleep 60");
    char line[6];
    EXPECT_EQ(6, HANDLE_EINTR(read(output_.get(), line, sizeof(line))));
    return process;
  }

  // Blocks until every process that had the pipe has ended.
  void AwaitEndOfOutput() {
    char byte;
    while (HANDLE_EINTR(read(output_.get(), &byte, 1)) > 0) {
    }
  }

  // Ends without being reaped.
  Process LaunchAndAwaitEnd(const std::string& script) {
    Process process = Launch(script);
    siginfo_t info;
    HANDLE_EINTR(waitid(P_PID, static_cast<id_t>(process.Pid()), &info,
                        WEXITED | WNOWAIT));
    return process;
  }

  static bool IsThere(const Process& process) {
    return kill(process.Pid(), 0) == 0;
  }

  ScopedFD output_;
  ScopedFD output_write_;
};

TEST_F(KillTest, ARunningProcessIsStillRunning) {
  Process process = LaunchSleeper();
  int exit_code = -5;
  EXPECT_EQ(TERMINATION_STATUS_STILL_RUNNING,
            GetTerminationStatus(process.Handle(), &exit_code));
  EXPECT_EQ(0, exit_code);
  EXPECT_TRUE(KillProcess(process.Handle(), 0, true));
  EXPECT_FALSE(IsThere(process));
}

TEST_F(KillTest, ExitCodeZeroIsNormal) {
  Process process = LaunchAndAwaitEnd("exit 0");
  int exit_code = -5;
  EXPECT_EQ(TERMINATION_STATUS_NORMAL_TERMINATION,
            GetTerminationStatus(process.Handle(), &exit_code));
  EXPECT_EQ(0, exit_code);
}

TEST_F(KillTest, AnotherExitCodeIsAbnormal) {
  Process process = LaunchAndAwaitEnd("exit 3");
  int exit_code = -5;
  EXPECT_EQ(TERMINATION_STATUS_ABNORMAL_TERMINATION,
            GetTerminationStatus(process.Handle(), &exit_code));
  EXPECT_TRUE(WIFEXITED(exit_code));
  EXPECT_EQ(3, WEXITSTATUS(exit_code));
}

TEST_F(KillTest, AProcessReapedBeforeCountsAsNormal) {
  Process process = LaunchAndAwaitEnd("exit 3");
  GetTerminationStatus(process.Handle(), nullptr);
  int exit_code = -5;
  EXPECT_EQ(TERMINATION_STATUS_NORMAL_TERMINATION,
            GetTerminationStatus(process.Handle(), &exit_code));
  EXPECT_EQ(0, exit_code);
}

struct SignalCase {
  int signal;
  TerminationStatus status;
};

class KillBySignalTest : public KillTest,
                         public testing::WithParamInterface<SignalCase> {};

TEST_P(KillBySignalTest, SignalsTellCrashesFromKills) {
  Process process = LaunchAndAwaitEnd(
      "ulimit -c 0; kill -" + std::to_string(GetParam().signal) + " $$");
  int exit_code = -5;
  EXPECT_EQ(GetParam().status,
            GetTerminationStatus(process.Handle(), &exit_code));
  EXPECT_TRUE(WIFSIGNALED(exit_code));
  EXPECT_EQ(GetParam().signal, WTERMSIG(exit_code));
}

INSTANTIATE_TEST_SUITE_P(
    All,
    KillBySignalTest,
    testing::Values(SignalCase{SIGABRT, TERMINATION_STATUS_PROCESS_CRASHED},
                    SignalCase{SIGBUS, TERMINATION_STATUS_PROCESS_CRASHED},
                    SignalCase{SIGFPE, TERMINATION_STATUS_PROCESS_CRASHED},
                    SignalCase{SIGILL, TERMINATION_STATUS_PROCESS_CRASHED},
                    SignalCase{SIGSEGV, TERMINATION_STATUS_PROCESS_CRASHED},
                    SignalCase{SIGINT, TERMINATION_STATUS_PROCESS_WAS_KILLED},
                    SignalCase{SIGKILL, TERMINATION_STATUS_PROCESS_WAS_KILLED},
                    SignalCase{SIGTERM, TERMINATION_STATUS_PROCESS_WAS_KILLED},
                    SignalCase{SIGHUP, TERMINATION_STATUS_ABNORMAL_TERMINATION},
                    SignalCase{SIGSYS,
                               TERMINATION_STATUS_ABNORMAL_TERMINATION}),
    [](const testing::TestParamInfo<SignalCase>& info) {
      return "Signal" + std::to_string(info.param.signal);
    });

TEST_F(KillTest, AKnownDeadProcessIsKilledAndReaped) {
  Process process = LaunchSleeper("trap '' TERM");
  int exit_code = 0;
  EXPECT_EQ(TERMINATION_STATUS_PROCESS_WAS_KILLED,
            GetKnownDeadTerminationStatus(process.Handle(), &exit_code));
  EXPECT_EQ(SIGKILL, WTERMSIG(exit_code));
  EXPECT_FALSE(IsThere(process));
}

TEST_F(KillTest, AKnownDeadProcessThatEndedByItselfKeepsItsStatus) {
  Process process = LaunchAndAwaitEnd("exit 3");
  int exit_code = 0;
  EXPECT_EQ(TERMINATION_STATUS_ABNORMAL_TERMINATION,
            GetKnownDeadTerminationStatus(process.Handle(), &exit_code));
  EXPECT_EQ(3, WEXITSTATUS(exit_code));
}

TEST_F(KillTest, KillingWithoutWaitingLeavesTheStatus) {
  Process process = LaunchSleeper();
  EXPECT_TRUE(KillProcess(process.Handle(), 0, false));
  int exit_code = 0;
  EXPECT_TRUE(process.WaitForExit(&exit_code));
  EXPECT_EQ(-1, exit_code);
}

TEST_F(KillTest, KillingWithWaitingMakesSure) {
  Process process = LaunchSleeper("trap '' TERM");
  EXPECT_TRUE(KillProcess(process.Handle(), 0, true));
  EXPECT_FALSE(IsThere(process));
}

TEST_F(KillTest, HandlesThatAreNoSingleProcessAreRefused) {
  for (const ProcessHandle handle : {-1, 0, 1}) {
    EXPECT_FALSE(KillProcess(handle, 0, false));
    EXPECT_FALSE(KillProcessGroup(handle));
    int exit_code = 0;
    EXPECT_FALSE(WaitForExitCode(handle, &exit_code));
    EXPECT_EQ(TERMINATION_STATUS_NORMAL_TERMINATION,
              GetKnownDeadTerminationStatus(handle, &exit_code));
  }
}

TEST_F(KillTest, AGroupDiesWhole) {
  Process process = LaunchSleeper("sleep 60 & :");
  EXPECT_TRUE(KillProcessGroup(process.Handle()));
  AwaitEndOfOutput();
  EXPECT_FALSE(WaitForExitCode(process.Handle(), nullptr));
}

TEST_F(KillTest, WaitingTellsTheExitCode) {
  int exit_code = -5;
  EXPECT_TRUE(WaitForExitCode(Launch("exit 4").Handle(), &exit_code));
  EXPECT_EQ(4, exit_code);
}

TEST_F(KillTest, WaitingForTheCodeFailsIfASignalEndedTheProcess) {
  int exit_code = -5;
  EXPECT_FALSE(WaitForExitCode(Launch("kill -9 $$").Handle(), &exit_code));
  EXPECT_EQ(-5, exit_code);
}

TEST_F(KillTest, WaitingGivesUpInTime) {
  Process process = LaunchSleeper();
  int exit_code = -5;
  EXPECT_FALSE(WaitForExitCodeWithTimeout(process.Handle(), &exit_code,
                                          TimeDelta::FromMilliseconds(20)));
  EXPECT_FALSE(
      WaitForExitCodeWithTimeout(process.Handle(), &exit_code, TimeDelta()));
  EXPECT_FALSE(
      WaitForSingleProcess(process.Handle(), TimeDelta::FromMilliseconds(20)));
  EXPECT_TRUE(IsThere(process));
  EXPECT_TRUE(KillProcess(process.Handle(), 0, false));
  EXPECT_TRUE(WaitForExitCodeWithTimeout(process.Handle(), &exit_code,
                                         TimeDelta::FromSeconds(30)));
  EXPECT_EQ(-1, exit_code);
}

TEST_F(KillTest, WaitingEndsWithTheProcessNotWithTheTime) {
  Process process = Launch("exit 4");
  int exit_code = -5;
  EXPECT_TRUE(
      process.WaitForExitWithTimeout(TimeDelta::FromDays(1000), &exit_code));
  EXPECT_EQ(4, exit_code);
}

TEST_F(KillTest, WaitsAlsoWhenDescriptorsHaveRunOut) {
  Process process = Launch("sleep 0.2; exit 4");
  struct rlimit before;
  ASSERT_EQ(0, getrlimit(RLIMIT_NOFILE, &before));
  struct rlimit none = before;
  none.rlim_cur = 0;
  ASSERT_EQ(0, setrlimit(RLIMIT_NOFILE, &none));
  int exit_code = -5;
  const bool exited =
      process.WaitForExitWithTimeout(TimeDelta::FromSeconds(30), &exit_code);
  setrlimit(RLIMIT_NOFILE, &before);
  EXPECT_TRUE(exited);
  EXPECT_EQ(4, exit_code);
}

TEST_F(KillTest, WaitForSingleProcessWantsANormalEnd) {
  EXPECT_TRUE(WaitForSingleProcess(Launch("exit 4").Handle(),
                                   TimeDelta::FromSeconds(30)));
  EXPECT_TRUE(internal::CreatePipe(&output_, &output_write_));
  EXPECT_FALSE(WaitForSingleProcess(Launch("kill -9 $$").Handle(),
                                    TimeDelta::FromMilliseconds(-1)));
}

TEST_F(KillTest, WaitingForAStrangerFails) {
  EXPECT_FALSE(WaitForSingleProcess(getppid(), TimeDelta::FromSeconds(30)));
  EXPECT_FALSE(WaitForExitCode(getppid(), nullptr));
}

void AwaitReaped(const Process& process) {
  while (kill(process.Pid(), 0) == 0)
    std::this_thread::yield();
}

TEST_F(KillTest, AProcessThatShouldEndIsEnded) {
  Process process = LaunchSleeper();
  EnsureProcessTerminated(process.Duplicate());
  AwaitEndOfOutput();
  AwaitReaped(process);
}

TEST_F(KillTest, AProcessNobodyAsksAboutIsReaped) {
  Process process = Launch("sleep 0.1");
  EnsureProcessGetsReaped(process.Pid());
  AwaitReaped(process);
}

}  // namespace
}  // namespace base
