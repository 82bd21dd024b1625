// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Connect() and HELLO: behaviour.md, section B, and deviation D2.

#include <string>
#include <utility>

#include "base/process/process_handle.h"
#include "gtest/gtest.h"
#include "ipc/ipc_channel.h"
#include "tests/support/channel_test.h"

namespace test_support {

namespace {

using IPC::Channel;
using ipcx::DisconnectReason;

int SelfPid() {
  return static_cast<int>(base::GetCurrentProcId());
}

class ChannelHandshakeTest : public ChannelTest {
 protected:
  void Connect() { channel_ = ConnectToRawPeer(&listener_, &peer_); }
  void Meet() { channel_ = MeetRawPeer(&listener_, &peer_); }

  // The channel after a peer whose whole speech is |bytes|.
  void ExpectFirstBytesEnd(const std::string& bytes, DisconnectReason reason) {
    Connect();
    peer_->Send(bytes);
    ExpectEnd(listener_, *channel_, reason);
    EXPECT_EQ(listener_.story(), "error");
    EXPECT_EQ(channel_->GetPeerPID(), base::kNullProcessId);
  }
  void ExpectEndsAfterHello(const RawMessage& message,
                            DisconnectReason reason) {
    Meet();
    peer_->Send(message);
    ExpectEnd(listener_, *channel_, reason);
    EXPECT_EQ(listener_.story(), "error");
  }

