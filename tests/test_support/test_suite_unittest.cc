// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/test/test_suite.h"

#include "base/command_line.h"
#include "base/environment.h"
#include "base/process/launch.h"
#include "base/test/test_switches.h"
#include "base/test/test_timeouts.h"
#include "testing/gmock/include/gmock/gmock.h"
#include "testing/gtest/include/gtest/gtest-spi.h"
#include "testing/gtest/include/gtest/gtest.h"
#include "testing/gtest/include/gtest/gtest_prod.h"

namespace {

const char kSwitch[] = "left-by-a-test";

// Each of the two is fine alone.
TEST(CommandLinePairTest, OneTestAddsASwitch) {
  base::CommandLine* const line = base::CommandLine::ForCurrentProcess();
  EXPECT_FALSE(line->HasSwitch(kSwitch));
  line->AppendSwitch(kSwitch);
}

TEST(CommandLinePairTest, TheOtherDoesSoToo) {
  base::CommandLine* const line = base::CommandLine::ForCurrentProcess();
  EXPECT_FALSE(line->HasSwitch(kSwitch));
  line->AppendSwitch(kSwitch);
}

TEST(TestSuiteTest, EachTestHasTheOriginalCommandLine) {
  base::CommandLine line(base::CommandLine::ForCurrentProcess()->GetProgram());
  line.AppendSwitchASCII("gtest_filter", "CommandLinePairTest.*");
  // Both of them, also where this program runs a part of its tests.
  const scoped_ptr<base::Environment> variables(base::Environment::Create());
  variables->UnSetVar("GTEST_TOTAL_SHARDS");
  variables->UnSetVar("GTEST_SHARD_INDEX");
  std::string output;
  EXPECT_TRUE(base::GetAppOutput(line, &output)) << output;
  EXPECT_THAT(output, testing::HasSubstr("2 tests from 1 test suite ran"));
}

TEST(TestSuiteTest, LogMacrosComeWithTheTestHeaders) {
  LOG_IF(ERROR, false) << "never";
  CHECK(true);
  DCHECK_EQ(1, 1);
  EXPECT_NONFATAL_FAILURE(ADD_FAILURE() << "caught", "caught");
}

// Initialises the timeouts with switches; the defaults come back after it.
class TestTimeoutsTest : public testing::Test {
 protected:
  TestTimeoutsTest() : original_(*base::CommandLine::ForCurrentProcess()) {}
  ~TestTimeoutsTest() override {
    *base::CommandLine::ForCurrentProcess() = original_;
    TestTimeouts::Initialize();
  }

  void InitializeWith(const char* name, const char* value) {
    base::CommandLine::ForCurrentProcess()->AppendSwitchASCII(name, value);
    TestTimeouts::Initialize();
  }

 private:
  const base::CommandLine original_;
};

TEST_F(TestTimeoutsTest, DefaultsGrow) {
  EXPECT_GE(TestTimeouts::tiny_timeout(),
            base::TimeDelta::FromMilliseconds(100));
  EXPECT_GE(TestTimeouts::action_timeout(), base::TimeDelta::FromSeconds(10));
  EXPECT_GE(TestTimeouts::action_max_timeout(),
            base::TimeDelta::FromSeconds(30));
  EXPECT_GE(TestTimeouts::test_launcher_timeout(),
            base::TimeDelta::FromSeconds(45));
}

TEST_F(TestTimeoutsTest, ASwitchRaisesItsTimeout) {
  const base::TimeDelta action = TestTimeouts::action_timeout();
  InitializeWith(switches::kTestTinyTimeout, "5000");
  EXPECT_GE(TestTimeouts::tiny_timeout(), base::TimeDelta::FromSeconds(5));
  EXPECT_EQ(action, TestTimeouts::action_timeout());
}

TEST_F(TestTimeoutsTest, ASwitchDoesNotLowerATimeout) {
  const base::TimeDelta action = TestTimeouts::action_timeout();
  InitializeWith(switches::kUiTestActionTimeout, "1");
  EXPECT_EQ(action, TestTimeouts::action_timeout());
}

TEST_F(TestTimeoutsTest, LongerOnesAreRaisedAlong) {
  InitializeWith(switches::kTestTinyTimeout, "600000");
  EXPECT_GE(TestTimeouts::action_timeout(), TestTimeouts::tiny_timeout());
  EXPECT_GE(TestTimeouts::action_max_timeout(), TestTimeouts::action_timeout());
  EXPECT_GE(TestTimeouts::test_launcher_timeout(),
            TestTimeouts::action_timeout());
}

TEST_F(TestTimeoutsTest, NonsenseChangesNothing) {
  const base::TimeDelta tiny = TestTimeouts::tiny_timeout();
  InitializeWith(switches::kTestTinyTimeout, "9000 or so");
  EXPECT_EQ(tiny, TestTimeouts::tiny_timeout());
}

}  // namespace
