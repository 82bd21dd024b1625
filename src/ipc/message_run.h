// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_IPC_MESSAGE_RUN_H_
#define SRC_IPC_MESSAGE_RUN_H_

#include <stddef.h>
#include <string.h>

#include "base/basictypes.h"
#include "base/logging.h"

namespace IPC {
namespace internal {

// The bytes of messages one behind the other, as one write carries them. What
// was appended stays where it is until Grow().
class MessageRun {
 public:
  // A run never has more bytes.
  static const size_t kMostBytes = 64 * 1024;

  // Of messages with a header of |header_size| bytes, which starts with the
  // size of the payload. Has room for |capacity| bytes or more.
  MessageRun(size_t header_size, size_t capacity);
  MessageRun(const MessageRun&) = delete;
  MessageRun& operator=(const MessageRun&) = delete;
  ~MessageRun();

  // Appends a message of |size| bytes, header included; false if there is no
  // room for it.
  bool Append(const void* message, size_t size) {
    DCHECK_GE(size, header_size_);
    if (size > capacity_ - end_)
      return false;
    char* const place = bytes_ + end_;
    memcpy(place, message, size);
    // Whoever else can write to that memory does not decide how we cut this.
    const uint32 payload_size = static_cast<uint32>(size - header_size_);
    memcpy(place, &payload_size, sizeof(payload_size));
    end_ += size;
    ++messages_;
    return true;
  }

  // Makes more room, elsewhere; false if it has all that a run may have.
  bool Grow();

  // What is to be written, and how many messages it belongs to.
  const char* data() const { return bytes_ + begin_; }
  size_t size() const { return end_ - begin_; }
  size_t messages() const { return messages_; }
  size_t capacity() const { return capacity_; }

  // Whether something of the first message was written.
  bool has_begun() const { return begin_ != first_; }
  // Bytes of the first message, written ones included.
  size_t first_size() const;

  // |count| bytes from the front were written.
  void DidWrite(size_t count);

 private:
  const size_t header_size_;
  size_t capacity_;
  char* bytes_;
  size_t first_ = 0;  // Where the first message that is not written starts.
  size_t begin_ = 0;  // Where to write on.
  size_t end_ = 0;
  size_t messages_ = 0;
};

}  // namespace internal
}  // namespace IPC

#endif  // SRC_IPC_MESSAGE_RUN_H_
