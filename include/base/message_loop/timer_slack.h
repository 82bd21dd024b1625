// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_MESSAGE_LOOP_TIMER_SLACK_H_
#define BASE_MESSAGE_LOOP_TIMER_SLACK_H_

namespace base {

// How freely a loop may delay its timers to save wake-ups.
enum TimerSlack { TIMER_SLACK_NONE, TIMER_SLACK_MAXIMUM };

}  // namespace base

#endif  // BASE_MESSAGE_LOOP_TIMER_SLACK_H_
