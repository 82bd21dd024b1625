// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/threading/simple_thread.h"

#include "base/logging.h"
#include "base/threading/thread_restrictions.h"

namespace base {

SimpleThread::SimpleThread(const std::string& name_prefix)
    : SimpleThread(name_prefix, Options()) {}

SimpleThread::SimpleThread(const std::string& name_prefix,
                           const Options& options)
    : name_prefix_(name_prefix),
      name_(name_prefix),
      options_(options),
      event_(true, false),
      tid_(kInvalidThreadId),
      joined_(false) {}

SimpleThread::~SimpleThread() {
  DCHECK(HasBeenStarted()) << "SimpleThread was never started";
  DCHECK(HasBeenJoined()) << "SimpleThread was never joined";
}

void SimpleThread::Start() {
  DCHECK(!HasBeenStarted()) << "SimpleThread was started before";
  const bool created =
      PlatformThread::Create(options_.stack_size(), this, &thread_);
  CHECK(created) << "no thread for " << name_prefix_;
  ThreadRestrictions::ScopedAllowWait allow_wait;
  event_.Wait();
}

void SimpleThread::Join() {
  DCHECK(HasBeenStarted()) << "SimpleThread was never started";
  DCHECK(!HasBeenJoined()) << "SimpleThread was joined before";
  PlatformThread::Join(thread_);
  joined_ = true;
}

bool SimpleThread::HasBeenStarted() {
  return event_.IsSignaled();
}

void SimpleThread::ThreadMain() {
  tid_ = PlatformThread::CurrentId();
  name_ += '/' + std::to_string(tid_);
  PlatformThread::SetName(name_);
  event_.Signal();
  Run();
}

DelegateSimpleThread::DelegateSimpleThread(Delegate* delegate,
                                           const std::string& name_prefix)
    : DelegateSimpleThread(delegate, name_prefix, Options()) {}

DelegateSimpleThread::DelegateSimpleThread(Delegate* delegate,
                                           const std::string& name_prefix,
                                           const Options& options)
    : SimpleThread(name_prefix, options), delegate_(delegate) {
  DCHECK(delegate_);
}

DelegateSimpleThread::~DelegateSimpleThread() {}

void DelegateSimpleThread::Run() {
  DCHECK(delegate_) << "a thread runs only once";
  delegate_->Run();
  delegate_ = nullptr;
}

DelegateSimpleThreadPool::DelegateSimpleThreadPool(
    const std::string& name_prefix,
    int num_threads)
    : name_prefix_(name_prefix), num_threads_(num_threads), dry_(true, false) {}

DelegateSimpleThreadPool::~DelegateSimpleThreadPool() {
  DCHECK(threads_.empty()) << "JoinAll() was not called";
  DCHECK(delegates_.empty());
}

void DelegateSimpleThreadPool::Start() {
  DCHECK(threads_.empty()) << "Start() was called before";
  for (int i = 0; i < num_threads_; ++i) {
    threads_.push_back(
        new DelegateSimpleThread(this, name_prefix_ + '/' + std::to_string(i)));
    threads_.back()->Start();
  }
}

void DelegateSimpleThreadPool::JoinAll() {
  DCHECK(!threads_.empty()) << "Start() was not called";
  AddWork(nullptr, num_threads_);  // NULL ends the thread that takes it.
  for (DelegateSimpleThread* thread : threads_) {
    thread->Join();
    delete thread;
  }
  threads_.clear();
  DCHECK(delegates_.empty());
}

void DelegateSimpleThreadPool::AddWork(Delegate* work, int repeat_count) {
  AutoLock locked(lock_);
  for (int i = 0; i < repeat_count; ++i)
    delegates_.push(work);
  if (!delegates_.empty())
    dry_.Signal();
}

void DelegateSimpleThreadPool::Run() {
  for (;;) {
    dry_.Wait();
    Delegate* work = nullptr;
    {
      AutoLock locked(lock_);
      // Another thread may have been quicker.
      if (delegates_.empty())
        continue;
      work = delegates_.front();
      delegates_.pop();
      if (delegates_.empty())
        dry_.Reset();
    }
    if (!work)
      return;
    work->Run();
  }
}

}  // namespace base
