// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipc/message_filter_router.h"

#include <string>

#include "gtest/gtest.h"
#include "ipc/ipc_message.h"
#include "tests/support/recording_filter.h"

namespace IPC {
namespace {

using test_support::RecordingFilter;

const uint32 kTestMessage = (TestMsgStart << 16) + 1;
const uint32 kUtilityMessage = (UtilityMsgStart << 16) + 1;

class MessageFilterRouterTest : public testing::Test {
 protected:
  // A filter for |wanted_class|, or for everything if that is negative.
  scoped_refptr<RecordingFilter> Add(const std::string& name,
                                     int wanted_class = -1,
                                     uint32 taken_type = 0) {
    scoped_refptr<RecordingFilter> filter(new RecordingFilter(&diary_, name));
    if (wanted_class >= 0)
      filter->WantClass(static_cast<uint32>(wanted_class));
    filter->Take(taken_type);
    router_.AddFilter(filter.get());
    return filter;
  }

  bool Offer(uint32 type) {
    return router_.TryFilters(Message(1, type, Message::PRIORITY_NORMAL));
  }

  RecordingFilter::Diary diary_;
  MessageFilterRouter router_;
};

TEST_F(MessageFilterRouterTest, GlobalFiltersComeFirstEachInOrderOfAdding) {
  const auto c1 = Add("c1", TestMsgStart);
  const auto g1 = Add("g1");
  const auto c2 = Add("c2", TestMsgStart);
  const auto g2 = Add("g2");
  EXPECT_FALSE(Offer(kTestMessage));
  const std::string type = std::to_string(kTestMessage);
  EXPECT_EQ(diary_.story(), "g1.message:" + type + " g2.message:" + type +
                                " c1.message:" + type + " c2.message:" + type);
}

TEST_F(MessageFilterRouterTest, TheFirstThatTakesItEndsTheWalk) {
  const auto g1 = Add("g1", -1, kTestMessage);
  const auto g2 = Add("g2");
  EXPECT_TRUE(Offer(kTestMessage));
  EXPECT_EQ(diary_.story(), "g1.message:" + std::to_string(kTestMessage));
}

TEST_F(MessageFilterRouterTest, AFilterSeesItsClassOnly) {
  const auto filter = Add("c", TestMsgStart);
  EXPECT_FALSE(Offer(kUtilityMessage));
  EXPECT_EQ(diary_.story(), "");
}

TEST_F(MessageFilterRouterTest, AClassNamedTwiceCountsOnce) {
  scoped_refptr<RecordingFilter> filter(new RecordingFilter(&diary_));
  filter->WantClass(TestMsgStart);
  filter->WantClass(TestMsgStart);
  router_.AddFilter(filter.get());
  Offer(kTestMessage);
  EXPECT_EQ(diary_.story(), "message:" + std::to_string(kTestMessage));
}

TEST_F(MessageFilterRouterTest,
       RepliesAndUnknownClassesReachGlobalFiltersOnly) {
  const auto global = Add("g");
  const auto classy = Add("c", TestMsgStart);
  EXPECT_FALSE(Offer(IPC_REPLY_ID));
  EXPECT_FALSE(Offer(0xFFFFFFFFu));
  EXPECT_EQ(diary_.story(), "g.message:4294967280 g.message:4294967295");
}

TEST_F(MessageFilterRouterTest, AClassOfAClientWorks) {
  const auto filter = Add("c", 5000, (5000u << 16) + 3);
  EXPECT_TRUE(Offer((5000u << 16) + 3));
}

TEST_F(MessageFilterRouterTest, ARemovedFilterSeesNothing) {
  const auto global = Add("g");
  const auto classy = Add("c", TestMsgStart);
  router_.RemoveFilter(global.get());
  router_.RemoveFilter(classy.get());
  EXPECT_FALSE(Offer(kTestMessage));
  EXPECT_EQ(diary_.story(), "");
}

}  // namespace
}  // namespace IPC
