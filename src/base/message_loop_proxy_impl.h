// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_BASE_MESSAGE_LOOP_PROXY_IMPL_H_
#define SRC_BASE_MESSAGE_LOOP_PROXY_IMPL_H_

#include "base/message_loop/message_loop_proxy.h"

namespace base {
namespace internal {

class IncomingTaskQueue;

// Posts to |queue|; belongs to the thread that made it.
class MessageLoopProxyImpl : public MessageLoopProxy {
 public:
  explicit MessageLoopProxyImpl(const scoped_refptr<IncomingTaskQueue>& queue);

  // MessageLoopProxy:
  bool PostDelayedTask(const tracked_objects::Location& from_here,
                       const Closure& task,
                       TimeDelta delay) override;
  bool PostNonNestableDelayedTask(const tracked_objects::Location& from_here,
                                  const Closure& task,
                                  TimeDelta delay) override;
  bool RunsTasksOnCurrentThread() const override;

 private:
  ~MessageLoopProxyImpl() override;

  const scoped_refptr<IncomingTaskQueue> queue_;
  const void* const thread_;

  DISALLOW_COPY_AND_ASSIGN(MessageLoopProxyImpl);
};

}  // namespace internal
}  // namespace base

#endif  // SRC_BASE_MESSAGE_LOOP_PROXY_IMPL_H_
