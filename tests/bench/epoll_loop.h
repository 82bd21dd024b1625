// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_BENCH_EPOLL_LOOP_H_
#define TESTS_BENCH_EPOLL_LOOP_H_

#include <stddef.h>
#include <stdint.h>

#include <string>
#include <vector>

#include "tests/bench/event_endpoint.h"
#include "tests/bench/frames.h"

namespace bench {

// A hand-written loop of epoll_wait, recvmsg and sendmsg over a non-blocking
// socket: the yardstick for everything that is driven by events.
class EpollLoop : public EventEndpoint {
 public:
  struct Style {
    // Calls of sched_yield(), each followed by a look, before it sleeps. One
    // that took long, because others need the processor, ends that for so many
    // times as long that little is lost: on a loaded machine a loop that yields
    // regardless takes milliseconds for a round trip.
    int yields = 0;
    // Each message is composed in memory of its own, header in front, instead
    // of being written from where the application has it.
    bool composes = false;
    // Messages are copied behind each other and written 64 KiB at a time.
    bool gathers = false;
  };

  EpollLoop(const Setup& setup, Style style);
  ~EpollLoop() override;

  // Endpoint:
  void Stream(const std::string& message, int count) override;

 private:
  // EventEndpoint:
  void Send(const char* data, size_t size) override;
  void Receive(int count, const MessageCallback& on_message) override;
  void Finish() override;

  void Write(const FrameHeader& header, const char* data, size_t size);
  void WritePending();
  void Gather(const FrameHeader& header, const char* data, size_t size);
  void FlushGathered();

  // One turn of the loop.
  void Turn();
  uint32_t Wait();
  bool MayYield() const;
  void Yield();
  void Watch(bool writing);

  const int socket_;
  const int epoll_;
  const Style style_;
  FrameReader reader_;
  // What the socket did not take.
  std::vector<char> pending_;
  size_t pending_written_ = 0;
  std::vector<char> gathered_;
  int64_t no_yield_before_ns_ = 0;
};

}  // namespace bench

#endif  // TESTS_BENCH_EPOLL_LOOP_H_
