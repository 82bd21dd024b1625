// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_THREADING_THREAD_LOCAL_H_
#define BASE_THREADING_THREAD_LOCAL_H_

#include <stdint.h>

#include "base/macros.h"

namespace base {
namespace internal {

// A slot of thread-specific storage; every thread starts with NULL in it.
class ThreadLocalSlot {
 public:
  ThreadLocalSlot();
  ~ThreadLocalSlot();

  void* Get() const;
  void Set(void* value);

 private:
  uintptr_t key_;

  DISALLOW_COPY_AND_ASSIGN(ThreadLocalSlot);
};

}  // namespace internal

// A pointer that each thread has a value of its own for, NULL at first.
// Nothing is deleted when a thread ends. Slots are few: keep these in statics.
template <typename Type>
class ThreadLocalPointer {
 public:
  ThreadLocalPointer() {}
  ~ThreadLocalPointer() {}

  Type* Get() { return static_cast<Type*>(slot_.Get()); }
  void Set(Type* ptr) {
    slot_.Set(const_cast<void*>(static_cast<const void*>(ptr)));
  }

 private:
  internal::ThreadLocalSlot slot_;

  DISALLOW_COPY_AND_ASSIGN(ThreadLocalPointer);
};

// The same for a bool, false at first.
class ThreadLocalBoolean {
 public:
  ThreadLocalBoolean() {}
  ~ThreadLocalBoolean() {}

  bool Get() { return slot_.Get() != nullptr; }
  void Set(bool value) { slot_.Set(value ? this : nullptr); }

 private:
  internal::ThreadLocalSlot slot_;

  DISALLOW_COPY_AND_ASSIGN(ThreadLocalBoolean);
};

}  // namespace base

#endif  // BASE_THREADING_THREAD_LOCAL_H_
