// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <unistd.h>

#include <utility>

#include "gtest/gtest.h"
#include "tests/support/patience.h"
#include "tests/support/raw_peer.h"

namespace test_support {

void MakePipeEnds(PipeEnd* first, PipeEnd* second) {
  int fds[2] = {-1, -1};
  EXPECT_TRUE(IPC::SocketPair(&fds[0], &fds[1]));
  first->reset(fds[0]);
  second->reset(fds[1]);
}

// The channel takes it over.
IPC::ChannelHandle HandleOver(PipeEnd* end) {
  return IPC::ChannelHandle("test", base::FileDescriptor(end->release(), true));
}

RawPeer::RawPeer(PipeEnd end) : end_(std::move(end)) {
  EXPECT_TRUE(end_.is_valid());
  const int flags = fcntl(fd(), F_GETFL);
  EXPECT_EQ(fcntl(fd(), F_SETFL, flags & ~O_NONBLOCK), 0);
  const timeval limit = {kPatience.count(), 0};
  EXPECT_EQ(setsockopt(fd(), SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof(limit)),
            0);
  EXPECT_EQ(setsockopt(fd(), SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof(limit)),
            0);
}

RawPeer::~RawPeer() = default;

// static
base::ScopedFD RawPeer::ConnectTo(const std::string& path) {
  base::ScopedFD socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  sockaddr_un address = {};
  address.sun_family = AF_UNIX;
  EXPECT_LT(path.size(), sizeof(address.sun_path));
  memcpy(address.sun_path, path.data(), path.size());
  if (connect(socket.get(), reinterpret_cast<const sockaddr*>(&address),
              sizeof(address)) != 0) {
    ADD_FAILURE() << "connect " << path << ": " << strerror(errno);
    socket.reset();
  }
  return socket;
}

void RawPeer::Send(const std::string& bytes) {
  size_t sent = 0;
  while (sent < bytes.size()) {
    const ssize_t result =
        send(fd(), bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
    // The victim may hang up in the middle of an attack.
    if (result < 0) {
      EXPECT_TRUE(errno == EPIPE || errno == ECONNRESET) << strerror(errno);
      return;
    }
    sent += static_cast<size_t>(result);
  }
}

bool RawPeer::SendIfThereIsRoom(const std::string& bytes) {
  return SendIfThereIsRoom(bytes, {});
}

bool RawPeer::SendIfThereIsRoom(const std::string& bytes,
                                const std::vector<int>& descriptors) {
  const ssize_t result = SendMessage(bytes, descriptors, MSG_DONTWAIT);
  if (result < 0) {
    // The latter if the system counts too many descriptors in flight.
    EXPECT_TRUE(errno == EAGAIN || errno == ETOOMANYREFS) << strerror(errno);
    return false;
  }
  EXPECT_EQ(static_cast<size_t>(result), bytes.size());
  return true;
}

void RawPeer::SendWithDescriptors(const std::string& bytes,
                                  const std::vector<int>& descriptors) {
  const ssize_t result = SendMessage(bytes, descriptors, 0);
  if (result < 0) {
    EXPECT_TRUE(errno == EPIPE || errno == ECONNRESET) << strerror(errno);
  } else {
    EXPECT_EQ(static_cast<size_t>(result), bytes.size());
  }
}

ssize_t RawPeer::SendMessage(const std::string& bytes,
                             const std::vector<int>& descriptors,
                             int flags) {
  iovec data = {const_cast<char*>(bytes.data()), bytes.size()};
  std::vector<char> control(CMSG_SPACE(descriptors.size() * sizeof(int)));
  msghdr message = {};
  message.msg_iov = &data;
  message.msg_iovlen = 1;
  if (!descriptors.empty()) {
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    cmsghdr* const header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(descriptors.size() * sizeof(int));
    memcpy(CMSG_DATA(header), descriptors.data(),
           descriptors.size() * sizeof(int));
  }
  return sendmsg(fd(), &message, flags | MSG_NOSIGNAL);
}

bool RawPeer::HasInput() const {
  pollfd socket = {fd(), POLLIN, 0};
  EXPECT_GE(poll(&socket, 1, 0), 0) << strerror(errno);
  return socket.revents != 0;
}

size_t RawPeer::ReadSome(char* buffer, size_t size) {
  iovec space = {buffer, size};
  alignas(cmsghdr) char control[CMSG_SPACE(253 * sizeof(int))];
  msghdr message = {};
  message.msg_iov = &space;
  message.msg_iovlen = 1;
  message.msg_control = control;
  message.msg_controllen = sizeof(control);
  const ssize_t result = recvmsg(fd(), &message, MSG_CMSG_CLOEXEC);
  if (result < 0 && errno != ECONNRESET)
    ADD_FAILURE() << "recvmsg: " << strerror(errno);
  if (result <= 0)
    return 0;
  for (cmsghdr* header = CMSG_FIRSTHDR(&message); header;
       header = CMSG_NXTHDR(&message, header)) {
    if (header->cmsg_type != SCM_RIGHTS)
      continue;
    const size_t count = (header->cmsg_len - CMSG_LEN(0)) / sizeof(int);
    for (size_t i = 0; i < count; ++i) {
      int fd;
      memcpy(&fd, CMSG_DATA(header) + i * sizeof(fd), sizeof(fd));
      descriptors_.push_back(base::ScopedFD(fd));
    }
  }
  return static_cast<size_t>(result);
}

}  // namespace test_support
