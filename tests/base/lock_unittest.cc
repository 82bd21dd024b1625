// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/synchronization/lock.h"

#include <thread>
#include <vector>

#include "base/logging.h"
#include "base/synchronization/condition_variable.h"
#include "base/time/time.h"
#include "gtest/gtest.h"

namespace base {

TEST(LockTest, ProtectsACounter) {
  Lock lock;
  int counter = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int j = 0; j < 1000; ++j) {
        AutoLock locked(lock);
        ++counter;
      }
    });
  }
  for (std::thread& thread : threads)
    thread.join();
  EXPECT_EQ(4000, counter);
}

bool CanTryOnAnotherThread(Lock* lock) {
  bool result = false;
  std::thread([&] {
    result = lock->Try();
    if (result)
      lock->Release();
  }).join();
  return result;
}

TEST(LockTest, TryFailsWhileAnotherThreadHoldsIt) {
  Lock lock;
  {
    AutoLock locked(lock);
    EXPECT_FALSE(CanTryOnAnotherThread(&lock));
  }
  EXPECT_TRUE(CanTryOnAnotherThread(&lock));
}

TEST(LockTest, AutoUnlockLetsGoForAWhile) {
  Lock lock;
  AutoLock locked(lock);
  {
    AutoUnlock unlocked(lock);
    EXPECT_TRUE(CanTryOnAnotherThread(&lock));
  }
  EXPECT_FALSE(CanTryOnAnotherThread(&lock));
}

TEST(LockTest, AutoLockTakesOverAHeldLock) {
  Lock lock;
  lock.Acquire();
  { AutoLock locked(lock, AutoLock::AlreadyAcquired()); }
  EXPECT_TRUE(CanTryOnAnotherThread(&lock));
}

class ConditionVariableTest : public testing::Test {
 protected:
  // On another thread.
  std::thread MakeReadyAndSignal() {
    return std::thread([this] {
      AutoLock locked(lock_);
      ready_ = true;
      changed_.Signal();
    });
  }

  Lock lock_;
  ConditionVariable changed_{&lock_};
  bool ready_ = false;
};

TEST_F(ConditionVariableTest, SignalEndsAWait) {
  std::thread signaller = MakeReadyAndSignal();
  {
    AutoLock locked(lock_);
    while (!ready_)
      changed_.Wait();
    lock_.AssertAcquired();
  }
  signaller.join();
}

TEST_F(ConditionVariableTest, BroadcastEndsAllWaits) {
  std::vector<std::thread> waiters;
  for (int i = 0; i < 3; ++i) {
    waiters.emplace_back([this] {
      AutoLock locked(lock_);
      while (!ready_)
        changed_.Wait();
    });
  }
  {
    AutoLock locked(lock_);
    ready_ = true;
  }
  changed_.Broadcast();
  for (std::thread& waiter : waiters)
    waiter.join();
}

TEST_F(ConditionVariableTest, TimedWaitGivesUp) {
  AutoLock locked(lock_);
  const TimeTicks start = TimeTicks::Now();
  // A wait may end early, without reason; that is no failure.
  while (TimeTicks::Now() - start < TimeDelta::FromMilliseconds(5))
    changed_.TimedWait(TimeDelta::FromMilliseconds(5));
  lock_.AssertAcquired();
}

TEST_F(ConditionVariableTest, WaitsForeverWithTheLargestDelay) {
  std::thread signaller = MakeReadyAndSignal();
  {
    AutoLock locked(lock_);
    while (!ready_)
      changed_.TimedWait(TimeDelta::Max());
  }
  signaller.join();
}

#if DCHECK_IS_ON()
TEST(LockDeathTest, SecondAcquireIsReported) {
  Lock lock;
  AutoLock locked(lock);
  EXPECT_DEATH(lock.Acquire(), "holds this lock already");
}

TEST(LockDeathTest, AssertAcquiredNeedsTheLock) {
  Lock lock;
  EXPECT_DEATH(lock.AssertAcquired(), "");
}
#endif

}  // namespace base
