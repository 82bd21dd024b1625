// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <atomic>
#include <memory>
#include <vector>

#include "base/synchronization/lock.h"
#include "base/threading/platform_thread.h"
#include "base/threading/simple_thread.h"
#include "base/time/time.h"
#include "base/win/include_windows.h"
#include "gtest/gtest.h"

namespace base {
namespace {

const int kLocks = 50;

// Of all kinds; the census of handles leaves some out.
int CountHandles() {
  const int kLongestGap = 256;
  int count = 0;
  int free_in_a_row = 0;
  for (ULONG_PTR value = 4; free_in_a_row < kLongestGap; value += 4) {
    DWORD flags = 0;
    if (GetHandleInformation(reinterpret_cast<HANDLE>(value), &flags)) {
      ++count;
      free_in_a_row = 0;
    } else {
      ++free_in_a_row;
    }
  }
  return count;
}

// Comes to each lock while the test holds it.
class Follower : public SimpleThread {
 public:
  explicit Follower(std::vector<std::unique_ptr<Lock>>* locks)
      : SimpleThread("follower"), locks_(locks) {}

  void Run() override {
    for (int i = 0; i < kLocks; ++i) {
      while (held_ <= i)
        PlatformThread::YieldCurrentThread();
      at_ = i + 1;
      AutoLock locked(*(*locks_)[i]);
    }
  }

  // The test holds the lock |i|; returns when the follower is there.
  void Call(int i) {
    held_ = i + 1;
    while (at_ <= i)
      PlatformThread::YieldCurrentThread();
  }

 private:
  std::vector<std::unique_ptr<Lock>>* const locks_;
  std::atomic<int> held_{0};
  std::atomic<int> at_{0};
};

TEST(LockWinTest, LocksThatThreadsMeetAtLeaveNoHandles) {
  const int before = CountHandles();
  std::vector<std::unique_ptr<Lock>> locks;
  for (int i = 0; i < kLocks; ++i)
    locks.emplace_back(new Lock);
  Follower follower(&locks);
  follower.Start();
  for (int i = 0; i < kLocks; ++i) {
    AutoLock locked(*locks[i]);
    follower.Call(i);
    // Time enough to wait for the lock; only a leak needs it.
    PlatformThread::Sleep(TimeDelta::FromMilliseconds(1));
  }
  follower.Join();
  locks.clear();
  // The system may have made some for itself.
  EXPECT_LT(CountHandles() - before, kLocks / 2);
}

}  // namespace
}  // namespace base
