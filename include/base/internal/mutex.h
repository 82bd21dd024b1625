// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What the library locks and waits with, in the terms of the standard library.
// Shared by Lock and ConditionVariable; not for use by clients.

#ifndef BASE_INTERNAL_MUTEX_H_
#define BASE_INTERNAL_MUTEX_H_

#include <chrono>
#include <condition_variable>
#include <mutex>

#include "base/macros.h"
#include "build/build_config.h"

namespace base {
namespace internal {

#if defined(OS_WIN)

// The system's, which owns nothing. A std::mutex of mingw-w64 takes memory when
// it is first used, and an event when threads first meet at it, and never gives
// them back.
class Mutex {
 public:
  constexpr Mutex() : state_(nullptr) {}

  void lock();
  bool try_lock();
  void unlock();

 private:
  friend class Condition;

  void* state_;  // An SRWLOCK.

  DISALLOW_COPY_AND_ASSIGN(Mutex);
};

class Condition {
 public:
  constexpr Condition() : state_(nullptr) {}

  void wait(std::unique_lock<Mutex>& held);
  // May end a little too early, as any wait may.
  void wait_for(std::unique_lock<Mutex>& held, std::chrono::microseconds limit);

  template <class Predicate>
  void wait(std::unique_lock<Mutex>& held, Predicate is_over) {
    while (!is_over())
      wait(held);
  }

  template <class Predicate>
  bool wait_for(std::unique_lock<Mutex>& held,
                std::chrono::microseconds limit,
                Predicate is_over) {
    typedef std::chrono::steady_clock Clock;
    const Clock::time_point end = Clock::now() + limit;
    while (!is_over()) {
      const Clock::time_point now = Clock::now();
      if (now >= end)
        return false;
      wait_for(held, std::chrono::ceil<std::chrono::microseconds>(end - now));
    }
    return true;
  }

  void notify_one();
  void notify_all();

 private:
  void* state_;  // A CONDITION_VARIABLE.

  DISALLOW_COPY_AND_ASSIGN(Condition);
};

#else

typedef std::mutex Mutex;
typedef std::condition_variable Condition;

#endif

}  // namespace internal
}  // namespace base

#endif  // BASE_INTERNAL_MUTEX_H_
