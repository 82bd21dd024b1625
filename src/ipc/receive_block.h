// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_IPC_RECEIVE_BLOCK_H_
#define SRC_IPC_RECEIVE_BLOCK_H_

#include <stddef.h>

#include <atomic>

#include "base/memory/ref_counted.h"

namespace IPC {
namespace internal {

// Memory for received bytes that lives as long as somebody has a reference, on
// whatever thread; the count lies in front of the bytes.
class ReceiveBlock {
 public:
  static scoped_refptr<ReceiveBlock> Create(size_t capacity);

  ReceiveBlock(const ReceiveBlock&) = delete;
  ReceiveBlock& operator=(const ReceiveBlock&) = delete;

  char* bytes() { return reinterpret_cast<char*>(this + 1); }
  size_t capacity() const { return capacity_; }

  // What other references did with the bytes has happened before that.
  bool HasOneRef() const {
    return references_.load(std::memory_order_acquire) == 1;
  }

  void AddRef() { references_.fetch_add(1, std::memory_order_relaxed); }
  void Release() {
    if (references_.fetch_sub(1, std::memory_order_acq_rel) == 1)
      Destroy();
  }

 private:
  explicit ReceiveBlock(size_t capacity) : capacity_(capacity) {}
  ~ReceiveBlock() = default;
  void Destroy();

  const size_t capacity_;
  std::atomic<size_t> references_{0};
};

}  // namespace internal
}  // namespace IPC

#endif  // SRC_IPC_RECEIVE_BLOCK_H_
