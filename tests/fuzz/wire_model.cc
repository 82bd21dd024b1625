// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/fuzz/wire_model.h"

#include <string.h>

#include "tests/support/raw_message.h"

namespace fuzz {

namespace {

const size_t kHeaderSize = test_support::kRawHeaderSize;
const size_t kNumFdsOffset = 16;

}  // namespace

void WireModel::Add(const char* bytes, size_t size) {
  bytes_.append(bytes, size);
  while (TakeOne()) {
  }
}

size_t WireModel::wanted() const {
  if (left() < kHeaderSize)
    return kHeaderSize;
  uint32_t payload_size;
  memcpy(&payload_size, bytes_.data() + position_, sizeof(payload_size));
  return kHeaderSize + payload_size;
}

bool WireModel::TakeOne() {
  if (reason_ != ipcx::DisconnectReason::kNone)
    return false;
  size_t allowed = left() > 0 ? limits_.attachments : 0;
  if (left() >= kHeaderSize) {
    if (wanted() > limits_.message_size) {
      reason_ = ipcx::DisconnectReason::kMessageTooBig;
      return false;
    }
    uint16_t announced = 0;
    if (kHeaderSize > kNumFdsOffset) {
      memcpy(&announced, bytes_.data() + position_ + kNumFdsOffset,
             sizeof(announced));
    }
    if (announced > limits_.attachments) {
      reason_ = ipcx::DisconnectReason::kTooManyAttachments;
      return false;
    }
    if (left() >= wanted()) {
      if (attachments_.size() < announced) {
        reason_ = ipcx::DisconnectReason::kMissingAttachments;
        return false;
      }
      const auto end = attachments_.begin() + announced;
      messages_.push_back({bytes_.substr(position_, wanted()),
                           std::vector<int>(attachments_.begin(), end)});
      attachments_.erase(attachments_.begin(), end);
      position_ += messages_.back().bytes.size();
      return true;
    }
    allowed = announced;
  }
  if (attachments_.size() > allowed)
    reason_ = ipcx::DisconnectReason::kUnclaimedAttachments;
  return false;
}

}  // namespace fuzz
