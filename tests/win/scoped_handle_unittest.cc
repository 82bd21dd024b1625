// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/win/scoped_handle.h"

#include <utility>

#include "gtest/gtest.h"

namespace base {
namespace win {
namespace {

HANDLE NewEvent() {
  return CreateEventW(nullptr, TRUE, FALSE, nullptr);
}

bool IsOpen(HANDLE handle) {
  DWORD flags = 0;
  return GetHandleInformation(handle, &flags) != FALSE;
}

TEST(ScopedHandleTest, ClosesWhatItOwns) {
  const HANDLE event = NewEvent();
  {
    const ScopedHandle owner(event);
    EXPECT_TRUE(owner.IsValid());
    EXPECT_EQ(event, owner.Get());
    EXPECT_TRUE(IsOpen(event));
  }
  EXPECT_FALSE(IsOpen(event));
}

TEST(ScopedHandleTest, NeitherNullNorMinusOneIsAHandle) {
  EXPECT_FALSE(ScopedHandle().IsValid());
  EXPECT_FALSE(ScopedHandle(nullptr).IsValid());
  const ScopedHandle invalid(INVALID_HANDLE_VALUE);
  EXPECT_FALSE(invalid.IsValid());
  EXPECT_EQ(nullptr, invalid.Get());
}

TEST(ScopedHandleTest, TakeGivesOwnershipUp) {
  const HANDLE event = NewEvent();
  ScopedHandle owner(event);
  EXPECT_EQ(event, owner.Take());
  EXPECT_FALSE(owner.IsValid());
  EXPECT_TRUE(IsOpen(event));
  CloseHandle(event);
}

TEST(ScopedHandleTest, SetClosesTheOldOne) {
  const HANDLE first = NewEvent();
  const HANDLE second = NewEvent();
  ScopedHandle owner(first);
  owner.Set(second);
  EXPECT_FALSE(IsOpen(first));
  EXPECT_TRUE(IsOpen(second));
  owner.Set(second);
  EXPECT_TRUE(IsOpen(second)) << "its own handle again";
}

TEST(ScopedHandleTest, MovesByPassAndByMove) {
  const HANDLE event = NewEvent();
  ScopedHandle first(event);
  ScopedHandle second = first.Pass();
  EXPECT_FALSE(first.IsValid());
  first = std::move(second);
  EXPECT_FALSE(second.IsValid());
  EXPECT_EQ(event, first.Get());
  EXPECT_TRUE(IsOpen(event));
}

TEST(ScopedHandleTest, ClosingLeavesTheLastErrorAlone) {
  ScopedHandle owner(NewEvent());
  SetLastError(ERROR_INVALID_DATA);
  owner.Close();
  EXPECT_EQ(static_cast<DWORD>(ERROR_INVALID_DATA), GetLastError());
}

TEST(ScopedHandleDeathTest, AHandleThatSomebodyElseClosedEndsTheProcess) {
  EXPECT_DEATH(
      {
        ScopedHandle owner(NewEvent());
        CloseHandle(owner.Get());
      },
      "CloseHandle");
}

}  // namespace
}  // namespace win
}  // namespace base
