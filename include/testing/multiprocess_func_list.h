// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTING_MULTIPROCESS_FUNC_LIST_H_
#define TESTING_MULTIPROCESS_FUNC_LIST_H_

#include <string>

// Functions that a test executable runs in place of its tests when it is
// started as the child of one of them, with --test-child-process=NAME:
//
//   MULTIPROCESS_TEST_MAIN(EchoChild) {
//     return EchoUntilClosed() ? 0 : 1;  // The child's exit code.
//   }

namespace multi_process_function_list {

typedef int (*TestMainFunctionPtr)();
typedef void (*SetupFunctionPtr)();

// Registers a child main for the life of the process. |setup| may be null; it
// runs right before |main_fn|. A later registration replaces an earlier one of
// the same name.
class AppendMultiProcessTest {
 public:
  AppendMultiProcessTest(std::string test_name,
                         TestMainFunctionPtr main_fn,
                         SetupFunctionPtr setup);
};

// Runs the child main of that name and returns its exit code; -1 if nobody
// registered one.
int InvokeChildProcessTest(std::string test_name);

}  // namespace multi_process_function_list

#define MULTIPROCESS_TEST_MAIN(test_main) \
  MULTIPROCESS_TEST_MAIN_WITH_SETUP(test_main, nullptr)

#define MULTIPROCESS_TEST_MAIN_WITH_SETUP(test_main, test_setup)   \
  int test_main();                                                 \
  namespace {                                                      \
  const multi_process_function_list::AppendMultiProcessTest        \
      g_append_##test_main(#test_main, (test_main), (test_setup)); \
  }                                                                \
  int test_main()

#endif  // TESTING_MULTIPROCESS_FUNC_LIST_H_
