// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_BENCH_EVENT_ENDPOINT_H_
#define TESTS_BENCH_EVENT_ENDPOINT_H_

#include <stddef.h>

#include <functional>
#include <string>

#include "tests/bench/bench.h"

namespace bench {

// The workloads of a transport whose loop tells of messages. How a stream is
// kept going without a call that blocks is its own.
class EventEndpoint : public Endpoint {
 public:
  // Endpoint:
  void PingPong(const std::string& message, int count, Laps* laps) final;
  void Reflect(size_t size, int count) final;
  void Drain(size_t size, int count) final;

 protected:
  typedef std::function<void(const char*, size_t)> MessageCallback;

  virtual void Send(const char* data, size_t size) = 0;
  // Runs the loop until |count| messages were given to |on_message|.
  virtual void Receive(int count, const MessageCallback& on_message) = 0;
  // Runs it until everything that was sent is written.
  virtual void Finish() = 0;
};

}  // namespace bench

#endif  // TESTS_BENCH_EVENT_ENDPOINT_H_
