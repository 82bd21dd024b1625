// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <fcntl.h>
#include <signal.h>

#include "base/sync_socket.h"
#include "testing/gtest/include/gtest/gtest.h"

namespace {

class SyncSocketPosixTest : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(base::SyncSocket::CreatePair(&here_, &there_));
  }

  base::SyncSocket here_;
  base::SyncSocket there_;
};

TEST_F(SyncSocketPosixTest, DescriptorsDoNotPassToNewPrograms) {
  EXPECT_TRUE(fcntl(here_.handle(), F_GETFD) & FD_CLOEXEC);
  EXPECT_TRUE(fcntl(there_.handle(), F_GETFD) & FD_CLOEXEC);
}

TEST_F(SyncSocketPosixTest, APeerThatIsGoneIsNoSignal) {
  there_.Close();
  void (*const before)(int) = signal(SIGPIPE, SIG_DFL);
  EXPECT_EQ(0U, here_.Send("x", 1));
  signal(SIGPIPE, before);
}

}  // namespace
