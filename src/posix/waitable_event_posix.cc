// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/synchronization/waitable_event.h"

#include <algorithm>
#include <condition_variable>
#include <functional>
#include <numeric>
#include <vector>

#include "base/logging.h"
#include "base/threading/thread_restrictions.h"
#include "base/time/time.h"
#include "src/base/before_wait.h"
#include "src/base/chrono_time.h"
#include "src/base/sleep_delay.h"
#include "src/posix/waitable_event_kernel.h"

namespace base {

namespace {

using internal::WaitableEventKernel;

// A thread that blocks until the first of its events fires.
class BlockedThread : public internal::EventWaiter {
 public:
  bool Fire(WaitableEventKernel* kernel) override {
    // Notifies under the lock: this object dies once the thread is awake.
    std::lock_guard<std::mutex> held(mutex_);
    if (given_up_ || fired_)
      return false;
    fired_ = kernel;
    condition_.notify_one();
    return true;
  }

  bool has_fired() {
    std::lock_guard<std::mutex> held(mutex_);
    return fired_ != nullptr;
  }

  WaitableEventKernel* Wait() {
    PutOffSleep();
    std::unique_lock<std::mutex> held(mutex_);
    condition_.wait(held, [this] { return fired_ != nullptr; });
    return fired_;
  }

  // False after |max_time| in vain; from then on no signal is consumed.
  bool TimedWait(const TimeDelta& max_time) {
    if (max_time > internal::GetSleepDelay())
      PutOffSleep();
    std::unique_lock<std::mutex> held(mutex_);
    condition_.wait_for(held, internal::ToChronoWait(max_time),
                        [this] { return fired_ != nullptr; });
    given_up_ = !fired_;
    return fired_ != nullptr;
  }

 private:
  void PutOffSleep() {
    if (has_fired())
      return;
    static thread_local internal::SleepDelay delay;
    delay.FindsWork([this] { return has_fired(); });
  }

  std::mutex mutex_;
  std::condition_variable condition_;
  WaitableEventKernel* fired_ = nullptr;
  bool given_up_ = false;
};

}  // namespace

WaitableEvent::WaitableEvent(bool manual_reset, bool initially_signaled)
    : kernel_(new WaitableEventKernel(manual_reset, initially_signaled)) {}

WaitableEvent::~WaitableEvent() {}

void WaitableEvent::Reset() {
  kernel_->Reset();
}

void WaitableEvent::Signal() {
  // The waiter may destroy this event before the kernel is done.
  scoped_refptr<WaitableEventKernel> kernel(kernel_);
  kernel->Signal();
}

bool WaitableEvent::IsSignaled() {
  return kernel_->TestAndConsume();
}

void WaitableEvent::Wait() {
  const bool result = TimedWait(TimeDelta::FromSeconds(kNoTimeout));
  DCHECK(result);
}

bool WaitableEvent::TimedWait(const TimeDelta& max_time) {
  ThreadRestrictions::AssertWaitAllowed();
  internal::BeforeWait::DoAll();
  scoped_refptr<WaitableEventKernel> kernel(kernel_);
  BlockedThread self;
  kernel->AddWaiter(&self);
  const bool fired = max_time < TimeDelta() ? self.Wait() != nullptr
                                            : self.TimedWait(max_time);
  if (!fired)
    kernel->RemoveWaiter(&self);
  return fired;
}

// static
size_t WaitableEvent::WaitMany(WaitableEvent** waitables, size_t count) {
  ThreadRestrictions::AssertWaitAllowed();
  internal::BeforeWait::DoAll();
  DCHECK_GT(count, 0u);

  std::vector<size_t> by_address(count);
  std::iota(by_address.begin(), by_address.end(), size_t{0});
  std::sort(by_address.begin(), by_address.end(), [&](size_t a, size_t b) {
    return std::less<WaitableEvent*>()(waitables[a], waitables[b]);
  });

  // One after the other: an event that fires while the next ones are being
  // asked has won, and those keep their signal.
  BlockedThread self;
  std::vector<scoped_refptr<WaitableEventKernel>> kernels;
  kernels.reserve(count);
  for (size_t index : by_address) {
    DCHECK(kernels.empty() || kernels.back() != waitables[index]->kernel_)
        << "an event may be waited for only once";
    kernels.push_back(waitables[index]->kernel_);
    kernels.back()->AddWaiter(&self);
    if (self.has_fired())
      break;
  }

  WaitableEventKernel* fired = self.Wait();
  size_t result = count;
  for (size_t i = 0; i < kernels.size(); ++i) {
    kernels[i]->RemoveWaiter(&self);
    if (kernels[i].get() == fired)
      result = by_address[i];
  }
  DCHECK_LT(result, count);
  return result;
}

}  // namespace base
