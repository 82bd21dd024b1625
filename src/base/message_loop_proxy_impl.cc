// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/base/message_loop_proxy_impl.h"

#include "base/message_loop/message_loop.h"
#include "src/base/incoming_task_queue.h"
#include "src/base/thread_token.h"

namespace base {

MessageLoopProxy::MessageLoopProxy() {}

MessageLoopProxy::~MessageLoopProxy() {}

// static
scoped_refptr<MessageLoopProxy> MessageLoopProxy::current() {
  MessageLoop* const loop = MessageLoop::current();
  return loop ? loop->message_loop_proxy() : nullptr;
}

namespace internal {

MessageLoopProxyImpl::MessageLoopProxyImpl(
    const scoped_refptr<IncomingTaskQueue>& queue)
    : queue_(queue), thread_(CurrentThreadToken()) {}

MessageLoopProxyImpl::~MessageLoopProxyImpl() {}

bool MessageLoopProxyImpl::PostDelayedTask(
    const tracked_objects::Location& from_here,
    const Closure& task,
    TimeDelta delay) {
  return queue_->AddTask(from_here, task, delay, true);
}

bool MessageLoopProxyImpl::PostNonNestableDelayedTask(
    const tracked_objects::Location& from_here,
    const Closure& task,
    TimeDelta delay) {
  return queue_->AddTask(from_here, task, delay, false);
}

bool MessageLoopProxyImpl::RunsTasksOnCurrentThread() const {
  return thread_ == CurrentThreadToken();
}

}  // namespace internal
}  // namespace base
