// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_SYNCHRONIZATION_CONDITION_VARIABLE_H_
#define BASE_SYNCHRONIZATION_CONDITION_VARIABLE_H_

#include "base/internal/mutex.h"
#include "base/macros.h"
#include "base/synchronization/lock.h"

namespace base {

class TimeDelta;

// Waits for a change of what |user_lock| guards. Waits may end without reason:
// always test the condition in a loop.
class ConditionVariable {
 public:
  // |user_lock| is not owned and must outlive this object.
  explicit ConditionVariable(Lock* user_lock);
  ~ConditionVariable();

  // The caller holds the lock; it is free during the wait and held again when
  // the call returns.
  void Wait();
  // Returns after |max_time| at the latest; does not say why it returned.
  void TimedWait(const TimeDelta& max_time);

  // Wakes all waiters, or one. The caller need not hold the lock.
  void Broadcast();
  void Signal();

 private:
  Lock* const user_lock_;
  internal::Condition condition_;

  DISALLOW_COPY_AND_ASSIGN(ConditionVariable);
};

}  // namespace base

#endif  // BASE_SYNCHRONIZATION_CONDITION_VARIABLE_H_
