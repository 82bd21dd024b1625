// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Thread-local values, thread checks and restrictions.

#include <memory>
#include <thread>

#include "base/logging.h"
#include "base/threading/non_thread_safe.h"
#include "base/threading/thread_checker.h"
#include "base/threading/thread_local.h"
#include "base/threading/thread_restrictions.h"
#include "gtest/gtest.h"

namespace base {

template <typename Function>
void OnAnotherThread(Function function) {
  std::thread(function).join();
}

TEST(ThreadLocalTest, EveryThreadHasItsOwnPointer) {
  ThreadLocalPointer<int> pointer;
  int here = 0;
  EXPECT_EQ(nullptr, pointer.Get());
  pointer.Set(&here);
  OnAnotherThread([&] {
    EXPECT_EQ(nullptr, pointer.Get());
    int there = 0;
    pointer.Set(&there);
    EXPECT_EQ(&there, pointer.Get());
  });
  EXPECT_EQ(&here, pointer.Get());
}

TEST(ThreadLocalTest, SlotsAreIndependent) {
  ThreadLocalPointer<const int> a, b;
  const int value = 0;
  a.Set(&value);
  EXPECT_EQ(nullptr, b.Get());
  EXPECT_EQ(&value, a.Get());
}

TEST(ThreadLocalTest, EveryThreadHasItsOwnBoolean) {
  ThreadLocalBoolean flag;
  EXPECT_FALSE(flag.Get());
  flag.Set(true);
  OnAnotherThread([&] { EXPECT_FALSE(flag.Get()); });
  EXPECT_TRUE(flag.Get());
  flag.Set(false);
  EXPECT_FALSE(flag.Get());
}

TEST(ThreadCheckerTest, BelongsToItsThread) {
  ThreadChecker checker;
  EXPECT_TRUE(checker.CalledOnValidThread());
  OnAnotherThread(
      [&] { EXPECT_EQ(!DCHECK_IS_ON(), checker.CalledOnValidThread()); });
}

TEST(ThreadCheckerTest, DetachedBelongsToTheFirstThatAsks) {
  ThreadChecker checker;
  checker.DetachFromThread();
  OnAnotherThread([&] { EXPECT_TRUE(checker.CalledOnValidThread()); });
  EXPECT_EQ(!DCHECK_IS_ON(), checker.CalledOnValidThread());
}

class Delicate : public NonThreadSafe {
 public:
  bool IsHome() const { return CalledOnValidThread(); }
  void Move() { DetachFromThread(); }
};

TEST(NonThreadSafeTest, MayMoveToAnotherThread) {
  auto object = std::make_unique<Delicate>();
  EXPECT_TRUE(object->IsHome());
  object->Move();
  OnAnotherThread([&] { object.reset(); });
}

TEST(ThreadRestrictionsTest, ScopesRestoreWhatWas) {
  EXPECT_TRUE(ThreadRestrictions::SetIOAllowed(false));
  {
    ThreadRestrictions::ScopedAllowIO allow_io;
    ThreadRestrictions::AssertIOAllowed();
  }
  EXPECT_FALSE(ThreadRestrictions::SetIOAllowed(true));
}

TEST(ThreadRestrictionsTest, OtherThreadsAreNotConcerned) {
  ThreadRestrictions::SetIOAllowed(false);
  OnAnotherThread([] { ThreadRestrictions::AssertIOAllowed(); });
  ThreadRestrictions::SetIOAllowed(true);
}

#if DCHECK_IS_ON()
TEST(ThreadRestrictionsDeathTest, BrokenPromisesAreReported) {
  EXPECT_DEATH(
      {
        ThreadRestrictions::SetIOAllowed(false);
        ThreadRestrictions::AssertIOAllowed();
      },
      "must not block");
  EXPECT_DEATH(
      {
        ThreadRestrictions::SetSingletonAllowed(false);
        ThreadRestrictions::AssertSingletonAllowed();
      },
      "singleton");
}

TEST(NonThreadSafeDeathTest, DestructionOnAnotherThreadIsReported) {
  EXPECT_DEATH(OnAnotherThread([object = new Delicate] { delete object; }), "");
}
#endif

}  // namespace base
