// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_TEST_MULTIPROCESS_TEST_H_
#define BASE_TEST_MULTIPROCESS_TEST_H_

#include <string>

#include "base/basictypes.h"
#include "base/command_line.h"
#include "base/process/launch.h"
#include "base/process/process.h"
#include "build/build_config.h"
#include "testing/platform_test.h"

namespace base {

// Starts this executable again with |base_command_line|, to run
// MULTIPROCESS_TEST_MAIN(|procname|) instead of its tests; a child named in
// |base_command_line| already takes precedence. Invalid on failure. The caller
// waits for the process.
Process SpawnMultiProcessTestChild(const std::string& procname,
                                   const CommandLine& base_command_line,
                                   const LaunchOptions& options);

// The command line of this process with an absolute path to the program, and
// without a child to run.
CommandLine GetMultiProcessTestChildBaseCommandLine();

// A test that starts children of the kind described in
// testing/multiprocess_func_list.h:
//
//   class EchoTest : public base::MultiProcessTest {};
//
//   MULTIPROCESS_TEST_MAIN(EchoChild) { return 0; }
//
//   TEST_F(EchoTest, ChildEndsWell) {
//     base::Process child = SpawnChild("EchoChild");
//     int exit_code = -1;
//     ASSERT_TRUE(child.WaitForExit(&exit_code));
//     EXPECT_EQ(0, exit_code);
//   }
class MultiProcessTest : public PlatformTest {
 public:
  MultiProcessTest();

 protected:
  Process SpawnChild(const std::string& procname);
  Process SpawnChildWithOptions(const std::string& procname,
                                const LaunchOptions& options);

  // The command line of a child; override it to add switches.
  virtual CommandLine MakeCmdLine(const std::string& procname);

 private:
  DISALLOW_COPY_AND_ASSIGN(MultiProcessTest);
};

}  // namespace base

#endif  // BASE_TEST_MULTIPROCESS_TEST_H_
