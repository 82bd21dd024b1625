// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_BASE_TASK_QUEUES_H_
#define SRC_BASE_TASK_QUEUES_H_

#include <stddef.h>

#include <queue>
#include <vector>

#include "base/compiler_specific.h"
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
  bool has_fetched_work() {
    KeepRepeated();
    return next_work_ < work_.size();
  }
  PendingTask TakeWork();

  // |task|, which is running, comes again before all of them. It is not looked
  // for in the queue before somebody looks into it, or TakeRepeated() asks.
  void Repeat(const PendingTask& task);
  // Whether |task|, which has run, is the one to run next; not twice.
  bool TakeRepeated(const PendingTask& task) {
    if (repeated_ != &task)
      return false;
    repeated_ = nullptr;
    return true;
  }
  // From here on nobody needs the task that Repeat() was called for.
  void KeepRepeated() {
    if (UNLIKELY(repeated_ != nullptr))
      AddRepeated();
  }

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
  void AddRepeated();

  // On the stack of the loop, and not yet in |work_|; null if there is none.
  const PendingTask* repeated_ = nullptr;
  std::vector<PendingTask> work_;
  size_t next_work_ = 0;
  std::priority_queue<PendingTask> delayed_;
  std::queue<PendingTask> deferred_;

  DISALLOW_COPY_AND_ASSIGN(TaskQueues);
};

}  // namespace internal
}  // namespace base

#endif  // SRC_BASE_TASK_QUEUES_H_
