// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_MESSAGE_LOOP_MESSAGE_LOOP_H_
#define BASE_MESSAGE_LOOP_MESSAGE_LOOP_H_

#include <queue>
#include <string>

#include "base/basictypes.h"
#include "base/callback_forward.h"
#include "base/internal/check.h"
#include "base/location.h"
#include "base/memory/ref_counted.h"
#include "base/memory/scoped_ptr.h"
#include "base/message_loop/message_loop_proxy.h"
#include "base/message_loop/message_pump.h"
#include "base/message_loop/timer_slack.h"
#include "base/observer_list.h"
#include "base/pending_task.h"
#include "base/sequenced_task_runner_helpers.h"
#include "base/synchronization/lock.h"
#include "base/time/time.h"
#include "build/build_config.h"

#if defined(OS_POSIX)
#include "base/message_loop/message_pump_libevent.h"
#elif defined(OS_WIN)
#include "base/message_loop/message_pump_win.h"
#endif

namespace base {

class RunLoop;
class ThreadTaskRunnerHandle;

namespace internal {
class IncomingTaskQueue;
class TaskQueues;
}  // namespace internal

// Runs tasks on the thread that made it, at most one loop a thread. Tasks may
// be posted from any thread while the loop exists; whoever cannot be sure of
// that posts to its task_runner(). Everything else belongs to the loop's
// thread.
//
// Tasks without delay run in the order in which they were posted, delayed ones
// in the order of their time. While a task runs, a nested run (see RunLoop)
// runs no others, unless a ScopedNestableTaskAllower permits it. What is still
// waiting when the loop is destroyed is deleted without being run.
class MessageLoop : public MessagePump::Delegate {
 public:
  enum Type {
    TYPE_DEFAULT = 0,  // Tasks and timers.
    TYPE_UI = 1,       // The pump of InitMessagePumpForUIFactory(), if any.
    TYPE_CUSTOM = 2,   // A pump of the caller's.
    TYPE_IO = 3        // MessageLoopForIO.
  };

  typedef scoped_ptr<MessagePump>(MessagePumpFactory)();

  explicit MessageLoop(Type type = TYPE_DEFAULT);
  // TYPE_CUSTOM.
  explicit MessageLoop(scoped_ptr<MessagePump> pump);
  ~MessageLoop() override;

  // NULL if this thread has no loop.
  static MessageLoop* current();

  // From then on TYPE_UI loops use pumps of |factory|. False if there is one
  // already.
  static bool InitMessagePumpForUIFactory(MessagePumpFactory* factory);

  // Not for TYPE_CUSTOM.
  static scoped_ptr<MessagePump> CreateMessagePumpForType(Type type);

  // Hears of the end of the loop, once no task is left and while posting and
  // current() still work.
  class DestructionObserver {
   public:
    virtual void WillDestroyCurrentMessageLoop() = 0;

   protected:
    virtual ~DestructionObserver() {}
  };

  // Observers may remove themselves in the call.
  void AddDestructionObserver(DestructionObserver* destruction_observer);
  void RemoveDestructionObserver(DestructionObserver* destruction_observer);

  // Any thread. A null task is refused with a CHECK in debug builds; |delay|
  // is not negative.
  void PostTask(const tracked_objects::Location& from_here,
                const Closure& task);
  void PostDelayedTask(const tracked_objects::Location& from_here,
                       const Closure& task,
                       TimeDelta delay);

  // The same, for tasks that must not run in a nested loop: they wait until
  // the outermost run is idle.
  void PostNonNestableTask(const tracked_objects::Location& from_here,
                           const Closure& task);
  void PostNonNestableDelayedTask(const tracked_objects::Location& from_here,
                                  const Closure& task,
                                  TimeDelta delay);

  // Any thread. Deletes |object|, or drops a reference of the caller's, in a
  // non-nestable task. If the loop ends before, nothing happens to the object.
  template <class T>
  void DeleteSoon(const tracked_objects::Location& from_here, const T* object) {
    subtle::DeleteHelperInternal<T, void>::DeleteViaSequencedTaskRunner(
        this, from_here, object);
  }
  template <class T>
  void ReleaseSoon(const tracked_objects::Location& from_here,
                   const T* object) {
    subtle::ReleaseHelperInternal<T, void>::ReleaseViaSequencedTaskRunner(
        this, from_here, object);
  }

