// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/scoped_generic.h"

#include <utility>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace base {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<int> g_freed;

struct RecordingTraits {
  static int InvalidValue() { return -1; }
  void Free(int value) { g_freed.push_back(value); }
};
using ScopedInt = ScopedGeneric<int, RecordingTraits>;

class ScopedGenericTest : public testing::Test {
 protected:
  ScopedGenericTest() { g_freed.clear(); }
};

TEST_F(ScopedGenericTest, FreesAtTheEndOfItsLife) {
  {
    ScopedInt scoped(7);
    EXPECT_TRUE(scoped.is_valid());
    EXPECT_THAT(g_freed, IsEmpty());
  }
  EXPECT_THAT(g_freed, ElementsAre(7));
}

TEST_F(ScopedGenericTest, AnInvalidValueIsNeverFreed) {
  {
    ScopedInt scoped;
    EXPECT_FALSE(scoped.is_valid());
    scoped.reset();
  }
  EXPECT_THAT(g_freed, IsEmpty());
}

TEST_F(ScopedGenericTest, ResetFreesTheOldValueOnly) {
  ScopedInt scoped(7);
  scoped.reset(8);
  EXPECT_THAT(g_freed, ElementsAre(7));
  EXPECT_TRUE(scoped == 8);
}

TEST_F(ScopedGenericTest, ReleaseGivesUpWithoutFreeing) {
  ScopedInt scoped(7);
  EXPECT_EQ(7, scoped.release());
  scoped.reset();
  EXPECT_THAT(g_freed, IsEmpty());
}

TEST_F(ScopedGenericTest, MovesByMoveAndByPass) {
  ScopedInt first(7);
  ScopedInt second(std::move(first));
  ScopedInt third(second.Pass());
  EXPECT_FALSE(second.is_valid());
  EXPECT_EQ(7, third.get());

  ScopedInt fourth(8);
  fourth = third.Pass();
  EXPECT_THAT(g_freed, ElementsAre(8));
  EXPECT_EQ(7, fourth.get());
}

TEST_F(ScopedGenericTest, PassWithoutATakerFrees) {
  ScopedInt scoped(7);
  scoped.Pass();
  EXPECT_THAT(g_freed, ElementsAre(7));
}

TEST_F(ScopedGenericTest, SwapFreesNothing) {
  ScopedInt a(1);
  ScopedInt b(2);
  swap(a, b);
  EXPECT_EQ(2, a.get());
  EXPECT_EQ(1, b.get());
  EXPECT_THAT(g_freed, IsEmpty());
}

TEST_F(ScopedGenericTest, ResettingToItselfEndsTheProcess) {
  ScopedInt scoped(7);
  EXPECT_DEATH(scoped.reset(7), "");
}

}  // namespace
}  // namespace base