  RecordingListener listener_;
  scoped_ptr<RawPeer> peer_;
  scoped_ptr<PlatformChannel> channel_;
};

TEST_F(ChannelHandshakeTest, HelloIsByteForByteThatOfChromium) {
  Connect();
  const RawMessage hello = Parse(peer_->ReceiveMessage());
  EXPECT_EQ(hello.routing, -2);
  EXPECT_EQ(hello.type, 0xFFFFu);
  EXPECT_EQ(hello.flags & 0xFF, uint32_t{IPC::Message::PRIORITY_NORMAL});
  EXPECT_EQ(hello.num_fds, 0);
  EXPECT_EQ(hello.payload, IntBytes(SelfPid()));
}

TEST_F(ChannelHandshakeTest, ServerSaysHelloBeforeItHearsAnything) {
  Connect();
  EXPECT_EQ(Parse(peer_->ReceiveMessage()).type, 0xFFFFu);
}

TEST_F(ChannelHandshakeTest, HelloOvertakesWhatWasSentBeforeConnect) {
  PipeEnd other_end;
  channel_ = MakeChannel(Channel::MODE_CLIENT, &listener_, &other_end);
  EXPECT_TRUE(channel_->Send(NewMessage(8)));
  EXPECT_TRUE(channel_->Send(NewMessage(9)));
  EXPECT_TRUE(channel_->Connect());
  RawPeer server(std::move(other_end));
  // What goes out in a second write may need the channel's loop.
  const auto next_type = [this, &server] {
    return Parse(server.ReceiveMessage([this] { RunUntilIdle(); })).type;
  };
  EXPECT_EQ(next_type(), 0xFFFFu);
  EXPECT_EQ(next_type(), 8u);
  EXPECT_EQ(next_type(), 9u);
}

TEST_F(ChannelHandshakeTest, ConnectFailsIfThePeerIsGoneAndTheErrorFollows) {
  PipeEnd other_end;
  channel_ = MakeChannel(Channel::MODE_CLIENT, &listener_, &other_end);
  other_end = PipeEnd();
  EXPECT_FALSE(channel_->Connect());
  EXPECT_EQ(listener_.story(), "");
  ExpectEnd(listener_, *channel_, DisconnectReason::kPeerClosed);
  EXPECT_EQ(listener_.story(), "error");
}

TEST_F(ChannelHandshakeTest, ConnectedComesFromTheLoop) {
  PipeEnd other_end;
  channel_ = MakeChannel(Channel::MODE_SERVER, &listener_, &other_end);
  RawPeer client(std::move(other_end));
  client.Send(Hello());
  EXPECT_TRUE(channel_->Connect());
  EXPECT_EQ(listener_.story(), "");
  RunUntilEvent(listener_, Connected());
}

TEST_F(ChannelHandshakeTest, ConnectAloneDoesNotMeanConnected) {
  Connect();
  RunUntilIdle();
  EXPECT_EQ(listener_.story(), "");
}

TEST_F(ChannelHandshakeTest, MessagesAfterHelloFollowInOrder) {
  Connect();
  RawMessage message;
  std::string bytes = Hello().Bytes();
  for (uint32_t type : {5, 6, 7}) {
    message.type = type;
    bytes += message.Bytes();
  }
  peer_->Send(bytes);
  RunUntilEvent(listener_, "message:7");
  EXPECT_EQ(listener_.story(), Connected() + " message:5 message:6 message:7");
}

TEST_F(ChannelHandshakeTest, HelloMayArriveByteByByte) {
  Connect();
  for (char byte : Hello().Bytes()) {
    EXPECT_EQ(listener_.story(), "");
    peer_->Send(std::string(1, byte));
    RunUntilIdle();
  }
  RunUntilEvent(listener_, Connected());
}

TEST_F(ChannelHandshakeTest, MessageBeforeHelloEndsTheChannel) {
  ExpectFirstBytesEnd(RawMessage().Bytes() + Hello().Bytes(),
                      DisconnectReason::kMessageBeforeHello);
}

TEST_F(ChannelHandshakeTest, AnotherTypeWithRoutingNoneIsNoHello) {
  RawMessage message = Hello();
  message.type = 0xFFFD;
  ExpectFirstBytesEnd(message.Bytes(), DisconnectReason::kMessageBeforeHello);
}

TEST_F(ChannelHandshakeTest, TheTypeOfHelloWithARouteIsNoHello) {
  RawMessage message = Hello();
  message.routing = 1;
  ExpectFirstBytesEnd(message.Bytes(), DisconnectReason::kMessageBeforeHello);
}

TEST_F(ChannelHandshakeTest, HelloWithoutPidEndsTheChannel) {
  RawMessage hello = Hello();
  hello.payload.clear();
  ExpectFirstBytesEnd(hello.Bytes(), DisconnectReason::kMalformedHello);
}

TEST_F(ChannelHandshakeTest, HelloWithHalfAPidEndsTheChannel) {
  RawMessage hello = Hello();
  hello.payload.resize(2);
  ExpectFirstBytesEnd(hello.Bytes(), DisconnectReason::kMalformedHello);
}

TEST_F(ChannelHandshakeTest, BytesAfterThePidAreIgnored) {
  Connect();
  RawMessage hello = Hello();
  hello.payload += "from a later version";
  peer_->Send(hello);
  peer_->Send(RawMessage());
  RunUntilEvent(listener_, "message:2");
  EXPECT_EQ(listener_.story(), Connected() + " message:2");
}

TEST_F(ChannelHandshakeTest, SecondHelloEndsTheChannel) {
  ExpectEndsAfterHello(Hello(666), DisconnectReason::kRepeatedHello);
}

TEST_F(ChannelHandshakeTest, SecondHelloDoesNotChangeThePid) {
  Meet();
  base::ProcessId pid_at_end = 0;
  listener_.OnErrorDo([&] { pid_at_end = channel_->GetPeerPID(); });
  peer_->Send(Hello(666));
  RunUntilEvent(listener_, "error");
  EXPECT_EQ(pid_at_end, base::GetCurrentProcId());
}

TEST_F(ChannelHandshakeTest, CloseFdMessageEndsTheChannel) {
  RawMessage close_fd = Hello(0);
  close_fd.type = 0xFFFE;
  close_fd.payload = IntBytes(1) + IntBytes(0);
  ExpectEndsAfterHello(close_fd, DisconnectReason::kUnknownInternalMessage);
}

TEST_F(ChannelHandshakeTest, OtherTypesWithRoutingNoneAreDelivered) {
  Meet();
  RawMessage message;
  message.routing = -2;
  message.type = 0xFFFD;
  peer_->Send(message);
  message.type = 0x10000;
  peer_->Send(message);
  RunUntilEvent(listener_, "message:65536");
  EXPECT_EQ(listener_.story(), "message:65533 message:65536");
}

TEST_F(ChannelHandshakeTest, TheTypesOfTheChannelAreFreeOnOtherRoutes) {
  Meet();
  RawMessage message;
  message.type = 0xFFFF;
  peer_->Send(message);
  message.type = 0xFFFE;
  peer_->Send(message);
  RunUntilEvent(listener_, "message:65534");
  EXPECT_EQ(listener_.story(), "message:65535 message:65534");
}

TEST_F(ChannelHandshakeTest, PeerPidIsKnownFromHelloToTheEnd) {
  Connect();
  EXPECT_EQ(channel_->GetPeerPID(), base::kNullProcessId);
  base::ProcessId pid_at_error = 0;
  listener_.OnErrorDo([&] { pid_at_error = channel_->GetPeerPID(); });
  peer_->Send(Hello());
  RunUntilEvent(listener_, Connected());
  EXPECT_EQ(channel_->GetPeerPID(), base::GetCurrentProcId());
  peer_->Close();
  RunUntilEvent(listener_, "error");
  EXPECT_EQ(pid_at_error, base::GetCurrentProcId());
  EXPECT_EQ(channel_->GetPeerPID(), base::kNullProcessId);
}

TEST_F(ChannelHandshakeTest, SecondConnectIsRefusedAndHarmless) {
  Meet();
  EXPECT_FALSE(channel_->Connect());
  peer_->Send(RawMessage());
  RunUntilEvent(listener_, "message:2");
  EXPECT_TRUE(channel_->Send(NewMessage(9)));
  EXPECT_EQ(Parse(peer_->ReceiveMessage()).type, 9u) << "no second HELLO";
}

TEST_F(ChannelHandshakeTest, ConnectAfterCloseFails) {
  Meet();
  channel_->Close();
  EXPECT_FALSE(channel_->Connect());
}

TEST_F(ChannelHandshakeTest, TwoChannelsOfOneNameMeet) {
  RecordingListener client_listener;
  const std::string name = Channel::GenerateUniqueRandomChannelID();
  scoped_ptr<Channel> server = Channel::CreateServer(name, &listener_);
  scoped_ptr<Channel> client = Channel::CreateClient(name, &client_listener);
  EXPECT_TRUE(client->Connect());
  EXPECT_TRUE(server->Connect());
  const std::string connected = "connected:" + std::to_string(SelfPid());
  RunUntilEvent(listener_, connected);
  RunUntilEvent(client_listener, connected);
  EXPECT_EQ(server->GetPeerPID(), base::GetCurrentProcId());
}

}  // namespace

}  // namespace test_support
