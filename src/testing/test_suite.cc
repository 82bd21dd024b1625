// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/test/test_suite.h"

#include "base/base_switches.h"
#include "base/command_line.h"
#include "base/logging.h"
#include "base/test/test_timeouts.h"
#include "src/testing/test_suite_platform.h"
#include "testing/gmock/include/gmock/gmock.h"
#include "testing/gtest/include/gtest/gtest.h"
#include "testing/multiprocess_func_list.h"

namespace base {

namespace {

class CommandLineRestorer : public testing::EmptyTestEventListener {
 public:
  CommandLineRestorer() : original_(*CommandLine::ForCurrentProcess()) {}

  void OnTestEnd(const testing::TestInfo& test_info) override {
    *CommandLine::ForCurrentProcess() = original_;
  }

 private:
  const CommandLine original_;
};

}  // namespace

// Hides the one that main() may have.
class TestSuite::SuiteAtExitManager : public AtExitManager {
 public:
  SuiteAtExitManager() : AtExitManager(true) {}
};

TestSuite::TestSuite(int argc, char** argv) : TestSuite(argc, argv, true) {}

TestSuite::TestSuite(int argc, char** argv, bool create_at_exit_manager) {
  if (create_at_exit_manager)
    at_exit_manager_.reset(new SuiteAtExitManager);
  CommandLine::Init(argc, argv);
  testing::InitGoogleMock(&argc, argv);  // Googletest as well.
}

TestSuite::~TestSuite() {}

int TestSuite::Run() {
  Initialize();
  const std::string child_main =
      CommandLine::ForCurrentProcess()->GetSwitchValueASCII(
          switches::kTestChildProcess);
  if (!child_main.empty())
    return multi_process_function_list::InvokeChildProcessTest(child_main);

  const int result = RUN_ALL_TESTS();
  Shutdown();
  return result;
}

void TestSuite::Initialize() {
  internal::IgnoreBrokenPipes();
  TestTimeouts::Initialize();
  testing::UnitTest::GetInstance()->listeners().Append(new CommandLineRestorer);
}

void TestSuite::Shutdown() {}

}  // namespace base
