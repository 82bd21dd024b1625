// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipcx/message_router.h"

#include <memory>

#include "gtest/gtest.h"
#include "ipc/ipc_message.h"
#include "tests/support/recording_listener.h"

namespace ipcx {
namespace {

using test_support::RecordingListener;

const uint32 kType = 5;

bool Route(MessageRouter* router, int32 routing_id) {
  return router->OnMessageReceived(
      IPC::Message(routing_id, kType, IPC::Message::PRIORITY_NORMAL));
}

TEST(MessageRouterTest, AMessageGoesToTheListenerOfItsRoute) {
  MessageRouter router;
  RecordingListener one;
  RecordingListener two;
  EXPECT_TRUE(router.AddRoute(1, &one));
  EXPECT_TRUE(router.AddRoute(2, &two));
  EXPECT_TRUE(Route(&router, 2));
  EXPECT_EQ(one.story(), "");
  EXPECT_EQ(two.story(), "message:5");
}

TEST(MessageRouterTest, ARouteIsNotTakenFromItsListener) {
  MessageRouter router;
  RecordingListener one;
  RecordingListener two;
  EXPECT_TRUE(router.AddRoute(1, &one));
  EXPECT_FALSE(router.AddRoute(1, &two));
  EXPECT_EQ(router.GetRoute(1), &one);
}

TEST(MessageRouterTest, WhatBelongsToNobodyIsNotHandled) {
  MessageRouter router;
  EXPECT_FALSE(Route(&router, 1));
  EXPECT_FALSE(Route(&router, MSG_ROUTING_NONE));
  EXPECT_FALSE(Route(&router, MSG_ROUTING_CONTROL));
}

TEST(MessageRouterTest, NorIsWhatItsListenerDoesNotHandle) {
  MessageRouter router;
  RecordingListener listener;
  listener.set_handles_messages(false);
  router.AddRoute(1, &listener);
  EXPECT_FALSE(Route(&router, 1));
}

TEST(MessageRouterTest, ARemovedRouteIsFree) {
  MessageRouter router;
  RecordingListener listener;
  router.AddRoute(1, &listener);
  router.RemoveRoute(1);
  router.RemoveRoute(1);
  EXPECT_EQ(router.GetRoute(1), nullptr);
  EXPECT_FALSE(Route(&router, 1));
  EXPECT_TRUE(router.AddRoute(1, &listener));
}

TEST(MessageRouterTest, NobodyGetsTheRoutesOfTheChannel) {
  MessageRouter router;
  RecordingListener listener;
  EXPECT_FALSE(router.AddRoute(MSG_ROUTING_CONTROL, &listener));
  EXPECT_FALSE(router.AddRoute(MSG_ROUTING_NONE, &listener));
}

TEST(MessageRouterTest, AListenerMayRemoveRoutesWhileItIsCalled) {
  MessageRouter router;
  RecordingListener one;
  RecordingListener two;
  router.AddRoute(1, &one);
  router.AddRoute(2, &two);
  one.OnMessageDo([&](const IPC::Message&) {
    router.RemoveRoute(1);
    router.RemoveRoute(2);
  });
  EXPECT_TRUE(Route(&router, 1));
  EXPECT_FALSE(Route(&router, 2));
}

TEST(MessageRouterTest, AListenerMayDeleteTheRouter) {
  std::unique_ptr<MessageRouter> router(new MessageRouter);
  RecordingListener listener;
  router->AddRoute(1, &listener);
  listener.OnMessageDo([&](const IPC::Message&) { router.reset(); });
  EXPECT_TRUE(Route(router.get(), 1));
  EXPECT_EQ(router, nullptr);
}

class ControlRouter : public MessageRouter {
 public:
  int count() const { return count_; }

 protected:
  bool OnControlMessageReceived(const IPC::Message& message) override {
    ++count_;
    return true;
  }

 private:
  int count_ = 0;
};

TEST(MessageRouterTest, MessagesToTheProcessHaveAHandlerOfTheirOwn) {
  ControlRouter router;
  EXPECT_TRUE(Route(&router, MSG_ROUTING_CONTROL));
  EXPECT_EQ(router.count(), 1);
}

}  // namespace
}  // namespace ipcx
