// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// main() of every test executable: runs the tests under the fd census, or the
// child main named on the command line.

#include <cstring>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "testing/multiprocess_func_list.h"
#include "tests/support/fd_census.h"
#if __has_include("base/at_exit.h")
#include "base/at_exit.h"
#define HAVE_AT_EXIT 1
#endif
#if __has_include("base/command_line.h")
#include "base/command_line.h"
#define HAVE_COMMAND_LINE 1
#endif

namespace {

constexpr char kTestChildProcess[] = "--test-child-process=";

std::string ChildMainName(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    if (strncmp(argv[i], kTestChildProcess, strlen(kTestChildProcess)) == 0) {
      return argv[i] + strlen(kTestChildProcess);
    }
  }
  return std::string();
}

}  // namespace

int main(int argc, char** argv) {
#if HAVE_AT_EXIT
  base::AtExitManager at_exit;
#endif
#if HAVE_COMMAND_LINE
  base::CommandLine::Init(argc, argv);
#endif
  const std::string child_main = ChildMainName(argc, argv);
  if (!child_main.empty()) {
    return multi_process_function_list::InvokeChildProcessTest(child_main);
  }

  // Threads of a test must not be in a forked death test's way.
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  testing::InitGoogleMock(&argc, argv);
  testing::UnitTest::GetInstance()->listeners().Append(
      new test_support::FdCensus);
  return RUN_ALL_TESTS();
}
