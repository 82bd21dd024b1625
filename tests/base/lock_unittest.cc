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

TEST(ConditionVariableTest, SignalEndsAWait) {
  Lock lock;
  ConditionVariable changed(&lock);
  bool ready = false;
  std::thread signaller([&] {
    AutoLock locked(lock);
    ready = true;
    changed.Signal();
  });
  {
    AutoLock locked(lock);
    while (!ready)
      changed.Wait();
    lock.AssertAcquired();
  }
  signaller.join();
}

TEST(ConditionVariableTest, BroadcastEndsAllWaits) {
  Lock lock;
  ConditionVariable changed(&lock);
  bool ready = false;
  std::vector<std::thread> waiters;
  for (int i = 0; i < 3; ++i) {
    waiters.emplace_back([&] {
      AutoLock locked(lock);
      while (!ready)
        changed.Wait();
    });
  }
  {
    AutoLock locked(lock);
    ready = true;
  }
  changed.Broadcast();
  for (std::thread& waiter : waiters)
    waiter.join();
}

TEST(ConditionVariableTest, TimedWaitGivesUp) {
  Lock lock;
  ConditionVariable changed(&lock);
  AutoLock locked(lock);
  const TimeTicks start = TimeTicks::Now();
  // A wait may end early, without reason; that is no failure.
  while (TimeTicks::Now() - start < TimeDelta::FromMilliseconds(5))
    changed.TimedWait(TimeDelta::FromMilliseconds(5));
  lock.AssertAcquired();
}

TEST(ConditionVariableTest, WaitsForeverWithTheLargestDelay) {
  Lock lock;
  ConditionVariable changed(&lock);
  bool ready = false;
  std::thread signaller([&] {
    AutoLock locked(lock);
    ready = true;
    changed.Signal();
  });
  {
    AutoLock locked(lock);
    while (!ready)
      changed.TimedWait(TimeDelta::Max());
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
