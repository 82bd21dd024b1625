// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/synchronization/lock.h"

#include "base/logging.h"
#include "src/base/thread_token.h"

namespace base {

Lock::Lock() : owner_(nullptr) {}

#if DCHECK_IS_ON()

Lock::~Lock() {
  DCHECK(!owner_.load(std::memory_order_relaxed)) << "a held lock dies";
}

void Lock::AssertAcquired() const {
  DCHECK(owner_.load(std::memory_order_relaxed) ==
         internal::CurrentThreadToken());
}

void Lock::NoteAcquired() {
  owner_.store(internal::CurrentThreadToken(), std::memory_order_relaxed);
}

void Lock::NoteReleased() {
  AssertAcquired();
  owner_.store(nullptr, std::memory_order_relaxed);
}

void Lock::Acquire() {
  DCHECK(owner_.load(std::memory_order_relaxed) !=
         internal::CurrentThreadToken())
      << "the thread holds this lock already";
  mutex_.lock();
  NoteAcquired();
}

#else

Lock::~Lock() {}
void Lock::AssertAcquired() const {}
void Lock::NoteAcquired() {}
void Lock::NoteReleased() {}

void Lock::Acquire() {
  mutex_.lock();
}

#endif

void Lock::Release() {
  NoteReleased();
  mutex_.unlock();
}

bool Lock::Try() {
  if (!mutex_.try_lock())
    return false;
  NoteAcquired();
  return true;
}

}  // namespace base
