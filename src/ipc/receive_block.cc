// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/ipc/receive_block.h"

#include <new>

#include "src/base/block_cache.h"

namespace IPC {
namespace internal {

// static
scoped_refptr<ReceiveBlock> ReceiveBlock::Create(size_t capacity) {
  void* const memory =
      base::internal::TakeBlock(sizeof(ReceiveBlock) + capacity);
  return scoped_refptr<ReceiveBlock>(new (memory) ReceiveBlock(capacity));
}

void ReceiveBlock::Destroy() {
  const size_t size = sizeof(ReceiveBlock) + capacity_;
  this->~ReceiveBlock();
  base::internal::ReturnBlock(this, size);
}

}  // namespace internal
}  // namespace IPC
