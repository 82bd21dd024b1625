// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/base/worker_pool_core.h"

#include <algorithm>

#include "base/logging.h"
#include "base/threading/platform_thread.h"
#include "base/threading/thread_restrictions.h"
#include "src/base/chrono_time.h"

namespace base {
namespace internal {

namespace {

// What this thread is doing, if it is a worker's.
struct Running {
  const WorkerPoolCore* core = nullptr;
  SequencedWorkerPool::SequenceToken token;
  SequencedWorkerPool::WorkerShutdown behavior =
      SequencedWorkerPool::CONTINUE_ON_SHUTDOWN;
  bool is_task = false;
};

thread_local Running t_running;

}  // namespace

// Deletes itself when its thread ends.
class WorkerPoolCore::Worker : public PlatformThread::Delegate {
 public:
  Worker(std::shared_ptr<WorkerPoolCore> core, const std::string& name)
      : core_(std::move(core)), name_(name) {}

  void ThreadMain() override {
    PlatformThread::SetName(name_);
    core_->RunWorker();
    delete this;
  }

 private:
  const std::shared_ptr<WorkerPoolCore> core_;
  const std::string name_;
};

WorkerPoolCore::WorkerPoolCore(size_t max_threads,
                               const std::string& thread_name_prefix,
                               TimeDelta idle_limit,
                               TestingObserver* observer)
    : max_threads_(std::max<size_t>(max_threads, 1)),
      thread_name_prefix_(thread_name_prefix),
      idle_limit_(idle_limit),
      observer_(observer) {}

WorkerPoolCore::~WorkerPoolCore() {}

// static
WorkerPoolCore::SequenceToken WorkerPoolCore::CurrentToken() {
  return t_running.token;
}

WorkerPoolCore::SequenceToken WorkerPoolCore::MakeToken() {
  std::lock_guard<Mutex> held(lock_);
  return SequenceToken(++last_token_);
}

WorkerPoolCore::SequenceToken WorkerPoolCore::MakeNamedToken(
    const std::string& name) {
  std::lock_guard<Mutex> held(lock_);
  int& id = named_tokens_[name];
  if (id == 0)
    id = ++last_token_;
  return SequenceToken(id);
}

bool WorkerPoolCore::Post(SequenceToken token,
                          WorkerShutdown behavior,
                          const Closure& task,
                          TimeDelta delay) {
  DCHECK(!task.is_null());
  const bool is_delayed = delay > TimeDelta();
  if (is_delayed && behavior == SequencedWorkerPool::BLOCK_SHUTDOWN)
    behavior = SequencedWorkerPool::SKIP_ON_SHUTDOWN;
  {
    std::lock_guard<Mutex> held(lock_);
    if (!MayPost(behavior))
      return false;
    const Place place(TimeTicks::Now() + std::max(delay, TimeDelta()),
                      ++last_number_);
    // Numbers of sequences are positive, those of single tasks negative.
    const int64 id = token.IsValid() ? token.id_ : -last_number_;
    Sequence& sequence = sequences_[id];
    if (!sequence.is_running && !sequence.tasks.empty())
      ready_.erase(sequence.tasks.begin()->first);
    sequence.tasks.emplace(place, Task{task, behavior, is_delayed});
    Count(behavior, 1);
    if (!sequence.is_running)
      MakeReady(id, &sequence);
    WakeWorker();
  }
  if (observer_)
    observer_->OnHasWork();
  return true;
}

bool WorkerPoolCore::RunsTasksOnCurrentThread() const {
  return t_running.core == this;
}

bool WorkerPoolCore::IsRunningOnCurrentThread(SequenceToken token) const {
  return t_running.core == this && t_running.is_task && token.IsValid() &&
         t_running.token.Equals(token);
}

void WorkerPoolCore::Flush() {
  DCHECK(!RunsTasksOnCurrentThread());
  std::unique_lock<Mutex> held(lock_);
  for (;;) {
    Doomed delayed =
        RemoveTasks([](const Task& task) { return task.is_delayed; });
    if (!delayed.empty()) {
      held.unlock();
      delayed.clear();
      held.lock();
      continue;
    }
    if (pending_tasks_ == 0 && running_tasks_ == 0)
      return;
    changed_.wait(held);
  }
}

void WorkerPoolCore::SignalHasWork() {
  has_work_.notify_one();
  if (observer_)
    observer_->OnHasWork();
}

void WorkerPoolCore::Shutdown(int max_new_tasks) {
  DCHECK(!RunsTasksOnCurrentThread()) << "would wait for itself";
  Doomed doomed;
  bool is_complete;
  {
    std::lock_guard<Mutex> held(lock_);
    DCHECK(!is_shut_down_) << "Shutdown() was called before";
    if (is_shut_down_)
      return;
    is_shut_down_ = true;
    new_tasks_after_shutdown_ = max_new_tasks;
    doomed = RemoveTasks([](const Task& task) {
      return task.behavior != SequencedWorkerPool::BLOCK_SHUTDOWN;
    });
    has_work_.notify_all();
    is_complete = IsShutdownComplete();
  }
  doomed.clear();
  if (observer_ && !is_complete)
    observer_->WillWaitForShutdown();

  std::unique_lock<Mutex> held(lock_);
  changed_.wait(held, [this] { return IsShutdownComplete(); });
  // There may soon be no thread any more to run a further one.
  new_tasks_after_shutdown_ = 0;
}

bool WorkerPoolCore::IsShutDown() const {
  std::lock_guard<Mutex> held(lock_);
  return is_shut_down_;
}

void WorkerPoolCore::Terminate() {
  Doomed doomed;
  std::unique_lock<Mutex> held(lock_);
  DCHECK(is_shut_down_) << "the pool goes without Shutdown()";
  is_shut_down_ = true;
  is_terminated_ = true;
  new_tasks_after_shutdown_ = 0;
  doomed = RemoveTasks([](const Task&) { return true; });
  has_work_.notify_all();
  held.unlock();
  doomed.clear();
  held.lock();
  changed_.wait(held, [this] {
    const bool counts_own = RunsTasksOnCurrentThread() && t_running.is_task;
    const bool own_is_free =
        t_running.behavior == SequencedWorkerPool::CONTINUE_ON_SHUTDOWN;
    return threads_ <=
           running_free_tasks_ + (counts_own && !own_is_free ? 1 : 0);
  });
  held.unlock();
  if (observer_)
    observer_->OnDestruct();
}

void WorkerPoolCore::RunWorker() {
  t_running.core = this;
  std::unique_lock<Mutex> held(lock_);
  while (WaitForWork(&held))
    RunTask(&held);
  --threads_;
  t_running.core = nullptr;
  changed_.notify_all();
}

bool WorkerPoolCore::WaitForWork(std::unique_lock<Mutex>* held) {
  const TimeTicks idle_since = TimeTicks::Now();
  for (;;) {
    const TimeTicks now = TimeTicks::Now();
    if (!ready_.empty() && ready_.begin()->first.first <= now)
      return true;
    if (is_shut_down_ && pending_tasks_ == 0)
      return false;
    const TimeDelta idle_left =
        idle_limit_.is_max() ? idle_limit_ : idle_since + idle_limit_ - now;
    // Somebody has to stay for delayed tasks.
    if (idle_left <= TimeDelta() && ready_.empty())
      return false;
    TimeDelta wait = idle_left > TimeDelta() ? idle_left : TimeDelta::Max();
    if (!ready_.empty())
      wait = std::min(wait, ready_.begin()->first.first - now);
    ++waiting_threads_;
    if (wait.is_max())
      has_work_.wait(*held);
    else
      has_work_.wait_for(*held, ToChronoWait(wait));
    --waiting_threads_;
  }
}

void WorkerPoolCore::RunTask(std::unique_lock<Mutex>* held) {
  const int64 id = ready_.begin()->second;
  ready_.erase(ready_.begin());
  Sequence& sequence = sequences_[id];
  Task task = std::move(sequence.tasks.begin()->second);
  sequence.tasks.erase(sequence.tasks.begin());
  sequence.is_running = true;
  const bool is_free =
      task.behavior == SequencedWorkerPool::CONTINUE_ON_SHUTDOWN;
  Count(task.behavior, -1);
  ++running_tasks_;
  if (is_free)
    ++running_free_tasks_;
  // This thread may be busy for long; another one watches the rest.
  if (!ready_.empty())
    WakeWorker();
  held->unlock();

  t_running.token =
      id > 0 ? SequenceToken(static_cast<int>(id)) : SequenceToken();
  t_running.behavior = task.behavior;
  t_running.is_task = true;
  ThreadRestrictions::SetSingletonAllowed(!is_free);
  task.closure.Run();
  // What is bound to it goes before the next task of the sequence begins.
  task.closure.Reset();
  t_running.is_task = false;
  t_running.token = SequenceToken();

  held->lock();
  --running_tasks_;
  if (is_free)
    --running_free_tasks_;
  Sequence& finished = sequences_[id];
  finished.is_running = false;
  if (finished.tasks.empty())
    sequences_.erase(id);
  else
    MakeReady(id, &finished);
  changed_.notify_all();
}

bool WorkerPoolCore::MayPost(WorkerShutdown behavior) {
  if (!is_shut_down_)
    return true;
  if (behavior != SequencedWorkerPool::BLOCK_SHUTDOWN ||
      new_tasks_after_shutdown_ <= 0)
    return false;
  // A task that shutdown does not wait for cannot add to what it waits for.
  if (RunsTasksOnCurrentThread() && t_running.is_task &&
      t_running.behavior != SequencedWorkerPool::BLOCK_SHUTDOWN)
    return false;
  --new_tasks_after_shutdown_;
  return true;
}

void WorkerPoolCore::MakeReady(int64 id, Sequence* sequence) {
  ready_[sequence->tasks.begin()->first] = id;
}

void WorkerPoolCore::Count(WorkerShutdown behavior, int change) {
  pending_tasks_ += change;
  if (behavior == SequencedWorkerPool::BLOCK_SHUTDOWN)
    pending_blocking_tasks_ += change;
}

bool WorkerPoolCore::IsShutdownComplete() const {
  return pending_blocking_tasks_ == 0 && running_tasks_ == running_free_tasks_;
}

template <typename Predicate>
WorkerPoolCore::Doomed WorkerPoolCore::RemoveTasks(Predicate is_doomed) {
  Doomed doomed;
  ready_.clear();
  for (auto it = sequences_.begin(); it != sequences_.end();) {
    Sequence& sequence = it->second;
    for (auto task = sequence.tasks.begin(); task != sequence.tasks.end();) {
      if (!is_doomed(task->second)) {
        ++task;
        continue;
      }
      Count(task->second.behavior, -1);
      doomed.push_back(std::move(task->second.closure));
      task = sequence.tasks.erase(task);
    }
    if (!sequence.is_running && !sequence.tasks.empty())
      MakeReady(it->first, &sequence);
    it = sequence.is_running || !sequence.tasks.empty() ? std::next(it)
                                                        : sequences_.erase(it);
  }
  return doomed;
}

void WorkerPoolCore::WakeWorker() {
  if (waiting_threads_ > 0) {
    has_work_.notify_one();
    return;
  }
  if (threads_ >= max_threads_)
    return;  // One of them will come back.
  Worker* const worker =
      new Worker(shared_from_this(), thread_name_prefix_ + "Worker" +
                                         std::to_string(++last_thread_) + "/");
  ++threads_;
  if (!PlatformThread::CreateNonJoinable(0, worker)) {
    --threads_;
    delete worker;
    LOG_IF(ERROR, threads_ == 0) << "no thread for " << thread_name_prefix_;
  }
}

}  // namespace internal
}  // namespace base
