// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_THREADING_SEQUENCED_WORKER_POOL_H_
#define BASE_THREADING_SEQUENCED_WORKER_POOL_H_

#include <stddef.h>

#include <memory>
#include <string>

#include "base/basictypes.h"
#include "base/callback_forward.h"
#include "base/memory/ref_counted.h"
#include "base/task_runner.h"

namespace tracked_objects {
class Location;
}  // namespace tracked_objects

namespace base {

class SequencedTaskRunner;

namespace internal {
class WorkerPoolCore;
}  // namespace internal

// A few threads, started as they are needed, for tasks that block. Tasks of
// one sequence run one at a time in the order of their posting, on whatever
// thread is free; all others run in parallel. A delayed task takes its place
// in the order when its time has come.
//
// Shutdown() must be called before the last reference goes. All methods may be
// called from any thread unless said otherwise.
class SequencedWorkerPool : public TaskRunner {
 public:
  // What Shutdown() does about a task.
  enum WorkerShutdown {
    // It is not waited for even if it is running, so it must not touch what is
    // destroyed at exit; it is deleted if it has not begun.
    CONTINUE_ON_SHUTDOWN,
    // It is waited for if it is running, and deleted if it has not begun.
    SKIP_ON_SHUTDOWN,
    // It is run and waited for.
    BLOCK_SHUTDOWN
  };

  // Names a sequence of one pool. The default one names none.
  class SequenceToken {
   public:
    SequenceToken() : id_(0) {}

    // Whether both name the same sequence, or none.
    bool Equals(const SequenceToken& other) const { return id_ == other.id_; }
    bool IsValid() const { return id_ != 0; }

   private:
    friend class internal::WorkerPoolCore;

    explicit SequenceToken(int id) : id_(id) {}

    int id_;
  };

  // Told by the pool what goes on in it; for tests.
  class TestingObserver {
   public:
    virtual ~TestingObserver() {}
    // A task was posted, or SignalHasWorkForTesting() called.
    virtual void OnHasWork() = 0;
    // Shutdown() is about to wait.
    virtual void WillWaitForShutdown() = 0;
    virtual void OnDestruct() = 0;
  };

  // Of the task that is running on this thread; invalid if there is none or
  // it is in no sequence.
  static SequenceToken GetSequenceTokenForCurrentThread();

  // Thread names begin with the prefix.
  SequencedWorkerPool(size_t max_threads,
                      const std::string& thread_name_prefix);
  // |observer| is not owned and must outlive the pool.
  SequencedWorkerPool(size_t max_threads,
                      const std::string& thread_name_prefix,
                      TestingObserver* observer);

  // A new sequence, or the one of that name.
  SequenceToken GetSequenceToken();
  SequenceToken GetNamedSequenceToken(const std::string& name);

  // They keep the pool alive. Without a behavior: BLOCK_SHUTDOWN.
  scoped_refptr<SequencedTaskRunner> GetSequencedTaskRunner(
      SequenceToken token);
  scoped_refptr<SequencedTaskRunner> GetSequencedTaskRunnerWithShutdownBehavior(
      SequenceToken token,
      WorkerShutdown shutdown_behavior);
  scoped_refptr<TaskRunner> GetTaskRunnerWithShutdownBehavior(
      WorkerShutdown shutdown_behavior);

  // False if the task will not run. Tasks are BLOCK_SHUTDOWN without a
  // behavior, and never with a delay: SKIP_ON_SHUTDOWN then.
  bool PostWorkerTask(const tracked_objects::Location& from_here,
                      const Closure& task);
  bool PostDelayedWorkerTask(const tracked_objects::Location& from_here,
                             const Closure& task,
                             TimeDelta delay);
  bool PostWorkerTaskWithShutdownBehavior(
      const tracked_objects::Location& from_here,
      const Closure& task,
      WorkerShutdown shutdown_behavior);
  bool PostSequencedWorkerTask(SequenceToken sequence_token,
                               const tracked_objects::Location& from_here,
                               const Closure& task);
  bool PostDelayedSequencedWorkerTask(
      SequenceToken sequence_token,
      const tracked_objects::Location& from_here,
      const Closure& task,
      TimeDelta delay);
  bool PostNamedSequencedWorkerTask(const std::string& token_name,
                                    const tracked_objects::Location& from_here,
                                    const Closure& task);
  bool PostSequencedWorkerTaskWithShutdownBehavior(
      SequenceToken sequence_token,
      const tracked_objects::Location& from_here,
      const Closure& task,
      WorkerShutdown shutdown_behavior);

  // TaskRunner:
  bool PostDelayedTask(const tracked_objects::Location& from_here,
                       const Closure& task,
                       TimeDelta delay) override;
  bool RunsTasksOnCurrentThread() const override;

  // Whether this thread is running a task of that sequence.
  bool IsRunningSequenceOnCurrentThread(SequenceToken sequence_token) const;

  // Waits until there is no task any more; delayed ones are deleted. Not from
  // a task of the pool.
  void FlushForTesting();

  // Tells the observer, and wakes a thread for nothing.
  void SignalHasWorkForTesting();

  // From now on only BLOCK_SHUTDOWN tasks can be posted, and of them only that
  // many, as long as this call takes. It returns when those are done. Once,
  // and not from a task of the pool.
  void Shutdown() { Shutdown(0); }
  void Shutdown(int max_new_blocking_tasks_after_shutdown);

  // Also when it is over.
  bool IsShutdownInProgress();

 protected:
  ~SequencedWorkerPool() override;

 private:
  // Shared with the threads, which may outlive the pool for a moment.
  const std::shared_ptr<internal::WorkerPoolCore> core_;

  DISALLOW_COPY_AND_ASSIGN(SequencedWorkerPool);
};

}  // namespace base

#endif  // BASE_THREADING_SEQUENCED_WORKER_POOL_H_
