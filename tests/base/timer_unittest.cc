// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/timer/timer.h"

#include <memory>

#include "base/message_loop/message_loop.h"
#include "base/run_loop.h"
#include "gtest/gtest.h"
#include "tests/support/do.h"

namespace base {

using test_support::Do;

const TimeDelta kShort = TimeDelta::FromMilliseconds(1);
const TimeDelta kLong = TimeDelta::FromHours(1);

class TimerTest : public testing::Test {
 public:
  void Ring() {
    if (++rings_ >= wanted_)
      MessageLoop::current()->QuitNow();
  }

 protected:
  void RunFor(TimeDelta time) {
    RunLoop run_loop;
    loop_.PostDelayedTask(FROM_HERE, run_loop.QuitClosure(), time);
    run_loop.Run();
  }

  MessageLoop loop_;
  int rings_ = 0;
  int wanted_ = 1;
};

TEST_F(TimerTest, OneShotRingsOnce) {
  OneShotTimer<TimerTest> timer;
  EXPECT_FALSE(timer.IsRunning());
  timer.Start(FROM_HERE, kShort, this, &TimerTest::Ring);
  EXPECT_TRUE(timer.IsRunning());
  EXPECT_EQ(kShort, timer.GetCurrentDelay());
  loop_.Run();
  EXPECT_FALSE(timer.IsRunning());
  RunFor(kShort * 5);
  EXPECT_EQ(1, rings_);
}

TEST_F(TimerTest, RepeatingRingsUntilStopped) {
  wanted_ = 3;
  RepeatingTimer<TimerTest> timer;
  timer.Start(FROM_HERE, kShort, this, &TimerTest::Ring);
  loop_.Run();
  EXPECT_EQ(3, rings_);
  timer.Stop();
  EXPECT_FALSE(timer.IsRunning());
  RunFor(kShort * 5);
  EXPECT_EQ(3, rings_);
}

TEST_F(TimerTest, StoppedDoesNotRing) {
  OneShotTimer<TimerTest> timer;
  timer.Start(FROM_HERE, TimeDelta(), this, &TimerTest::Ring);
  timer.Stop();
  loop_.RunUntilIdle();
  EXPECT_EQ(0, rings_);
}

TEST_F(TimerTest, DestroyedDoesNotRing) {
  {
    OneShotTimer<TimerTest> timer;
    timer.Start(FROM_HERE, TimeDelta(), this, &TimerTest::Ring);
  }
  loop_.RunUntilIdle();
  EXPECT_EQ(0, rings_);
}

TEST_F(TimerTest, ZeroDelayRingsAtOnce) {
  OneShotTimer<TimerTest> timer;
  timer.Start(FROM_HERE, TimeDelta(), this, &TimerTest::Ring);
  EXPECT_TRUE(timer.desired_run_time().is_null());
  loop_.Run();
  EXPECT_EQ(1, rings_);
}

TEST_F(TimerTest, StartAgainReplacesTheFirstStart) {
  OneShotTimer<TimerTest> timer;
  timer.Start(FROM_HERE, kLong, this, &TimerTest::Ring);
  timer.Start(FROM_HERE, kShort, this, &TimerTest::Ring);
  loop_.Run();
  EXPECT_EQ(1, rings_);
}

TEST_F(TimerTest, LongerStartAgainPostponesTheRing) {
  OneShotTimer<TimerTest> timer;
  timer.Start(FROM_HERE, kShort, this, &TimerTest::Ring);
  timer.Start(FROM_HERE, kLong, this, &TimerTest::Ring);
  RunFor(kShort * 5);
  EXPECT_EQ(0, rings_);
  EXPECT_TRUE(timer.IsRunning());
}

TEST_F(TimerTest, ResetAfterStopNeedsARetainedTask) {
  Timer timer(true, false);
  timer.Start(FROM_HERE, kShort, Do([&] { Ring(); }));
  timer.Stop();
  EXPECT_FALSE(timer.user_task().is_null());
  timer.Reset();
  loop_.Run();
  EXPECT_EQ(1, rings_);
  timer.Reset();
  loop_.Run();
  EXPECT_EQ(2, rings_);
}

TEST_F(TimerTest, TaskIsForgottenOtherwise) {
  Timer timer(false, false);
  timer.Start(FROM_HERE, kShort, Do([] {}));
  timer.Stop();
  EXPECT_TRUE(timer.user_task().is_null());
}

TEST_F(TimerTest, TaskMayDestroyItsTimer) {
  auto timer = std::make_unique<Timer>(false, true);
  timer->Start(FROM_HERE, kShort, Do([&] {
                 timer.reset();
                 Ring();
               }));
  loop_.Run();
  EXPECT_FALSE(timer);
}

TEST_F(TimerTest, DelayTimerRingsAfterTheLastReset) {
  DelayTimer<TimerTest> timer(FROM_HERE, kShort, this, &TimerTest::Ring);
  RunFor(kShort * 2);
  EXPECT_EQ(0, rings_);
  timer.Reset();
  timer.Reset();
  loop_.Run();
  EXPECT_EQ(1, rings_);
}

TEST(TimerLifetimeTest, MayOutliveItsLoop) {
  Timer timer(false, false);
  MessageLoop loop;
  timer.Start(FROM_HERE, kLong, Do([] {}));
}

}  // namespace base
