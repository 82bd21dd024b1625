// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/base/pump_loop.h"

#include <string>

#include "base/time/time.h"
#include "gtest/gtest.h"
#include "ipcx/sleep_policy.h"
#include "src/base/sleep_delay.h"

namespace base {
namespace internal {
namespace {

// A loop that writes down what it does, and has work whenever it is told to.
class PumpLoopTest : public testing::Test,
                     protected PumpLoop,
                     protected MessagePump::Delegate {
 protected:
  PumpLoopTest() : usual_(GetSleepDelay()) { ipcx::SetSleepDelay(TimeDelta()); }
  ~PumpLoopTest() override { ipcx::SetSleepDelay(usual_); }

  // Takes turns until |sleeps| sleeps are over.
  std::string StoryOf(int sleeps) {
    sleeps_left_ = sleeps;
    TakeTurns(this);
    return story_;
  }

  int tasks_ = 0;
  int tasks_of_each_sleep_ = 0;
  int ready_ = 0;
  bool sleep_looks_ = true;
  bool glance_notifies_ = false;
  bool glance_quits_ = false;

 private:
  bool Take(int* work) {
    if (*work == 0)
      return false;
    --*work;
    return true;
  }

  // PumpLoop:
  bool PollAndDispatch() override {
    story_ += "poll ";
    return Take(&ready_);
  }
  bool GlanceAndDispatch() override {
    story_ += "glance ";
    ipcx::SetSleepDelay(TimeDelta());
    if (glance_notifies_)
      wake_state.Notify();
    if (glance_quits_)
      keep_running = false;
    return !glance_quits_;
  }
  bool SleepAndDispatch() override {
    story_ += "sleep ";
    tasks_ += tasks_of_each_sleep_;
    if (--sleeps_left_ == 0)
      keep_running = false;
    return sleep_looks_;
  }

  // MessagePump::Delegate:
  bool DoWork() override {
    story_ += "tasks ";
    return Take(&tasks_);
  }
  bool DoDelayedWork(TimeTicks* next) override { return false; }
  bool DoIdleWork() override {
    story_ += "idle ";
    return false;
  }

  const TimeDelta usual_;
  std::string story_;
  int sleeps_left_ = 0;
};

TEST_F(PumpLoopTest, LooksOnceBeforeItIsIdle) {
  EXPECT_EQ(StoryOf(1), "tasks poll idle sleep ");
}

TEST_F(PumpLoopTest, IsNotIdleBeforeNothingIsLeft) {
  tasks_ = 1;
  ready_ = 2;
  EXPECT_EQ(StoryOf(1), "tasks poll tasks poll tasks poll idle sleep ");
}

TEST_F(PumpLoopTest, DoesNotLookAgainBetweenTwoSleeps) {
  EXPECT_EQ(StoryOf(3),
            "tasks poll idle sleep tasks idle sleep tasks idle sleep ");
}

TEST_F(PumpLoopTest, LooksInEachTurnIfItDoesNotSleep) {
  sleep_looks_ = false;
  EXPECT_EQ(StoryOf(2), "tasks poll idle sleep tasks poll idle sleep ");
}

TEST_F(PumpLoopTest, LooksOnceAfterTasks) {
  tasks_of_each_sleep_ = 1;
  EXPECT_EQ(StoryOf(2), "tasks poll idle sleep tasks poll tasks idle sleep ");
}

TEST_F(PumpLoopTest, GlancesWhileItPutsOffItsSleep) {
  ipcx::SetSleepDelay(TimeDelta::FromSeconds(1));
  EXPECT_EQ(StoryOf(1), "tasks poll idle glance tasks idle sleep ");
}

TEST_F(PumpLoopTest, LooksAgainIfItIsNotified) {
  ipcx::SetSleepDelay(TimeDelta::FromSeconds(1));
  glance_notifies_ = true;
  EXPECT_EQ(StoryOf(1), "tasks poll idle glance tasks poll idle sleep ");
}

TEST_F(PumpLoopTest, DoesNotSleepOnceItIsToQuit) {
  ipcx::SetSleepDelay(TimeDelta::FromSeconds(1));
  glance_quits_ = true;
  EXPECT_EQ(StoryOf(1), "tasks poll idle glance ");
}

}  // namespace
}  // namespace internal
}  // namespace base
