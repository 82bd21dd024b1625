// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/support/two_process_test.h"
#include "tests/support/patience.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>

#include <future>

#include "base/base_switches.h"
#include "base/command_line.h"
#include "base/posix/eintr_wrapper.h"
#include "base/posix/global_descriptors.h"
#include "base/process/launch.h"
#include "ipc/ipc_descriptors.h"

namespace test_support {

namespace {

constexpr base::ProcessId kNoChild = 0;
constexpr int kChildDescriptor =
    base::GlobalDescriptors::kBaseDescriptor + kPrimaryIPCChannel;

std::string DescribeExit(int exit_code) {
  return "exit code " + std::to_string(exit_code);
}

std::string DescribeSignal(int signal) {
  return "signal " + std::to_string(signal) + " (" + strsignal(signal) + ")";
}

std::string ReapChild(base::ProcessId pid) {
  int status = 0;
  if (HANDLE_EINTR(waitpid(pid, &status, 0)) != pid) {
    return std::string("waitpid failed: ") + strerror(errno);
  }
  return WIFEXITED(status) ? DescribeExit(WEXITSTATUS(status))
                           : DescribeSignal(WTERMSIG(status));
}

}  // namespace

const char kChannelSwitch[] = "channel";

void RegisterPrimaryChannel() {
  base::GlobalDescriptors::GetInstance()->Set(kPrimaryIPCChannel,
                                              kChildDescriptor);
}

int PrimaryChannelDescriptor() {
  return base::GlobalDescriptors::GetInstance()->Get(kPrimaryIPCChannel);
}

std::string PrimaryChannelId() {
  return base::CommandLine::ForCurrentProcess()->GetSwitchValueASCII(
      kChannelSwitch);
}

TwoProcessTest::TwoProcessTest()
    : channel_id_(
          testing::UnitTest::GetInstance()->current_test_info()->name()),
      child_pid_(kNoChild),
      time_limit_(kPatience) {}

TwoProcessTest::~TwoProcessTest() {
  if (child_pid_ != kNoChild) {
    kill(child_pid_, SIGKILL);
    ADD_FAILURE() << "The test does not state how its child ends: "
                  << WaitForChild();
  }
}

void TwoProcessTest::AddChildSwitch(const std::string& name,
                                    const std::string& value) {
  child_switches_.emplace_back(name, value);
}

void TwoProcessTest::StartChild(const std::string& name) {
  int ends[2];
  ASSERT_EQ(0, socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends))
      << strerror(errno);
  parent_end_.reset(ends[0]);
  StartChild(name, base::ScopedFD(ends[1]));
}

void TwoProcessTest::StartChild(const std::string& name,
                                base::ScopedFD child_end) {
  ASSERT_EQ(kNoChild, child_pid_) << "State the end of the first child first";

  base::CommandLine command_line(
      base::CommandLine::ForCurrentProcess()->GetProgram());
  command_line.AppendSwitchASCII(switches::kTestChildProcess, name);
  command_line.AppendSwitchASCII(kChannelSwitch, channel_id_);
  for (const auto& child_switch : child_switches_) {
    command_line.AppendSwitchASCII(child_switch.first, child_switch.second);
  }

  base::FileHandleMappingVector descriptors;
  descriptors.emplace_back(child_end.get(), kChildDescriptor);
  base::LaunchOptions options;
  options.fds_to_remap = &descriptors;
  const base::Process child = base::LaunchProcess(command_line, options);
  ASSERT_TRUE(child.IsValid());
  child_pid_ = child.Pid();
}

base::ScopedFD TwoProcessTest::TakeParentEnd() {
  return std::move(parent_end_);
}

void TwoProcessTest::KillChild() {
  ASSERT_NE(kNoChild, child_pid_) << "No child was started";
  EXPECT_EQ(0, kill(child_pid_, SIGKILL)) << strerror(errno);
}

void TwoProcessTest::ExpectChildExits(int exit_code) {
  EXPECT_EQ(DescribeExit(exit_code), WaitForChild());
}

void TwoProcessTest::ExpectChildKilledBy(int signal) {
  EXPECT_EQ(DescribeSignal(signal), WaitForChild());
}

std::string TwoProcessTest::WaitForChild() {
  if (child_pid_ == kNoChild) {
    return "no child was started";
  }
  const base::ProcessId pid = std::exchange(child_pid_, kNoChild);
  std::future<std::string> end =
      std::async(std::launch::async, [pid] { return ReapChild(pid); });
  if (end.wait_for(time_limit_) == std::future_status::ready) {
    return end.get();
  }
  kill(pid, SIGKILL);
  return "still running after " + std::to_string(time_limit_.count()) +
         " ms, then " + end.get();
}

}  // namespace test_support
