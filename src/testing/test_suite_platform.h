// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_TESTING_TEST_SUITE_PLATFORM_H_
#define SRC_TESTING_TEST_SUITE_PLATFORM_H_

namespace base {
namespace internal {

// A write to a pipe without reader is an error, and not the end of all tests.
void IgnoreBrokenPipes();

}  // namespace internal
}  // namespace base

#endif  // SRC_TESTING_TEST_SUITE_PLATFORM_H_
