// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/base/repeat_task.h"

#include "base/logging.h"
#include "base/pending_task.h"
#include "src/base/task_queues.h"

namespace base {
namespace internal {

namespace {

// Of the task that this thread's loop runs; null if it runs none.
thread_local TaskQueues* t_queues = nullptr;
thread_local const PendingTask* t_task = nullptr;

}  // namespace

RunningTask::RunningTask(TaskQueues* queues, const PendingTask& task)
    : outer_queues_(t_queues), outer_task_(t_task) {
  t_queues = queues;
  t_task = &task;
}

RunningTask::~RunningTask() {
  t_queues = outer_queues_;
  t_task = outer_task_;
}

void RepeatCurrentTask() {
  CHECK(t_task) << "no task is running";
  DCHECK(t_task->nestable && t_task->delayed_run_time.is_null());
  t_queues->Repeat(*t_task);
}

}  // namespace internal
}  // namespace base
