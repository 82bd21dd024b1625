// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_TEST_LAUNCHER_UNIT_TEST_LAUNCHER_H_
#define BASE_TEST_LAUNCHER_UNIT_TEST_LAUNCHER_H_

#include "base/callback.h"

namespace base {

// Runs the tests and returns the exit code of the process.
typedef Callback<int(void)> RunTestSuiteCallback;

// Runs |run_test_suite| in this process and returns its result. Chromium
// launches batches of tests in processes of their own here; we leave that to
// ctest, and this is a main() only.
int LaunchUnitTests(int argc,
                    char** argv,
                    const RunTestSuiteCallback& run_test_suite);

// The same, for tests that must not run side by side.
int LaunchUnitTestsSerially(int argc,
                            char** argv,
                            const RunTestSuiteCallback& run_test_suite);

}  // namespace base

#endif  // BASE_TEST_LAUNCHER_UNIT_TEST_LAUNCHER_H_
