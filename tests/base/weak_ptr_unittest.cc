// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/memory/weak_ptr.h"

#include <thread>

#include "base/logging.h"
#include "base/memory/scoped_ptr.h"
#include "gtest/gtest.h"

namespace base {
namespace {

struct Target : SupportsWeakPtr<Target> {
  int value = 7;
};
struct DerivedTarget : Target {};

struct WithFactory {
  WithFactory() : factory(this) {}
  WeakPtrFactory<WithFactory> factory;
};

TEST(WeakPtrTest, IsNullWithoutAnObject) {
  WeakPtr<Target> weak;
  EXPECT_EQ(nullptr, weak.get());
  EXPECT_FALSE(weak);
}

TEST(WeakPtrTest, TurnsNullWhenItsObjectGoes) {
  scoped_ptr<Target> target(new Target);
  WeakPtr<Target> weak = target->AsWeakPtr();
  WeakPtr<Target> copy = weak;
  EXPECT_EQ(7, weak->value);
  EXPECT_EQ(target.get(), &*copy);
  target.reset();
  EXPECT_FALSE(weak);
  EXPECT_EQ(nullptr, copy.get());
}

TEST(WeakPtrTest, AFactoryKnowsItsPointers) {
  WithFactory object;
  EXPECT_FALSE(object.factory.HasWeakPtrs());
  WeakPtr<WithFactory> weak = object.factory.GetWeakPtr();
  EXPECT_TRUE(object.factory.HasWeakPtrs());
  weak.reset();
  EXPECT_FALSE(object.factory.HasWeakPtrs());
}

TEST(WeakPtrTest, AfterInvalidationNewPointersAreValid) {
  WithFactory object;
  WeakPtr<WithFactory> old = object.factory.GetWeakPtr();
  object.factory.InvalidateWeakPtrs();
  EXPECT_FALSE(old);
  EXPECT_FALSE(object.factory.HasWeakPtrs());
  WeakPtr<WithFactory> fresh = object.factory.GetWeakPtr();
  EXPECT_EQ(&object, fresh.get());
  EXPECT_FALSE(old);
}

TEST(WeakPtrTest, ConvertsToTheBaseClass) {
  DerivedTarget target;
  WeakPtr<DerivedTarget> derived = AsWeakPtr(&target);
  WeakPtr<Target> general = derived;
  general = derived;
  EXPECT_EQ(&target, general.get());
  EXPECT_EQ(&target, derived.get());
}

TEST(WeakPtrTest, MayBeCopiedOnAnotherThread) {
  Target target;
  WeakPtr<Target> weak = target.AsWeakPtr();
  EXPECT_TRUE(weak);
  std::thread([weak] {
    WeakPtr<Target> copy = weak;
    copy.reset();
  }).join();
  EXPECT_TRUE(weak);
}

TEST(WeakPtrTest, BindsToTheThreadThatLooksFirst) {
  Target target;
  WeakPtr<Target> weak = target.AsWeakPtr();
  std::thread([weak] { EXPECT_TRUE(weak); }).join();
}

TEST(WeakPtrTest, WithoutPointersTheBindingIsForgotten) {
  scoped_ptr<Target> target(new Target);
  EXPECT_TRUE(target->AsWeakPtr());
  std::thread([&target] {
    EXPECT_TRUE(target->AsWeakPtr());
    target.reset();
  }).join();
}

#if DCHECK_IS_ON()
TEST(WeakPtrDeathTest, LookingOnTwoThreadsAsserts) {
  EXPECT_DEATH(
      {
        Target target;
        WeakPtr<Target> weak = target.AsWeakPtr();
        static_cast<void>(weak.get());
        std::thread([weak] { weak.get(); }).join();
      },
      "CalledOnValidThread");
}

TEST(WeakPtrDeathTest, FollowingAnInvalidPointerAsserts) {
  WeakPtr<Target> weak;
  EXPECT_DEATH(weak->value = 1, "Check failed");
}
#endif

}  // namespace
}  // namespace base
