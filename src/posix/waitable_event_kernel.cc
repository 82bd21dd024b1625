// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/posix/waitable_event_kernel.h"

#include <algorithm>

namespace base {
namespace internal {

WaitableEventKernel::WaitableEventKernel(bool manual_reset, bool signaled)
    : manual_reset_(manual_reset), signaled_(signaled) {}

WaitableEventKernel::~WaitableEventKernel() {}

void WaitableEventKernel::Signal() {
  std::lock_guard<std::mutex> held(mutex_);
  if (signaled_)
    return;
  bool consumed = false;
  while (!waiters_.empty() && !consumed) {
    EventWaiter* waiter = waiters_.front();
    waiters_.pop_front();
    consumed = waiter->Fire(this) && !manual_reset_;
  }
  signaled_ = !consumed;
}

void WaitableEventKernel::Reset() {
  std::lock_guard<std::mutex> held(mutex_);
  signaled_ = false;
}

bool WaitableEventKernel::TestAndConsume() {
  std::lock_guard<std::mutex> held(mutex_);
  const bool result = signaled_;
  if (!manual_reset_)
    signaled_ = false;
  return result;
}

void WaitableEventKernel::AddWaiter(EventWaiter* waiter) {
  std::lock_guard<std::mutex> held(mutex_);
  if (!signaled_) {
    waiters_.push_back(waiter);
  } else if (waiter->Fire(this) && !manual_reset_) {
    signaled_ = false;
  }
}

bool WaitableEventKernel::RemoveWaiter(EventWaiter* waiter) {
  std::lock_guard<std::mutex> held(mutex_);
  auto found = std::find(waiters_.begin(), waiters_.end(), waiter);
  if (found == waiters_.end())
    return false;
  waiters_.erase(found);
  return true;
}

}  // namespace internal
}  // namespace base
