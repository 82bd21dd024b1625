// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_SUPPORT_CHANNEL_REENTRANCY_TEST_H_
#define TESTS_SUPPORT_CHANNEL_REENTRANCY_TEST_H_

#include <string>

#include "gtest/gtest.h"
#include "tests/support/channel_test.h"

namespace test_support {

enum class Ending { kClose, kDelete };

// A channel that is ended inside of a callback, by Close() or by deletion.
class ChannelReentrancyTest : public ChannelTest,
                              public testing::WithParamInterface<Ending> {
 protected:
  void Connect() { channel_ = ConnectToRawPeer(&listener_, &peer_); }
  void Meet() { channel_ = MeetRawPeer(&listener_, &peer_); }

  // What each test does in its callback.
  void EndIt() {
    if (GetParam() == Ending::kClose)
      channel_->Close();
    else
      channel_.reset();
  }
  void ExpectStory(const std::string& story) {
    const std::string last = story.substr(story.rfind(' ') + 1);
    RunUntilEvent(listener_, last);
    RunUntilIdle();
    EXPECT_EQ(listener_.story(), story);
  }

  RecordingListener listener_;
  scoped_ptr<RawPeer> peer_;
  scoped_ptr<PlatformChannel> channel_;
};

INSTANTIATE_TEST_SUITE_P(Endings,
                         ChannelReentrancyTest,
                         testing::Values(Ending::kClose, Ending::kDelete),
                         [](const testing::TestParamInfo<Ending>& info) {
                           return info.param == Ending::kClose ? "Close"
                                                               : "Delete";
                         });

}  // namespace test_support

#endif  // TESTS_SUPPORT_CHANNEL_REENTRANCY_TEST_H_
