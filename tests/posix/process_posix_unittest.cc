// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <string>
#include <utility>

#include "base/files/file_util.h"
#include "base/files/scoped_temp_dir.h"
#include "base/message_loop/message_loop.h"
#include "base/process/kill.h"
#include "base/process/launch.h"
#include "base/process/process.h"
#include "base/process/process_iterator.h"
#include "gtest/gtest.h"
#include "tests/support/run_until.h"

namespace base {
namespace {

Process LaunchSleep() {
  return LaunchProcess({"sleep", "60"}, LaunchOptions());
}

TEST(ProcessHandleTest, KnowsThisProcess) {
  EXPECT_EQ(getpid(), GetCurrentProcId());
  EXPECT_EQ(getpid(), GetProcId(GetCurrentProcessHandle()));
  EXPECT_EQ(getppid(), GetParentProcessId(GetCurrentProcessHandle()));
  EXPECT_TRUE(PathExists(GetProcessExecutablePath(GetCurrentProcessHandle())));
}

TEST(ProcessHandleTest, KnowsItsChildren) {
  Process process = LaunchSleep();
  EXPECT_EQ(getpid(), GetParentProcessId(process.Handle()));
  EXPECT_FALSE(GetProcessExecutablePath(process.Handle()).empty());
  EXPECT_TRUE(KillProcess(process.Handle(), 0, true));
}

TEST(ProcessHandleTest, KnowsNothingOfAProcessThatIsNot) {
  const ProcessHandle kNobody = 1 << 30;
  EXPECT_EQ(-1, GetParentProcessId(kNobody));
  EXPECT_TRUE(GetProcessExecutablePath(kNobody).empty());
}

TEST(ProcessTest, StartsOutInvalid) {
  Process process;
  EXPECT_FALSE(process.IsValid());
  EXPECT_EQ(kNullProcessHandle, process.Handle());
  EXPECT_FALSE(process.is_current());
}

TEST(ProcessTest, CurrentIsThisOne) {
  Process process = Process::Current();
  EXPECT_TRUE(process.IsValid());
  EXPECT_TRUE(process.is_current());
  EXPECT_EQ(getpid(), process.Pid());
}

TEST(ProcessTest, MovesByMoveAndByPass) {
  Process first = Process::Open(getppid());
  Process second(std::move(first));
  EXPECT_FALSE(first.IsValid());
  Process third = second.Pass();
  EXPECT_FALSE(second.IsValid());
  EXPECT_EQ(getppid(), third.Pid());
  second = std::move(third);
  EXPECT_EQ(getppid(), second.Duplicate().Pid());
  second.Close();
  EXPECT_FALSE(second.IsValid());
}

TEST(ProcessTest, OpenTakesAnyNumberOnPosix) {
  EXPECT_TRUE(Process::Open(1 << 30).IsValid());
  EXPECT_TRUE(Process::OpenWithExtraPriviles(1 << 30).IsValid());
  EXPECT_TRUE(Process::DeprecatedGetProcessFromHandle(1 << 30).IsValid());
}

TEST(ProcessTest, TerminatesAndWaits) {
  Process process = LaunchSleep();
  EXPECT_TRUE(process.Terminate(0));
  int exit_code = 0;
  EXPECT_TRUE(process.WaitForExit(&exit_code));
  EXPECT_EQ(-1, exit_code);
}

TEST(ProcessTest, GoesIntoTheBackground) {
  Process process = LaunchSleep();
  EXPECT_FALSE(process.IsProcessBackgrounded());
  const int before = process.GetPriority();
  EXPECT_TRUE(process.SetProcessBackgrounded(true));
  EXPECT_TRUE(process.IsProcessBackgrounded());
  EXPECT_GT(process.GetPriority(), before);
  EXPECT_EQ(Process::CanBackgroundProcesses(),
            process.SetProcessBackgrounded(false));
  EXPECT_TRUE(KillProcess(process.Handle(), 0, true));
}

// A copy of sleep under a name that no other program has.
class ProcessByNameTest : public testing::Test, protected ProcessFilter {
 protected:
  void SetUp() override {
    ASSERT_TRUE(dir_.CreateUniqueTempDir());
    name_ = "cipc_sleep_" + std::to_string(getpid());
    const FilePath program = dir_.path().Append(name_);
    FilePath sleep;
    for (const char* path : {"/bin/sleep", "/usr/bin/sleep"}) {
      if (PathExists(FilePath(path)))
        sleep = FilePath(path);
    }
    ASSERT_TRUE(CopyFile(sleep, program));
    ASSERT_TRUE(SetPosixFilePermissions(program, 0700));
    process_ = LaunchProcess({program.value(), "60"}, LaunchOptions());
    ASSERT_TRUE(process_.IsValid());
    // A process has its new name a moment before its arguments.
    const FilePath arguments("/proc/" + std::to_string(process_.Pid()) +
                             "/cmdline");
    std::string text;
    test_support::RunUntil(
        [&] { return ReadFileToString(arguments, &text) && !text.empty(); });
  }
  void TearDown() override {
    GetKnownDeadTerminationStatus(process_.Handle(), nullptr);
  }

  bool Includes(const ProcessEntry& entry) const override {
    EXPECT_EQ(process_.Pid(), entry.pid());
    EXPECT_EQ(getpid(), entry.parent_pid());
    EXPECT_EQ(name_, entry.exe_file());
    EXPECT_EQ(2u, entry.cmd_line_args().size());
    return false;
  }

  MessageLoop loop_;
  ScopedTempDir dir_;
  std::string name_;
  Process process_;
};

TEST_F(ProcessByNameTest, IsFoundAndKilled) {
  EXPECT_FALSE(WaitForProcessesToExit(name_, TimeDelta(), nullptr));
  EXPECT_TRUE(KillProcesses(name_, 0, nullptr));
  EXPECT_TRUE(WaitForProcessesToExit(name_, TimeDelta(), nullptr));
}

TEST_F(ProcessByNameTest, AFilterCanSpareIt) {
  EXPECT_TRUE(KillProcesses(name_, 0, this));
  EXPECT_TRUE(WaitForProcessesToExit(name_, TimeDelta(), this));
  EXPECT_EQ(TERMINATION_STATUS_STILL_RUNNING,
            GetTerminationStatus(process_.Handle(), nullptr));
}

TEST_F(ProcessByNameTest, CleanupTellsWhetherItHadToKill) {
  EXPECT_FALSE(CleanupProcesses(name_, TimeDelta(), 0, nullptr));
  EXPECT_TRUE(CleanupProcesses(name_, TimeDelta(), 0, nullptr));
}

}  // namespace
}  // namespace base
