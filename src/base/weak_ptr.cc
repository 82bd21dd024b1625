// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/memory/weak_ptr.h"

#include "src/base/thread_token.h"

namespace base {
namespace internal {

WeakFlag::WeakFlag() {}

WeakFlag::~WeakFlag() {}

void WeakFlag::Invalidate() {
  // Without weak pointers the owner may go on any thread.
  CLASSIC_IPC_DCHECK(HasOneRef() || CalledOnValidThread());
  valid_.store(false, std::memory_order_release);
}

void WeakFlag::DetachFromThread() {
  thread_.store(nullptr, std::memory_order_relaxed);
}

bool WeakFlag::CalledOnValidThread() const {
  const void* const current = CurrentThreadToken();
  const void* bound = nullptr;
  return thread_.compare_exchange_strong(bound, current,
                                         std::memory_order_relaxed) ||
         bound == current;
}

WeakReferenceOwner::WeakReferenceOwner() {}

WeakReferenceOwner::~WeakReferenceOwner() {
  Invalidate();
}

const scoped_refptr<WeakFlag>& WeakReferenceOwner::GetFlag() const {
  if (!flag_.get())
    flag_ = new WeakFlag;
  else if (flag_->HasOneRef())
    flag_->DetachFromThread();
  return flag_;
}

void WeakReferenceOwner::Invalidate() {
  if (!flag_.get())
    return;
  flag_->Invalidate();
  flag_ = nullptr;
}

}  // namespace internal
}  // namespace base
