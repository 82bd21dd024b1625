// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/ipc/received_sync_msg_queue.h"

#include <utility>

#include "base/bind.h"
#include "base/location.h"
#include "base/logging.h"
#include "base/single_thread_task_runner.h"
#include "base/thread_task_runner_handle.h"

namespace IPC {

namespace {

// The queue of this thread as long as it has a channel; its contexts own it.
thread_local void* queue_of_thread = nullptr;

}  // namespace

SyncChannel::ReceivedSyncMsgQueue::ReceivedSyncMsgQueue()
    : listener_task_runner_(base::ThreadTaskRunnerHandle::Get()),
      dispatch_event_(true, false) {}

SyncChannel::ReceivedSyncMsgQueue::~ReceivedSyncMsgQueue() = default;

// static
scoped_refptr<SyncChannel::ReceivedSyncMsgQueue>
SyncChannel::ReceivedSyncMsgQueue::AddContext(SyncContext* context) {
  scoped_refptr<ReceivedSyncMsgQueue> queue(
      static_cast<ReceivedSyncMsgQueue*>(queue_of_thread));
  if (!queue.get()) {
    queue = new ReceivedSyncMsgQueue;
    queue_of_thread = queue.get();
  }
  base::AutoLock locked(queue->lock_);
  queue->contexts_.insert(context);
  return queue;
}

void SyncChannel::ReceivedSyncMsgQueue::RemoveContext(SyncContext* context) {
  // Destroyed when the lock is free: messages own descriptors.
  Messages dropped;
  base::AutoLock locked(lock_);
  contexts_.erase(context);
  const auto messages = messages_.find(context);
  if (messages != messages_.end()) {
    dropped = std::move(messages->second);
    messages_.erase(messages);
  }
  if (contexts_.empty() && queue_of_thread == this)
    queue_of_thread = nullptr;
}

void SyncChannel::ReceivedSyncMsgQueue::QueueMessage(const Message& message,
                                                     SyncContext* context) {
  bool post_task = false;
  {
    base::AutoLock locked(lock_);
    if (!contexts_.count(context))
      return;
    messages_[context].emplace_back(next_arrival_++, message);
    post_task = !task_is_posted_;
    task_is_posted_ = true;
  }
  dispatch_event_.Signal();
  if (post_task) {
    listener_task_runner_->PostTask(
        FROM_HERE, base::Bind(&ReceivedSyncMsgQueue::DispatchTask, this));
  }
}

void SyncChannel::ReceivedSyncMsgQueue::DispatchTask() {
  {
    base::AutoLock locked(lock_);
    task_is_posted_ = false;
  }
  // Whoever runs tasks is not blocked, so that no group is restricted.
  DispatchMessages(nullptr);
}

void SyncChannel::ReceivedSyncMsgQueue::DispatchMessages(SyncContext* blocked) {
  uint64 end;
  {
    base::AutoLock locked(lock_);
    end = next_arrival_;
  }
  // One at a time: a handler may come here again, and may remove contexts. What
  // arrives meanwhile has to wait, so that a peer that floods us cannot keep
  // this thread.
  for (;;) {
    scoped_refptr<SyncContext> context;
    Message message;
    {
      base::AutoLock locked(lock_);
      const Position next = FindNext(blocked, end);
      if (next == messages_.end())
        return;
      context = next->first;
      message = std::move(next->second.front().message);
      next->second.pop_front();
      if (next->second.empty())
        messages_.erase(next);
    }
    context->OnDispatchMessage(message);
  }
}

SyncChannel::ReceivedSyncMsgQueue::Position
SyncChannel::ReceivedSyncMsgQueue::FindNext(SyncContext* blocked, uint64 end) {
  lock_.AssertAcquired();
  Position next = messages_.end();
  for (Position each = messages_.begin(); each != messages_.end(); ++each) {
    const int group = each->first->restrict_dispatch_group();
    const bool allowed = !blocked || group == kRestrictDispatchGroup_None ||
                         group == blocked->restrict_dispatch_group();
    const uint64 arrival = each->second.front().arrival;
    if (allowed && arrival < end) {
      next = each;
      end = arrival;
    }
  }
  return next;
}

}  // namespace IPC
