// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// ZeroMQ: a pair of sockets over ipc://.

#include <zmq.h>

#include <string>

#include "tests/bench/send_receive.h"

namespace bench {

namespace {

class ZeroMq : public SendReceiveEndpoint {
 public:
  ZeroMq(const Setup& setup, Role role)
      : context_(zmq_ctx_new()), socket_(zmq_socket(context_, ZMQ_PAIR)) {
    const std::string address = "ipc://" + setup.path;
    if (role == Role::kPeer)
      Require(zmq_bind(socket_, address.c_str()) == 0, "zmq_bind");
    else
      Require(zmq_connect(socket_, address.c_str()) == 0, "zmq_connect");
    zmq_msg_init(&received_);
  }
  ~ZeroMq() override {
    zmq_msg_close(&received_);
    zmq_close(socket_);
    zmq_ctx_term(context_);
  }

 private:
  // SendReceiveEndpoint:
  void Send(const char* data, size_t size) override {
    Require(zmq_send(socket_, data, size, 0) >= 0, "zmq_send");
  }
  Received Receive() override {
    Require(zmq_msg_recv(&received_, socket_, 0) >= 0, "zmq_msg_recv");
    Received received;
    received.data = static_cast<const char*>(zmq_msg_data(&received_));
    received.size = zmq_msg_size(&received_);
    return received;
  }

  void* const context_;
  void* const socket_;
  zmq_msg_t received_;
};

const Registration kRegistration("zeromq", kBoth, Make<ZeroMq>);

}  // namespace

}  // namespace bench
