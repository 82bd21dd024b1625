// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/ipc/receive_buffer.h"

#include <string.h>

#include <algorithm>

#include "base/logging.h"

namespace IPC {
namespace internal {

namespace {

// Reads of 64 KiB reach the throughput of any larger one, and that is what a
// peer writes at once; the rest is for the start of a message before them.
const size_t kStandardCapacity = 80 * 1024 - sizeof(ReceiveBlock);
// Less free space than this is not worth a read of its own.
const size_t kLeastFreeSpace = 4 * 1024;
}  // namespace

const size_t ReceiveBuffer::kSpaceBehind;
const size_t ReceiveBuffer::kLargestLikely;

ReceiveBuffer::ReceiveBuffer() = default;
ReceiveBuffer::~ReceiveBuffer() = default;

char* ReceiveBuffer::PrepareSpace(size_t wanted, size_t* free_size) {
  if (size() == 0) {
    // Whoever has pinned it may still read what was consumed.
    if (block_.get() && !block_->HasOneRef())
      block_ = nullptr;
    begin_ = end_ = 0;
    // Without a header only experience tells what is going to come.
    wanted = std::max(wanted, likely_size_);
  }
  const bool is_large = wanted > kStandardCapacity;
  const size_t free_now = capacity() - end_;
  if (capacity() - begin_ < wanted || free_now == 0 ||
      (!is_large && begin_ > 0 && free_now < kLeastFreeSpace)) {
    // A nested loop may read more while there are whole messages.
    MoveToBlock(std::max(is_large ? wanted + kSpaceBehind : kStandardCapacity,
                         size() + kLeastFreeSpace));
  }
  DCHECK_LT(end_, capacity());
  *free_size = capacity() - end_;
  if (is_large && size() < wanted)
    *free_size = std::min(*free_size, wanted - size() + kSpaceBehind);
  return block_->bytes() + end_;
}

void ReceiveBuffer::DidFill(size_t count) {
  DCHECK_LE(count, capacity() - end_);
  end_ += count;
}

void ReceiveBuffer::DropSpace() {
  if (size() == 0 && block_.get() && block_->HasOneRef())
    DropBlock();
}

void ReceiveBuffer::DidConsumeMost() {
  if (size() == 0)
    DropBlock();
  else if (capacity() > kLargestLikely + kSpaceBehind)
    MoveToBlock(kStandardCapacity);
}

void ReceiveBuffer::Clear() {
  DropBlock();
  likely_size_ = 0;
}

void ReceiveBuffer::DropBlock() {
  block_ = nullptr;
  begin_ = end_ = 0;
}

void ReceiveBuffer::MoveToBlock(size_t capacity) {
  const size_t kept = size();
  CHECK_LE(kept, capacity);
  if (capacity == this->capacity() && block_->HasOneRef()) {
    memmove(block_->bytes(), data(), kept);
  } else {
    Pin block = ReceiveBlock::Create(capacity);
    if (kept)
      memcpy(block->bytes(), data(), kept);
    block_.swap(block);
  }
  begin_ = 0;
  end_ = kept;
}

}  // namespace internal
}  // namespace IPC
