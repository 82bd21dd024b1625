// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/support/raw_peer.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <utility>

#include "gtest/gtest.h"

namespace test_support {

namespace {

const size_t kHeaderSize = 20;
const auto kLimit = std::chrono::seconds(10);

void Append(const void* value, size_t size, std::string* bytes) {
  bytes->append(static_cast<const char*>(value), size);
}

}  // namespace

std::string RawMessage::Bytes() const {
  const uint32_t size = payload_size < 0 ? static_cast<uint32_t>(payload.size())
                                         : static_cast<uint32_t>(payload_size);
  const uint16_t pad = 0;
  std::string bytes;
  Append(&size, sizeof(size), &bytes);
  Append(&routing, sizeof(routing), &bytes);
  Append(&type, sizeof(type), &bytes);
  Append(&flags, sizeof(flags), &bytes);
  Append(&num_fds, sizeof(num_fds), &bytes);
  Append(&pad, sizeof(pad), &bytes);
  return bytes + payload;
}

RawMessage Parse(const std::string& bytes) {
  RawMessage message;
  if (bytes.size() < kHeaderSize) {
    ADD_FAILURE() << "no message but " << bytes.size() << " bytes";
    return message;
  }
  memcpy(&message.routing, bytes.data() + 4, sizeof(message.routing));
  memcpy(&message.type, bytes.data() + 8, sizeof(message.type));
  memcpy(&message.flags, bytes.data() + 12, sizeof(message.flags));
  memcpy(&message.num_fds, bytes.data() + 16, sizeof(message.num_fds));
  message.payload = bytes.substr(kHeaderSize);
  return message;
}

RawMessage Hello(int pid) {
  RawMessage hello;
  hello.routing = -2;
  hello.type = 0xFFFF;
  hello.payload = IntBytes(pid);
  return hello;
}

std::string IntBytes(int32_t value) {
  std::string bytes;
  Append(&value, sizeof(value), &bytes);
  return bytes;
}

RawPeer::RawPeer(base::ScopedFD socket) : socket_(std::move(socket)) {
  EXPECT_TRUE(socket_.is_valid());
  const int flags = fcntl(fd(), F_GETFL);
  EXPECT_EQ(fcntl(fd(), F_SETFL, flags & ~O_NONBLOCK), 0);
  const timeval limit = {10, 0};
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

bool RawPeer::ReceiveExactly(size_t size,
                             const std::function<void()>& while_waiting,
                             std::string* bytes) {
  while (bytes->size() < size) {
    const auto limit = std::chrono::steady_clock::now() + kLimit;
    while (while_waiting && !HasInput()) {
      if (std::chrono::steady_clock::now() > limit) {
        ADD_FAILURE() << "the channel does not send";
        return false;
      }
      while_waiting();
    }
    char buffer[4096];
    iovec space = {buffer, std::min(sizeof(buffer), size - bytes->size())};
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
      return false;
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
    bytes->append(buffer, static_cast<size_t>(result));
  }
  return true;
}

std::string RawPeer::ReceiveBytes(size_t size) {
  std::string bytes;
  ReceiveExactly(size, nullptr, &bytes);
  return bytes;
}

std::string RawPeer::ReceiveMessage(
    const std::function<void()>& while_waiting) {
  std::string bytes;
  if (!ReceiveExactly(kHeaderSize, while_waiting, &bytes)) {
    EXPECT_TRUE(bytes.empty()) << "the stream ends inside a header";
    return std::string();
  }
  uint32_t payload_size;
  memcpy(&payload_size, bytes.data(), sizeof(payload_size));
  EXPECT_TRUE(ReceiveExactly(kHeaderSize + payload_size, while_waiting, &bytes))
      << "the stream ends inside a payload";
  return bytes;
}

bool RawPeer::ReachesEnd() {
  while (!ReceiveMessage().empty()) {
  }
  return !testing::Test::HasFailure();
}

}  // namespace test_support
