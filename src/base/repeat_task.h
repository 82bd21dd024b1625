// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_BASE_REPEAT_TASK_H_
#define SRC_BASE_REPEAT_TASK_H_

#include "base/macros.h"

namespace base {

struct PendingTask;

namespace internal {

class TaskQueues;

// Work that is done in steps, each of which is a task to the loop, though only
// one was posted: at its beginning a step that is not the last one calls this,
// and the loop runs the same task again, next, before all others. So the steps
// keep together and their order, a nested run that the step begins goes on with
// them, and whatever ends a run or a turn, or the loop, does so between two.
//
// Only inside of a task that was posted, without delay, to the task runner of
// this thread's MessageLoop itself, and that nested runs may run.
void RepeatCurrentTask();

// Lives on the stack of the loop with |queues| while it runs |task|.
class RunningTask {
 public:
  RunningTask(TaskQueues* queues, const PendingTask& task);
  ~RunningTask();

 private:
  TaskQueues* const outer_queues_;
  const PendingTask* const outer_task_;

  DISALLOW_COPY_AND_ASSIGN(RunningTask);
};

}  // namespace internal
}  // namespace base

#endif  // SRC_BASE_REPEAT_TASK_H_
