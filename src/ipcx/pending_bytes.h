// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_IPCX_PENDING_BYTES_H_
#define SRC_IPCX_PENDING_BYTES_H_

#include <stddef.h>

#include <atomic>

#include "base/macros.h"
#include "base/memory/ref_counted.h"

namespace ipcx {
namespace internal {

// Counts what waits in queues of other threads.
class PendingBytes : public base::RefCountedThreadSafe<PendingBytes> {
 public:
  // A part of them, for as long as it lives.
  class Share {
   public:
    Share(PendingBytes* all, size_t bytes) : all_(all), bytes_(bytes) {
      all_->count_ += bytes_;
    }
    ~Share() { all_->count_ -= bytes_; }

   private:
    const scoped_refptr<PendingBytes> all_;
    const size_t bytes_;

    DISALLOW_COPY_AND_ASSIGN(Share);
  };

  PendingBytes() {}

  size_t count() const { return count_; }

 private:
  friend class base::RefCountedThreadSafe<PendingBytes>;
  ~PendingBytes() {}

  std::atomic<size_t> count_{0};

  DISALLOW_COPY_AND_ASSIGN(PendingBytes);
};

}  // namespace internal
}  // namespace ipcx

#endif  // SRC_IPCX_PENDING_BYTES_H_
