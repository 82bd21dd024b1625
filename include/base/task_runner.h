// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_TASK_RUNNER_H_
#define BASE_TASK_RUNNER_H_

#include "base/basictypes.h"
#include "base/callback_forward.h"
#include "base/memory/ref_counted.h"
#include "base/time/time.h"

namespace tracked_objects {
class Location;
}  // namespace tracked_objects

namespace base {

class TaskRunner;

struct TaskRunnerTraits {
  static void Destruct(const TaskRunner* task_runner);
};

// Takes tasks from any thread and runs each later, never inside the call that
// posts it. All methods may be called from any thread.
class TaskRunner : public RefCountedThreadSafe<TaskRunner, TaskRunnerTraits> {
 public:
  // False if the task certainly will not run; it may not run after true
  // either, if the runner is shut down first.
  bool PostTask(const tracked_objects::Location& from_here,
                const Closure& task);
  // |delay| is not negative; the task runs at the earliest after it.
  virtual bool PostDelayedTask(const tracked_objects::Location& from_here,
                               const Closure& task,
                               base::TimeDelta delay) = 0;

  // Whether a task of this runner might run on the calling thread.
  virtual bool RunsTasksOnCurrentThread() const = 0;

  // Runs |task| here and then |reply| on the calling thread, which has a task
  // runner. Both are deleted on the calling thread; if its task runner is gone
  // by then, or this one drops |task|, neither runs any more and what cannot
  // be deleted there is leaked.
  bool PostTaskAndReply(const tracked_objects::Location& from_here,
                        const Closure& task,
                        const Closure& reply);

 protected:
  friend struct TaskRunnerTraits;

  TaskRunner();
  virtual ~TaskRunner();

  // Called on any thread when the last reference goes. Deletes the object
  // unless overridden.
  virtual void OnDestruct() const;
};

}  // namespace base

#endif  // BASE_TASK_RUNNER_H_
