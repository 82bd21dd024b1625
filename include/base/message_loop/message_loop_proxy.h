// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_MESSAGE_LOOP_MESSAGE_LOOP_PROXY_H_
#define BASE_MESSAGE_LOOP_MESSAGE_LOOP_PROXY_H_

#include "base/macros.h"
#include "base/memory/ref_counted.h"
#include "base/single_thread_task_runner.h"

namespace base {

// Posts to a message loop, and may outlive it: posting fails from then on.
class MessageLoopProxy : public SingleThreadTaskRunner {
 public:
  // The proxy of the current thread's loop, NULL without a loop.
  static scoped_refptr<MessageLoopProxy> current();

 protected:
  MessageLoopProxy();
  ~MessageLoopProxy() override;

 private:
  DISALLOW_COPY_AND_ASSIGN(MessageLoopProxy);
};

}  // namespace base

#endif  // BASE_MESSAGE_LOOP_MESSAGE_LOOP_PROXY_H_
