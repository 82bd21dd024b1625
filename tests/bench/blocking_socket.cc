// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// A socket that send and recv block on: the least that a round trip can cost,
// for a program that has nothing else to wait for.

#include <errno.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#include "tests/bench/bench.h"
#include "tests/bench/frames.h"
#include "tests/bench/send_receive.h"
#include "tests/bench/sockets.h"

namespace bench {

namespace {

class BlockingSocket : public SendReceiveEndpoint {
 public:
  BlockingSocket(const Setup& setup, Role)
      : socket_(setup.fd), descriptors_(setup.descriptors) {}
  ~BlockingSocket() override { close(socket_); }

 private:
  void Send(const char* data, size_t size) override {
    FrameHeader header;
    header.size = static_cast<uint32_t>(size);
    iovec parts[] = {{&header, sizeof(header)},
                     {const_cast<char*>(data), size}};
    msghdr message = {};
    message.msg_iov = parts;
    message.msg_iovlen = 2;
    DescriptorSpace space;
    space.Fill(socket_, descriptors_, &message);
    while (message.msg_iovlen > 0) {
      const ssize_t result = sendmsg(socket_, &message, MSG_NOSIGNAL);
      Require(result >= 0 || errno == EINTR, "sendmsg");
      if (result >= 0)
        Advance(&message, static_cast<size_t>(result));
      message.msg_controllen = 0;
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

  Received Receive() override {
    Received frame;
    while (!reader_.Next(&frame.data, &frame.size)) {
      iovec bytes = {reader_.space(), reader_.space_size()};
      msghdr message = {};
      message.msg_iov = &bytes;
      message.msg_iovlen = 1;
      DescriptorSpace space;
      if (descriptors_ > 0)
        space.Offer(&message);
      const ssize_t result = recvmsg(socket_, &message, MSG_CMSG_CLOEXEC);
      Require(result > 0 || errno == EINTR, "recvmsg");
      if (descriptors_ > 0)
        DescriptorSpace::Take(&message, nullptr);
      if (result > 0)
        reader_.DidRead(static_cast<size_t>(result));
    }
    return frame;
  }

  const int socket_;
  const int descriptors_;
  FrameReader reader_;
};

const Registration kRegistration("blocking",
                                 kBoth | kDescriptors,
                                 Make<BlockingSocket>);

}  // namespace

}  // namespace bench
