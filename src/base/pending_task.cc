// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/pending_task.h"

namespace base {

PendingTask::PendingTask(const tracked_objects::Location& posted_from,
                         const Closure& task)
    : PendingTask(posted_from, task, TimeTicks(), true) {}

PendingTask::PendingTask(const tracked_objects::Location& posted_from,
                         const Closure& task,
                         TimeTicks delayed_run_time,
                         bool nestable)
    : task(task),
      posted_from(posted_from),
      delayed_run_time(delayed_run_time),
      sequence_num(0),
      nestable(nestable) {}

PendingTask::PendingTask(const PendingTask& other) = default;
PendingTask::PendingTask(PendingTask&& other) noexcept = default;
PendingTask::~PendingTask() = default;
PendingTask& PendingTask::operator=(const PendingTask& other) = default;
PendingTask& PendingTask::operator=(PendingTask&& other) noexcept = default;

bool PendingTask::operator<(const PendingTask& other) const {
  if (delayed_run_time != other.delayed_run_time)
    return delayed_run_time > other.delayed_run_time;
  // Sequence numbers wrap around, so only their distance counts.
  const uint32 distance = static_cast<uint32>(sequence_num) -
                          static_cast<uint32>(other.sequence_num);
  return static_cast<int32>(distance) > 0;
}

}  // namespace base
