// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Who the peer is, by the word of the kernel: deviation D3.

#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <string>

#include "base/files/file_path.h"
#include "base/posix/eintr_wrapper.h"
#include "gtest/gtest.h"
#include "ipc/ipc_channel_posix.h"
#include "ipc/unix_domain_socket_util.h"
#include "ipcx/channel.h"
#include "tests/support/channel_test.h"

namespace test_support {

namespace {

using IPC::Channel;
using IPC::ChannelPosix;
using ipcx::DisconnectReason;
using ipcx::PeerIdentity;

const int kNotAllowed = 77;

class PeerIdentityTest : public ChannelTest {
 protected:
  PeerIdentityTest() {
    ipcx::ChannelPolicy policy;
    policy.keeps_peer_process = true;
    UsePolicy(policy);
  }
  ~PeerIdentityTest() override {
    if (child_ > 0) {
      EXPECT_EQ(Reap(), 0);
    }
  }

  // A server on one end of a pair, and a forked process at the other that says
  // HELLO with |claim|, or with its own pid, and stays until LetChildGo().
  void MeetForkedPeer(int claim = 0, bool in_new_pid_namespace = false) {
    PipeEnd theirs;
    server_ = MakeChannel(Channel::MODE_SERVER, &listener_, &theirs);
    status_ = ipcx::GetStatus(server_.get());
    ASSERT_TRUE(server_->Connect());
    int stay[2];
    ASSERT_EQ(pipe2(stay, O_CLOEXEC), 0);
    stay_.reset(stay[1]);
    base::ScopedFD child_stay(stay[0]);
    child_ = fork();
    ASSERT_GE(child_, 0);
    if (child_ == 0) {
      stay_.reset();
      if (in_new_pid_namespace)
        BecomeFirstOfANamespace();
      const std::string hello = Hello(claim ? claim : getpid()).Bytes();
      if (HANDLE_EINTR(write(theirs.get(), hello.data(), hello.size())) < 0)
        _exit(1);
      char byte;
      _exit(HANDLE_EINTR(read(child_stay.get(), &byte, 1)) == 0 ? 0 : 2);
    }
  }
  // Goes on as pid 1. The process that it was hands its end on, at once if it
  // may not do this.
  static void BecomeFirstOfANamespace() {
    if (unshare(CLONE_NEWUSER | CLONE_NEWPID) != 0)
      _exit(kNotAllowed);
    const pid_t first = fork();
    if (first == 0)
      return;
    int status = -1;
    HANDLE_EINTR(waitpid(first, &status, 0));
    _exit(WIFEXITED(status) ? WEXITSTATUS(status) : 3);
  }
  void RunUntilConnected() {
    RunUntil([&] { return !listener_.events().empty(); });
  }
  // How the child ended.
  int Reap() {
    stay_.reset();
    int status = -1;
    EXPECT_EQ(HANDLE_EINTR(waitpid(child_, &status, 0)), child_);
    EXPECT_TRUE(WIFEXITED(status));
    child_ = -1;
    return WEXITSTATUS(status);
  }

