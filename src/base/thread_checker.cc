// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/threading/thread_checker.h"

#include "base/logging.h"
#include "base/threading/non_thread_safe.h"
#include "src/base/thread_token.h"

namespace base {

ThreadChecker::ThreadChecker() : owner_(internal::CurrentThreadToken()) {}

ThreadChecker::~ThreadChecker() {}

bool ThreadChecker::CalledOnValidThread() const {
#if DCHECK_IS_ON()
  const void* const self = internal::CurrentThreadToken();
  const void* owner = nullptr;
  return owner_.compare_exchange_strong(owner, self,
                                        std::memory_order_relaxed) ||
         owner == self;
#else
  return true;
#endif
}

void ThreadChecker::DetachFromThread() {
  owner_.store(nullptr, std::memory_order_relaxed);
}

NonThreadSafe::NonThreadSafe() {}

NonThreadSafe::~NonThreadSafe() {
  DCHECK(CalledOnValidThread());
}

}  // namespace base
