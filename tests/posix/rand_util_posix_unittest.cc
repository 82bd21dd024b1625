// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <fcntl.h>
#include <unistd.h>

#include "base/rand_util.h"
#include "gtest/gtest.h"

namespace base {
namespace {

// The descriptor stays open for good: open it before a test is watched.
class UrandomTest : public testing::Test {
 protected:
  static void SetUpTestSuite() { GetUrandomFD(); }
};

TEST_F(UrandomTest, IsOpenedOnce) {
  EXPECT_LE(0, GetUrandomFD());
  EXPECT_EQ(GetUrandomFD(), GetUrandomFD());
}

TEST_F(UrandomTest, GivesBytes) {
  char bytes[16];
  EXPECT_EQ(16, read(GetUrandomFD(), bytes, sizeof(bytes)));
}

TEST_F(UrandomTest, IsNotInherited) {
  EXPECT_TRUE(fcntl(GetUrandomFD(), F_GETFD) & FD_CLOEXEC);
}

TEST(RandUtilPosixTest, NeedsNoDescriptor) {
  // The census of the test program would notice one.
  EXPECT_EQ(16u, RandBytesAsString(16).size());
}

}  // namespace
}  // namespace base
