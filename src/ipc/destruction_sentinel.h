// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_IPC_DESTRUCTION_SENTINEL_H_
#define SRC_IPC_DESTRUCTION_SENTINEL_H_

#include "base/memory/ref_counted.h"

namespace IPC {
namespace internal {

// A member that tells functions of its object, further up the stack, whether a
// callback destroyed the object. One allocation in its life, none for a watch.
class DestructionSentinel {
 private:
  struct Flag : base::RefCounted<Flag> {
    bool destroyed = false;

   private:
    friend class base::RefCounted<Flag>;
    ~Flag() = default;
  };

 public:
  // Lives on the stack of the function that wants to know.
  class Watch {
   public:
    explicit Watch(const DestructionSentinel* sentinel)
        : flag_(sentinel->flag_) {}
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

    bool destroyed() const { return flag_->destroyed; }

   private:
    const scoped_refptr<Flag> flag_;
  };

  DestructionSentinel() : flag_(new Flag) {}
  DestructionSentinel(const DestructionSentinel&) = delete;
  DestructionSentinel& operator=(const DestructionSentinel&) = delete;
  ~DestructionSentinel() { flag_->destroyed = true; }

 private:
  const scoped_refptr<Flag> flag_;
};

}  // namespace internal
}  // namespace IPC

#endif  // SRC_IPC_DESTRUCTION_SENTINEL_H_
