// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_BASE_WORKER_POOL_CORE_H_
#define SRC_BASE_WORKER_POOL_CORE_H_

#include <stddef.h>

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/basictypes.h"
#include "base/callback.h"
#include "base/internal/mutex.h"
#include "base/threading/sequenced_worker_pool.h"
#include "base/time/time.h"

namespace base {
namespace internal {

// The threads of a worker pool and the tasks they choose from.
//
// A task outside any sequence is a sequence of its own. A sequence exists as
// long as it has tasks; while one of them runs, the others wait. Each sequence
// that nobody works for stands in |ready_| with its first task, and a free
// thread takes the first of these whose time has come.
//
// Threads are not joined: each holds a reference to the core.
class WorkerPoolCore : public std::enable_shared_from_this<WorkerPoolCore> {
 public:
  typedef SequencedWorkerPool::SequenceToken SequenceToken;
  typedef SequencedWorkerPool::TestingObserver TestingObserver;
  typedef SequencedWorkerPool::WorkerShutdown WorkerShutdown;

  // A thread that was idle for |idle_limit| ends.
  WorkerPoolCore(size_t max_threads,
                 const std::string& thread_name_prefix,
                 TimeDelta idle_limit,
                 TestingObserver* observer);
  WorkerPoolCore(const WorkerPoolCore&) = delete;
  WorkerPoolCore& operator=(const WorkerPoolCore&) = delete;
  ~WorkerPoolCore();

  static SequenceToken CurrentToken();

  SequenceToken MakeToken();
  SequenceToken MakeNamedToken(const std::string& name);

  // Shutdown does not wait for a delay: SKIP_ON_SHUTDOWN replaces
  // BLOCK_SHUTDOWN then.
  bool Post(SequenceToken token,
            WorkerShutdown behavior,
            const Closure& task,
            TimeDelta delay);

  bool RunsTasksOnCurrentThread() const;
  bool IsRunningOnCurrentThread(SequenceToken token) const;

  void Flush();
  void SignalHasWork();
  void Shutdown(int max_new_tasks);
  bool IsShutDown() const;

  // No more tasks. Waits until the threads have ended, but for this one and
  // those whose task does not block shutdown.
  void Terminate();

 private:
  class Worker;

  // When a task may run, then the order of posting.
  typedef std::pair<TimeTicks, int64> Place;
  struct Task {
    Closure closure;
    WorkerShutdown behavior;
    bool is_delayed;
  };
  struct Sequence {
    std::map<Place, Task> tasks;
    bool is_running = false;
  };
  // Deleted by whoever removed them, without the lock.
  typedef std::vector<Closure> Doomed;

  void RunWorker();
  // Returns false if the thread is to end.
  bool WaitForWork(std::unique_lock<Mutex>* held);
  void RunTask(std::unique_lock<Mutex>* held);

  // All the following need |lock_|.
  bool MayPost(WorkerShutdown behavior);
  void MakeReady(int64 id, Sequence* sequence);
  void Count(WorkerShutdown behavior, int change);
  bool IsShutdownComplete() const;
  template <typename Predicate>
  Doomed RemoveTasks(Predicate is_doomed);
  // Sees to it that a thread will look at what is ready.
  void WakeWorker();

  const size_t max_threads_;
  const std::string thread_name_prefix_;
  const TimeDelta idle_limit_;
  TestingObserver* const observer_;

  mutable Mutex lock_;
  Condition has_work_;
  Condition changed_;  // A task ended, or a thread.

  std::map<int64, Sequence> sequences_;
  std::map<Place, int64> ready_;
  std::map<std::string, int> named_tokens_;
  int last_token_ = 0;
  int64 last_number_ = 0;

  size_t threads_ = 0;
  size_t last_thread_ = 0;
  size_t waiting_threads_ = 0;
  size_t running_tasks_ = 0;
  size_t running_free_tasks_ = 0;  // CONTINUE_ON_SHUTDOWN
  int64 pending_tasks_ = 0;
  int64 pending_blocking_tasks_ = 0;  // BLOCK_SHUTDOWN

  bool is_shut_down_ = false;
  bool is_terminated_ = false;
  int new_tasks_after_shutdown_ = 0;
};

}  // namespace internal
}  // namespace base

#endif  // SRC_BASE_WORKER_POOL_CORE_H_
