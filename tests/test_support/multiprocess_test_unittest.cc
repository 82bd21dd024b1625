// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/test/multiprocess_test.h"

#include "base/base_switches.h"
#include "testing/multiprocess_func_list.h"

namespace {

const char kCodeSwitch[] = "exit-code";

int ExitCode(base::Process child) {
  int exit_code = -1;
  EXPECT_TRUE(child.IsValid());
  EXPECT_TRUE(child.WaitForExit(&exit_code));
  return exit_code;
}

MULTIPROCESS_TEST_MAIN(ReturnsSeventeen) {
  return 17;
}

MULTIPROCESS_TEST_MAIN(HasASeventeen) {
  return ExitCode(base::SpawnMultiProcessTestChild(
      "ReturnsSeventeen", base::GetMultiProcessTestChildBaseCommandLine(),
      base::LaunchOptions()));
}

MULTIPROCESS_TEST_MAIN(ReturnsWhatItIsTold) {
  return atoi(base::CommandLine::ForCurrentProcess()
                  ->GetSwitchValueASCII(kCodeSwitch)
                  .c_str());
}

class MultiProcessTestTest : public base::MultiProcessTest {};

TEST_F(MultiProcessTestTest, AChildRunsTheMainOfItsName) {
  EXPECT_EQ(17, ExitCode(SpawnChild("ReturnsSeventeen")));
}

TEST_F(MultiProcessTestTest, AChildMayHaveAChildOfAnotherKind) {
  EXPECT_EQ(17, ExitCode(SpawnChild("HasASeventeen")));
}

TEST_F(MultiProcessTestTest, AnUnknownChildFails) {
  EXPECT_NE(0, ExitCode(SpawnChild("NobodyDefinedThis")));
}

TEST_F(MultiProcessTestTest, OptionsReachTheLaunch) {
  base::LaunchOptions options;
  options.wait = true;
  EXPECT_TRUE(SpawnChildWithOptions("ReturnsSeventeen", options).IsValid());
}

TEST_F(MultiProcessTestTest, TheProgramIsAnAbsolutePath) {
  const base::CommandLine line =
      base::GetMultiProcessTestChildBaseCommandLine();
  EXPECT_TRUE(line.GetProgram().IsAbsolute());
  EXPECT_FALSE(line.HasSwitch(switches::kTestChildProcess));
}

class MoreSwitchesTest : public base::MultiProcessTest {
 protected:
  base::CommandLine MakeCmdLine(const std::string& procname) override {
    base::CommandLine line = base::MultiProcessTest::MakeCmdLine(procname);
    line.AppendSwitchASCII(kCodeSwitch, "23");
    return line;
  }
};

TEST_F(MoreSwitchesTest, ATestAddsSwitchesForItsChildren) {
  EXPECT_EQ(23, ExitCode(SpawnChild("ReturnsWhatItIsTold")));
}

}  // namespace
