// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/support/two_process_test.h"

#include <future>

#include "base/base_switches.h"
#include "base/command_line.h"
#include "base/strings/string_number_conversions.h"
#include "tests/support/child_process.h"
#include "tests/support/patience.h"

namespace test_support {

namespace {

// The switches that tell a child the id of its channel, and who started it.
const char kChannelSwitch[] = "channel";
const char kParentSwitch[] = "parent";

std::string SwitchValue(const char* name) {
  return base::CommandLine::ForCurrentProcess()->GetSwitchValueASCII(name);
}

}  // namespace

std::string PrimaryChannelId() {
  return SwitchValue(kChannelSwitch);
}

base::ProcessId ParentPid() {
  unsigned pid = 0;
  base::StringToUint(SwitchValue(kParentSwitch), &pid);
  return static_cast<base::ProcessId>(pid);
}

TwoProcessTest::TwoProcessTest()
    : channel_id_(NewChannelId(
          testing::UnitTest::GetInstance()->current_test_info()->name())),
      time_limit_(kPatience) {}

TwoProcessTest::~TwoProcessTest() {
  if (child_.IsValid()) {
    KillNow(child_);
    ADD_FAILURE() << "The test does not state how its child ends: "
                  << WaitForChild();
  }
}

void TwoProcessTest::AddChildSwitch(const std::string& name,
                                    const std::string& value) {
  child_switches_.emplace_back(name, value);
}

void TwoProcessTest::StartChild(const std::string& name) {
  PipeEnd child_end;
  MakePipeEnds(&parent_end_, &child_end);
  StartChild(name, std::move(child_end));
}

void TwoProcessTest::StartChild(const std::string& name, PipeEnd child_end) {
  ASSERT_FALSE(child_.IsValid()) << "State the end of the first child first";

  base::CommandLine command_line(
      base::CommandLine::ForCurrentProcess()->GetProgram());
  command_line.AppendSwitchASCII(switches::kTestChildProcess, name);
  command_line.AppendSwitchASCII(kChannelSwitch, channel_id_);
  command_line.AppendSwitchASCII(
      kParentSwitch,
      base::UintToString(static_cast<unsigned>(base::GetCurrentProcId())));
  for (const auto& child_switch : child_switches_) {
    command_line.AppendSwitchASCII(child_switch.first, child_switch.second);
  }
  child_ = LaunchChild(command_line, std::move(child_end));
  ASSERT_TRUE(child_.IsValid());
}

void TwoProcessTest::StartChild(const std::string& name, IPC::Channel* server) {
  StartChild(name, TakeClientEnd(server));
}

void TwoProcessTest::StartChild(const std::string& name,
                                IPC::ChannelProxy* server) {
  StartChild(name, TakeClientEnd(server));
}

PipeEnd TwoProcessTest::TakeParentEnd() {
  return std::move(parent_end_);
}

void TwoProcessTest::KillChild() {
  ASSERT_TRUE(child_.IsValid()) << "No child was started";
  EXPECT_TRUE(KillNow(child_));
}

void TwoProcessTest::ExpectChildExits(int exit_code) {
  EXPECT_EQ(DescribeExit(exit_code), WaitForChild());
}

void TwoProcessTest::ExpectChildKilled() {
  EXPECT_EQ(DescribeKill(), WaitForChild());
}

void TwoProcessTest::ExpectChildAborted() {
  EXPECT_EQ(DescribeAbort(), WaitForChild());
}

std::string TwoProcessTest::WaitForChild() {
  if (!child_.IsValid()) {
    return "no child was started";
  }
  const base::Process child = std::move(child_);
  std::future<std::string> end =
      std::async(std::launch::async, [&child] { return EndOf(child); });
  if (end.wait_for(time_limit_) == std::future_status::ready) {
    return end.get();
  }
  KillNow(child);
  return "still running after " + std::to_string(time_limit_.count()) +
         " ms, then " + end.get();
}

}  // namespace test_support
