// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/base/repeat_task.h"

#include <functional>
#include <map>
#include <memory>
#include <string>

#include "base/message_loop/message_loop.h"
#include "base/run_loop.h"
#include "base/time/time.h"
#include "gtest/gtest.h"
#include "tests/support/do.h"
#include "tests/support/loop_test.h"

namespace base {
namespace internal {

class RepeatTaskTest : public test_support::LoopTest {
 protected:
  typedef std::map<int, std::function<void()>> Reactions;

  // A task of |count| steps, which note their numbers and do what |reactions|
  // says.
  void PostSteps(int count, const Reactions& reactions = Reactions()) {
    Post([this, count, reactions, step = 0]() mutable {
      const int now = ++step;
      if (now < count)
        RepeatCurrentTask();
      Note(std::to_string(now));
      const auto reaction = reactions.find(now);
      if (reaction != reactions.end())
        reaction->second();
    });
  }

  void RunNested() {
    Note("(");
    MessageLoop::ScopedNestableTaskAllower allower(&loop());
    RunLoop().RunUntilIdle();
    Note(")");
  }
};

class StepObserver : public MessageLoop::TaskObserver {
 public:
  void WillProcessTask(const PendingTask&) override { ++begun; }
  void DidProcessTask(const PendingTask&) override { ++ended; }

  int begun = 0;
  int ended = 0;
};

TEST_P(RepeatTaskTest, AllStepsComeBeforeTheNextTask) {
  Post("before");
  PostSteps(3);
  Post("after");
  loop().RunUntilIdle();
  EXPECT_EQ("before 1 2 3 after", log());
}

TEST_P(RepeatTaskTest, WhatAStepPostsComesAfterTheLastOne) {
  PostSteps(3, {{1, [this] { Post("posted"); }}});
  loop().RunUntilIdle();
  EXPECT_EQ("1 2 3 posted", log());
}

TEST_P(RepeatTaskTest, TwoSuchTasksDoNotMix) {
  PostSteps(2);
  PostSteps(2);
  loop().RunUntilIdle();
  EXPECT_EQ("1 2 1 2", log());
}

TEST_P(RepeatTaskTest, MoreStepsThanATurnHasAreAllDone) {
  PostSteps(1000);
  Post("after");
  loop().RunUntilIdle();
  EXPECT_EQ("999 1000 after", log().substr(log().size() - 14));
}

TEST_P(RepeatTaskTest, ATimerGetsItsTurnBetweenSteps) {
  const TimeTicks deadline = TimeTicks::Now() + TimeDelta::FromSeconds(30);
  bool is_timer_done = false;
  loop().PostDelayedTask(FROM_HERE,
                         test_support::Do([&] { is_timer_done = true; }),
                         TimeDelta::FromMilliseconds(1));
  Post([&] {
    if (!is_timer_done && TimeTicks::Now() < deadline)
      RepeatCurrentTask();
  });
  loop().RunUntilIdle();
  EXPECT_TRUE(is_timer_done);
}

TEST_P(RepeatTaskTest, ANestedRunGoesOnWithTheSteps) {
  PostSteps(3, {{2, [this] { RunNested(); }}});
  Post("after");
  loop().RunUntilIdle();
  EXPECT_EQ("1 2 ( 3 after )", log());
}

TEST_P(RepeatTaskTest, RunsWithinEachOtherGoOnWithTheSteps) {
  PostSteps(5, {{1, [this] { RunNested(); }}, {3, [this] { RunNested(); }}});
  Post("after");
  loop().RunUntilIdle();
  EXPECT_EQ("1 ( 2 3 ( 4 5 after ) )", log());
}

TEST_P(RepeatTaskTest, ANestedRunThatMayRunNothingLeavesThemAlone) {
  PostSteps(2, {{1, [this] {
                   Note("(");
                   RunLoop().RunUntilIdle();
                   Note(")");
                 }}});
  loop().RunUntilIdle();
  EXPECT_EQ("1 ( ) 2", log());
}

TEST_P(RepeatTaskTest, QuitStopsBeforeTheNextStepAndARunGoesOnThere) {
  PostSteps(3, {{1, [this] { loop().QuitNow(); }}});
  Post("after");
  loop().Run();
  EXPECT_EQ("1", log());
  loop().RunUntilIdle();
  EXPECT_EQ("1 2 3 after", log());
}

TEST_P(RepeatTaskTest, ANestedRunThatQuitsLeavesTheRestToTheOuterOne) {
  PostSteps(4, {{1,
                 [this] {
                   Note("(");
                   MessageLoop::ScopedNestableTaskAllower allower(&loop());
                   RunLoop().Run();
                   Note(")");
                 }},
                {2, [this] { loop().QuitNow(); }}});
  Post("after");
  loop().RunUntilIdle();
  EXPECT_EQ("1 ( 2 ) 3 4 after", log());
}

TEST_P(RepeatTaskTest, ALoopIsIdleAfterTheLastStepOnly) {
  PostSteps(3, {{1, [this] { loop().QuitWhenIdle(); }}});
  loop().Run();
  EXPECT_EQ("1 2 3", log());
}

TEST_P(RepeatTaskTest, NonNestableTasksComeAfterTheStepsOfANestedRun) {
  PostSteps(3, {{1, [this] { RunNested(); }}});
  PostNonNestable("later");
  Post("after");
  loop().RunUntilIdle();
  EXPECT_EQ("1 ( 2 3 after ) later", log());
}

TEST_P(RepeatTaskTest, AnObserverSeesEachStepAsATask) {
  StepObserver observer;
  loop().AddTaskObserver(&observer);
  PostSteps(5);
  loop().RunUntilIdle();
  loop().RemoveTaskObserver(&observer);
  EXPECT_EQ(5, observer.begun);
  EXPECT_EQ(5, observer.ended);
}

TEST_P(RepeatTaskTest, StepsThatAreLeftDieWithTheLoop) {
  const std::shared_ptr<int> held = std::make_shared<int>(0);
  Post([this, held] {
    RepeatCurrentTask();
    loop().QuitNow();
  });
  loop().Run();
  EXPECT_EQ(2, held.use_count());
  DestroyLoop();
  EXPECT_EQ(1, held.use_count());
}

TEST_P(RepeatTaskTest, RepeatingAfterANestedRunPutsTheTaskFirstToo) {
  Post([this, step = 0]() mutable {
    Note(std::to_string(++step));
    if (step > 1)
      return;
    RunNested();
    Post("posted");
    RepeatCurrentTask();
  });
  Post("inside");
  loop().RunUntilIdle();
  EXPECT_EQ("1 ( inside ) 2 posted", log());
}

INSTANTIATE_TEST_SUITE_P(AllLoops, RepeatTaskTest, test_support::AllLoops());

TEST(RepeatTaskDeathTest, OnlyATaskMayAskForIt) {
  EXPECT_DEATH(RepeatCurrentTask(), "no task");
}

}  // namespace internal
}  // namespace base
