// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_BASE_TASK_QUEUES_H_
#define SRC_BASE_TASK_QUEUES_H_

#include <stddef.h>

#include <queue>
#include <vector>

#include "base/pending_task.h"

namespace base {
namespace internal {

class IncomingTaskQueue;

// The tasks that a loop has fetched, for its own thread: those to look at next,
// those that wait for their time, and those that wait for the end of all
// nested runs. Every Take method moves the task out before anything else
// happens, so a task may use the queues while it runs or dies.
class TaskQueues {
 public:
  TaskQueues();
  ~TaskQueues();

  // Fetched tasks, in the order in which they were posted. Fetches from
  // |incoming| when there are none left. False: nothing to do.
  bool HasWork(IncomingTaskQueue* incoming);
  bool has_fetched_work() const { return next_work_ < work_.size(); }
  PendingTask TakeWork();
  // Comes before all of them.
  void AddFirst(const PendingTask& task);

  // Delayed tasks, earliest first.
  void AddDelayed(PendingTask task);
  bool has_delayed() const { return !delayed_.empty(); }
  TimeTicks next_delayed_time() const {
    return delayed_.top().delayed_run_time;
  }
  PendingTask TakeDelayed();

  // Deferred tasks, first in, first out.
  void AddDeferred(PendingTask task) { deferred_.push(std::move(task)); }
  bool has_deferred() const { return !deferred_.empty(); }
  PendingTask TakeDeferred();

 private:
  std::vector<PendingTask> work_;
  size_t next_work_ = 0;
  std::priority_queue<PendingTask> delayed_;
  std::queue<PendingTask> deferred_;

  DISALLOW_COPY_AND_ASSIGN(TaskQueues);
};

}  // namespace internal
}  // namespace base

#endif  // SRC_BASE_TASK_QUEUES_H_
