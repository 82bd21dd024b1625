// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_TASK_RUNNER_UTIL_H_
#define BASE_TASK_RUNNER_UTIL_H_

#include <utility>

#include "base/bind.h"
#include "base/bind_helpers.h"
#include "base/callback.h"
#include "base/memory/scoped_ptr.h"
#include "base/task_runner.h"

namespace base {

namespace internal {

// Where the result waits between the two callbacks. Needs no default
// constructor of the type.
template <typename ReturnType>
void RunAndKeepResult(const Callback<ReturnType(void)>& task,
                      scoped_ptr<ReturnType>* result) {
  result->reset(new ReturnType(task.Run()));
}

template <typename ReturnType, typename ReplyArgType>
void ReplyWithResult(const Callback<void(ReplyArgType)>& reply,
                     scoped_ptr<ReturnType>* result) {
  if (result->get())
    reply.Run(std::move(**result));
}

}  // namespace internal

// Runs |task| on |task_runner| and hands what it returned to |reply| on the
// calling thread. See TaskRunner::PostTaskAndReply().
template <typename TaskReturnType, typename ReplyArgType>
bool PostTaskAndReplyWithResult(TaskRunner* task_runner,
                                const tracked_objects::Location& from_here,
                                const Callback<TaskReturnType(void)>& task,
                                const Callback<void(ReplyArgType)>& reply) {
  scoped_ptr<TaskReturnType>* result = new scoped_ptr<TaskReturnType>();
  return task_runner->PostTaskAndReply(
      from_here,
      Bind(&internal::RunAndKeepResult<TaskReturnType>, task,
           Unretained(result)),
      Bind(&internal::ReplyWithResult<TaskReturnType, ReplyArgType>, reply,
           Owned(result)));
}

}  // namespace base

#endif  // BASE_TASK_RUNNER_UTIL_H_
