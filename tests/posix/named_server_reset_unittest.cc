// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Nothing of one peer reaches the next: deviation D6.

#include <string>
#include <utility>

#include "gtest/gtest.h"
#include "tests/posix/named_server_test.h"
#include "tests/support/descriptors.h"

namespace test_support {

namespace {

class NamedServerResetTest : public NamedServerTest {};

TEST_F(NamedServerResetTest, ResetDropsThePeerAndGoesOnListening) {
  Start();
  scoped_ptr<RawPeer> first = Meet();
  server_->ResetToAcceptingConnectionState();
  EXPECT_FALSE(server_->HasAcceptedConnection());
  EXPECT_TRUE(first->ReachesEnd());
  Meet();
  EXPECT_EQ(listener_.story(), Connected() + " " + Connected());
}

TEST_F(NamedServerResetTest, ResetForgetsHalfAMessage) {
  Start();
  scoped_ptr<RawPeer> first = Meet();
  RawMessage message;
  message.payload = "payload";
  first->Send(message.Bytes().substr(0, 22));
  RunUntilIdle();
  server_->ResetToAcceptingConnectionState();
  Meet()->Send(message);
  RunUntilEvent(listener_, "message:2");
}

TEST_F(NamedServerResetTest, ResetForgetsThatThePeerWasSlow) {
  Start();
  scoped_ptr<RawPeer> first = Meet();
  EXPECT_TRUE(server_->Send(NewLargeMessage(5, 4 * 1024 * 1024)));
  server_->ResetToAcceptingConnectionState();
  scoped_ptr<RawPeer> second = Meet();
  EXPECT_TRUE(server_->Send(NewMessage(6)));
  EXPECT_EQ(Parse(second->ReceiveMessage()).type, 6u);
}

TEST_F(NamedServerResetTest, ResetForgetsThePid) {
  Start();
  Meet();
  server_->ResetToAcceptingConnectionState();
  EXPECT_EQ(server_->GetPeerPID(), base::kNullProcessId);
}

TEST_F(NamedServerResetTest, ResetClosesDescriptorsOfHalfAMessage) {
  Start();
  scoped_ptr<RawPeer> peer = Meet();
  WatchedFile file;
  RawMessage message;
  message.num_fds = 1;
  message.payload_size = 100;
  peer->SendWithDescriptors(message.Bytes(), {file.fd()});
  RunUntilIdle();
  file.Take();
  EXPECT_TRUE(file.IsHeld());
  server_->ResetToAcceptingConnectionState();
  EXPECT_FALSE(file.IsHeld());
}

TEST_F(NamedServerResetTest, NothingMeantForOnePeerReachesTheNext) {
  Start();
  scoped_ptr<RawPeer> first = Meet();
  EXPECT_TRUE(server_->Send(NewLargeMessage(5, 4 * 1024 * 1024)));
  EXPECT_TRUE(server_->Send(NewMessage(6)));
  Leave(std::move(first));
  scoped_ptr<RawPeer> second = Meet();
  EXPECT_TRUE(server_->Send(NewMessage(7)));
  EXPECT_EQ(Parse(second->ReceiveMessage()).type, 7u);
}

TEST_F(NamedServerResetTest, AResetInsideOnMessageReceivedEndsThatPeerOnly) {
  Start();
  scoped_ptr<RawPeer> first = Meet();
  listener_.OnMessageDo([&](const IPC::Message&) {
    server_->ResetToAcceptingConnectionState();
    listener_.OnMessageDo(nullptr);
  });
  first->Send(RawMessage().Bytes() + RawMessage().Bytes());
  RunUntilEvent(listener_, "message:2");
  scoped_ptr<RawPeer> second = Meet();
  second->Send(RawMessage());
  RunUntilEvent(listener_, "message:2", 2);
  EXPECT_EQ(listener_.story(),
            Connected() + " message:2 " + Connected() + " message:2");
}

}  // namespace

}  // namespace test_support
