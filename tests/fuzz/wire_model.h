// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_FUZZ_WIRE_MODEL_H_
#define TESTS_FUZZ_WIRE_MODEL_H_

#include <stddef.h>
#include <stdint.h>

#include <string>
#include <vector>

#include "ipcx/disconnect_reason.h"
#include "tests/fuzz/framer.h"

namespace fuzz {

// What has to come out of a stream of bytes, told in the plainest way: all
// bytes are kept, and looked at from the front whenever some have been added.
class WireModel {
 public:
  struct Message {
    std::string bytes;
    std::vector<int> attachments;
  };

  explicit WireModel(const Limits& limits) : limits_(limits) {}

  // Attachments that arrive before what is added next.
  void AddAttachment(int number) { attachments_.push_back(number); }
  void Add(const char* bytes, size_t size);

  const std::vector<Message>& messages() const { return messages_; }
  ipcx::DisconnectReason reason() const { return reason_; }
  // Bytes that are no message yet.
  size_t left() const { return bytes_.size() - position_; }
  size_t attachments_left() const { return attachments_.size(); }
  // What the message that begins there needs, as far as is known.
  size_t wanted() const;

 private:
  bool TakeOne();

  const Limits limits_;
  std::string bytes_;
  size_t position_ = 0;
  std::vector<int> attachments_;
  std::vector<Message> messages_;
  ipcx::DisconnectReason reason_ = ipcx::DisconnectReason::kNone;
};

}  // namespace fuzz

#endif  // TESTS_FUZZ_WIRE_MODEL_H_
