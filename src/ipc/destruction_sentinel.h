// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_IPC_DESTRUCTION_SENTINEL_H_
#define SRC_IPC_DESTRUCTION_SENTINEL_H_

namespace IPC {
namespace internal {

// A member that tells functions of its object, further up the stack, whether a
// callback destroyed the object. Costs no allocation.
class DestructionSentinel {
 public:
  // Lives on the stack of the function that wants to know.
  class Watch {
   public:
    explicit Watch(DestructionSentinel* sentinel)
        : sentinel_(sentinel), outer_(sentinel->innermost_) {
      sentinel->innermost_ = this;
    }
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;
    ~Watch() {
      if (sentinel_)
        sentinel_->innermost_ = outer_;
    }

    bool destroyed() const { return !sentinel_; }

   private:
    friend class DestructionSentinel;
    DestructionSentinel* sentinel_;
    Watch* const outer_;
  };

  DestructionSentinel() = default;
  DestructionSentinel(const DestructionSentinel&) = delete;
  DestructionSentinel& operator=(const DestructionSentinel&) = delete;
  ~DestructionSentinel() {
    for (Watch* watch = innermost_; watch; watch = watch->outer_)
      watch->sentinel_ = nullptr;
  }

 private:
  Watch* innermost_ = nullptr;
};

}  // namespace internal
}  // namespace IPC

#endif  // SRC_IPC_DESTRUCTION_SENTINEL_H_
