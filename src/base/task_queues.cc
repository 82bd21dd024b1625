// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/base/task_queues.h"

#include <utility>

#include "base/logging.h"
#include "src/base/incoming_task_queue.h"

namespace base {
namespace internal {

namespace {

// After a flood the vector is not kept, so that a loop does not hold on to
// memory it needed once.
const size_t kMostKeptTasks = 1024;

}  // namespace

TaskQueues::TaskQueues() {}

TaskQueues::~TaskQueues() {}

bool TaskQueues::HasWork(IncomingTaskQueue* incoming) {
  if (has_fetched_work())
    return true;
  if (work_.capacity() > kMostKeptTasks)
    work_ = std::vector<PendingTask>();
  else
    work_.clear();
  next_work_ = 0;
  incoming->TakeBatch(&work_);
  return !work_.empty();
}

PendingTask TaskQueues::TakeWork() {
  DCHECK(has_fetched_work());
  return std::move(work_[next_work_++]);
}

void TaskQueues::Repeat(const PendingTask& task) {
  KeepRepeated();
  repeated_ = &task;
}

void TaskQueues::AddRepeated() {
  // Where the task that runs was taken from, there is a free place.
  if (next_work_ > 0)
    work_[--next_work_] = *repeated_;
  else
    work_.insert(work_.begin(), *repeated_);
  repeated_ = nullptr;
}

void TaskQueues::AddDelayed(PendingTask task) {
  delayed_.push(std::move(task));
}

PendingTask TaskQueues::TakeDelayed() {
  // What the order depends on stays in place when the task is moved out.
  PendingTask task = std::move(const_cast<PendingTask&>(delayed_.top()));
  delayed_.pop();
  return task;
}

PendingTask TaskQueues::TakeDeferred() {
  PendingTask task = std::move(deferred_.front());
  deferred_.pop();
  return task;
}

}  // namespace internal
}  // namespace base
