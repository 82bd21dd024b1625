// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/internal/mutex.h"

#include "base/logging.h"
#include "base/win/include_windows.h"
#include "src/win/wait_time.h"

namespace base {
namespace internal {

namespace {

static_assert(sizeof(SRWLOCK) == sizeof(void*), "as the header has it");
static_assert(sizeof(CONDITION_VARIABLE) == sizeof(void*),
              "as the header has it");

SRWLOCK* ToLock(void** state) {
  return reinterpret_cast<SRWLOCK*>(state);
}

CONDITION_VARIABLE* ToCondition(void** state) {
  return reinterpret_cast<CONDITION_VARIABLE*>(state);
}

}  // namespace

void Mutex::lock() {
  AcquireSRWLockExclusive(ToLock(&state_));
}

bool Mutex::try_lock() {
  return TryAcquireSRWLockExclusive(ToLock(&state_)) != FALSE;
}

void Mutex::unlock() {
  ReleaseSRWLockExclusive(ToLock(&state_));
}

void Condition::wait(std::unique_lock<Mutex>& held) {
  PCHECK(SleepConditionVariableSRW(ToCondition(&state_),
                                   ToLock(&held.mutex()->state_), INFINITE, 0));
}

void Condition::wait_for(std::unique_lock<Mutex>& held,
                         std::chrono::microseconds limit) {
  const DWORD time = ToWaitTime(TimeDelta::FromMicroseconds(limit.count()));
  PCHECK(SleepConditionVariableSRW(ToCondition(&state_),
                                   ToLock(&held.mutex()->state_), time, 0) ||
         GetLastError() == ERROR_TIMEOUT);
}

void Condition::notify_one() {
  WakeConditionVariable(ToCondition(&state_));
}

void Condition::notify_all() {
  WakeAllConditionVariable(ToCondition(&state_));
}

}  // namespace internal
}  // namespace base
