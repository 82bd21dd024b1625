// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_POSIX_NAMED_SERVER_TEST_H_
#define TESTS_POSIX_NAMED_SERVER_TEST_H_

#include <sys/stat.h>

#include <string>
#include <utility>

#include "base/files/file_path.h"
#include "gtest/gtest.h"
#include "ipc/ipc_channel.h"
#include "ipc/ipc_channel_posix.h"
#include "tests/support/as_nobody.h"
#include "tests/support/channel_test.h"

namespace test_support {

// A server on a path and the peers that come and go.
class NamedServerTest : public ChannelTest {
 protected:
  NamedServerTest() : path_(SocketPath("socket")) {}

  void Start(IPC::Channel::Mode mode = IPC::Channel::MODE_NAMED_SERVER) {
    server_.reset(new IPC::ChannelPosix(path_, mode, &listener_));
    EXPECT_TRUE(server_->Connect());
  }
  // A peer that the server has accepted.
  scoped_ptr<RawPeer> Accept() {
    scoped_ptr<RawPeer> peer(new RawPeer(RawPeer::ConnectTo(path_)));
    RunUntil([&] { return server_->HasAcceptedConnection(); });
    return peer;
  }
  // The same, and both have said HELLO.
  scoped_ptr<RawPeer> Meet() {
    const int before = listener_.Count(Connected());
    scoped_ptr<RawPeer> peer = Accept();
    EXPECT_EQ(Parse(peer->ReceiveMessage()).type, 0xFFFFu);
    peer->Send(Hello());
    RunUntilEvent(listener_, Connected(), before + 1);
    return peer;
  }
  void Leave(scoped_ptr<RawPeer> peer) {
    const int before = listener_.Count("error");
    peer.reset();
    RunUntilEvent(listener_, "error", before + 1);
  }
  // A peer that connects as another user. The path is opened for it.
  scoped_ptr<RawPeer> ConnectAsStranger() {
    EXPECT_EQ(chmod(path_.c_str(), 0777), 0);
    EXPECT_EQ(chmod(base::FilePath(path_).DirName().value().c_str(), 0777), 0);
    const AsNobody stranger;
    return scoped_ptr<RawPeer>(new RawPeer(RawPeer::ConnectTo(path_)));
  }

  const std::string path_;
  RecordingListener listener_;
  scoped_ptr<IPC::ChannelPosix> server_;
};

}  // namespace test_support

#endif  // TESTS_POSIX_NAMED_SERVER_TEST_H_
