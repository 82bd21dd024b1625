// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/ipc/message_run.h"

#include <string.h>

#include <algorithm>

#include "src/base/block_cache.h"

namespace IPC {
namespace internal {

namespace {

// Few messages need little memory, many are seldom moved.
const size_t kGrowth = 8;
const size_t kLeastBytes = MessageRun::kMostBytes / (kGrowth * kGrowth);

}  // namespace

const size_t MessageRun::kMostBytes;

MessageRun::MessageRun(size_t header_size, size_t capacity)
    : header_size_(header_size), capacity_(kLeastBytes) {
  while (capacity_ < std::min(capacity, kMostBytes))
    capacity_ *= kGrowth;
  bytes_ = static_cast<char*>(base::internal::TakeBlock(capacity_));
}

MessageRun::~MessageRun() {
  base::internal::ReturnBlock(bytes_, capacity_);
}

bool MessageRun::Grow() {
  if (capacity_ == kMostBytes)
    return false;
  bytes_ = static_cast<char*>(base::internal::ResizeBlock(
      bytes_, capacity_, capacity_ * kGrowth, end_));
  capacity_ *= kGrowth;
  return true;
}

size_t MessageRun::first_size() const {
  DCHECK_GT(messages_, 0u);
  if (messages_ == 1)
    return end_ - first_;
  uint32 payload_size;
  memcpy(&payload_size, bytes_ + first_, sizeof(payload_size));
  return header_size_ + payload_size;
}

void MessageRun::DidWrite(size_t count) {
  DCHECK_LE(count, size());
  begin_ += count;
  if (begin_ == end_) {
    first_ = end_;
    messages_ = 0;
    return;
  }
  while (messages_ > 0 && begin_ - first_ >= first_size()) {
    first_ += first_size();
    --messages_;
  }
}

}  // namespace internal
}  // namespace IPC
