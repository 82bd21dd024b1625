// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What tests/ipc/channel_receive_unittest.cc cannot ask of every platform.

#include <sys/socket.h>

#include <string>

#include "gtest/gtest.h"
#include "ipc/ipc_channel_posix.h"
#include "tests/support/channel_test.h"

namespace test_support {

namespace {

using IPC::ChannelPosix;

RawMessage MessageOfType(uint32_t type) {
  RawMessage message;
  message.type = type;
  return message;
}

class ChannelReceiveTest : public ChannelTest {
 protected:
  void Meet() { channel_ = MeetRawPeer(&listener_, &peer_); }

  RecordingListener listener_;
  scoped_ptr<RawPeer> peer_;
  scoped_ptr<ChannelPosix> channel_;
};

TEST_F(ChannelReceiveTest, AMessageStaysValidDuringANestedLoop) {
  Meet();
  RawMessage outer = MessageOfType(5);
  outer.payload = "precious";
  std::string afterwards;
  listener_.OnMessageDo([&](const IPC::Message& message) {
    if (message.type() != 5)
      return;
    // More than the buffer that the message lies in.
    RawMessage inner = MessageOfType(6);
    inner.payload.assign(50000, 'x');
    for (int i = 1; i <= 4; ++i) {
      peer_->Send(inner);
      base::MessageLoop::ScopedNestableTaskAllower allow(&loop_);
      RunUntilEvent(listener_, "message:6", i);
    }
    afterwards.assign(message.payload(), message.payload_size());
  });
  peer_->Send(outer);
  RunUntilEvent(listener_, "message:5");
  EXPECT_EQ(afterwards, "precious");
}

TEST_F(ChannelReceiveTest, ThePeerMayShutDownOneDirection) {
  Meet();
  peer_->Send(MessageOfType(5));
  EXPECT_EQ(shutdown(peer_->fd(), SHUT_WR), 0);
  RunUntilEvent(listener_, "error");
  EXPECT_EQ(listener_.story(), "message:5 error");
}

}  // namespace

}  // namespace test_support
