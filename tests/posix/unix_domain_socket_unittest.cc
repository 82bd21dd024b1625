// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/posix/unix_domain_socket_linux.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "base/logging.h"
#include "base/pickle.h"
#include "gtest/gtest.h"
#include "tests/support/descriptors.h"

namespace base {

using test_support::IsCloseOnExec;
using test_support::IsOpen;
using test_support::WatchedFile;

class UnixDomainSocketTest : public testing::TestWithParam<int> {
 protected:
  explicit UnixDomainSocketTest(int type = SOCK_SEQPACKET) {
    int fds[2];
    PCHECK(socketpair(AF_UNIX, type | SOCK_CLOEXEC, 0, fds) == 0);
    sender_.reset(fds[0]);
    receiver_.reset(fds[1]);
  }

  bool Send(const std::string& text, const std::vector<int>& fds) {
    return UnixDomainSocket::SendMsg(sender_.get(), text.data(), text.size(),
                                     fds);
  }
  // What was received, or the error.
  std::string Receive(size_t room = 100) {
    std::string text(room, '\0');
    const ssize_t length = UnixDomainSocket::RecvMsgWithPid(
        receiver_.get(), &text[0], room, &fds_, &pid_);
    return length < 0 ? strerror(errno)
                      : text.substr(0, static_cast<size_t>(length));
  }

  ScopedFD sender_;
  ScopedFD receiver_;
  ScopedVector<ScopedFD> fds_;
  ProcessId pid_ = 0;
};

TEST_F(UnixDomainSocketTest, MessagesKeepTheirBounds) {
  ASSERT_TRUE(Send("one", {}));
  ASSERT_TRUE(Send("two", {}));
  EXPECT_EQ("one", Receive());
  EXPECT_EQ("two", Receive());
  sender_.reset();
  EXPECT_EQ("", Receive());
}

TEST_F(UnixDomainSocketTest, DescriptorsAreCopiesAndCloseOnExec) {
  WatchedFile file;
  ASSERT_TRUE(Send("x", {file.fd()}));
  EXPECT_TRUE(IsOpen(file.fd()));
  file.Take();
  EXPECT_EQ("x", Receive());
  ASSERT_EQ(1u, fds_.size());
  EXPECT_TRUE(IsCloseOnExec(fds_[0]->get()));
  EXPECT_TRUE(file.IsHeld());
  // What the next message brings replaces it.
  ASSERT_TRUE(Send("y", {}));
  EXPECT_EQ("y", Receive());
  EXPECT_TRUE(fds_.empty());
  EXPECT_FALSE(file.IsHeld());
}

TEST_F(UnixDomainSocketTest, SixteenDescriptorsArrive) {
  WatchedFile file;
  ASSERT_TRUE(Send("x", std::vector<int>(16, file.fd())));
  EXPECT_EQ("x", Receive());
  EXPECT_EQ(16u, fds_.size());
}

class TooManyDescriptorsTest : public UnixDomainSocketTest {};

// 17 fit the padding of a buffer for 16.
INSTANTIATE_TEST_SUITE_P(All,
                         TooManyDescriptorsTest,
                         testing::Values(17, 18, 24, 253));

TEST_P(TooManyDescriptorsTest, AreRefusedAndClosed) {
  WatchedFile file;
  ASSERT_TRUE(
      Send("x", std::vector<int>(static_cast<size_t>(GetParam()), file.fd())));
  file.Take();
  EXPECT_EQ(strerror(EMSGSIZE), Receive());
  EXPECT_TRUE(fds_.empty());
  EXPECT_FALSE(file.IsHeld());
  ASSERT_TRUE(Send("next", {}));
  EXPECT_EQ("next", Receive());
}

TEST_P(TooManyDescriptorsTest, AreRefusedAlsoWithThePid) {
  ASSERT_TRUE(UnixDomainSocket::EnableReceiveProcessId(receiver_.get()));
  WatchedFile file;
  ASSERT_TRUE(
      Send("x", std::vector<int>(static_cast<size_t>(GetParam()), file.fd())));
  file.Take();
  EXPECT_EQ(strerror(EMSGSIZE), Receive());
  EXPECT_FALSE(file.IsHeld());
}

TEST_F(UnixDomainSocketTest, MoreThanTheSystemCarriesAreNotSent) {
  WatchedFile file;
  EXPECT_FALSE(Send("x", std::vector<int>(254, file.fd())));
  EXPECT_EQ(EINVAL, errno);
}

TEST_F(UnixDomainSocketTest, AMessageThatDoesNotFitIsLostWithItsDescriptors) {
  WatchedFile file;
  ASSERT_TRUE(Send("too long", {file.fd()}));
  file.Take();
  EXPECT_EQ(strerror(EMSGSIZE), Receive(3));
  EXPECT_TRUE(fds_.empty());
  EXPECT_FALSE(file.IsHeld());
}

TEST_F(UnixDomainSocketTest, NoRoomForDescriptorsIsNoCrash) {
  WatchedFile file;
  ASSERT_TRUE(Send("x", {file.fd()}));
  {
    test_support::DescriptorShortage shortage;
    EXPECT_EQ(strerror(EMSGSIZE), Receive());
  }
  EXPECT_TRUE(fds_.empty());
}

TEST_F(UnixDomainSocketTest, SendingToNobodyRaisesNoSignal) {
  receiver_.reset();
  EXPECT_FALSE(Send("x", {}));
  EXPECT_EQ(EPIPE, errno);
}

TEST_F(UnixDomainSocketTest, AClosedDescriptorIsNotSent) {
  EXPECT_FALSE(Send("x", {-1}));
  EXPECT_EQ(EBADF, errno);
}

TEST_F(UnixDomainSocketTest, TheSendersPidIsKnownIfAskedFor) {
  ASSERT_TRUE(UnixDomainSocket::EnableReceiveProcessId(receiver_.get()));
  const pid_t child = fork();
  ASSERT_GE(child, 0);
  if (child == 0)
    _exit(Send("x", {}) ? 0 : 1);
  EXPECT_EQ("x", Receive());
  EXPECT_EQ(child, pid_);
  int status;
  EXPECT_EQ(child, waitpid(child, &status, 0));
  EXPECT_EQ(0, status);
}

TEST_F(UnixDomainSocketTest, ThePidIsNotKnownOtherwise) {
  ASSERT_TRUE(Send("x", {}));
  EXPECT_EQ("x", Receive());
  EXPECT_EQ(-1, pid_);
}

// Answers one request on |receiver_|.
class UnixDomainSocketRequestTest : public UnixDomainSocketTest {
 protected:
  UnixDomainSocketRequestTest() : UnixDomainSocketTest(SOCK_DGRAM) {
    request_.WriteInt(7);
  }
  ~UnixDomainSocketRequestTest() override {
    if (server_.joinable())
      server_.join();
  }

