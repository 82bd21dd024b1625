// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/hostile/attacker_process.h"

#include <utility>

#include "base/base_switches.h"
#include "base/command_line.h"
#include "gtest/gtest.h"
#include "tests/support/child_process.h"

namespace hostile {

namespace {

const char kArgumentSwitch[] = "attack";

base::CommandLine CommandLineFor(const std::string& name,
                                 const std::string& argument) {
  base::CommandLine command_line(
      base::CommandLine::ForCurrentProcess()->GetProgram());
  command_line.AppendSwitchASCII(switches::kTestChildProcess, name);
  command_line.AppendSwitchASCII(kArgumentSwitch, argument);
  return command_line;
}

}  // namespace

AttackerProcess::AttackerProcess(const std::string& name,
                                 const std::string& argument,
                                 test_support::PipeEnd end)
    : process_(test_support::LaunchChild(CommandLineFor(name, argument),
                                         std::move(end))) {
  EXPECT_TRUE(process_.IsValid());
}

AttackerProcess::~AttackerProcess() {
  // It may have ended by itself.
  test_support::KillNow(process_);
  test_support::EndOf(process_);
}

std::string AttackerArgument() {
  return base::CommandLine::ForCurrentProcess()->GetSwitchValueASCII(
      kArgumentSwitch);
}

}  // namespace hostile
