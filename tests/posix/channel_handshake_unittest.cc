// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// HELLO and descriptors; the rest is in
// tests/ipc/channel_handshake_unittest.cc.

#include <unistd.h>

#include <string>
#include <utility>

#include "gtest/gtest.h"
#include "ipc/ipc_channel.h"
#include "ipc/ipc_channel_posix.h"
#include "tests/support/channel_test.h"
#include "tests/support/descriptors.h"

namespace test_support {

namespace {

using IPC::Channel;
using IPC::ChannelPosix;
using ipcx::DisconnectReason;

class ChannelHandshakeTest : public ChannelTest {
 protected:
  void Connect() { channel_ = ConnectToRawPeer(&listener_, &peer_); }

  RecordingListener listener_;
  scoped_ptr<RawPeer> peer_;
  scoped_ptr<ChannelPosix> channel_;
};

TEST_F(ChannelHandshakeTest, AClientsHelloCarriesNoDescriptor) {
  base::ScopedFD other_end;
  channel_ = MakeChannel(Channel::MODE_CLIENT, &listener_, &other_end);
  EXPECT_TRUE(channel_->Connect());
  RawPeer server(std::move(other_end));
  EXPECT_EQ(Parse(server.ReceiveMessage()).payload, IntBytes(getpid()));
  EXPECT_TRUE(server.descriptors()->empty());
}

TEST_F(ChannelHandshakeTest, HelloWithADescriptorEndsTheChannel) {
  Connect();
  WatchedFile file;
  RawMessage hello = Hello();
  hello.num_fds = 1;
  peer_->SendWithDescriptors(hello.Bytes(), {file.fd()});
  ExpectEnd(listener_, *channel_, DisconnectReason::kMalformedHello);
  file.Take();
  EXPECT_FALSE(file.IsHeld());
}

TEST_F(ChannelHandshakeTest, SetGlobalPidChangesWhatWeClaim) {
  EXPECT_EQ(Channel::CreateServer("", &listener_)->GetSelfPID(), getpid());
  Channel::SetGlobalPid(54321);
  Connect();
  EXPECT_EQ(channel_->GetSelfPID(), 54321);
  EXPECT_EQ(Parse(peer_->ReceiveMessage()).payload, IntBytes(54321));
  Channel::SetGlobalPid(0);
  EXPECT_EQ(channel_->GetSelfPID(), getpid());
}

TEST_F(ChannelHandshakeTest, ServerClosesItsClientEndOnceThePeerSpeaks) {
  scoped_ptr<Channel> server = Channel::CreateServer("name", &listener_);
  EXPECT_TRUE(server->Connect());
  const int client_end = server->GetClientFileDescriptor();
  RawPeer client{base::ScopedFD(dup(client_end))};
  RunUntilIdle();
  EXPECT_TRUE(IsOpen(client_end)) << "nobody has spoken";

  client.Send(Hello());
  RunUntilEvent(listener_, Connected());
  EXPECT_EQ(server->GetClientFileDescriptor(), -1);
  client.Close();
  RunUntilEvent(listener_, "error");
}

}  // namespace

}  // namespace test_support
