// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_POSIX_WAITABLE_EVENT_KERNEL_H_
#define SRC_POSIX_WAITABLE_EVENT_KERNEL_H_

#include <list>
#include <mutex>

#include "base/memory/ref_counted.h"

namespace base {
namespace internal {

class WaitableEventKernel;

// Someone who wants to know that an event was signalled.
class EventWaiter {
 public:
  // Called with the lock of |kernel| held, which has forgotten this waiter.
  // False if the waiter no longer wants the signal.
  virtual bool Fire(WaitableEventKernel* kernel) = 0;

 protected:
  virtual ~EventWaiter() {}
};

// State of a WaitableEvent. Lock order: kernel, then waiter; never two kernels.
class WaitableEventKernel : public RefCountedThreadSafe<WaitableEventKernel> {
 public:
  WaitableEventKernel(bool manual_reset, bool signaled);

  void Signal();
  void Reset();

  // Consumes the signal of an auto-reset event.
  bool TestAndConsume();

  // Fires |waiter| at once if the event is signalled, otherwise keeps it until
  // it is fired or removed. It must stay alive that long.
  void AddWaiter(EventWaiter* waiter);

  // False if |waiter| was not waiting (any more). After the return no Fire()
  // of it is running.
  bool RemoveWaiter(EventWaiter* waiter);

 private:
  friend class RefCountedThreadSafe<WaitableEventKernel>;
  ~WaitableEventKernel();

  std::mutex mutex_;
  const bool manual_reset_;
  bool signaled_;
  std::list<EventWaiter*> waiters_;  // Longest waiting first.
};

}  // namespace internal
}  // namespace base

#endif  // SRC_POSIX_WAITABLE_EVENT_KERNEL_H_
