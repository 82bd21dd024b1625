// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// The making of one instance by whichever thread comes first. Shared by
// Singleton and LazyInstance; not for use by clients.

#ifndef BASE_INTERNAL_ONCE_H_
#define BASE_INTERNAL_ONCE_H_

#include <stdint.h>

#include <atomic>

namespace base {
namespace internal {

// NULL, a mark while some thread constructs, or the instance. Constant
// initialised, so that a global one is ready before main().
class OnceInstance {
 public:
  constexpr OnceInstance() : state_(0) {}

  // The instance, made by |create| if there is none. Other threads wait as
  // long as that takes. Calls |created| after an instance was made.
  void* GetOrCreate(void* (*create)(void*), void (*created)(void*), void* arg) {
    const uintptr_t state = state_.load(std::memory_order_acquire);
    if (state > kCreating)
      return reinterpret_cast<void*>(state);
    return GetOrCreateSlow(create, created, arg);
  }
  // NULL if there is none yet, also while one is being made.
  void* Get() const;
  // The instance is gone; the next one to ask makes a new one.
  void Forget();
  bool IsCreating() const;

 private:
  static const uintptr_t kCreating = 1;

  void* GetOrCreateSlow(void* (*create)(void*),
                        void (*created)(void*),
                        void* arg);

  std::atomic<uintptr_t> state_;
};

}  // namespace internal
}  // namespace base

#endif  // BASE_INTERNAL_ONCE_H_
