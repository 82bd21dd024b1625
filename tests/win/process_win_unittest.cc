// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/process/process.h"

#include <stdlib.h>

#include <string>
#include <utility>

#include "base/command_line.h"
#include "base/process/kill.h"
#include "base/process/launch.h"
#include "base/process/process_iterator.h"
#include "base/test/multiprocess_test.h"
#include "base/threading/platform_thread.h"
#include "gtest/gtest.h"
#include "testing/multiprocess_func_list.h"
#include "tests/support/handle_census.h"

namespace base {
namespace {

MULTIPROCESS_TEST_MAIN(ProcessWinTestWaits) {
  Sleep(INFINITE);
  return 0;
}
MULTIPROCESS_TEST_MAIN(ProcessWinTestReturns0) {
  return 0;
}
MULTIPROCESS_TEST_MAIN(ProcessWinTestReturns7) {
  return 7;
}
MULTIPROCESS_TEST_MAIN(ProcessWinTestAborts) {
  abort();
}
MULTIPROCESS_TEST_MAIN(ProcessWinTestCrashes) {
  volatile int* const nowhere = nullptr;
  *nowhere = 1;
  return 0;
}
MULTIPROCESS_TEST_MAIN(ProcessWinTestReturnsStillActive) {
  return STILL_ACTIVE;
}

class ProcessWinTest : public MultiProcessTest {
 protected:
  // Once the child has ended.
  TerminationStatus StatusOf(const std::string& child_main, int* exit_code) {
    const Process child = SpawnChild(child_main);
    EXPECT_TRUE(
        WaitForSingleProcess(child.Handle(), TimeDelta::FromSeconds(30)));
    return GetTerminationStatus(child.Handle(), exit_code);
  }
};

TEST_F(ProcessWinTest, TheEndOfAProcessIsClassified) {
  int code = -1;
  EXPECT_EQ(TERMINATION_STATUS_NORMAL_TERMINATION,
            StatusOf("ProcessWinTestReturns0", &code));
  EXPECT_EQ(0, code);
  EXPECT_EQ(TERMINATION_STATUS_ABNORMAL_TERMINATION,
            StatusOf("ProcessWinTestReturns7", &code));
  EXPECT_EQ(7, code);
  EXPECT_EQ(TERMINATION_STATUS_PROCESS_CRASHED,
            StatusOf("ProcessWinTestAborts", &code));
  EXPECT_EQ(TERMINATION_STATUS_PROCESS_CRASHED,
            StatusOf("ProcessWinTestCrashes", &code));
  EXPECT_EQ(static_cast<int>(EXCEPTION_ACCESS_VIOLATION), code);
}

TEST_F(ProcessWinTest, AProcessThatRunsIsTold) {
  Process child = SpawnChild("ProcessWinTestWaits");
  EXPECT_EQ(TERMINATION_STATUS_STILL_RUNNING,
            GetTerminationStatus(child.Handle(), nullptr));
  EXPECT_FALSE(WaitForSingleProcess(child.Handle(), TimeDelta()));
  int code = -1;
  EXPECT_FALSE(
      child.WaitForExitWithTimeout(TimeDelta::FromMilliseconds(5), &code));
  EXPECT_TRUE(child.Terminate(1));
  EXPECT_TRUE(child.WaitForExit(&code));
  EXPECT_EQ(1, code);
  EXPECT_EQ(TERMINATION_STATUS_PROCESS_WAS_KILLED,
            GetTerminationStatus(child.Handle(), &code));
}

// The exit code that the system also uses for "runs still".
TEST_F(ProcessWinTest, AnExitCodeOfStillActiveIsAnEnd) {
  int code = -1;
  EXPECT_EQ(TERMINATION_STATUS_ABNORMAL_TERMINATION,
            StatusOf("ProcessWinTestReturnsStillActive", &code));
  EXPECT_EQ(static_cast<int>(STILL_ACTIVE), code);
}

TEST_F(ProcessWinTest, AProcessThatEndsWhileItIsAskedAboutIsNotMisjudged) {
  for (int i = 0; i < 20; ++i) {
    const Process child = SpawnChild("ProcessWinTestReturns0");
    TerminationStatus status = TERMINATION_STATUS_STILL_RUNNING;
    int code = -1;
    while (status == TERMINATION_STATUS_STILL_RUNNING)
      status = GetTerminationStatus(child.Handle(), &code);
    ASSERT_EQ(TERMINATION_STATUS_NORMAL_TERMINATION, status);
    ASSERT_EQ(0, code);
  }
}

TEST_F(ProcessWinTest, KillProcessWithWaitReturnsAtTheEnd) {
  const Process child = SpawnChild("ProcessWinTestWaits");
  EXPECT_TRUE(KillProcess(child.Handle(), 5, true));
  EXPECT_TRUE(WaitForSingleProcess(child.Handle(), TimeDelta()));
}

TEST_F(ProcessWinTest, WaitForExitCodeClosesTheHandle) {
  Process child = SpawnChild("ProcessWinTestReturns7");
  HANDLE copy = nullptr;
  ASSERT_TRUE(DuplicateHandle(GetCurrentProcess(), child.Handle(),
                              GetCurrentProcess(), &copy, 0, FALSE,
                              DUPLICATE_SAME_ACCESS));
  int code = -1;
  EXPECT_TRUE(WaitForExitCode(copy, &code));
  EXPECT_EQ(7, code);
  DWORD flags = 0;
  EXPECT_FALSE(GetHandleInformation(copy, &flags));
}

TEST_F(ProcessWinTest, EnsureProcessTerminatedEndsItInTheBackground) {
  const auto handles = test_support::OpenHandles();
  {
    Process child = SpawnChild("ProcessWinTestWaits");
    const Process watched = child.Duplicate();
    EnsureProcessTerminated(child.Pass());
    EXPECT_TRUE(
        WaitForSingleProcess(watched.Handle(), TimeDelta::FromSeconds(30)));
  }
  while (test_support::OpenHandles() != handles)
    PlatformThread::YieldCurrentThread();  // The background lets go of it.
}

TEST_F(ProcessWinTest, OpensByIdAndDuplicates) {
  Process child = SpawnChild("ProcessWinTestWaits");
  const Process opened = Process::OpenWithExtraPriviles(child.Pid());
  ASSERT_TRUE(opened.IsValid());
  EXPECT_EQ(child.Pid(), opened.Pid());
  EXPECT_NE(child.Handle(), opened.Handle());
  EXPECT_EQ(child.Pid(), child.Duplicate().Pid());
  EXPECT_FALSE(opened.is_current());
  EXPECT_TRUE(child.Terminate(1));
}

TEST(ProcessWinSelfTest, TheCurrentProcessIsAPseudoHandle) {
  Process self = Process::Current();
  EXPECT_TRUE(self.IsValid());
  EXPECT_TRUE(self.is_current());
  EXPECT_EQ(GetCurrentProcessHandle(), self.Handle());
  EXPECT_EQ(GetCurrentProcId(), self.Pid());
  const Process moved = std::move(self);
  EXPECT_TRUE(moved.is_current());
  EXPECT_FALSE(self.IsValid());
}

TEST(ProcessWinSelfTest, ANumberThatIsNoProcessIsNotOpened) {
  EXPECT_FALSE(Process::Open(3).IsValid());
}

// Processes of this program other than this one.
class ChildrenOnly : public ProcessFilter {
 public:
  bool Includes(const ProcessEntry& entry) const override {
    return entry.parent_pid() == GetCurrentProcId();
  }
};

TEST_F(ProcessWinTest, ProcessesAreFoundByNameAndKilled) {
  const FilePath::StringType name =
      CommandLine::ForCurrentProcess()->GetProgram().BaseName().value();
  const ChildrenOnly children;
  const Process child = SpawnChild("ProcessWinTestWaits");
  EXPECT_FALSE(WaitForProcessesToExit(name, TimeDelta(), &children));
  EXPECT_FALSE(CleanupProcesses(name, TimeDelta(), 1, &children));
  EXPECT_TRUE(WaitForSingleProcess(child.Handle(), TimeDelta::FromSeconds(30)));
  EXPECT_TRUE(WaitForProcessesToExit(name, TimeDelta(), &children));
}

}  // namespace
}  // namespace base
