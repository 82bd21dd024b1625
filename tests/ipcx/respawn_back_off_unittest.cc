// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/ipcx/respawn_back_off.h"

#include "base/command_line.h"
#include "gtest/gtest.h"
#include "ipcx/child_process_options.h"

namespace ipcx {
namespace internal {
namespace {

const int kGivesUp = -1;

class RespawnBackOffTest : public testing::Test {
 protected:
  RespawnBackOffTest()
      : options_(base::CommandLine(base::CommandLine::NO_PROGRAM)) {
    options_.crash_limit = 100;
    options_.respawn_delay_min = base::TimeDelta::FromSeconds(1);
    options_.respawn_delay_max = base::TimeDelta::FromSeconds(10);
    options_.stable_period = base::TimeDelta::FromSeconds(60);
  }

  // The delay after a crash, in seconds.
  static int Crash(RespawnBackOff* back_off, int uptime = 0) {
    base::TimeDelta delay;
    return back_off->OnCrash(base::TimeDelta::FromSeconds(uptime), &delay)
               ? static_cast<int>(delay.InSeconds())
               : kGivesUp;
  }

  ChildProcessOptions options_;
};

TEST_F(RespawnBackOffTest, TheDelayDoublesUpToItsMaximum) {
  RespawnBackOff back_off(options_);
  for (const int delay : {1, 2, 4, 8, 10, 10, 10})
    EXPECT_EQ(Crash(&back_off), delay);
}

TEST_F(RespawnBackOffTest, TheLastCrashOfARowIsTheLimit) {
  options_.crash_limit = 3;
  RespawnBackOff back_off(options_);
  EXPECT_EQ(Crash(&back_off), 1);
  EXPECT_EQ(Crash(&back_off), 2);
  EXPECT_EQ(Crash(&back_off), kGivesUp);
}

TEST_F(RespawnBackOffTest, ALimitOfOneAllowsNone) {
  options_.crash_limit = 1;
  RespawnBackOff back_off(options_);
  EXPECT_EQ(Crash(&back_off), kGivesUp);
}

TEST_F(RespawnBackOffTest, ALongLifeBeginsANewRow) {
  options_.crash_limit = 3;
  RespawnBackOff back_off(options_);
  EXPECT_EQ(Crash(&back_off), 1);
  EXPECT_EQ(Crash(&back_off, 59), 2);
  EXPECT_EQ(Crash(&back_off, 60), 1);
  EXPECT_EQ(Crash(&back_off), 2);
  EXPECT_EQ(Crash(&back_off), kGivesUp);
}

TEST_F(RespawnBackOffTest, ResetForgetsTheRow) {
  RespawnBackOff back_off(options_);
  EXPECT_EQ(Crash(&back_off), 1);
  EXPECT_EQ(Crash(&back_off), 2);
  back_off.Reset();
  EXPECT_EQ(Crash(&back_off), 1);
}

TEST_F(RespawnBackOffTest, TheLongestDelayDoesNotOverflow) {
  options_.respawn_delay_max = base::TimeDelta::Max();
  options_.crash_limit = 1000;
  RespawnBackOff back_off(options_);
  base::TimeDelta delay;
  for (int i = 0; i < 200; ++i) {
    EXPECT_TRUE(back_off.OnCrash(base::TimeDelta(), &delay));
    EXPECT_GT(delay, base::TimeDelta());
  }
}

TEST_F(RespawnBackOffTest, NonsenseIsNoDelay) {
  options_.respawn_delay_min = base::TimeDelta::FromSeconds(-1);
  options_.respawn_delay_max = base::TimeDelta::FromSeconds(-2);
  RespawnBackOff back_off(options_);
  EXPECT_EQ(Crash(&back_off), 0);
  EXPECT_EQ(Crash(&back_off), 0);
}

}  // namespace
}  // namespace internal
}  // namespace ipcx
