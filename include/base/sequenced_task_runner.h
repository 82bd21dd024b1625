// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_SEQUENCED_TASK_RUNNER_H_
#define BASE_SEQUENCED_TASK_RUNNER_H_

#include "base/sequenced_task_runner_helpers.h"
#include "base/task_runner.h"

namespace base {

// Runs its tasks one at a time, those without delay in the order in which they
// were posted. A nestable task may run in a nested loop, thus inside another
// task; a non-nestable one waits until no other task is running.
class SequencedTaskRunner : public TaskRunner {
 public:
  bool PostNonNestableTask(const tracked_objects::Location& from_here,
                           const Closure& task);
  virtual bool PostNonNestableDelayedTask(
      const tracked_objects::Location& from_here,
      const Closure& task,
      base::TimeDelta delay) = 0;

  // Deletes |object| in a non-nestable task. False: it will not be deleted.
  template <class T>
  bool DeleteSoon(const tracked_objects::Location& from_here, const T* object) {
    return subtle::DeleteHelperInternal<T, bool>::DeleteViaSequencedTaskRunner(
        this, from_here, object);
  }

  // Drops a reference of the caller's in a non-nestable task.
  template <class T>
  bool ReleaseSoon(const tracked_objects::Location& from_here, T* object) {
    return subtle::ReleaseHelperInternal<
        T, bool>::ReleaseViaSequencedTaskRunner(this, from_here, object);
  }

 protected:
  ~SequencedTaskRunner() override;

 private:
  template <class T, class R>
  friend class subtle::DeleteHelperInternal;
  template <class T, class R>
  friend class subtle::ReleaseHelperInternal;

  bool DeleteSoonInternal(const tracked_objects::Location& from_here,
                          void (*deleter)(const void*),
                          const void* object);
  bool ReleaseSoonInternal(const tracked_objects::Location& from_here,
                           void (*releaser)(const void*),
                           const void* object);
};

}  // namespace base

#endif  // BASE_SEQUENCED_TASK_RUNNER_H_
