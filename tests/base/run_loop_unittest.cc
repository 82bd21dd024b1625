// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/run_loop.h"

#include <memory>

#include "base/logging.h"
#include "base/threading/thread.h"
#include "tests/support/loop_test.h"

namespace base {

using test_support::Do;

typedef test_support::LoopTest RunLoopTest;

TEST_P(RunLoopTest, QuitEndsTheRunAfterTheCurrentTask) {
  RunLoop run_loop;
  Post([&] {
    run_loop.Quit();
    EXPECT_TRUE(run_loop.running());
    Note("a");
  });
  Post("b");
  EXPECT_FALSE(run_loop.running());
  run_loop.Run();
  EXPECT_FALSE(run_loop.running());
  EXPECT_EQ("a", log());
}

TEST_P(RunLoopTest, QuitBeforeRunLetsItReturnAtOnce) {
  Post("a");
  RunLoop run_loop;
  run_loop.Quit();
  run_loop.Run();
  EXPECT_EQ("", log());
}

TEST_P(RunLoopTest, QuitAfterRunDoesNothing) {
  RunLoop run_loop;
  run_loop.RunUntilIdle();
  run_loop.Quit();
  Post("a");
  loop().RunUntilIdle();
  EXPECT_EQ("a", log());
}

TEST_P(RunLoopTest, RunUntilIdleRunsWhatTasksPost) {
  Post([&] {
    Post([&] {
      Note("a");
      Post("b");
    });
  });
  RunLoop().RunUntilIdle();
  EXPECT_EQ("a b", log());
}

TEST_P(RunLoopTest, QuitClosureWorksFromATask) {
  RunLoop run_loop;
  loop().PostTask(FROM_HERE, run_loop.QuitClosure());
  Post("a");
  run_loop.Run();
  EXPECT_EQ("", log());
}

TEST_P(RunLoopTest, QuitClosureBeforeRun) {
  RunLoop run_loop;
  run_loop.QuitClosure().Run();
  run_loop.Run();
}

TEST_P(RunLoopTest, QuitClosureMayOutliveTheRunLoop) {
  Closure quit;
  {
    RunLoop run_loop;
    quit = run_loop.QuitClosure();
    run_loop.RunUntilIdle();
  }
  quit.Run();
  Post([&] { quit.Run(); });
  Post("a");
  loop().RunUntilIdle();
  EXPECT_EQ("a", log());
}

TEST_P(RunLoopTest, QuitClosureMayOutliveTheMessageLoop) {
  auto run_loop = std::make_unique<RunLoop>();
  const Closure quit = run_loop->QuitClosure();
  run_loop.reset();
  DestroyLoop();
  quit.Run();
}

TEST_P(RunLoopTest, QuitClosureWorksFromAnotherThreadsTask) {
  Thread thread("other");
  ASSERT_TRUE(thread.Start());
  RunLoop run_loop;
  const Closure quit = run_loop.QuitClosure();
  thread.task_runner()->PostTask(FROM_HERE,
                                 Do([&] { loop().PostTask(FROM_HERE, quit); }));
  run_loop.Run();
}

TEST_P(RunLoopTest, OuterQuitTakesEffectWhenTheInnerRunEnds) {
  RunLoop outer;
  Post([&] {
    MessageLoop::ScopedNestableTaskAllower allower(&loop());
    RunLoop inner;
    Post([&] {
      outer.Quit();
      Note("outer quit");
    });
    Post([&] {
      Note("inner goes on");
      inner.Quit();
    });
    Post("not any more");
    inner.Run();
    Note("inner done");
  });
  outer.Run();
  EXPECT_EQ("outer quit inner goes on inner done", log());
}

TEST_P(RunLoopTest, InnerQuitLeavesTheOuterAlone) {
  RunLoop outer;
  Post([&] {
    MessageLoop::ScopedNestableTaskAllower allower(&loop());
    RunLoop inner;
    loop().PostTask(FROM_HERE, inner.QuitClosure());
    inner.Run();
    Note("inner done");
    Post([&] {
      Note("outer goes on");
      outer.Quit();
    });
  });
  outer.Run();
  EXPECT_EQ("inner done outer goes on", log());
}

TEST_P(RunLoopTest, MiddleQuitWaitsForTheInnermost) {
  Post([&] {
    MessageLoop::ScopedNestableTaskAllower allower(&loop());
    RunLoop middle;
    Post([&] {
      MessageLoop::ScopedNestableTaskAllower allower(&loop());
      RunLoop inner;
      Post([&] { middle.Quit(); });
      loop().PostTask(FROM_HERE, inner.QuitClosure());
      inner.Run();
      Note("inner done");
    });
    middle.Run();
    Note("middle done");
    Post("outer goes on");
  });
  loop().RunUntilIdle();
  EXPECT_EQ("inner done middle done outer goes on", log());
}

TEST_P(RunLoopTest, LoopQuitIsForTheInnermost) {
  Post([&] {
    RunLoop inner;
    MessageLoop::ScopedNestableTaskAllower allower(&loop());
    loop().PostTask(FROM_HERE, MessageLoop::QuitClosure());
    inner.Run();
    Note("inner done");
  });
  loop().RunUntilIdle();
  EXPECT_EQ("inner done", log());
}

INSTANTIATE_TEST_SUITE_P(AllLoops, RunLoopTest, test_support::AllLoops());

#if DCHECK_IS_ON()
TEST(RunLoopDeathTest, RunsOnlyOnce) {
  MessageLoop loop;
  RunLoop run_loop;
  run_loop.RunUntilIdle();
  EXPECT_DEATH(run_loop.RunUntilIdle(), "only once");
}
#endif

TEST(RunLoopDeathTest, NeedsALoop) {
  EXPECT_DEATH(RunLoop(), "no message loop");
}

}  // namespace base
