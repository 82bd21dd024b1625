// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/threading/sequenced_worker_pool.h"

#include "base/callback.h"
#include "base/location.h"
#include "base/sequenced_task_runner.h"
#include "src/base/worker_pool_core.h"

namespace base {

namespace {

class PoolTaskRunner : public TaskRunner {
 public:
  PoolTaskRunner(SequencedWorkerPool* pool,
                 internal::WorkerPoolCore* core,
                 SequencedWorkerPool::WorkerShutdown behavior)
      : pool_(pool), core_(core), behavior_(behavior) {}

  bool PostDelayedTask(const tracked_objects::Location& from_here,
                       const Closure& task,
                       TimeDelta delay) override {
    return core_->Post(SequencedWorkerPool::SequenceToken(), behavior_, task,
                       delay);
  }
  bool RunsTasksOnCurrentThread() const override {
    return core_->RunsTasksOnCurrentThread();
  }

 private:
  ~PoolTaskRunner() override {}

  const scoped_refptr<SequencedWorkerPool> pool_;
  internal::WorkerPoolCore* const core_;  // The pool's.
  const SequencedWorkerPool::WorkerShutdown behavior_;
};

class PoolSequencedTaskRunner : public SequencedTaskRunner {
 public:
  PoolSequencedTaskRunner(SequencedWorkerPool* pool,
                          internal::WorkerPoolCore* core,
                          SequencedWorkerPool::SequenceToken token,
                          SequencedWorkerPool::WorkerShutdown behavior)
      : pool_(pool), core_(core), token_(token), behavior_(behavior) {}

  bool PostDelayedTask(const tracked_objects::Location& from_here,
                       const Closure& task,
                       TimeDelta delay) override {
    return core_->Post(token_, behavior_, task, delay);
  }
  // No task of a sequence ever runs inside another.
  bool PostNonNestableDelayedTask(const tracked_objects::Location& from_here,
                                  const Closure& task,
                                  TimeDelta delay) override {
    return PostDelayedTask(from_here, task, delay);
  }
  bool RunsTasksOnCurrentThread() const override {
    return core_->IsRunningOnCurrentThread(token_);
  }

 private:
  ~PoolSequencedTaskRunner() override {}

  const scoped_refptr<SequencedWorkerPool> pool_;
  internal::WorkerPoolCore* const core_;  // The pool's.
  const SequencedWorkerPool::SequenceToken token_;
  const SequencedWorkerPool::WorkerShutdown behavior_;
};

}  // namespace

// static
SequencedWorkerPool::SequenceToken
SequencedWorkerPool::GetSequenceTokenForCurrentThread() {
  return internal::WorkerPoolCore::CurrentToken();
}

SequencedWorkerPool::SequencedWorkerPool(size_t max_threads,
                                         const std::string& thread_name_prefix)
    : SequencedWorkerPool(max_threads, thread_name_prefix, nullptr) {}

SequencedWorkerPool::SequencedWorkerPool(size_t max_threads,
                                         const std::string& thread_name_prefix,
                                         TestingObserver* observer)
    : core_(std::make_shared<internal::WorkerPoolCore>(max_threads,
                                                       thread_name_prefix,
                                                       TimeDelta::Max(),
                                                       observer)) {}

SequencedWorkerPool::~SequencedWorkerPool() {
  core_->Terminate();
}

SequencedWorkerPool::SequenceToken SequencedWorkerPool::GetSequenceToken() {
  return core_->MakeToken();
}

SequencedWorkerPool::SequenceToken SequencedWorkerPool::GetNamedSequenceToken(
    const std::string& name) {
  return core_->MakeNamedToken(name);
}

scoped_refptr<SequencedTaskRunner> SequencedWorkerPool::GetSequencedTaskRunner(
    SequenceToken token) {
  return GetSequencedTaskRunnerWithShutdownBehavior(token, BLOCK_SHUTDOWN);
}

scoped_refptr<SequencedTaskRunner>
SequencedWorkerPool::GetSequencedTaskRunnerWithShutdownBehavior(
    SequenceToken token,
    WorkerShutdown shutdown_behavior) {
  return new PoolSequencedTaskRunner(this, core_.get(), token,
                                     shutdown_behavior);
}

scoped_refptr<TaskRunner>
SequencedWorkerPool::GetTaskRunnerWithShutdownBehavior(
    WorkerShutdown shutdown_behavior) {
  return new PoolTaskRunner(this, core_.get(), shutdown_behavior);
}

bool SequencedWorkerPool::PostWorkerTask(
    const tracked_objects::Location& from_here,
    const Closure& task) {
  return core_->Post(SequenceToken(), BLOCK_SHUTDOWN, task, TimeDelta());
}

bool SequencedWorkerPool::PostDelayedWorkerTask(
    const tracked_objects::Location& from_here,
    const Closure& task,
    TimeDelta delay) {
  return core_->Post(SequenceToken(), BLOCK_SHUTDOWN, task, delay);
}

bool SequencedWorkerPool::PostWorkerTaskWithShutdownBehavior(
    const tracked_objects::Location& from_here,
    const Closure& task,
    WorkerShutdown shutdown_behavior) {
  return core_->Post(SequenceToken(), shutdown_behavior, task, TimeDelta());
}

bool SequencedWorkerPool::PostSequencedWorkerTask(
    SequenceToken sequence_token,
    const tracked_objects::Location& from_here,
    const Closure& task) {
  return core_->Post(sequence_token, BLOCK_SHUTDOWN, task, TimeDelta());
}

bool SequencedWorkerPool::PostDelayedSequencedWorkerTask(
    SequenceToken sequence_token,
    const tracked_objects::Location& from_here,
    const Closure& task,
    TimeDelta delay) {
  return core_->Post(sequence_token, BLOCK_SHUTDOWN, task, delay);
}

bool SequencedWorkerPool::PostNamedSequencedWorkerTask(
    const std::string& token_name,
    const tracked_objects::Location& from_here,
    const Closure& task) {
  return core_->Post(GetNamedSequenceToken(token_name), BLOCK_SHUTDOWN, task,
                     TimeDelta());
}

bool SequencedWorkerPool::PostSequencedWorkerTaskWithShutdownBehavior(
    SequenceToken sequence_token,
    const tracked_objects::Location& from_here,
    const Closure& task,
    WorkerShutdown shutdown_behavior) {
  return core_->Post(sequence_token, shutdown_behavior, task, TimeDelta());
}

bool SequencedWorkerPool::PostDelayedTask(
    const tracked_objects::Location& from_here,
    const Closure& task,
    TimeDelta delay) {
  return PostDelayedWorkerTask(from_here, task, delay);
}

bool SequencedWorkerPool::RunsTasksOnCurrentThread() const {
  return core_->RunsTasksOnCurrentThread();
}

bool SequencedWorkerPool::IsRunningSequenceOnCurrentThread(
    SequenceToken sequence_token) const {
  return core_->IsRunningOnCurrentThread(sequence_token);
}

void SequencedWorkerPool::FlushForTesting() {
  core_->Flush();
}

void SequencedWorkerPool::SignalHasWorkForTesting() {
  core_->SignalHasWork();
}

void SequencedWorkerPool::Shutdown(int max_new_blocking_tasks_after_shutdown) {
  core_->Shutdown(max_new_blocking_tasks_after_shutdown);
}

bool SequencedWorkerPool::IsShutdownInProgress() {
  return core_->IsShutDown();
}

}  // namespace base