  // Like Run() and RunUntilIdle() of a RunLoop.
  void Run();
  void RunUntilIdle();

  // End the innermost run, once it is idle or after the current task. Only
  // inside a run.
  void Quit() { QuitWhenIdle(); }
  void QuitWhenIdle();
  void QuitNow();

  // Call QuitWhenIdle() of whichever loop is current then.
  static Closure QuitClosure() { return QuitWhenIdleClosure(); }
  static Closure QuitWhenIdleClosure();

  void SetTimerSlack(TimerSlack timer_slack) {
    pump_->SetTimerSlack(timer_slack);
  }

  bool IsType(Type type) const { return type_ == type; }
  Type type() const { return type_; }

  // For debugging; empty unless set.
  void set_thread_name(const std::string& thread_name) {
    thread_name_ = thread_name;
  }
  const std::string& thread_name() const { return thread_name_; }

  // Post to this loop and stay valid after its end. Any thread.
  scoped_refptr<MessageLoopProxy> message_loop_proxy() { return proxy_; }
  scoped_refptr<SingleThreadTaskRunner> task_runner() { return proxy_; }

  // Whether a nested run would run tasks now.
  void SetNestableTasksAllowed(bool allowed);
  bool NestableTasksAllowed() const { return nestable_tasks_allowed_; }

  // Permits nested runs to run tasks for its own lifetime.
  class ScopedNestableTaskAllower {
   public:
    explicit ScopedNestableTaskAllower(MessageLoop* loop)
        : loop_(loop), before_(loop_->NestableTasksAllowed()) {
      loop_->SetNestableTasksAllowed(true);
    }
    ~ScopedNestableTaskAllower() { loop_->SetNestableTasksAllowed(before_); }

   private:
    MessageLoop* const loop_;
    const bool before_;

    DISALLOW_COPY_AND_ASSIGN(ScopedNestableTaskAllower);
  };

  bool IsNested() const;
  bool is_running() const { return run_loop_ != nullptr; }

  // Called around each task.
  class TaskObserver {
   public:
    TaskObserver() {}
    virtual void WillProcessTask(const PendingTask& pending_task) = 0;
    virtual void DidProcessTask(const PendingTask& pending_task) = 0;

   protected:
    virtual ~TaskObserver() {}
  };

  void AddTaskObserver(TaskObserver* task_observer);
  void RemoveTaskObserver(TaskObserver* task_observer);

#if defined(OS_WIN)
  void set_os_modal_loop(bool os_modal_loop) {
    os_modal_loop_ = os_modal_loop;
  }
  bool os_modal_loop() const {
    return os_modal_loop_;
  }
#endif

  // Whether nothing was posted that the loop has not seen yet. Any thread.
  bool IsIdleForTesting();

 protected:
  scoped_ptr<MessagePump> pump_;

 private:
  friend class RunLoop;
  template <class T, class R>
  friend class subtle::DeleteHelperInternal;
  template <class T, class R>
  friend class subtle::ReleaseHelperInternal;

  MessageLoop(Type type, scoped_ptr<MessagePump> pump, int tasks_per_turn);

  // What RunLoop calls.
  void RunHandler();

  // MessagePump::Delegate:
  bool DoWork() override;
  bool DoDelayedWork(TimeTicks* next_delayed_work_time) override;
  bool DoIdleWork() override;

  void AddDelayedTask(PendingTask task);
  // These return how often it ran: more than once if it repeats itself, but not
  // more often than |most_runs|.
  int RunOrDeferTask(PendingTask task, int most_runs);
  int RunTask(const PendingTask& task, int most_runs);

  // True if there were any.
  bool DeletePendingTasks();

  void DeleteSoonInternal(const tracked_objects::Location& from_here,
                          void (*deleter)(const void*),
                          const void* object);
  void ReleaseSoonInternal(const tracked_objects::Location& from_here,
                           void (*releaser)(const void*),
                           const void* object);

