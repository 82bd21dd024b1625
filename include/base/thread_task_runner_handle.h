// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_THREAD_TASK_RUNNER_HANDLE_H_
#define BASE_THREAD_TASK_RUNNER_HANDLE_H_

#include "base/macros.h"
#include "base/memory/ref_counted.h"
#include "base/single_thread_task_runner.h"

namespace base {

// The task runner of the current thread, if it has one. A MessageLoop installs
// its own.
class ThreadTaskRunnerHandle {
 public:
  // There must be one, see IsSet().
  static scoped_refptr<SingleThreadTaskRunner> Get();
  static bool IsSet();

  // Installs |task_runner|, which belongs to the current thread, until this
  // object is destroyed on the same thread.
  explicit ThreadTaskRunnerHandle(
      const scoped_refptr<SingleThreadTaskRunner>& task_runner);
  ~ThreadTaskRunnerHandle();

 private:
  scoped_refptr<SingleThreadTaskRunner> task_runner_;

  DISALLOW_COPY_AND_ASSIGN(ThreadTaskRunnerHandle);
};

}  // namespace base

#endif  // BASE_THREAD_TASK_RUNNER_HANDLE_H_
