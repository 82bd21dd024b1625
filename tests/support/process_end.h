// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_SUPPORT_PROCESS_END_H_
#define TESTS_SUPPORT_PROCESS_END_H_

namespace base {
class Process;
}

namespace test_support {

// For EXPECT_EXIT(): whether the process ended itself by abort().
bool WasAborted(int exit_status);

// Whether the process has ended and, on POSIX, been reaped.
bool IsGone(const base::Process& process);

}  // namespace test_support

#endif  // TESTS_SUPPORT_PROCESS_END_H_
