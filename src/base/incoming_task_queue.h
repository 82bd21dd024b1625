// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_BASE_INCOMING_TASK_QUEUE_H_
#define SRC_BASE_INCOMING_TASK_QUEUE_H_

#include <atomic>
#include <vector>

#include "base/internal/mutex.h"
#include "base/memory/ref_counted.h"
#include "base/pending_task.h"

namespace base {

class MessagePump;

namespace internal {

// Where any thread leaves tasks for a loop, which fetches all of them at once.
// Outlives the loop, for the sake of its proxies. The pump is told of the first
// task after each fetch only; no lock is held meanwhile, nor while a task is
// destroyed.
class IncomingTaskQueue : public RefCountedThreadSafe<IncomingTaskQueue> {
 public:
  // |pump| must live until Close().
  explicit IncomingTaskQueue(MessagePump* pump);

  // Any thread. False after Close().
  bool AddTask(const tracked_objects::Location& from_here,
               const Closure& task,
               TimeDelta delay,
               bool nestable);

  // Swaps the waiting tasks with |batch|, which is empty.
  void TakeBatch(std::vector<PendingTask>* batch);

  // Refuses tasks from now on, and lets go of the pump. Call on the loop's
  // thread, with an empty |rest|, which gets the tasks that are left.
  void Close(std::vector<PendingTask>* rest);

  // Any thread.
  bool empty();

 private:
  friend class RefCountedThreadSafe<IncomingTaskQueue>;
  ~IncomingTaskQueue();

  Mutex mutex_;
  // Guarded by |mutex_|:
  std::vector<PendingTask> tasks_;
  MessagePump* pump_;  // NULL after Close().
  int next_sequence_num_;

  // So that a loop that looks in vain needs no lock.
  std::atomic<bool> has_tasks_{false};
  // Threads that are about to call the pump; Close() waits for them.
  std::atomic<int> wakers_;
};

}  // namespace internal
}  // namespace base

#endif  // SRC_BASE_INCOMING_TASK_QUEUE_H_
