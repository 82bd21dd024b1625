// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_IPC_RECEIVE_BUFFER_H_
#define SRC_IPC_RECEIVE_BUFFER_H_

#include <stddef.h>

#include <algorithm>

#include "base/logging.h"
#include "base/memory/ref_counted.h"
#include "src/ipc/receive_block.h"

namespace IPC {
namespace internal {

// The bytes received and not yet consumed, contiguous, in a block of memory
// that readers can pin. A pinned block is never moved or overwritten in its
// filled part, so a message that aliases it stays valid while its handler runs
// a nested loop that receives more. There is a block only while there are bytes
// or a read is under way.
class ReceiveBuffer {
 public:
  typedef scoped_refptr<ReceiveBlock> Pin;

  ReceiveBuffer();
  ReceiveBuffer(const ReceiveBuffer&) = delete;
  ReceiveBuffer& operator=(const ReceiveBuffer&) = delete;
  ~ReceiveBuffer();

  const char* data() const { return block_->bytes() + begin_; }
  size_t size() const { return end_ - begin_; }

  // Makes room for |wanted| bytes in all (buffered ones included) and returns
  // where the next ones go. The free part is at least one byte and, as long as
  // |wanted| fits a standard block, everything that is left of the block. A
  // larger |wanted| gets a block of its size and a little more.
  char* PrepareSpace(size_t wanted, size_t* free_size);

  // |count| bytes were written where PrepareSpace() said.
  void DidFill(size_t count);

  // Nothing will be written there, unless by somebody who has pinned it.
  void DropSpace();

  // Drops |count| bytes, a message, from the front. Not data(), nor the memory
  // behind it, without a pin.
  void Consume(size_t count) {
    DCHECK_LE(count, size());
    begin_ += count;
    if (count <= kLargestLikely)
      likely_size_ = std::max(count, likely_size_ - likely_size_ / 8);
    if (size() <= kSpaceBehind)
      DidConsumeMost();
  }

  // Keeps the memory behind data() alive and unchanged.
  const Pin& pin() const { return block_; }

  // As after construction.
  void Clear();

  size_t capacity() const { return block_.get() ? block_->capacity() : 0; }

 private:
  // Room behind a large message. A read that does not fill it has emptied the
  // pipe, and one that fills it has the header of the next message.
  static const size_t kSpaceBehind = 4 * 1024;
  // Larger messages do not make the next one likely to be large.
  static const size_t kLargestLikely =
      (1024 + 256) * 1024 - sizeof(ReceiveBlock) - kSpaceBehind;

  void DidConsumeMost();
  void DropBlock();
  void MoveToBlock(size_t capacity);

  Pin block_;
  size_t begin_ = 0;
  size_t end_ = 0;
  // Of the next message, to judge by those before it.
  size_t likely_size_ = 0;
};

}  // namespace internal
}  // namespace IPC

#endif  // SRC_IPC_RECEIVE_BUFFER_H_
