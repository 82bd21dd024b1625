// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/sync_socket.h"
#include "base/win/include_windows.h"
#include "testing/gtest/include/gtest/gtest.h"

namespace {

class SyncSocketWinTest : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(base::CancelableSyncSocket::CreatePair(&here_, &there_));
  }

  base::CancelableSyncSocket here_;
  base::CancelableSyncSocket there_;
};

TEST_F(SyncSocketWinTest, HandlesDoNotPassToNewPrograms) {
  for (HANDLE handle : {here_.handle(), there_.handle()}) {
    DWORD flags = HANDLE_FLAG_INHERIT;
    EXPECT_TRUE(GetHandleInformation(handle, &flags));
    EXPECT_EQ(0u, flags & HANDLE_FLAG_INHERIT);
  }
}

TEST_F(SyncSocketWinTest, WhatIsMadeForAnotherProcessIsADuplicate) {
  base::SyncSocket::TransitDescriptor descriptor;
  ASSERT_TRUE(there_.PrepareTransitDescriptor(base::GetCurrentProcessHandle(),
                                              &descriptor));
  EXPECT_NE(there_.handle(), descriptor);
  base::CancelableSyncSocket received(
      base::SyncSocket::UnwrapHandle(descriptor));
  there_.Close();
  char byte = 0;
  EXPECT_EQ(1u, here_.Send("x", 1));
  EXPECT_EQ(1u, received.Receive(&byte, 1));
  EXPECT_EQ('x', byte);
  received.Close();
  EXPECT_EQ(0u, here_.Receive(&byte, 1)) << "it was the last one";
}

TEST_F(SyncSocketWinTest, NothingIsMadeForAProcessThatIsNone) {
  base::SyncSocket::TransitDescriptor descriptor;
  EXPECT_FALSE(
      there_.PrepareTransitDescriptor(base::kNullProcessHandle, &descriptor));
}

TEST_F(SyncSocketWinTest, ThePeerDoesNotNoticeAShutdown) {
  EXPECT_TRUE(here_.Shutdown());
  EXPECT_EQ(1u, there_.Send("x", 1));
  EXPECT_EQ(1u, here_.Peek());
}

}  // namespace
