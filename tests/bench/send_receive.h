// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_BENCH_SEND_RECEIVE_H_
#define TESTS_BENCH_SEND_RECEIVE_H_

#include <stddef.h>

#include <string>

#include "tests/bench/bench.h"

namespace bench {

// The workloads of a transport whose calls block.
class SendReceiveEndpoint : public Endpoint {
 public:
  // Endpoint:
  void PingPong(const std::string& message, int count, Laps* laps) final;
  void Stream(const std::string& message, int count) final;
  void Reflect(size_t size, int count) final;
  void Drain(size_t size, int count) final;

 protected:
  struct Received {
    const char* data = nullptr;
    size_t size = 0;
  };

  // Before each workload: no message is larger.
  virtual void Prepare(size_t size) {}

  virtual void Send(const char* data, size_t size) = 0;
  // Sees to it that everything goes out without a further call.
  virtual void Flush() {}
  // Valid until the next call.
  virtual Received Receive() = 0;
};

}  // namespace bench

#endif  // TESTS_BENCH_SEND_RECEIVE_H_
