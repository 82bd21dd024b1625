// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// main() of every test executable: runs the tests under the census, or the
// child main named on the command line.

#include <string>

#include "base/at_exit.h"
#include "base/base_switches.h"
#include "base/command_line.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "testing/multiprocess_func_list.h"
#include "tests/support/census.h"

int main(int argc, char** argv) {
  base::AtExitManager at_exit;
  base::CommandLine::Init(argc, argv);
  const std::string child_main =
      base::CommandLine::ForCurrentProcess()->GetSwitchValueASCII(
          switches::kTestChildProcess);
  if (!child_main.empty()) {
    return multi_process_function_list::InvokeChildProcessTest(child_main);
  }

  // A death test starts over in a process of its own, where no thread of this
  // one can be in its way.
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  testing::InitGoogleMock(&argc, argv);
  testing::UnitTest::GetInstance()->listeners().Append(
      test_support::MakeCensus().release());
  return RUN_ALL_TESTS();
}
