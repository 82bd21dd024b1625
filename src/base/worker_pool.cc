// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/threading/worker_pool.h"

#include <limits>

#include "base/callback.h"
#include "base/location.h"
#include "base/task_runner.h"
#include "src/base/worker_pool_core.h"

namespace base {

namespace {

using internal::WorkerPoolCore;

// Never destroyed, as its threads are never joined.
WorkerPoolCore* Core() {
  static const std::shared_ptr<WorkerPoolCore>* const core =
      new std::shared_ptr<WorkerPoolCore>(std::make_shared<WorkerPoolCore>(
          std::numeric_limits<size_t>::max(), "WorkerPool",
          TimeDelta::FromMinutes(10), nullptr));
  return core->get();
}

class WorkerPoolTaskRunner : public TaskRunner {
 public:
  bool PostDelayedTask(const tracked_objects::Location& from_here,
                       const Closure& task,
                       TimeDelta delay) override {
    return Core()->Post(WorkerPoolCore::SequenceToken(),
                        SequencedWorkerPool::CONTINUE_ON_SHUTDOWN, task, delay);
  }
  bool RunsTasksOnCurrentThread() const override {
    return Core()->RunsTasksOnCurrentThread();
  }

 private:
  ~WorkerPoolTaskRunner() override {}
};

}  // namespace

// static
bool WorkerPool::PostTask(const tracked_objects::Location& from_here,
                          const Closure& task,
                          bool task_is_slow) {
  return GetTaskRunner(task_is_slow)->PostTask(from_here, task);
}

// static
bool WorkerPool::PostTaskAndReply(const tracked_objects::Location& from_here,
                                  const Closure& task,
                                  const Closure& reply,
                                  bool task_is_slow) {
  return GetTaskRunner(task_is_slow)->PostTaskAndReply(from_here, task, reply);
}

// static
bool WorkerPool::RunsTasksOnCurrentThread() {
  return Core()->RunsTasksOnCurrentThread();
}

// static
const scoped_refptr<TaskRunner>& WorkerPool::GetTaskRunner(
    bool tasks_are_slow) {
  static const scoped_refptr<TaskRunner>* const runner =
      new scoped_refptr<TaskRunner>(new WorkerPoolTaskRunner);
  return *runner;
}

}  // namespace base
