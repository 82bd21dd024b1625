// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/base/incoming_task_queue.h"

#include <thread>

#include "base/logging.h"
#include "base/message_loop/message_pump.h"

namespace base {
namespace internal {

IncomingTaskQueue::IncomingTaskQueue(MessagePump* pump)
    : pump_(pump), next_sequence_num_(0), wakers_(0) {}

IncomingTaskQueue::~IncomingTaskQueue() {
  DCHECK(!pump_) << "the loop died without Close()";
}

bool IncomingTaskQueue::AddTask(const tracked_objects::Location& from_here,
                                const Closure& task,
                                TimeDelta delay,
                                bool nestable) {
  DCHECK(!task.is_null()) << from_here.ToString();
  DCHECK(delay >= TimeDelta()) << "a task cannot run in the past";
  const TimeTicks run_time =
      delay > TimeDelta() ? TimeTicks::Now() + delay : TimeTicks();

  MessagePump* pump = nullptr;
  {
    std::lock_guard<Mutex> held(mutex_);
    if (!pump_)
      return false;
    const bool was_empty = tasks_.empty();
    tasks_.emplace_back(from_here, task, run_time, nestable);
    tasks_.back().sequence_num = next_sequence_num_;
    if (was_empty)
      has_tasks_.store(true, std::memory_order_release);
    // May wrap around, and does so without undefined behaviour.
    next_sequence_num_ =
        static_cast<int>(static_cast<uint32>(next_sequence_num_) + 1u);
    if (!was_empty)
      return true;
    pump = pump_;
    wakers_.fetch_add(1, std::memory_order_relaxed);
  }
  pump->ScheduleWork();
  wakers_.fetch_sub(1, std::memory_order_release);
  return true;
}

void IncomingTaskQueue::TakeBatch(std::vector<PendingTask>* batch) {
  DCHECK(batch->empty());
  if (!has_tasks_.load(std::memory_order_acquire))
    return;
  std::lock_guard<Mutex> held(mutex_);
  tasks_.swap(*batch);
  has_tasks_.store(false, std::memory_order_relaxed);
}

void IncomingTaskQueue::Close(std::vector<PendingTask>* rest) {
  {
    std::lock_guard<Mutex> held(mutex_);
    pump_ = nullptr;
    tasks_.swap(*rest);
  }
  // Nobody can join them any more, and none stays longer than one call.
  while (wakers_.load(std::memory_order_acquire) != 0)
    std::this_thread::yield();
}

bool IncomingTaskQueue::empty() {
  std::lock_guard<Mutex> held(mutex_);
  return tasks_.empty();
}

}  // namespace internal
}  // namespace base
