// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/bench/event_endpoint.h"

namespace bench {

void EventEndpoint::PingPong(const std::string& message,
                             int count,
                             Laps* laps) {
  int left = count;
  Send(message.data(), message.size());
  Receive(count, [&](const char* data, size_t size) {
    CheckMessage(data, size, message.size());
    laps->Lap();
    if (--left > 0)
      Send(message.data(), message.size());
  });
}

void EventEndpoint::Reflect(size_t size, int count) {
  Receive(count, [&](const char* data, size_t received) {
    CheckMessage(data, received, size);
    Send(data, received);
  });
  Finish();
}

void EventEndpoint::Drain(size_t size, int count) {
  Receive(count, [&](const char* data, size_t received) {
    CheckMessage(data, received, size);
  });
  Send("", 0);
  Finish();
}

}  // namespace bench
