// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/base/sleep_delay.h"

#include "base/time/time.h"
#include "gtest/gtest.h"
#include "ipcx/sleep_policy.h"

namespace base {
namespace internal {
namespace {

// Time passes only while others run.
struct TestProcessor {
  static void LetOthersRun() {
    now += TimeDelta::FromMicroseconds(yield_microseconds);
    ++yields;
  }
  static TimeTicks Now() { return now; }

  static TimeTicks now;
  static int yield_microseconds;
  static int yields;
};

TimeTicks TestProcessor::now = TimeTicks::FromInternalValue(1);
int TestProcessor::yield_microseconds;
int TestProcessor::yields;

class SleepDelayTest : public testing::Test {
 protected:
  SleepDelayTest() : usual_(GetSleepDelay()) {
    ipcx::SetSleepDelay(TimeDelta::FromMicroseconds(20));
    TestProcessor::yield_microseconds = 1;
    TestProcessor::yields = 0;
  }
  ~SleepDelayTest() override { ipcx::SetSleepDelay(usual_); }

  // Whether work that is there at the |number|-th look is found.
  bool FindsWorkAt(int number) {
    int looks = 0;
    return delay_.FindsWork([&] { return ++looks == number; });
  }
  bool FindsNone() { return FindsWorkAt(0); }
  void YieldsTake(int microseconds) {
    TestProcessor::yield_microseconds = microseconds;
  }
  void Sleep(int microseconds) {
    TestProcessor::now += TimeDelta::FromMicroseconds(microseconds);
  }
  // Since it was asked last.
  int Yields() {
    const int yields = TestProcessor::yields;
    TestProcessor::yields = 0;
    return yields;
  }

  BasicSleepDelay<TestProcessor> delay_;

 private:
  const TimeDelta usual_;
};

TEST_F(SleepDelayTest, WorkThatComesSoonIsFoundBeforeTheSleep) {
  EXPECT_TRUE(FindsWorkAt(1));
  EXPECT_EQ(Yields(), 1);
  EXPECT_TRUE(FindsWorkAt(7));
  EXPECT_EQ(Yields(), 7);
}

TEST_F(SleepDelayTest, ASleepIsPutOffForAWhileAndNoLonger) {
  EXPECT_FALSE(FindsNone());
  EXPECT_EQ(Yields(), 20);
  YieldsTake(2);
  EXPECT_FALSE(FindsNone());
  EXPECT_EQ(Yields(), 10);
}

TEST_F(SleepDelayTest, ItDoesNotStandInTheWayOfOthersThatWork) {
  YieldsTake(5);
  EXPECT_TRUE(FindsWorkAt(2));
  EXPECT_EQ(Yields(), 2);
  EXPECT_FALSE(FindsWorkAt(3));
  EXPECT_EQ(Yields(), 2);
}

TEST_F(SleepDelayTest, AsLongAsItPaysEveryOtherTimeItIsTriedEachTime) {
  for (int i = 0; i < 100; ++i) {
    EXPECT_FALSE(FindsNone());
    EXPECT_EQ(Yields(), 20);
    EXPECT_TRUE(FindsWorkAt(1));
    EXPECT_EQ(Yields(), 1);
  }
}

TEST_F(SleepDelayTest, WhatNeverPaysTakesAHundredthOfTheTime) {
  for (int i = 0; i < 20; ++i)
    FindsNone();
  Yields();
  for (int i = 0; i < 1000; ++i) {
    EXPECT_FALSE(FindsNone());
    Sleep(100);
  }
  EXPECT_NEAR(Yields(), 1000, 40);
}

TEST_F(SleepDelayTest, OneSuccessAndItIsTriedAgainAtOnce) {
  for (int i = 0; i < 30; ++i)
    FindsNone();
  Sleep(2000);
  EXPECT_TRUE(FindsWorkAt(1));
  EXPECT_TRUE(FindsWorkAt(1));
}

TEST_F(SleepDelayTest, AProcessorThatOthersWantIsNotGivenAwayAgainSoon) {
  YieldsTake(4000);
  EXPECT_TRUE(FindsWorkAt(1)) << "there was work, but it had to wait";
  EXPECT_EQ(Yields(), 1);
  for (int i = 0; i < 15; ++i) {
    Sleep(1000);
    EXPECT_FALSE(FindsWorkAt(1));
  }
  EXPECT_EQ(Yields(), 0);
  Sleep(1000);
  YieldsTake(1);
  EXPECT_TRUE(FindsWorkAt(1));
}

TEST_F(SleepDelayTest, WhileOthersStayThatTakesLittleOfTheTime) {
  YieldsTake(4000);
  for (int i = 0; i < 10000; ++i) {
    FindsWorkAt(1);
    Sleep(1000);
  }
  EXPECT_LE(Yields() * 4000, 10000 * 1000 * 2 / 100);
}

TEST_F(SleepDelayTest, OthersThatComeNowAndThenDoNotEndIt) {
  int found = 0;
  for (int i = 0; i < 100; ++i) {
    YieldsTake(4000);
    FindsWorkAt(1);
    YieldsTake(1);
    for (int k = 0; k < 1000; ++k) {
      Sleep(1000);
      found += FindsWorkAt(1);
    }
  }
  EXPECT_GE(found, 100 * 1000 * 98 / 100);
}

TEST_F(SleepDelayTest, ItCanBeSwitchedOff) {
  ipcx::SetSleepDelay(TimeDelta());
  EXPECT_FALSE(FindsNone());
  EXPECT_EQ(Yields(), 0);
}

}  // namespace
}  // namespace internal
}  // namespace base
