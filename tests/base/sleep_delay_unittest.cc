// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/base/sleep_delay.h"

#include "base/time/time.h"
#include "gtest/gtest.h"
#include "ipcx/sleep_policy.h"

namespace base {
namespace internal {
namespace {

class SleepDelayTest : public testing::Test {
 protected:
  SleepDelayTest() : usual_(GetSleepDelay()) {}
  ~SleepDelayTest() override { ipcx::SetSleepDelay(usual_); }

  // Whether work that is there at the |number|-th look is found.
  bool FindsWorkAt(int number) {
    int looks = 0;
    const bool found = delay_.FindsWork([&] { return ++looks == number; });
    tries_ += looks > 0;
    return found;
  }
  bool FindsNone() { return FindsWorkAt(0); }

  SleepDelay delay_;
  int tries_ = 0;

 private:
  const TimeDelta usual_;
};

TEST_F(SleepDelayTest, WorkThatComesSoonIsFoundBeforeTheSleep) {
  EXPECT_TRUE(FindsWorkAt(1));
}

TEST_F(SleepDelayTest, ASleepIsPutOffForAWhileAndNoLonger) {
  const TimeDelta kLong = TimeDelta::FromMilliseconds(1);
  ipcx::SetSleepDelay(kLong);
  const TimeTicks start = TimeTicks::Now();
  EXPECT_FALSE(FindsNone());
  const TimeDelta time = TimeTicks::Now() - start;
  // Who shares the processor may end it earlier.
  EXPECT_GE(time, TimeDelta::FromMicroseconds(100));
  EXPECT_EQ(tries_, 1);
}

TEST_F(SleepDelayTest, AsLongAsItPaysItIsTriedEachTime) {
  for (int i = 1; i <= 100; ++i) {
    EXPECT_TRUE(FindsWorkAt(1));
    EXPECT_EQ(tries_, i);
  }
}

TEST_F(SleepDelayTest, WhatNeverPaysIsTriedSeldom) {
  const TimeTicks start = TimeTicks::Now();
  for (int i = 0; i < 1000; ++i)
    EXPECT_FALSE(FindsNone());
  const TimeDelta time = TimeTicks::Now() - start;
  EXPECT_GE(tries_, 1);
  // The first ones are free; then one costs a hundredth of the time.
  EXPECT_LE(tries_, 22 + time / TimeDelta::FromMilliseconds(2));
}

TEST_F(SleepDelayTest, OneSuccessAndItIsTriedAgainAtOnce) {
  for (int i = 0; i < 200; ++i)
    FindsNone();
  while (!FindsWorkAt(1)) {
  }
  EXPECT_TRUE(FindsWorkAt(1));
}

TEST_F(SleepDelayTest, ItCanBeSwitchedOff) {
  ipcx::SetSleepDelay(TimeDelta());
  EXPECT_FALSE(FindsNone());
  EXPECT_EQ(tries_, 0);
}

}  // namespace
}  // namespace internal
}  // namespace base