  const Type type_;
  // After that many tasks the pump looks at other events.
  const int tasks_per_turn_;
  // Where the loop was made: a forked child must not run it.
  const uint32 process_id_;

  bool nestable_tasks_allowed_;
  // The innermost run ends after the current task.
  bool quit_now_;
#if defined(OS_WIN)
  bool os_modal_loop_ = false;
#endif
  RunLoop* run_loop_;      // The innermost one, NULL if not running.
  TimeTicks recent_time_;  // Not later than now; spares asking the clock.

  scoped_ptr<internal::TaskQueues> queues_;
  scoped_refptr<internal::IncomingTaskQueue> incoming_;
  scoped_refptr<MessageLoopProxy> proxy_;
  scoped_ptr<ThreadTaskRunnerHandle> thread_task_runner_handle_;

  ObserverList<DestructionObserver> destruction_observers_;
  ObserverList<TaskObserver> task_observers_;
  std::string thread_name_;

  DISALLOW_COPY_AND_ASSIGN(MessageLoop);
};

// A loop for a thread with a user interface.
class MessageLoopForUI : public MessageLoop {
 public:
  MessageLoopForUI() : MessageLoop(TYPE_UI) {}

  // The current loop must be of this type.
  static MessageLoopForUI* current() {
    MessageLoop* const loop = MessageLoop::current();
    CLASSIC_IPC_DCHECK(loop && loop->type() == TYPE_UI);
    return static_cast<MessageLoopForUI*>(loop);
  }
  static bool IsCurrent() {
    MessageLoop* const loop = MessageLoop::current();
    return loop && loop->type() == TYPE_UI;
  }
};

// A loop that waits for input and output too. Must stay without members: any
// MessageLoop of TYPE_IO is taken for one.
class MessageLoopForIO : public MessageLoop {
 public:
  MessageLoopForIO() : MessageLoop(TYPE_IO) {}

  // The current loop must be of this type.
  static MessageLoopForIO* current() {
    MessageLoop* const loop = MessageLoop::current();
    CLASSIC_IPC_DCHECK(loop && loop->type() == TYPE_IO);
    return static_cast<MessageLoopForIO*>(loop);
  }
  static bool IsCurrent() {
    MessageLoop* const loop = MessageLoop::current();
    return loop && loop->type() == TYPE_IO;
  }

#if defined(OS_POSIX)
  typedef MessagePumpLibevent::Watcher Watcher;
  typedef MessagePumpLibevent::FileDescriptorWatcher FileDescriptorWatcher;
  typedef MessagePumpLibevent::IOObserver IOObserver;

  enum Mode{WATCH_READ = MessagePumpLibevent::WATCH_READ,
            WATCH_WRITE = MessagePumpLibevent::WATCH_WRITE,
            WATCH_READ_WRITE = MessagePumpLibevent::WATCH_READ_WRITE};

  // See MessagePumpLibevent.
  bool WatchFileDescriptor(int fd,
                           bool persistent,
                           Mode mode,
                           FileDescriptorWatcher* controller,
                           Watcher* delegate);
  void AddIOObserver(IOObserver* io_observer);
  void RemoveIOObserver(IOObserver* io_observer);
#elif defined(OS_WIN)
  typedef MessagePumpForIO::IOHandler IOHandler;
  typedef MessagePumpForIO::IOContext IOContext;
  typedef MessagePumpForIO::IOObserver IOObserver;

  // See MessagePumpForIO.
  void RegisterIOHandler(HANDLE file, IOHandler* handler);
  bool RegisterJobObject(HANDLE job, IOHandler* handler);
  bool WaitForIOCompletion(DWORD timeout, IOHandler* filter);
  void AddIOObserver(IOObserver* io_observer);
  void RemoveIOObserver(IOObserver* io_observer);
#endif
};

static_assert(sizeof(MessageLoop) == sizeof(MessageLoopForIO),
              "MessageLoopForIO must not have members");

}  // namespace base

#endif  // BASE_MESSAGE_LOOP_MESSAGE_LOOP_H_
