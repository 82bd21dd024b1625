// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/ipc/receive_buffer.h"

#include <string.h>

#include "base/logging.h"

namespace IPC {
namespace internal {

namespace {

// Reads of this size reach the throughput of any larger one.
const size_t kStandardBlock = 64 * 1024;
// Less free space than this is not worth a read of its own.
const size_t kLeastFreeSpace = 4 * 1024;

}  // namespace

ReceiveBuffer::ReceiveBuffer() = default;
ReceiveBuffer::~ReceiveBuffer() = default;

char* ReceiveBuffer::PrepareSpace(size_t wanted, size_t* free_size) {
  if (begin_ == end_ && block_.use_count() == 1)
    begin_ = end_ = 0;
  if (wanted > kStandardBlock) {
    // A large message gets a block of its own, filled to the last byte and
    // never beyond, so that the next message starts in a fresh block.
    if (begin_ != 0 || capacity_ != wanted)
      MoveToBlock(wanted);
  } else if (capacity_ < kStandardBlock || capacity_ - begin_ < wanted ||
             capacity_ - end_ < kLeastFreeSpace) {
    MoveToBlock(kStandardBlock);
  }
  DCHECK_LT(end_, capacity_);
  *free_size = capacity_ - end_;
  return block_.get() + end_;
}

void ReceiveBuffer::DidFill(size_t count) {
  DCHECK_LE(count, capacity_ - end_);
  end_ += count;
}

void ReceiveBuffer::Consume(size_t count) {
  DCHECK_LE(count, size());
  begin_ += count;
  if (begin_ == end_ && capacity_ > kStandardBlock)
    Clear();
}

void ReceiveBuffer::Clear() {
  block_.reset();
  capacity_ = begin_ = end_ = 0;
}

void ReceiveBuffer::MoveToBlock(size_t capacity) {
  const size_t kept = size();
  CHECK_LE(kept, capacity);
  if (capacity == capacity_ && block_.use_count() == 1) {
    memmove(block_.get(), data(), kept);
  } else {
    Pin block(new char[capacity]);
    if (kept)
      memcpy(block.get(), data(), kept);
    block_ = std::move(block);
    capacity_ = capacity;
  }
  begin_ = 0;
  end_ = kept;
}

}  // namespace internal
}  // namespace IPC
