// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_MEMORY_MANUAL_CONSTRUCTOR_H_
#define BASE_MEMORY_MANUAL_CONSTRUCTOR_H_

#include <new>
#include <utility>

namespace base {

// Room for a T whose life the owner begins and ends by hand.
template <typename T>
class ManualConstructor {
 public:
  template <typename... Args>
  void Init(Args&&... args) {
    new (memory_) T(std::forward<Args>(args)...);
  }
  void Destroy() { get()->~T(); }

  T* get() { return std::launder(reinterpret_cast<T*>(memory_)); }
  const T* get() const {
    return std::launder(reinterpret_cast<const T*>(memory_));
  }
  T* operator->() { return get(); }
  const T* operator->() const { return get(); }
  T& operator*() { return *get(); }
  const T& operator*() const { return *get(); }

 private:
  alignas(T) unsigned char memory_[sizeof(T)];
};

}  // namespace base

#endif  // BASE_MEMORY_MANUAL_CONSTRUCTOR_H_
