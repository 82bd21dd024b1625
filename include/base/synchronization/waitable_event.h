// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_SYNCHRONIZATION_WAITABLE_EVENT_H_
#define BASE_SYNCHRONIZATION_WAITABLE_EVENT_H_

#include <stddef.h>

#include "base/basictypes.h"
#include "base/memory/ref_counted.h"
#include "base/synchronization/lock.h"
#include "build/build_config.h"

#if defined(OS_WIN)
#include "base/win/scoped_handle.h"
#endif

namespace base {

class TimeDelta;

namespace internal {
class WaitableEventKernel;
}  // namespace internal

static const int kNoTimeout = -1;

// A flag that threads wait for. All methods may be called from any thread. A
// waiter may destroy the event as soon as its wait is over, even if the
// Signal() that ended it has not returned yet.
class WaitableEvent {
 public:
  // A manual-reset event stays signalled until Reset(). Any other lets exactly
  // one waiter go for each Signal() and is unsignalled by that.
  WaitableEvent(bool manual_reset, bool initially_signaled);
#if defined(OS_WIN)
  explicit WaitableEvent(win::ScopedHandle event_handle);
#endif
  ~WaitableEvent();

  void Reset();
  void Signal();

  // Like a wait of no time: consumes the signal of an auto-reset event.
  bool IsSignaled();

  void Wait();

  // False if the event was not signalled within |max_time|; a negative one
  // means forever.
  bool TimedWait(const TimeDelta& max_time);

  // Waits for any of |count| different events, and returns the index of the
  // one whose signal was consumed. If several are signalled already, that is
  // the one at the lowest address on POSIX and at the lowest index on Windows.
  static size_t WaitMany(WaitableEvent** waitables, size_t count);

#if defined(OS_WIN)
  void* handle() const {
    return handle_.Get();
  }
#endif

 private:
  friend class WaitableEventWatcher;

#if defined(OS_WIN)
  win::ScopedHandle handle_;
#else
  // Shared with watchers, which may outlive the event.
  scoped_refptr<internal::WaitableEventKernel> kernel_;
#endif

  DISALLOW_COPY_AND_ASSIGN(WaitableEvent);
};

}  // namespace base

#endif  // BASE_SYNCHRONIZATION_WAITABLE_EVENT_H_
