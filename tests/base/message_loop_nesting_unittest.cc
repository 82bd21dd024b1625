// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What runs in nested loops, and when non-nestable tasks do.

#include "base/message_loop/message_loop.h"
#include "base/run_loop.h"
#include "tests/support/loop_test.h"

namespace base {

typedef test_support::LoopTest MessageLoopNestingTest;

const bool kAllow = true;
const bool kForbid = false;

TEST_P(MessageLoopNestingTest, NestedLoopRunsNothingByDefault) {
  PostNested(kForbid);
  Post("a");
  loop().RunUntilIdle();
  EXPECT_EQ("( ) a", log());
}

TEST_P(MessageLoopNestingTest, NestedLoopRunsTasksIfAllowed) {
  PostNested(kAllow);
  Post("a");
  loop().RunUntilIdle();
  EXPECT_EQ("( a )", log());
}

TEST_P(MessageLoopNestingTest, TaskInANestedLoopIsATaskLikeAnyOther) {
  PostNested(kAllow);
  PostNested(kForbid);
  Post("a");
  loop().RunUntilIdle();
  EXPECT_EQ("( ( ) a )", log());
}

TEST_P(MessageLoopNestingTest, AllowedLevelsKeepTheOrder) {
  PostNested(kAllow);
  Post("a");
  PostNested(kAllow);
  Post("b");
  loop().RunUntilIdle();
  EXPECT_EQ("( a ( b ) )", log());
}

TEST_P(MessageLoopNestingTest, ManyTasksPassThroughTwoLevelsInOrder) {
  std::vector<int> seen;
  PostNested(kAllow);
  for (int i = 0; i < 100; ++i) {
    Post([&seen, i] { seen.push_back(i); });
    if (i == 50)
      PostNested(kAllow);
  }
  loop().RunUntilIdle();
  ASSERT_EQ(100u, seen.size());
  for (int i = 0; i < 100; ++i)
    EXPECT_EQ(i, seen[i]);
}

TEST_P(MessageLoopNestingTest, PermissionEndsWithTheAllower) {
  Post([&] {
    EXPECT_FALSE(loop().NestableTasksAllowed());
    {
      MessageLoop::ScopedNestableTaskAllower allower(&loop());
      EXPECT_TRUE(loop().NestableTasksAllowed());
    }
    EXPECT_FALSE(loop().NestableTasksAllowed());
    RunLoop().RunUntilIdle();
    Note("a");
  });
  Post("b");
  EXPECT_TRUE(loop().NestableTasksAllowed());
  loop().RunUntilIdle();
  EXPECT_EQ("a b", log());
}

TEST_P(MessageLoopNestingTest, NonNestableTaskWaitsForTheOutermostLoop) {
  PostNested(kAllow);
  PostNonNestable("late");
  Post("a");
  loop().RunUntilIdle();
  EXPECT_EQ("( a ) late", log());
}

TEST_P(MessageLoopNestingTest, NonNestableTasksKeepTheirOrder) {
  PostNested(kAllow);
  PostNonNestable("1");
  PostNested(kAllow);
  PostNonNestable("2");
  Post("a");
  loop().RunUntilIdle();
  EXPECT_EQ("( ( a ) ) 1 2", log());
}

TEST_P(MessageLoopNestingTest, NonNestableTaskRunsInOrderWithoutNesting) {
  PostNonNestable("1");
  Post("2");
  PostNonNestable("3");
  loop().RunUntilIdle();
  EXPECT_EQ("1 2 3", log());
}

TEST_P(MessageLoopNestingTest, DelayedNonNestableTaskWaitsToo) {
  RunLoop outer;
  Post([&] {
    loop().PostNonNestableDelayedTask(FROM_HERE, test_support::Do([&] {
                                        Note("late");
                                        outer.Quit();
                                      }),
                                      TimeDelta::FromMilliseconds(1));
    RunLoop inner;
    loop().PostDelayedTask(FROM_HERE, inner.QuitClosure(),
                           TimeDelta::FromMilliseconds(3));
    MessageLoop::ScopedNestableTaskAllower allower(&loop());
    inner.Run();
    Note("inner done");
  });
  outer.Run();
  EXPECT_EQ("inner done late", log());
}

TEST_P(MessageLoopNestingTest, DelayedTaskDoesNotRunInAForbiddingLoop) {
  PostDelayed("late", 1);
  Post([&] {
    // Nothing is there to end a run that forbids tasks but idleness.
    const TimeTicks start = TimeTicks::Now();
    while (TimeTicks::Now() - start < TimeDelta::FromMilliseconds(2)) {
    }
    RunLoop().RunUntilIdle();
    Note("inner done");
    loop().PostDelayedTask(FROM_HERE, MessageLoop::QuitClosure(),
                           TimeDelta::FromMilliseconds(1));
  });
  loop().Run();
  EXPECT_EQ("inner done late", log());
}

// The notification of a task that a loop must not run is not lost: the task
// runs as soon as the permission comes.
TEST_P(MessageLoopNestingTest, PermissionThatComesLaterIsNoticed) {
  Post([&] {
    Post("a");
    RunLoop().RunUntilIdle();
    Note("(");
    MessageLoop::ScopedNestableTaskAllower allower(&loop());
    RunLoop inner;
    Post([&] { inner.Quit(); });
    inner.Run();
    Note(")");
  });
  loop().RunUntilIdle();
  EXPECT_EQ("( a )", log());
}

TEST_P(MessageLoopNestingTest, QuitNowEndsTheInnermostOnly) {
  Post([&] {
    MessageLoop::ScopedNestableTaskAllower allower(&loop());
    RunLoop().Run();
    Note("inner done");
  });
  Post([&] { loop().QuitNow(); });
  Post("a");
  loop().RunUntilIdle();
  EXPECT_EQ("inner done a", log());
}

TEST_P(MessageLoopNestingTest, QuitWhenIdleEndsTheInnermostOnly) {
  Post([&] {
    MessageLoop::ScopedNestableTaskAllower allower(&loop());
    RunLoop().Run();
    Note("inner done");
    Post("c");
  });
  Post([&] { loop().Quit(); });
  Post("b");
  loop().RunUntilIdle();
  EXPECT_EQ("b inner done c", log());
}

INSTANTIATE_TEST_SUITE_P(AllLoops,
                         MessageLoopNestingTest,
                         test_support::AllLoops());

}  // namespace base
