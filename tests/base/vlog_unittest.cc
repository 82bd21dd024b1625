// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/base/vlog.h"

#include "base/command_line.h"
#include "base/logging.h"
#include "gtest/gtest.h"

namespace logging {
namespace internal {
namespace {

TEST(VlogTest, PatternsKnowStarsAndQuestionMarks) {
  EXPECT_TRUE(MatchVlogPattern("channel", "channel"));
  EXPECT_TRUE(MatchVlogPattern("channel", "chan*"));
  EXPECT_TRUE(MatchVlogPattern("channel", "*nn?l"));
  EXPECT_TRUE(MatchVlogPattern("channel", "c*n*l*"));
  EXPECT_TRUE(MatchVlogPattern("", "*"));
  EXPECT_FALSE(MatchVlogPattern("channel", "chan"));
  EXPECT_FALSE(MatchVlogPattern("channel", "*x*"));
  EXPECT_FALSE(MatchVlogPattern("", "?"));
}

TEST(VlogTest, ASlashMatchesABackslash) {
  EXPECT_TRUE(MatchVlogPattern("a\\b", "a/b"));
}

TEST(VlogTest, APatternWithoutSlashMatchesTheFileName) {
  const VlogModules modules("channel=2,channel_*=1");
  EXPECT_EQ(2, modules.LevelFor("src/ipc/channel.cc", 0));
  EXPECT_EQ(1, modules.LevelFor("src/ipc/channel_posix.cc", 0));
  EXPECT_EQ(2, modules.LevelFor("src/ipc/channel-inl.h", 0));
  EXPECT_EQ(0, modules.LevelFor("channel/other.cc", 0));
}

TEST(VlogTest, APatternWithSlashMatchesThePath) {
  const VlogModules modules("*/ipc/*=3");
  EXPECT_EQ(3, modules.LevelFor("src/ipc/channel.cc", 0));
  EXPECT_EQ(0, modules.LevelFor("src/base/channel.cc", 0));
}

TEST(VlogTest, TheFirstMatchWins) {
  const VlogModules modules("a*=1,ab=2");
  EXPECT_EQ(1, modules.LevelFor("ab.cc", 0));
}

TEST(VlogTest, WhatIsNoPatternIsSkipped) {
  EXPECT_TRUE(VlogModules("").empty());
  EXPECT_TRUE(VlogModules("a,b=,=1,c=x,d=1x,,").empty());
}

TEST(VlogTest, TheSwitchesOfTheCommandLineSetTheLevels) {
  base::CommandLine& command_line = *base::CommandLine::ForCurrentProcess();
  const base::CommandLine saved(command_line);
  command_line.AppendSwitchASCII("v", "1");
  command_line.AppendSwitchASCII("vmodule", "vlog_unit*=4");
  EXPECT_TRUE(InitLogging(LoggingSettings()));
  EXPECT_EQ(1, GetVlogVerbosity());
  EXPECT_TRUE(VLOG_IS_ON(4));
  EXPECT_FALSE(VLOG_IS_ON(5));
  command_line = saved;
  SetVlogModules("");
  SetMinLogLevel(LOG_INFO);
  EXPECT_FALSE(VLOG_IS_ON(1));
}

}  // namespace
}  // namespace internal
}  // namespace logging