  RecordingListener listener_;
  scoped_ptr<PlatformChannel> server_;
  scoped_refptr<ipcx::ChannelStatus> status_;
  base::ScopedFD stay_;
  pid_t child_ = -1;
};

bool AsksForCredentials(int socket) {
  int on = -1;
  socklen_t size = sizeof(on);
  EXPECT_EQ(getsockopt(socket, SOL_SOCKET, SO_PASSCRED, &on, &size), 0);
  return on != 0;
}

std::string ConnectedTo(pid_t pid) {
  return "connected:" + std::to_string(pid);
}

TEST_F(PeerIdentityTest, TheKernelConfirmsTheClaimOfAnInheritedPair) {
  MeetForkedPeer();
  RunUntilConnected();
  EXPECT_EQ(listener_.story(), ConnectedTo(child_));
  const PeerIdentity peer = status_->peer();
  EXPECT_TRUE(peer.verified);
  EXPECT_EQ(peer.pid, child_);
  EXPECT_EQ(peer.claimed_pid, child_);
  EXPECT_EQ(peer.uid, static_cast<int64>(geteuid()));
}

TEST_F(PeerIdentityTest, ItIsCompleteInsideOnChannelConnected) {
  bool verified = false;
  listener_.OnConnectedDo([&] { verified = status_->peer().verified; });
  MeetForkedPeer();
  RunUntilConnected();
  EXPECT_TRUE(verified);
}

TEST_F(PeerIdentityTest, APeerThatClaimsTheParentsPidIsDropped) {
  MeetForkedPeer(getpid());
  RunUntilConnected();
  EXPECT_EQ(listener_.story(), "error");
  EXPECT_EQ(status_->disconnect_reason(), DisconnectReason::kWrongIdentity);
}

TEST_F(PeerIdentityTest, ThePidfdTellsWhenThePeerHasEnded) {
  MeetForkedPeer();
  RunUntilConnected();
  const scoped_refptr<ipcx::ProcessReference> process = status_->peer().process;
  if (!process.get())
    GTEST_SKIP() << "this kernel gives no pidfd with a message";
  pollfd ended = {process->handle(), POLLIN, 0};
  EXPECT_EQ(poll(&ended, 1, 0), 0);
  Reap();
  EXPECT_EQ(poll(&ended, 1, 0), 1);
}

TEST_F(PeerIdentityTest, NoPidfdIsKeptUnlessThePolicyAsks) {
  UsePolicy(ipcx::ChannelPolicy());
  MeetForkedPeer();
  RunUntilConnected();
  EXPECT_TRUE(status_->peer().verified);
  EXPECT_FALSE(status_->peer().process.get());
}

TEST_F(PeerIdentityTest, OnceKnownThePeerIsNotAskedAgain) {
  const std::string path = SocketPath("server");
  int listening = -1;
  ASSERT_TRUE(
      IPC::CreateServerUnixDomainSocket(base::FilePath(path), &listening));
  const base::ScopedFD owner(listening);
  RawPeer peer(RawPeer::ConnectTo(path));
  int accepted = -1;
  ASSERT_TRUE(IPC::ServerAcceptConnection(listening, &accepted));
  ChannelPosix server(
      IPC::ChannelHandle("test", base::FileDescriptor(accepted, true)),
      Channel::MODE_SERVER, &listener_);
  EXPECT_TRUE(server.Connect());
  EXPECT_TRUE(AsksForCredentials(accepted));
  peer.Send(Hello());
  RunUntilEvent(listener_, Connected());
  EXPECT_FALSE(AsksForCredentials(accepted));
}

TEST_F(PeerIdentityTest, TheStatusIsKeptAfterTheEnd) {
  MeetForkedPeer();
  RunUntilConnected();
  const pid_t pid = child_;
  Reap();
  server_.reset();
  EXPECT_EQ(status_->peer().pid, pid);
}

TEST_F(PeerIdentityTest, BothEndsOfANamedChannelKnowEachOther) {
  const std::string path = SocketPath("server");
  RecordingListener client_listener;
  ChannelPosix server(path, Channel::MODE_NAMED_SERVER, &listener_);
  EXPECT_TRUE(server.Connect());
  ChannelPosix client(path, Channel::MODE_NAMED_CLIENT, &client_listener);
  EXPECT_TRUE(client.Connect());
  RunUntilEvent(listener_, Connected());
  RunUntilEvent(client_listener, Connected());
  EXPECT_TRUE(server.status()->peer().verified);
  EXPECT_TRUE(client.status()->peer().verified);
  EXPECT_EQ(client.status()->peer().uid, static_cast<int64>(geteuid()));
}

TEST_F(PeerIdentityTest, ANamedServerDropsAPeerThatLiesAndServesTheNext) {
  const std::string path = SocketPath("server");
  ChannelPosix server(path, Channel::MODE_NAMED_SERVER, &listener_);
  EXPECT_TRUE(server.Connect());
  RawPeer liar(RawPeer::ConnectTo(path));
  liar.Send(Hello(getppid()));
  RunUntilEvent(listener_, "error");
  EXPECT_EQ(server.disconnect_reason(), DisconnectReason::kWrongIdentity);
  RawPeer honest(RawPeer::ConnectTo(path));
  honest.Send(Hello());
  RunUntilEvent(listener_, Connected());
}

TEST_F(PeerIdentityTest, ASilentPeerOfANamedServerIsDropped) {
  const std::string path = SocketPath("server");
  ipcx::ChannelPolicy policy;
  policy.handshake_timeout = base::TimeDelta::FromMilliseconds(50);
  ChannelPosix server(path, Channel::MODE_NAMED_SERVER, &listener_, policy);
  EXPECT_TRUE(server.Connect());
  RawPeer silent(RawPeer::ConnectTo(path));
  RunUntilEvent(listener_, "error");
  EXPECT_EQ(server.disconnect_reason(), DisconnectReason::kHandshakeTimeout);
  RawPeer honest(RawPeer::ConnectTo(path));
  honest.Send(Hello());
  RunUntilEvent(listener_, Connected());
}

TEST_F(PeerIdentityTest, TheClaimOfAPeerInAnotherPidNamespaceIsKeptUnverified) {
  MeetForkedPeer(0, true);
  RunUntilConnected();
  if (listener_.Count("connected:1") == 0) {
    ASSERT_EQ(Reap(), kNotAllowed);
    GTEST_SKIP() << "this process may not make pid namespaces";
  }
  const PeerIdentity peer = status_->peer();
  EXPECT_EQ(server_->GetPeerPID(), 1);
  EXPECT_EQ(peer.claimed_pid, 1);
  EXPECT_GT(peer.pid, 1) << "as this process names it";
  EXPECT_FALSE(peer.verified);
  EXPECT_EQ(Reap(), 0);
}

}  // namespace

}  // namespace test_support
