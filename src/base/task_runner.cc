// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/task_runner.h"

#include "base/bind.h"
#include "base/callback.h"
#include "base/location.h"
#include "base/sequenced_task_runner.h"
#include "src/base/post_task_and_reply.h"

namespace base {

// static
void TaskRunnerTraits::Destruct(const TaskRunner* task_runner) {
  task_runner->OnDestruct();
}

TaskRunner::TaskRunner() {}

TaskRunner::~TaskRunner() {}

void TaskRunner::OnDestruct() const {
  delete this;
}

bool TaskRunner::PostTask(const tracked_objects::Location& from_here,
                          const Closure& task) {
  return PostDelayedTask(from_here, task, TimeDelta());
}

bool TaskRunner::PostTaskAndReply(const tracked_objects::Location& from_here,
                                  const Closure& task,
                                  const Closure& reply) {
  return internal::PostTaskAndReply(this, from_here, task, reply);
}

SequencedTaskRunner::~SequencedTaskRunner() {}

bool SequencedTaskRunner::PostNonNestableTask(
    const tracked_objects::Location& from_here,
    const Closure& task) {
  return PostNonNestableDelayedTask(from_here, task, TimeDelta());
}

bool SequencedTaskRunner::DeleteSoonInternal(
    const tracked_objects::Location& from_here,
    void (*deleter)(const void*),
    const void* object) {
  return PostNonNestableTask(from_here, Bind(deleter, object));
}

bool SequencedTaskRunner::ReleaseSoonInternal(
    const tracked_objects::Location& from_here,
    void (*releaser)(const void*),
    const void* object) {
  return PostNonNestableTask(from_here, Bind(releaser, object));
}

}  // namespace base
