// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/posix/eintr_wrapper.h"

#include <errno.h>

#include "gtest/gtest.h"

namespace base {
namespace {

// Fails with |error| the first |failures| times, then gives 42.
struct FlakyCall {
  FlakyCall(int failures, int error) : failures(failures), error(error) {}

  int operator()() {
    ++calls;
    if (calls > failures)
      return 42;
    errno = error;
    return -1;
  }

  int calls = 0;
  int failures;
  int error;
};

TEST(EintrWrapperTest, RetriesAnInterruptedCall) {
  FlakyCall call(3, EINTR);
  EXPECT_EQ(42, HANDLE_EINTR(call()));
  EXPECT_EQ(4, call.calls);
}

TEST(EintrWrapperTest, PassesOtherErrorsOn) {
  FlakyCall call(3, EIO);
  EXPECT_EQ(-1, HANDLE_EINTR(call()));
  EXPECT_EQ(EIO, errno);
  EXPECT_EQ(1, call.calls);
}

TEST(EintrWrapperTest, DebugBuildsGiveUpInTheEnd) {
  FlakyCall call(200, EINTR);
#if defined(NDEBUG) && !defined(DCHECK_ALWAYS_ON)
  EXPECT_EQ(42, HANDLE_EINTR(call()));
#else
  EXPECT_EQ(-1, HANDLE_EINTR(call()));
  EXPECT_EQ(EINTR, errno);
  EXPECT_EQ(100, call.calls);
#endif
}

TEST(EintrWrapperTest, IgnoringTakesAnInterruptionForSuccess) {
  FlakyCall call(3, EINTR);
  EXPECT_EQ(0, IGNORE_EINTR(call()));
  EXPECT_EQ(1, call.calls);
  FlakyCall broken(3, EBADF);
  EXPECT_EQ(-1, IGNORE_EINTR(broken()));
}

}  // namespace
}  // namespace base
