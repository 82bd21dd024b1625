// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_POSIX_DISPATCH_TIMER_H_
#define SRC_POSIX_DISPATCH_TIMER_H_

#include "base/files/scoped_file.h"
#include "base/macros.h"
#include "base/time/time.h"

struct event;
struct event_base;

namespace base {
namespace internal {

// Ends the waits of a libevent base at given times. On Linux libevent's own
// timers go by a clock that ticks every few milliseconds, so a timer of the
// kernel's is used there. It costs a system call only when the time moves
// forward, not each time the base waits.
class DispatchTimer {
 public:
  explicit DispatchTimer(struct event_base* base);
  ~DispatchTimer();

  // A wait that is going on at |time| ends soon after it. There may be one
  // more end, at a time that was given before.
  void EndWaitAt(TimeTicks time);

 private:
  static void OnTime(int fd, short events, void* timer);

  ScopedFD fd_;  // Not valid where libevent's timers are good.
  struct event* event_;
  TimeTicks armed_for_;  // Null: not armed.

  DISALLOW_COPY_AND_ASSIGN(DispatchTimer);
};

}  // namespace internal
}  // namespace base

#endif  // SRC_POSIX_DISPATCH_TIMER_H_
