// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_TIMER_TIMER_H_
#define BASE_TIMER_TIMER_H_

#include "base/basictypes.h"
#include "base/bind.h"
#include "base/bind_helpers.h"
#include "base/callback.h"
#include "base/location.h"
#include "base/memory/ref_counted.h"
#include "base/memory/weak_ptr.h"
#include "base/single_thread_task_runner.h"
#include "base/time/time.h"

namespace base {

// Runs a task after a delay, once or again and again, until it is stopped or
// destroyed. Belongs to the thread that starts it, and runs its task there. A
// task may stop, restart or destroy its timer.
class Timer {
 public:
  // With |retain_user_task| the task is kept after it ran and after Stop(), so
  // that Reset() can start it again.
  Timer(bool retain_user_task, bool is_repeating);
  // Retains the task; Reset() starts the timer.
  Timer(const tracked_objects::Location& posted_from,
        TimeDelta delay,
        const Closure& user_task,
        bool is_repeating);
  virtual ~Timer();

  virtual bool IsRunning() const;
  virtual TimeDelta GetCurrentDelay() const;

  // Before the timer is started: it uses |task_runner|, which belongs to the
  // same thread, instead of the thread's own.
  virtual void SetTaskRunner(scoped_refptr<SingleThreadTaskRunner> task_runner);

  // May be called while running: then as if it had been stopped before.
  virtual void Start(const tracked_objects::Location& posted_from,
                     TimeDelta delay,
                     const Closure& user_task);

  virtual void Stop();

  // Starts the delay from the beginning; there must be a task.
  virtual void Reset();

  const Closure& user_task() const { return user_task_; }
  // Null if the task is to run at once.
  const TimeTicks& desired_run_time() const { return desired_run_time_; }

 private:
  void Schedule(TimeDelta delay);
  void OnScheduledTask();

  const bool retain_user_task_;
  const bool is_repeating_;
  scoped_refptr<SingleThreadTaskRunner> task_runner_;  // NULL: the thread's.
  tracked_objects::Location posted_from_;
  TimeDelta delay_;
  Closure user_task_;
  bool is_running_ = false;

  // When the user's task is to run, and when the task that was posted for it
  // comes. A later wish leaves that where it is, and posts another one then.
  TimeTicks desired_run_time_;
  TimeTicks scheduled_run_time_;
  bool is_scheduled_ = false;

  WeakPtrFactory<Timer> weak_factory_;

  DISALLOW_COPY_AND_ASSIGN(Timer);
};

// A Timer that calls a method of a receiver it does not own.
template <class Receiver, bool kIsRepeating>
class BaseTimer : public Timer {
 public:
  typedef void (Receiver::*ReceiverMethod)();

  using Timer::Start;

  // A repeating timer retains its task.
  BaseTimer() : Timer(kIsRepeating, kIsRepeating) {}

  virtual void Start(const tracked_objects::Location& posted_from,
                     TimeDelta delay,
                     Receiver* receiver,
                     ReceiverMethod method) {
    Timer::Start(posted_from, delay, Bind(method, Unretained(receiver)));
  }
};

template <class Receiver>
class OneShotTimer : public BaseTimer<Receiver, false> {};

template <class Receiver>
class RepeatingTimer : public BaseTimer<Receiver, true> {};

// Calls a method once no Reset() has come for |delay|.
template <class Receiver>
class DelayTimer : protected Timer {
 public:
  typedef void (Receiver::*ReceiverMethod)();

  DelayTimer(const tracked_objects::Location& posted_from,
             TimeDelta delay,
             Receiver* receiver,
             ReceiverMethod method)
      : Timer(posted_from, delay, Bind(method, Unretained(receiver)), false) {}

  void Reset() override { Timer::Reset(); }
};

}  // namespace base

#endif  // BASE_TIMER_TIMER_H_
