// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <string>
#include <vector>

#include "base/command_line.h"
#include "base/process/launch.h"
#include "gtest/gtest.h"

namespace base {
namespace {

std::vector<std::string> ShellArgv(const std::string& script) {
  return {"/bin/sh", "-c", script};
}

CommandLine Shell(const std::string& script) {
  return CommandLine(ShellArgv(script));
}

TEST(AppOutputTest, CollectsStandardOutputOnly) {
  std::string output = "old";
  EXPECT_TRUE(GetAppOutput(ShellArgv("echo out; echo err >&2"), &output));
  EXPECT_EQ("out\n", output);
  EXPECT_TRUE(GetAppOutput(Shell("echo again"), &output));
  EXPECT_EQ("again\n", output);
}

TEST(AppOutputTest, CollectsMoreThanAPipeHolds) {
  std::string output;
  EXPECT_TRUE(GetAppOutput({"head", "-c", "300000", "/dev/zero"}, &output));
  EXPECT_EQ(300000u, output.size());
}

TEST(AppOutputTest, AFailureIsOneButTheOutputIsThere) {
  std::string output;
  EXPECT_FALSE(GetAppOutput(ShellArgv("echo out; exit 3"), &output));
  EXPECT_EQ("out\n", output);
  EXPECT_FALSE(GetAppOutput({"no_such_program"}, &output));
  EXPECT_EQ("", output);
}

TEST(AppOutputTest, TellsTheExitCode) {
  std::string output;
  int exit_code = -5;
  EXPECT_TRUE(
      GetAppOutputWithExitCode(Shell("echo out; exit 3"), &output, &exit_code));
  EXPECT_EQ("out\n", output);
  EXPECT_EQ(3, exit_code);
  EXPECT_FALSE(
      GetAppOutputWithExitCode(Shell("kill -9 $$"), &output, &exit_code));
}

TEST(AppOutputTest, RestrictedCutsTheOutputAndTheEnvironment) {
  std::string output;
  EXPECT_TRUE(
      GetAppOutputRestricted(Shell("while :; do echo y; done"), &output, 1000));
  EXPECT_EQ(1000u, output.size());
  EXPECT_TRUE(
      GetAppOutputRestricted(Shell("echo -n \"$HOME\""), &output, 1000));
  EXPECT_EQ("", output);
  EXPECT_FALSE(GetAppOutputRestricted(
      CommandLine(std::vector<std::string>{"sh", "-c", "exit 0"}), &output,
      1000));
  EXPECT_FALSE(GetAppOutputRestricted(Shell("exit 1"), &output, 1000));
}

}  // namespace
}  // namespace base
