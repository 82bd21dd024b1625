// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/posix/socket_io.h"

#include <fcntl.h>
#include <sys/socket.h>

#include <vector>

#include "base/files/scoped_file.h"
#include "gtest/gtest.h"

namespace IPC {
namespace internal {
namespace {

class SendBufferTest : public testing::Test {
 protected:
  SendBufferTest() {
    int ends[2];
    EXPECT_EQ(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends), 0);
    socket_.reset(ends[0]);
    other_end_.reset(ends[1]);
  }

  int SizeOfSendBuffer() const {
    int size = 0;
    socklen_t length = sizeof(size);
    EXPECT_EQ(getsockopt(socket_.get(), SOL_SOCKET, SO_SNDBUF, &size, &length),
              0);
    return size;
  }

  base::ScopedFD socket_;
  base::ScopedFD other_end_;
};

TEST_F(SendBufferTest, TakesFiveFullWritesInARow) {
  WidenSendBuffer(socket_.get());
  const std::vector<char> full(64 * 1024);
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(send(socket_.get(), full.data(), full.size(), MSG_DONTWAIT),
              static_cast<ssize_t>(full.size()));
  }
}

TEST_F(SendBufferTest, IsNotMadeSmaller) {
  const int kLarge = 400 * 1024;
  ASSERT_EQ(
      setsockopt(socket_.get(), SOL_SOCKET, SO_SNDBUF, &kLarge, sizeof(kLarge)),
      0);
  const int before = SizeOfSendBuffer();
  WidenSendBuffer(socket_.get());
  EXPECT_GE(SizeOfSendBuffer(), before);
}

TEST_F(SendBufferTest, ASocketThatHasNoneIsLeftAlone) {
  const base::ScopedFD file(open("/dev/null", O_WRONLY | O_CLOEXEC));
  WidenSendBuffer(file.get());
}

}  // namespace
}  // namespace internal
}  // namespace IPC
