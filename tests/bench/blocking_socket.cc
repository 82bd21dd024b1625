// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// A socket that send and recv block on: the least that a round trip can cost,
// for a program that has nothing else to wait for.

#include <errno.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#include "tests/bench/bench.h"
#include "tests/bench/frames.h"

namespace bench {

namespace {

class BlockingSocket : public Endpoint {
 public:
  BlockingSocket(const Rendezvous& rendezvous, Role) : socket_(rendezvous.fd) {}
  ~BlockingSocket() override { close(socket_); }

  // Endpoint:
  void PingPong(const std::string& message, int count, Laps* laps) override {
    for (int i = 0; i < count; ++i) {
      Send(message.data(), message.size());
      const Frame reply = Receive();
      CheckMessage(reply.data, reply.size, message.size());
      laps->Lap();
    }
  }
  void Stream(const std::string& message, int count) override {
    for (int i = 0; i < count; ++i)
      Send(message.data(), message.size());
    Receive();
  }
  void Reflect(size_t size, int count) override {
    for (int i = 0; i < count; ++i) {
      const Frame frame = Receive();
      CheckMessage(frame.data, frame.size, size);
      Send(frame.data, frame.size);
    }
  }
  void Drain(size_t size, int count) override {
    for (int i = 0; i < count; ++i) {
      const Frame frame = Receive();
      CheckMessage(frame.data, frame.size, size);
    }
    Send("", 0);
  }

 private:
  struct Frame {
    const char* data = nullptr;
    size_t size = 0;
  };

  void Send(const char* data, size_t size) {
    FrameHeader header;
    header.size = static_cast<uint32_t>(size);
    iovec parts[] = {{&header, sizeof(header)},
                     {const_cast<char*>(data), size}};
    msghdr message = {};
    message.msg_iov = parts;
    message.msg_iovlen = 2;
    while (message.msg_iovlen > 0) {
      const ssize_t result = sendmsg(socket_, &message, MSG_NOSIGNAL);
      Require(result >= 0 || errno == EINTR, "sendmsg");
      if (result >= 0)
        Advance(&message, static_cast<size_t>(result));
    }
  }

  static void Advance(msghdr* message, size_t written) {
    while (message->msg_iovlen > 0 && written >= message->msg_iov->iov_len) {
      written -= message->msg_iov->iov_len;
      ++message->msg_iov;
      --message->msg_iovlen;
    }
    if (message->msg_iovlen == 0)
      return;
    message->msg_iov->iov_base =
        static_cast<char*>(message->msg_iov->iov_base) + written;
    message->msg_iov->iov_len -= written;
  }

  Frame Receive() {
    Frame frame;
    while (!reader_.Next(&frame.data, &frame.size)) {
      const ssize_t result =
          recv(socket_, reader_.space(), reader_.space_size(), 0);
      Require(result > 0 || errno == EINTR, "recv");
      if (result > 0)
        reader_.DidRead(static_cast<size_t>(result));
    }
    return frame;
  }

  const int socket_;
  FrameReader reader_;
};

const Registration kRegistration("blocking", kBoth, Make<BlockingSocket>);

}  // namespace

}  // namespace bench
