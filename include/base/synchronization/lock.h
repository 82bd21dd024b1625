// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_SYNCHRONIZATION_LOCK_H_
#define BASE_SYNCHRONIZATION_LOCK_H_

#include <atomic>

#include "base/internal/mutex.h"
#include "base/macros.h"

namespace base {

// A mutex that the owning thread may not take again. Debug builds of the
// library end the process on such a second Acquire(), on a Release() by
// someone else, and on the destruction of a held lock.
class Lock {
 public:
  Lock();
  ~Lock();

  void Acquire();
  void Release();

  // False if another thread holds the lock.
  bool Try();

  // Ends the process in debug builds if the caller does not hold the lock.
  void AssertAcquired() const;

 private:
  friend class ConditionVariable;

  void NoteAcquired();
  void NoteReleased();

  internal::Mutex mutex_;
  // Kept by debug builds of the library only, but always here.
  std::atomic<const void*> owner_;

  DISALLOW_COPY_AND_ASSIGN(Lock);
};

// Holds |lock| for its own lifetime.
class AutoLock {
 public:
  struct AlreadyAcquired {};

  explicit AutoLock(Lock& lock) : lock_(lock) { lock_.Acquire(); }
  // The caller holds |lock|; it is released at the end.
  AutoLock(Lock& lock, const AlreadyAcquired&) : lock_(lock) {
    lock_.AssertAcquired();
  }
  ~AutoLock() {
    lock_.AssertAcquired();
    lock_.Release();
  }

 private:
  Lock& lock_;

  DISALLOW_COPY_AND_ASSIGN(AutoLock);
};

// Lets go of a held |lock| for its own lifetime.
class AutoUnlock {
 public:
  explicit AutoUnlock(Lock& lock) : lock_(lock) {
    lock_.AssertAcquired();
    lock_.Release();
  }
  ~AutoUnlock() { lock_.Acquire(); }

 private:
  Lock& lock_;

  DISALLOW_COPY_AND_ASSIGN(AutoUnlock);
};

}  // namespace base

#endif  // BASE_SYNCHRONIZATION_LOCK_H_
