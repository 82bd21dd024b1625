// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_THREADING_SIMPLE_THREAD_H_
#define BASE_THREADING_SIMPLE_THREAD_H_

#include <queue>
#include <string>
#include <vector>

#include "base/basictypes.h"
#include "base/synchronization/lock.h"
#include "base/synchronization/waitable_event.h"
#include "base/threading/platform_thread.h"

namespace base {

// A thread without a message loop, which runs Run() once. It must be joined
// before it is destroyed.
class SimpleThread : public PlatformThread::Delegate {
 public:
  class Options {
   public:
    Options() : stack_size_(0) {}
    // In bytes, 0 for the default of the system.
    explicit Options(size_t stack_size) : stack_size_(stack_size) {}

    size_t stack_size() const { return stack_size_; }

   private:
    size_t stack_size_;
  };

  explicit SimpleThread(const std::string& name_prefix);
  SimpleThread(const std::string& name_prefix, const Options& options);
  ~SimpleThread() override;

  // Returns when the thread runs and has its name and id.
  virtual void Start();
  // Returns when Run() has.
  virtual void Join();

  virtual void Run() = 0;

  const std::string& name_prefix() const { return name_prefix_; }
  // Prefix, slash and thread id, once the thread has started.
  const std::string& name() const { return name_; }
  PlatformThreadId tid() const { return tid_; }
  bool HasBeenStarted();
  bool HasBeenJoined() const { return joined_; }

  void ThreadMain() override;

 private:
  const std::string name_prefix_;
  std::string name_;
  const Options options_;
  PlatformThreadHandle thread_;
  WaitableEvent event_;
  PlatformThreadId tid_;
  bool joined_;

  DISALLOW_COPY_AND_ASSIGN(SimpleThread);
};

// Runs Run() of a |delegate| it does not own.
class DelegateSimpleThread : public SimpleThread {
 public:
  class Delegate {
   public:
    Delegate() {}
    virtual ~Delegate() {}
    virtual void Run() = 0;
  };

  DelegateSimpleThread(Delegate* delegate, const std::string& name_prefix);
  DelegateSimpleThread(Delegate* delegate,
                       const std::string& name_prefix,
                       const Options& options);
  ~DelegateSimpleThread() override;

  void Run() override;

 private:
  Delegate* delegate_;

  DISALLOW_COPY_AND_ASSIGN(DelegateSimpleThread);
};

// Some threads that take work in the order it was added.
class DelegateSimpleThreadPool : public DelegateSimpleThread::Delegate {
 public:
  typedef DelegateSimpleThread::Delegate Delegate;

  DelegateSimpleThreadPool(const std::string& name_prefix, int num_threads);
  ~DelegateSimpleThreadPool() override;

  void Start();
  // Returns when all the work is done. Must be called after each Start().
  void JoinAll();

  // Has |work| run |repeat_count| times, perhaps on several threads at once.
  // It is not owned. May be called before Start() and while running.
  void AddWork(Delegate* work, int repeat_count);
  void AddWork(Delegate* work) { AddWork(work, 1); }

  void Run() override;

 private:
  const std::string name_prefix_;
  const int num_threads_;
  std::vector<DelegateSimpleThread*> threads_;
  std::queue<Delegate*> delegates_;  // Guarded by |lock_|.
  Lock lock_;
  WaitableEvent dry_;  // Not signalled when there is no work.

  DISALLOW_COPY_AND_ASSIGN(DelegateSimpleThreadPool);
};

}  // namespace base

#endif  // BASE_THREADING_SIMPLE_THREAD_H_
