// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_MESSAGE_LOOP_MESSAGE_PUMP_H_
#define BASE_MESSAGE_LOOP_MESSAGE_PUMP_H_

#include "base/message_loop/timer_slack.h"

namespace base {

class TimeTicks;

// What a message loop runs on: waits for work, time and events of its own, and
// calls the loop. Write one to run a MessageLoop (TYPE_CUSTOM) on top of
// another event loop.
class MessagePump {
 public:
  // The loop. Any of the calls may run a nested Run() of the same pump.
  class Delegate {
   public:
    virtual ~Delegate() {}

    // Runs waiting tasks. Returns whether it did something: then it wants to
    // be called again before the pump sleeps.
    virtual bool DoWork() = 0;

    // Runs delayed tasks that are due. |next_delayed_work_time| says when to
    // call again; it is null if there is no need to.
    virtual bool DoDelayedWork(TimeTicks* next_delayed_work_time) = 0;

    // Called before the pump would sleep. True: do not sleep, call DoWork().
    virtual bool DoIdleWork() = 0;
  };

  MessagePump();
  virtual ~MessagePump();

  // Works until Quit(). May be nested; Quit() ends the innermost Run().
  virtual void Run(Delegate* delegate) = 0;

  // Only from inside Run(), on its thread; Run() returns as soon as the
  // delegate call that is going on has returned.
  virtual void Quit() = 0;

  // Has DoWork() called soon. Any thread, and before Run() too.
  virtual void ScheduleWork() = 0;

  // Has DoDelayedWork() called at |delayed_work_time|, which replaces the time
  // given before. On the thread of Run(), outside the delegate's calls too.
  virtual void ScheduleDelayedWork(const TimeTicks& delayed_work_time) = 0;

  // A hint that may be ignored.
  virtual void SetTimerSlack(TimerSlack timer_slack);
};

}  // namespace base

#endif  // BASE_MESSAGE_LOOP_MESSAGE_PUMP_H_
