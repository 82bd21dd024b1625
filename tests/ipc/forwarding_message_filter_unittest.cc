// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipc/ipc_forwarding_message_filter.h"

#include <vector>

#include "base/bind.h"
#include "base/message_loop/message_loop.h"
#include "base/run_loop.h"
#include "gtest/gtest.h"
#include "ipc/ipc_message.h"

namespace IPC {
namespace {

const uint32 kListed[] = {7, 8};
const uint32 kUnlisted = 9;
const int kRoute = 1;
const int kOtherRoute = 2;

class ForwardingMessageFilterTest : public testing::Test {
 protected:
  ForwardingMessageFilterTest()
      : filter_(new ForwardingMessageFilter(kListed,
                                            arraysize(kListed),
                                            loop_.task_runner().get())) {
    filter_->AddRoute(kRoute, HandlerThatNotes(&handled_));
  }

  static void Note(std::vector<uint32>* types, const Message& message) {
    types->push_back(message.type());
  }
  static ForwardingMessageFilter::Handler HandlerThatNotes(
      std::vector<uint32>* types) {
    return base::Bind(&Note, types);
  }

  // Whether the filter took it.
  bool Offer(int route, uint32 type) {
    MessageFilter* const filter = filter_.get();
    return filter->OnMessageReceived(
        Message(route, type, Message::PRIORITY_NORMAL));
  }
  void RunTasks() { base::RunLoop().RunUntilIdle(); }

  typedef std::vector<uint32> Types;
  base::MessageLoop loop_;
  Types handled_;
  const scoped_refptr<ForwardingMessageFilter> filter_;
};

TEST_F(ForwardingMessageFilterTest, TakesListedTypesOfItsRoutes) {
  EXPECT_TRUE(Offer(kRoute, 7));
  EXPECT_TRUE(Offer(kRoute, 8));
  RunTasks();
  EXPECT_EQ(handled_, Types({7, 8}));
}

TEST_F(ForwardingMessageFilterTest, LeavesTheRest) {
  EXPECT_FALSE(Offer(kRoute, kUnlisted));
  EXPECT_FALSE(Offer(kOtherRoute, 7));
  RunTasks();
  EXPECT_EQ(handled_, Types());
}

TEST_F(ForwardingMessageFilterTest, HandlersRunOnTheTargetRunner) {
  EXPECT_TRUE(Offer(kRoute, 7));
  EXPECT_EQ(handled_, Types());
  RunTasks();
  EXPECT_EQ(handled_, Types({7}));
}

TEST_F(ForwardingMessageFilterTest, ATakenRouteKeepsItsHandler) {
  Types other;
  filter_->AddRoute(kRoute, HandlerThatNotes(&other));
  EXPECT_TRUE(Offer(kRoute, 7));
  RunTasks();
  EXPECT_EQ(handled_, Types({7}));
  EXPECT_EQ(other, Types());
}

TEST_F(ForwardingMessageFilterTest, ARemovedRouteGetsWhatWasPostedBefore) {
  EXPECT_TRUE(Offer(kRoute, 7));
  filter_->RemoveRoute(kRoute);
  EXPECT_FALSE(Offer(kRoute, 8));
  RunTasks();
  EXPECT_EQ(handled_, Types({7}));
}

}  // namespace
}  // namespace IPC
