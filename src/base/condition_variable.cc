// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/synchronization/condition_variable.h"

#include "base/threading/thread_restrictions.h"
#include "src/base/before_wait.h"
#include "src/base/chrono_time.h"

namespace base {

ConditionVariable::ConditionVariable(Lock* user_lock) : user_lock_(user_lock) {}

ConditionVariable::~ConditionVariable() {}

void ConditionVariable::Wait() {
  ThreadRestrictions::AssertWaitAllowed();
  internal::BeforeWait::DoAll();
  user_lock_->NoteReleased();
  std::unique_lock<internal::Mutex> held(user_lock_->mutex_, std::adopt_lock);
  condition_.wait(held);
  held.release();
  user_lock_->NoteAcquired();
}

void ConditionVariable::TimedWait(const TimeDelta& max_time) {
  ThreadRestrictions::AssertWaitAllowed();
  internal::BeforeWait::DoAll();
  user_lock_->NoteReleased();
  std::unique_lock<internal::Mutex> held(user_lock_->mutex_, std::adopt_lock);
  condition_.wait_for(held, internal::ToChronoWait(max_time));
  held.release();
  user_lock_->NoteAcquired();
}

void ConditionVariable::Broadcast() {
  condition_.notify_all();
}

void ConditionVariable::Signal() {
  condition_.notify_one();
}

}  // namespace base
