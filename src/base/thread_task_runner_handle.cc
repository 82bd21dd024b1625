// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/thread_task_runner_handle.h"

#include "base/logging.h"

namespace base {

namespace {

thread_local SingleThreadTaskRunner* t_task_runner = nullptr;

}  // namespace

// static
scoped_refptr<SingleThreadTaskRunner> ThreadTaskRunnerHandle::Get() {
  DCHECK(t_task_runner) << "this thread has no task runner";
  return t_task_runner;
}

// static
bool ThreadTaskRunnerHandle::IsSet() {
  return t_task_runner != nullptr;
}

ThreadTaskRunnerHandle::ThreadTaskRunnerHandle(
    const scoped_refptr<SingleThreadTaskRunner>& task_runner)
    : task_runner_(task_runner) {
  DCHECK(task_runner_->BelongsToCurrentThread());
  DCHECK(!t_task_runner) << "this thread has a task runner already";
  t_task_runner = task_runner_.get();
}

ThreadTaskRunnerHandle::~ThreadTaskRunnerHandle() {
  DCHECK(task_runner_->BelongsToCurrentThread());
  DCHECK_EQ(t_task_runner, task_runner_.get());
  t_task_runner = nullptr;
}

}  // namespace base
