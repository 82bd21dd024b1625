// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// A named server whose id has a secret: deviation D4.

#include <string>
#include <utility>

#include "base/files/file_path.h"
#include "base/files/file_util.h"
#include "gtest/gtest.h"
#include "ipc/ipc_channel.h"
#include "ipc/ipc_channel_posix.h"
#include "tests/support/channel_test.h"

namespace test_support {

namespace {

using IPC::Channel;
using IPC::ChannelPosix;
using ipcx::DisconnectReason;

class ChannelSecretTest : public ChannelTest {
 protected:
  ChannelSecretTest()
      : id_(Channel::GenerateVerifiedChannelID(SocketPath("server"))),
        path_(id_.substr(0, id_.find('\\'))),
        secret_(std::stoi(id_.substr(id_.find('\\') + 1))) {
    server_.reset(
        new ChannelPosix(id_, Channel::MODE_NAMED_SERVER, &listener_));
    EXPECT_TRUE(server_->Connect());
  }

  scoped_ptr<RawPeer> Accept() {
    scoped_ptr<RawPeer> peer(new RawPeer(RawPeer::ConnectTo(path_)));
    RunUntil([&] { return server_->HasAcceptedConnection(); });
    return peer;
  }
  static RawMessage HelloWith(int secret) {
    RawMessage hello = Hello();
    hello.payload += IntBytes(secret);
    return hello;
  }
  void ExpectRefused(const RawMessage& hello) {
    scoped_ptr<RawPeer> impostor = Accept();
    impostor->Send(hello);
    RunUntilEvent(listener_, "error", listener_.Count("error") + 1);
    EXPECT_EQ(server_->disconnect_reason(), DisconnectReason::kWrongSecret);
    EXPECT_EQ(impostor->ReceiveMessage().size(), kRawHeaderSize + 4) << "HELLO";
    EXPECT_TRUE(impostor->ReachesEnd()) << "and nothing else";
  }
  void ExpectServesAClient() {
    RecordingListener client_listener;
    ChannelPosix client(id_, Channel::MODE_NAMED_CLIENT, &client_listener);
    EXPECT_TRUE(client.Connect());
    RunUntilEvent(listener_, Connected());
    EXPECT_TRUE(server_->Send(NewMessage(5)));
    RunUntilEvent(client_listener, "message:5");
  }

  const std::string id_;
  const std::string path_;
  const int secret_;
  RecordingListener listener_;
  scoped_ptr<ChannelPosix> server_;
};

TEST_F(ChannelSecretTest, ThePathIsTheIdWithoutTheSecret) {
  EXPECT_TRUE(base::PathExists(base::FilePath(path_)));
  EXPECT_FALSE(base::PathExists(base::FilePath(id_)));
  EXPECT_TRUE(Channel::IsNamedServerInitialized(id_));
}

TEST_F(ChannelSecretTest, AClientOfTheSameIdIsServed) {
  ExpectServesAClient();
}

TEST_F(ChannelSecretTest, APeerWithAnotherSecretIsRefused) {
  server_->Send(NewMessage(5));  // For the right one.
  ExpectRefused(HelloWith(secret_ ^ 1));
}

TEST_F(ChannelSecretTest, APeerWithoutTheSecretIsRefused) {
  ExpectRefused(Hello());
}

TEST_F(ChannelSecretTest, TheRightClientStillGetsInAfterAnImpostor) {
  ExpectRefused(HelloWith(secret_ ^ 1));
  ExpectServesAClient();
}

TEST_F(ChannelSecretTest, ThePeerHearsOnlyHelloBeforeItHasGivenTheSecret) {
  server_->Send(NewMessage(5));
  scoped_ptr<RawPeer> peer = Accept();
  server_->Send(NewMessage(6));
  RunUntilIdle();
  EXPECT_EQ(Parse(peer->ReceiveMessage()).type, 0xFFFFu);
  EXPECT_FALSE(peer->HasInput());
  peer->Send(HelloWith(secret_));
  RunUntilEvent(listener_, Connected());
  EXPECT_EQ(Parse(peer->ReceiveMessage()).type, 5u);
  EXPECT_EQ(Parse(peer->ReceiveMessage()).type, 6u);
}

TEST_F(ChannelSecretTest, TheSecretStaysOutOfTheLog) {
  testing::internal::CaptureStderr();
  ExpectRefused(HelloWith(secret_ ^ 1));
  const std::string log = testing::internal::GetCapturedStderr();
  EXPECT_NE(log.find(path_), std::string::npos);
  EXPECT_EQ(log.find(std::to_string(secret_)), std::string::npos);
}

TEST_F(ChannelTest, ABackslashThatBeginsNoSecretIsPartOfThePath) {
  const std::string path = SocketPath("a\\b");
  RecordingListener listener;
  ChannelPosix server(path, Channel::MODE_NAMED_SERVER, &listener);
  EXPECT_TRUE(server.Connect());
  EXPECT_TRUE(base::PathExists(base::FilePath(path)));
}

}  // namespace

}  // namespace test_support
