// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_SUPPORT_FORWARDING_RUNNER_H_
#define TESTS_SUPPORT_FORWARDING_RUNNER_H_

#include <atomic>

#include "base/location.h"
#include "base/memory/ref_counted.h"
#include "base/single_thread_task_runner.h"

namespace test_support {

// Another task runner of the same thread: who holds it, and who posts to it,
// can be told from who uses the real one.
class ForwardingRunner : public base::SingleThreadTaskRunner {
 public:
  explicit ForwardingRunner(scoped_refptr<base::SingleThreadTaskRunner> real)
      : real_(real) {}
  bool PostDelayedTask(const tracked_objects::Location& from_here,
                       const base::Closure& task,
                       base::TimeDelta delay) override {
    ++posts_;
    return real_->PostDelayedTask(from_here, task, delay);
  }
  bool PostNonNestableDelayedTask(const tracked_objects::Location& from_here,
                                  const base::Closure& task,
                                  base::TimeDelta delay) override {
    ++posts_;
    return real_->PostNonNestableDelayedTask(from_here, task, delay);
  }
  bool RunsTasksOnCurrentThread() const override {
    return real_->RunsTasksOnCurrentThread();
  }
  int posts() const { return posts_; }

 private:
  ~ForwardingRunner() override {}
  const scoped_refptr<base::SingleThreadTaskRunner> real_;
  std::atomic<int> posts_{0};
};

}  // namespace test_support

#endif  // TESTS_SUPPORT_FORWARDING_RUNNER_H_
