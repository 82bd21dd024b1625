// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/synchronization/waitable_event.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <vector>

#include "base/logging.h"
#include "base/threading/thread_restrictions.h"
#include "base/time/time.h"
#include "src/base/before_wait.h"
#include "src/base/sleep_delay.h"
#include "src/base/wait_on_word.h"
#include "src/posix/waitable_event_kernel.h"

namespace base {

namespace {

using internal::WaitableEventKernel;

// A thread that blocks until the first of its events fires. Its state is one
// word: who fires touches nothing of it once that is changed, for the thread
// may be awake and gone by then.
class BlockedThread {
 public:
  // Waits for one event.
  class Waiter : public internal::EventWaiter {
   public:
    Waiter(BlockedThread* thread, size_t index)
        : thread_(thread), index_(static_cast<uint32>(index)) {}

    bool Fire(WaitableEventKernel* kernel) override {
      return thread_->Fire(index_);
    }

   private:
    BlockedThread* const thread_;
    const uint32 index_;
  };

  bool has_fired() const {
    return state_.load(std::memory_order_acquire) >= kFired;
  }
  // Which has fired.
  size_t index() const {
    return state_.load(std::memory_order_acquire) - kFired;
  }

  void Wait() {
    PutOffSleep();
    while (!has_fired())
      Sleep(TimeDelta::FromMicroseconds(-1));
  }

  // False after |max_time| in vain; from then on no signal is consumed.
  bool TimedWait(const TimeDelta& max_time) {
    const TimeTicks start = TimeTicks::Now();
    if (max_time > internal::GetSleepDelay())
      PutOffSleep();
    for (;;) {
      if (has_fired())
        return true;
      const TimeDelta left = max_time - (TimeTicks::Now() - start);
      if (left <= TimeDelta())
        return !GiveUp();
      Sleep(left);
    }
  }

 private:
  enum State : uint32 { kAwake, kAsleep, kGivenUp, kFired };

  bool Fire(uint32 index) {
    internal::WaitWord* const word = &state_;
    uint32 state = word->load(std::memory_order_relaxed);
    do {
      if (state >= kGivenUp)
        return false;
    } while (!word->compare_exchange_weak(state, kFired + index,
                                          std::memory_order_acq_rel,
                                          std::memory_order_relaxed));
    if (state == kAsleep)
      internal::WakeWord(word);
    return true;
  }

  void Sleep(TimeDelta limit) {
    uint32 expected = kAwake;
    if (state_.compare_exchange_strong(expected, kAsleep,
                                       std::memory_order_acq_rel) ||
        expected == kAsleep) {
      internal::WaitOnWord(state_, kAsleep, limit);
    }
  }

  // False if it has fired.
  bool GiveUp() {
    uint32 state = state_.load(std::memory_order_acquire);
    while (state < kGivenUp) {
      if (state_.compare_exchange_weak(state, kGivenUp,
                                       std::memory_order_acq_rel)) {
        return true;
      }
    }
    return false;
  }

  void PutOffSleep() {
    if (has_fired())
      return;
    static thread_local internal::SleepDelay delay;
    delay.FindsWork([this] { return has_fired(); });
  }

  internal::WaitWord state_{kAwake};
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
  BlockedThread::Waiter waiter(&self, 0);
  kernel->AddWaiter(&waiter);
  if (max_time < TimeDelta()) {
    self.Wait();
    return true;
  }
  if (self.TimedWait(max_time))
    return true;
  kernel->RemoveWaiter(&waiter);
  return false;
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
  std::vector<BlockedThread::Waiter> waiters;
  kernels.reserve(count);
  waiters.reserve(count);
  for (size_t index : by_address) {
    DCHECK(kernels.empty() || kernels.back() != waitables[index]->kernel_)
        << "an event may be waited for only once";
    kernels.push_back(waitables[index]->kernel_);
    waiters.emplace_back(&self, index);
    kernels.back()->AddWaiter(&waiters.back());
    if (self.has_fired())
      break;
  }

  self.Wait();
  for (size_t i = 0; i < kernels.size(); ++i)
    kernels[i]->RemoveWaiter(&waiters[i]);
  DCHECK_LT(self.index(), count);
  return self.index();
}

}  // namespace base
