// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// nng: a pair of sockets over ipc://.

#include <nng/nng.h>
#include <nng/protocol/pair0/pair.h>
#include <string.h>

#include <string>

#include "tests/bench/send_receive.h"

namespace bench {

namespace {

// Messages that wait on either side; by default there is no room for any.
const int kBufferedMessages = 1024;

class Nng : public SendReceiveEndpoint {
 public:
  Nng(const Setup& setup, Role role) {
    const std::string address = "ipc://" + setup.path;
    Require(nng_pair0_open(&socket_) == 0, "nng_pair0_open");
    nng_socket_set_int(socket_, NNG_OPT_SENDBUF, kBufferedMessages);
    nng_socket_set_int(socket_, NNG_OPT_RECVBUF, kBufferedMessages);
    nng_socket_set_size(socket_, NNG_OPT_RECVMAXSZ, 0);
    if (role == Role::kPeer)
      Require(nng_listen(socket_, address.c_str(), nullptr, 0) == 0, "listen");
    else
      Require(nng_dial(socket_, address.c_str(), nullptr, 0) == 0, "dial");
  }
  ~Nng() override {
    nng_msg_free(received_);
    nng_close(socket_);
  }

 private:
  // SendReceiveEndpoint:
  void Send(const char* data, size_t size) override {
    nng_msg* message = nullptr;
    Require(nng_msg_alloc(&message, size) == 0, "nng_msg_alloc");
    memcpy(nng_msg_body(message), data, size);
    Require(nng_sendmsg(socket_, message, 0) == 0, "nng_sendmsg");
  }
  Received Receive() override {
    nng_msg_free(received_);
    Require(nng_recvmsg(socket_, &received_, 0) == 0, "nng_recvmsg");
    Received received;
    received.data = static_cast<const char*>(nng_msg_body(received_));
    received.size = nng_msg_len(received_);
    return received;
  }

  nng_socket socket_;
  nng_msg* received_ = nullptr;
};

const Registration kRegistration("nng", kBoth, Make<Nng>);

}  // namespace

}  // namespace bench
