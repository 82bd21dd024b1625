// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// A channel after fork(), deviation D19, and what a program that is started
// inherits, weaknesses.md row 18.

#include <dirent.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "base/posix/eintr_wrapper.h"
#include "gtest/gtest.h"
#include "ipc/ipc_channel.h"
#include "ipc/ipc_channel_posix.h"
#include "testing/multiprocess_func_list.h"
#include "tests/support/channel_test.h"
#include "tests/support/descriptors.h"
#include "tests/support/log_of.h"

namespace test_support {

namespace {

using IPC::Channel;
using IPC::ChannelPosix;

// The exit code of a forked child that does |what|.
int InForkedChild(const std::function<int()>& what) {
  const pid_t pid = fork();
  if (pid == 0)
    _exit(what());
  int status = 0;
  EXPECT_EQ(HANDLE_EINTR(waitpid(pid, &status, 0)), pid);
  EXPECT_TRUE(WIFEXITED(status));
  return WEXITSTATUS(status);
}

// Exits with the number of descriptors besides those of the terminal.
MULTIPROCESS_TEST_MAIN(DescriptorCountingProgram) {
  int count = 0;
  DIR* const directory = opendir("/proc/self/fd");
  while (const dirent* entry = readdir(directory)) {
    const int fd = atoi(entry->d_name);
    count += fd > STDERR_FILENO && fd != dirfd(directory);
  }
  closedir(directory);
  return count;
}

int RunDescriptorCountingProgram() {
  return InForkedChild([] {
    execl("/proc/self/exe", "program",
          "--test-child-process=DescriptorCountingProgram", nullptr);
    return 255;
  });
}

class ChannelForkTest : public ChannelTest {
 protected:
  void Meet() { channel_ = MeetRawPeer(&listener_, &peer_); }
  // The channel is as good as new.
  void ExpectWorks() {
    peer_->Send(RawMessage());
    RunUntilEvent(listener_, "message:2");
    EXPECT_TRUE(channel_->Send(NewMessage(9)));
    EXPECT_EQ(Parse(peer_->ReceiveMessage()).type, 9u);
    EXPECT_EQ(listener_.story(), "message:2");
  }

  RecordingListener listener_;
  scoped_ptr<RawPeer> peer_;
  scoped_ptr<ChannelPosix> channel_;
};

TEST_F(ChannelForkTest, AForkedChildCannotSend) {
  Meet();
  EXPECT_EQ(InForkedChild([&] { return channel_->Send(NewMessage(5)); }), 0);
  ExpectWorks();
}

TEST_F(ChannelForkTest, AForkedChildCannotConnect) {
  base::ScopedFD other_end;
  channel_ = MakeChannel(Channel::MODE_SERVER, &listener_, &other_end);
  EXPECT_EQ(InForkedChild([&] { return channel_->Connect(); }), 0);
  RawPeer peer(std::move(other_end));
  EXPECT_FALSE(peer.HasInput());
}

TEST_F(ChannelForkTest, AForkedChildIsToldWhy) {
  Meet();
  EXPECT_EQ(InForkedChild([&] {
              const std::string log =
                  LogOf([&] { channel_->Send(NewMessage(5)); });
              return log.find("fork") == std::string::npos;
            }),
            0);
}

TEST_F(ChannelForkTest, AChannelMadeInTheForkedChildWorksThere) {
  EXPECT_EQ(InForkedChild([&] {
              base::ScopedFD other_end;
              channel_ =
                  MakeChannel(Channel::MODE_CLIENT, &listener_, &other_end);
              return channel_->Send(NewMessage(5)) ? 0 : 1;
            }),
            0);
}

TEST_F(ChannelForkTest, AForkedChildThatClosesItsCopyDisturbsNothing) {
  Meet();
  EXPECT_EQ(InForkedChild([&] {
              channel_->Close();
              channel_.reset();
              return 0;
            }),
            0);
  ExpectWorks();
}

TEST_F(ChannelForkTest, AForkedChildThatClosesItsCopyWhileWritingWaits) {
  Meet();
  EXPECT_TRUE(channel_->Send(NewLargeMessage(5, 4 * 1024 * 1024)));
  InForkedChild([&] {
    channel_.reset();
    return 0;
  });
  const std::string bytes = peer_->ReceiveMessage([&] { RunUntilIdle(); });
  EXPECT_EQ(Parse(bytes).type, 5u);
}

TEST_F(ChannelForkTest, AForkedChildLeavesThePathOfAServer) {
  const std::string path = SocketPath("socket");
  channel_.reset(
      new ChannelPosix(path, Channel::MODE_NAMED_SERVER, &listener_));
  EXPECT_TRUE(channel_->Connect());
  InForkedChild([&] {
    channel_.reset();
    return 0;
  });
  RawPeer peer(RawPeer::ConnectTo(path));
  peer.Send(Hello());
  RunUntilEvent(listener_, Connected());
}

TEST_F(ChannelForkTest, AStartedProgramInheritsNothing) {
  const int inherited_anyway = RunDescriptorCountingProgram();
  const std::string path = SocketPath("socket");
  RecordingListener named_listener;
  ChannelPosix named(path, Channel::MODE_NAMED_SERVER, &named_listener);
  EXPECT_TRUE(named.Connect());
  scoped_ptr<Channel> client = Channel::CreateNamedClient(path, &listener_);
  EXPECT_TRUE(client->Connect());
  RunUntil([&] { return named.HasAcceptedConnection(); });
  scoped_ptr<Channel> plain = Channel::CreateServer("name", &listener_);
  Meet();
  std::vector<base::ScopedFD> received;
  listener_.OnMessageDo([&](const IPC::Message& message) {
    received = ReadDescriptors(message);
  });
  WatchedFile file;
  RawMessage message;
  message.num_fds = 1;
  message.payload = IntBytes(0);
  peer_->SendWithDescriptors(message.Bytes(), {file.fd()});
  RunUntilEvent(listener_, "message:2");
  ASSERT_EQ(received.size(), 1u);

  EXPECT_EQ(RunDescriptorCountingProgram(), inherited_anyway);
}

}  // namespace

}  // namespace test_support
