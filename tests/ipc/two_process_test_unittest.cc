// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/support/two_process_test.h"

#include <memory>
#include <string>

#include "base/command_line.h"
#include "gtest/gtest-spi.h"
#include "gtest/gtest.h"
#include "tests/support/child_process.h"
#include "tests/support/raw_peer.h"

namespace test_support {

namespace {

// What a test would do in its body, callable from outside.
class Story : public TwoProcessTest {
 public:
  using TwoProcessTest::ExpectChildExits;
  using TwoProcessTest::KillChild;
  using TwoProcessTest::set_time_limit;
  using TwoProcessTest::StartChild;
  using TwoProcessTest::TakeParentEnd;

 private:
  void TestBody() override {}
};

class TwoProcessTestTest : public TwoProcessTest {};

// Answers with its channel's id and a switch, and leaves once the parent does.
TWO_PROCESS_CHILD_MAIN(TalkingChild) {
  const std::string words =
      PrimaryChannelId() + " " +
      base::CommandLine::ForCurrentProcess()->GetSwitchValueASCII("word");
  RawPeer parent(TakePrimaryPipe());
  parent.Send(words);
  return parent.ReceiveBytes(1).empty() ? 7 : 3;
}

TWO_PROCESS_CHILD_MAIN(WaitingChild) {
  return RawPeer(TakePrimaryPipe()).ReceiveBytes(1).empty() ? 0 : 1;
}

TEST_F(TwoProcessTestTest, AChildTalksOnItsPipe) {
  set_channel_id("id");
  AddChildSwitch("word", "hello");
  StartChild("TalkingChild");

  RawPeer child(TakeParentEnd());
  EXPECT_EQ("id hello", child.ReceiveBytes(8));
  child.Close();
  ExpectChildExits(7);
}

TEST_F(TwoProcessTestTest, KilledChild) {
  StartChild("WaitingChild");
  KillChild();
  ExpectChildKilled();
}

TEST(TwoProcessTestFailureTest, OtherExitCode) {
  Story story;
  story.StartChild("WaitingChild");
  story.TakeParentEnd();
  EXPECT_NONFATAL_FAILURE(story.ExpectChildExits(1), "exit code 0");
}

TEST(TwoProcessTestFailureTest, KilledInsteadOfExited) {
  Story story;
  story.StartChild("WaitingChild");
  story.KillChild();
  EXPECT_NONFATAL_FAILURE(story.ExpectChildExits(0), DescribeKill());
}

TEST(TwoProcessTestFailureTest, OutlivesTheTimeLimit) {
  Story story;
  story.set_time_limit(std::chrono::milliseconds(20));
  story.StartChild("WaitingChild");
  EXPECT_NONFATAL_FAILURE(story.ExpectChildExits(0),
                          "still running after 20 ms");
}

TEST(TwoProcessTestFailureTest, EndNotStated) {
  auto story = std::make_unique<Story>();
  story->StartChild("WaitingChild");
  EXPECT_NONFATAL_FAILURE(story.reset(), "does not state how its child ends");
}

TEST(TwoProcessTestFailureTest, UnknownChild) {
  Story story;
  story.StartChild("NobodyOfThisName");
  story.ExpectChildExits(kNoSuchChild);
}

}  // namespace

}  // namespace test_support
