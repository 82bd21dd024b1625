// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/internal/once.h"

#include <thread>

namespace base {
namespace internal {

void* OnceInstance::Get() const {
  const uintptr_t state = state_.load(std::memory_order_acquire);
  return state > kCreating ? reinterpret_cast<void*>(state) : nullptr;
}

void OnceInstance::Forget() {
  state_.store(0, std::memory_order_release);
}

bool OnceInstance::IsCreating() const {
  return state_.load(std::memory_order_relaxed) == kCreating;
}

void* OnceInstance::GetOrCreateSlow(void* (*create)(void*),
                                    void (*created)(void*),
                                    void* arg) {
  for (;;) {
    uintptr_t state = 0;
    if (state_.compare_exchange_strong(state, kCreating,
                                       std::memory_order_acq_rel,
                                       std::memory_order_acquire)) {
      void* const instance = create(arg);
      state_.store(reinterpret_cast<uintptr_t>(instance),
                   std::memory_order_release);
      if (instance)
        created(arg);
      return instance;
    }
    if (state > kCreating)
      return reinterpret_cast<void*>(state);
    std::this_thread::yield();
  }
}

}  // namespace internal
}  // namespace base
