// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What hand-written code puts on a stream socket: as many bytes before each
// message as IPC::Message has.

#ifndef TESTS_BENCH_FRAMES_H_
#define TESTS_BENCH_FRAMES_H_

#include <stddef.h>
#include <stdint.h>

#include <memory>

namespace bench {

struct FrameHeader {
  uint32_t size = 0;  // Of the message that follows.
  uint32_t unused[5] = {};
};

// Cuts a stream into messages that are each in one piece. One that is larger
// than the buffer gets a buffer of its size, so that nothing of it is moved.
class FrameReader {
 public:
  FrameReader();

  // Where to read to, and how much at most.
  char* space() { return buffer_.get() + end_; }
  size_t space_size() const { return capacity_ - end_; }
  void DidRead(size_t size) { end_ += size; }

  // False if the next message is not complete. Else it is valid until then.
  bool Next(const char** data, size_t* size);

  // Gives messages that are complete to |on_message|, as many as |*count|,
  // which it lowers.
  template <typename OnMessage>
  void Deliver(int* count, const OnMessage& on_message) {
    const char* data = nullptr;
    size_t size = 0;
    for (; *count > 0 && Next(&data, &size); --*count)
      on_message(data, size);
  }

 private:
  void MakeRoom(size_t size);

  std::unique_ptr<char[]> buffer_;
  size_t capacity_;
  size_t begin_ = 0;
  size_t end_ = 0;
};

}  // namespace bench

#endif  // TESTS_BENCH_FRAMES_H_
