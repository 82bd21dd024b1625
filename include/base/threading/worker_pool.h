// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_THREADING_WORKER_POOL_H_
#define BASE_THREADING_WORKER_POOL_H_

#include "base/basictypes.h"
#include "base/callback_forward.h"
#include "base/memory/ref_counted.h"

namespace tracked_objects {
class Location;
}  // namespace tracked_objects

namespace base {

class TaskRunner;

// One pool for the whole process, with as many threads as there are tasks at a
// time. Nobody waits for a task when the process ends, so it must not touch
// what is destroyed at exit. Whether tasks are slow makes no difference.
class WorkerPool {
 public:
  // Always true.
  static bool PostTask(const tracked_objects::Location& from_here,
                       const Closure& task,
                       bool task_is_slow);
  // See TaskRunner::PostTaskAndReply().
  static bool PostTaskAndReply(const tracked_objects::Location& from_here,
                               const Closure& task,
                               const Closure& reply,
                               bool task_is_slow);

  static bool RunsTasksOnCurrentThread();

  static const scoped_refptr<TaskRunner>& GetTaskRunner(bool tasks_are_slow);

 private:
  DISALLOW_IMPLICIT_CONSTRUCTORS(WorkerPool);
};

}  // namespace base

#endif  // BASE_THREADING_WORKER_POOL_H_
