// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_SINGLE_THREAD_TASK_RUNNER_H_
#define BASE_SINGLE_THREAD_TASK_RUNNER_H_

#include "base/sequenced_task_runner.h"

namespace base {

// Runs all its tasks on one thread.
class SingleThreadTaskRunner : public SequencedTaskRunner {
 public:
  bool BelongsToCurrentThread() const { return RunsTasksOnCurrentThread(); }

 protected:
  ~SingleThreadTaskRunner() override {}
};

}  // namespace base

#endif  // BASE_SINGLE_THREAD_TASK_RUNNER_H_
