// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_BASE_POST_TASK_AND_REPLY_H_
#define SRC_BASE_POST_TASK_AND_REPLY_H_

#include "base/callback_forward.h"

namespace tracked_objects {
class Location;
}  // namespace tracked_objects

namespace base {

class TaskRunner;

namespace internal {

// See TaskRunner::PostTaskAndReply().
bool PostTaskAndReply(TaskRunner* task_runner,
                      const tracked_objects::Location& from_here,
                      const Closure& task,
                      const Closure& reply);

}  // namespace internal
}  // namespace base

#endif  // SRC_BASE_POST_TASK_AND_REPLY_H_
