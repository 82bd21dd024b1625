// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/callback.h"

#include <thread>

#include "base/bind.h"
#include "base/callback_helpers.h"
#include "gtest/gtest.h"

namespace base {
namespace {

struct NotYetKnown;

// A signature may name types that are only declared.
struct HoldsCallbacks {
  Callback<void(NotYetKnown)> by_value;
  Callback<NotYetKnown(const NotYetKnown&)> by_reference;
};

struct NotYetKnown {
  int value;
};

int Double(int n) {
  return 2 * n;
}
void Increment(int* counter) {
  ++*counter;
}
int ValueOf(NotYetKnown object) {
  return object.value;
}

TEST(CallbackTest, IsNullUntilBound) {
  Callback<int(int)> callback;
  EXPECT_TRUE(callback.is_null());
  callback = Bind(&Double);
  EXPECT_FALSE(callback.is_null());
  EXPECT_EQ(4, callback.Run(2));
  callback.Reset();
  EXPECT_TRUE(callback.is_null());
}

TEST(CallbackTest, IsOnePointer) {
  static_assert(sizeof(Closure) == sizeof(void*), "");
}

TEST(CallbackTest, CopiesAreEqual) {
  Callback<int(int)> a = Bind(&Double);
  Callback<int(int)> b = a;
  Callback<int(int)> c = Bind(&Double);
  EXPECT_TRUE(a.Equals(b));
  EXPECT_FALSE(a.Equals(c));
  a.Reset();
  EXPECT_FALSE(a.Equals(b));
  EXPECT_TRUE(a.Equals(Callback<int(int)>()));
}

TEST(CallbackTest, RunIsAMethodThatCanBeBound) {
  int counter = 0;
  Closure increment = Bind(&Increment, &counter);
  Bind(&Closure::Run, Unretained(&increment)).Run();
  Bind(&Closure::Run, Owned(new Closure(increment))).Run();
  EXPECT_EQ(2, counter);
}

TEST(CallbackTest, ASignatureMayNameAnIncompleteType) {
  Callback<int(NotYetKnown)> callback = Bind(&ValueOf);
  EXPECT_EQ(3, callback.Run(NotYetKnown{3}));
  EXPECT_TRUE(HoldsCallbacks().by_value.is_null());
}

TEST(CallbackTest, ACopyMayDieOnAnotherThread) {
  int counter = 0;
  Closure callback = Bind(&Increment, &counter);
  std::thread([copy = callback]() mutable { copy.Reset(); }).join();
  callback.Run();
  EXPECT_EQ(1, counter);
}

TEST(CallbackDeathTest, RunningANullCallbackEndsTheProcess) {
  EXPECT_DEATH(Closure().Run(), "is_null");
}

TEST(ResetAndReturnTest, LeavesTheCallbackNull) {
  int counter = 0;
  Closure callback = Bind(&Increment, &counter);
  ResetAndReturn(&callback).Run();
  EXPECT_TRUE(callback.is_null());
  EXPECT_EQ(1, counter);
}

TEST(ScopedClosureRunnerTest, RunsAtTheEndOfTheScope) {
  int counter = 0;
  {
    ScopedClosureRunner runner(Bind(&Increment, &counter));
    EXPECT_EQ(0, counter);
  }
  EXPECT_EQ(1, counter);
}

TEST(ScopedClosureRunnerTest, ResetRunsAtOnce) {
  int first = 0;
  int second = 0;
  {
    ScopedClosureRunner runner(Bind(&Increment, &first));
    runner.Reset(Bind(&Increment, &second));
    EXPECT_EQ(1, first);
    runner.Reset();
    EXPECT_EQ(1, second);
  }
  EXPECT_EQ(1, first + second - 1);
}

TEST(ScopedClosureRunnerTest, ReleaseRunsNothing) {
  int counter = 0;
  Closure released;
  {
    ScopedClosureRunner runner;
    runner.Reset(Bind(&Increment, &counter));
    released = runner.Release();
  }
  EXPECT_EQ(0, counter);
  released.Run();
  EXPECT_EQ(1, counter);
}

}  // namespace
}  // namespace base
