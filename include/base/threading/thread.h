// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_THREADING_THREAD_H_
#define BASE_THREADING_THREAD_H_

#include <stddef.h>

#include <string>

#include "base/basictypes.h"
#include "base/callback.h"
#include "base/memory/ref_counted.h"
#include "base/memory/scoped_ptr.h"
#include "base/message_loop/message_loop.h"
#include "base/message_loop/message_loop_proxy.h"
#include "base/message_loop/timer_slack.h"
#include "base/single_thread_task_runner.h"
#include "base/synchronization/lock.h"
#include "base/threading/platform_thread.h"

namespace base {

class MessagePump;
class WaitableEvent;

// A thread with a message loop. Started, stopped and destroyed by one thread,
// its owner; the tasks posted before Stop() still run. After that it may be
// started again. A derived class that overrides Init(), Run() or CleanUp()
// calls Stop() in its own destructor.
class Thread : PlatformThread::Delegate {
 public:
  struct Options {
    typedef Callback<scoped_ptr<MessagePump>(void)> MessagePumpFactory;

    Options();
    // |size| in bytes, 0 for the default of the system.
    Options(MessageLoop::Type type, size_t size);
    ~Options();

    MessageLoop::Type message_loop_type;
    TimerSlack timer_slack;
    // If set, makes the pump, on the new thread; the type is TYPE_CUSTOM then.
    MessagePumpFactory message_pump_factory;
    size_t stack_size;
  };

  explicit Thread(const std::string& name);
  ~Thread() override;

#if defined(OS_WIN)
  // Before Start(): the thread enters a COM apartment, multi-threaded or not.
  void init_com_with_mta(bool use_mta) {
    com_status_ = use_mta ? MTA : STA;
  }
#endif

  // Return once the loop exists and Init() has run. False if there can be no
  // further thread.
  bool Start();
  bool StartWithOptions(const Options& options);

  // Returns when the thread has ended. Delayed tasks that are not due do not
  // run any more. Not from the thread itself.
  void Stop();

  // The same without waiting; Stop() must still follow.
  void StopSoon();

  // NULL when the thread is not running. Any thread may ask; of the loop it is
  // sure only as long as the thread is not stopped.
  MessageLoop* message_loop() const;
  scoped_refptr<MessageLoopProxy> message_loop_proxy() const;
  scoped_refptr<SingleThreadTaskRunner> task_runner() const {
    return message_loop_proxy();
  }

  const std::string& thread_name() const {
    return name_;
  }

  // Of the thread that is running, or else of the last one.
  PlatformThreadId thread_id() const {
    return thread_id_;
  }
  PlatformThreadHandle thread_handle() const {
    return thread_;
  }

  // Whether the loop runs: from the end of Start() to a quit, or Stop().
  bool IsRunning() const;

  // While it is running.
  void SetPriority(ThreadPriority priority);

 protected:
  // All on the new thread: before, during and after the run of the loop, which
  // exists in all three.
  virtual void Init() {}
  virtual void Run(MessageLoop* message_loop);
  virtual void CleanUp() {}

 private:
#if defined(OS_WIN)
  enum ComStatus { NONE, STA, MTA };
#endif

  // What the new thread needs of StartWithOptions(), which waits for it.
  struct StartupData;

  // PlatformThread::Delegate:
  void ThreadMain() override;

  // Implemented by each platform: around all that happens on the thread.
  void EnterPlatform();
  void LeavePlatform();
  void RunLoopOfThread();

#if defined(OS_WIN)
  ComStatus com_status_ = NONE;
#endif

  const std::string name_;
  // The owner's.
  bool started_ = false;
  bool stopping_ = false;
  PlatformThreadHandle thread_;
  PlatformThreadId thread_id_ = kInvalidThreadId;
  StartupData* startup_data_ = nullptr;

  mutable Lock lock_;
  // Guarded by |lock_|; NULL and false unless there is a loop.
  MessageLoop* message_loop_ = nullptr;
  scoped_refptr<MessageLoopProxy> proxy_;
  bool running_ = false;

  DISALLOW_COPY_AND_ASSIGN(Thread);
};

}  // namespace base

#endif  // BASE_THREADING_THREAD_H_
