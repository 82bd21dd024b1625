// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_TEST_TEST_IO_THREAD_H_
#define BASE_TEST_TEST_IO_THREAD_H_

#include "base/basictypes.h"
#include "base/callback_forward.h"
#include "base/compiler_specific.h"
#include "base/location.h"
#include "base/memory/ref_counted.h"
#include "base/message_loop/message_loop.h"
#include "base/single_thread_task_runner.h"
#include "base/task_runner.h"
#include "base/threading/thread.h"
#include "base/time/time.h"

namespace base {

// A thread with a MessageLoopForIO. Stops at destruction.
class TestIOThread {
 public:
  enum Mode { kAutoStart, kManualStart };

  explicit TestIOThread(Mode mode);
  ~TestIOThread();

  // Start and Stop belong to one thread. Stop may be called at any time and
  // repeatedly; the thread may be started again afterwards.
  void Start();
  void Stop();

  // These require that the thread is running.

  void PostTask(const tracked_objects::Location& from_here,
                const Closure& task);
  // Returns once the task has run and was deleted. Not from the thread itself.
  void PostTaskAndWait(const tracked_objects::Location& from_here,
                       const Closure& task);

  MessageLoopForIO* message_loop() {
    return static_cast<MessageLoopForIO*>(io_thread_.message_loop());
  }
  scoped_refptr<SingleThreadTaskRunner> task_runner() {
    return io_thread_.task_runner();
  }

 private:
  Thread io_thread_;

  DISALLOW_COPY_AND_ASSIGN(TestIOThread);
};

}  // namespace base

#endif  // BASE_TEST_TEST_IO_THREAD_H_
