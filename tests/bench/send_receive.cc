// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/bench/send_receive.h"

namespace bench {

void SendReceiveEndpoint::PingPong(const std::string& message,
                                   int count,
                                   Laps* laps) {
  Prepare(message.size());
  for (int i = 0; i < count; ++i) {
    Send(message.data(), message.size());
    Flush();
    const Received reply = Receive();
    CheckMessage(reply.data, reply.size, message.size());
    laps->Lap();
  }
}

void SendReceiveEndpoint::Stream(const std::string& message, int count) {
  Prepare(message.size());
  for (int i = 0; i < count; ++i)
    Send(message.data(), message.size());
  Flush();
  Receive();
}

void SendReceiveEndpoint::Reflect(size_t size, int count) {
  Prepare(size);
  for (int i = 0; i < count; ++i) {
    const Received received = Receive();
    CheckMessage(received.data, received.size, size);
    Send(received.data, received.size);
    Flush();
  }
}

void SendReceiveEndpoint::Drain(size_t size, int count) {
  Prepare(size);
  for (int i = 0; i < count; ++i) {
    const Received received = Receive();
    CheckMessage(received.data, received.size, size);
  }
  Send("", 0);
  Flush();
}

}  // namespace bench
