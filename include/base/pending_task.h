// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_PENDING_TASK_H_
#define BASE_PENDING_TASK_H_

#include "base/callback.h"
#include "base/location.h"
#include "base/time/time.h"

namespace base {

// A task in the queue of a message loop.
struct PendingTask {
  PendingTask(const tracked_objects::Location& posted_from,
              const Closure& task);
  // A null |delayed_run_time| means at once.
  PendingTask(const tracked_objects::Location& posted_from,
              const Closure& task,
              TimeTicks delayed_run_time,
              bool nestable);
  PendingTask(const PendingTask& other);
  PendingTask(PendingTask&& other) noexcept;
  ~PendingTask();

  PendingTask& operator=(const PendingTask& other);
  PendingTask& operator=(PendingTask&& other) noexcept;

  // True if this task runs after |other|, so that the top of a priority queue
  // is the next one to run. Equal times run in the order of |sequence_num|.
  bool operator<(const PendingTask& other) const;

  Closure task;
  tracked_objects::Location posted_from;
  TimeTicks delayed_run_time;
  // Counts the posts of a loop, and may wrap around.
  int sequence_num;
  bool nestable;
};

}  // namespace base

#endif  // BASE_PENDING_TASK_H_