  void AnswerWith(const std::string& text, const std::vector<int>& fds) {
    server_ = std::thread([this, text, fds] {
      char buffer[100];
      ScopedVector<ScopedFD> received;
      const ssize_t length = UnixDomainSocket::RecvMsg(
          receiver_.get(), buffer, sizeof(buffer), &received);
      ASSERT_GT(length, 0);
      ASSERT_EQ(1u, received.size());
      const ::Pickle request(buffer, static_cast<int>(length));
      ::PickleIterator reader(request);
      int number = 0;
      EXPECT_TRUE(reader.ReadInt(&number) && number == 7);
      if (!text.empty()) {
        EXPECT_TRUE(UnixDomainSocket::SendMsg(received[0]->get(), text.data(),
                                              text.size(), fds));
      }
    });
  }
  ssize_t Ask(int* result_fd) {
    return UnixDomainSocket::SendRecvMsg(sender_.get(), reply_, sizeof(reply_),
                                         result_fd, request_);
  }

  ::Pickle request_;
  uint8_t reply_[10];
  std::thread server_;
};

TEST_F(UnixDomainSocketRequestTest, GetsAnAnswer) {
  AnswerWith("yes", {});
  int result_fd = 0;
  EXPECT_EQ(3, Ask(&result_fd));
  EXPECT_EQ(0, memcmp("yes", reply_, 3));
  EXPECT_EQ(-1, result_fd);
}

TEST_F(UnixDomainSocketRequestTest, GetsADescriptor) {
  WatchedFile file;
  AnswerWith("yes", {file.fd()});
  int result_fd = -1;
  EXPECT_EQ(3, Ask(&result_fd));
  const ScopedFD result(result_fd);
  EXPECT_TRUE(test_support::AreSameFile(file.fd(), result.get()));
  EXPECT_TRUE(IsCloseOnExec(result.get()));
}

TEST_F(UnixDomainSocketRequestTest, ADescriptorNobodyAskedForIsRefused) {
  WatchedFile file;
  AnswerWith("yes", {file.fd()});
  EXPECT_EQ(-1, Ask(nullptr));
  EXPECT_EQ(EBADMSG, errno);
}

TEST_F(UnixDomainSocketRequestTest, TwoDescriptorsAreRefused) {
  WatchedFile file;
  AnswerWith("yes", {file.fd(), file.fd()});
  int result_fd = -1;
  EXPECT_EQ(-1, Ask(&result_fd));
  EXPECT_EQ(EBADMSG, errno);
  EXPECT_EQ(-1, result_fd);
}

TEST_F(UnixDomainSocketRequestTest, EndsIfNobodyAnswers) {
  AnswerWith("", {});
  int result_fd = 0;
  EXPECT_EQ(0, Ask(&result_fd));
  EXPECT_EQ(-1, result_fd);
}

TEST_F(UnixDomainSocketRequestTest, FlagsAreForTheAnswer) {
  int result_fd = 0;
  EXPECT_EQ(-1, UnixDomainSocket::SendRecvMsgWithFlags(
                    sender_.get(), reply_, sizeof(reply_), MSG_DONTWAIT,
                    &result_fd, request_));
  EXPECT_EQ(EAGAIN, errno);
}

}  // namespace base
