// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/synchronization/waitable_event.h"

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

#include "base/logging.h"
#include "base/threading/thread_restrictions.h"
#include "base/time/time.h"
#include "gtest/gtest.h"

namespace base {

const bool kManual = true;
const bool kAuto = false;

TEST(WaitableEventTest, ManualEventStaysSignalledUntilReset) {
  WaitableEvent event(kManual, false);
  EXPECT_FALSE(event.IsSignaled());
  event.Signal();
  EXPECT_TRUE(event.IsSignaled());
  EXPECT_TRUE(event.IsSignaled());
  event.Wait();
  event.Reset();
  EXPECT_FALSE(event.IsSignaled());
}

TEST(WaitableEventTest, AutoEventIsConsumedByLooking) {
  WaitableEvent event(kAuto, false);
  event.Signal();
  EXPECT_TRUE(event.IsSignaled());
  EXPECT_FALSE(event.IsSignaled());
}

TEST(WaitableEventTest, AutoEventIsConsumedByWaiting) {
  WaitableEvent event(kAuto, true);
  event.Wait();
  EXPECT_FALSE(event.TimedWait(TimeDelta()));
}

TEST(WaitableEventTest, TwoSignalsOfAnAutoEventCountOnce) {
  WaitableEvent event(kAuto, false);
  event.Signal();
  event.Signal();
  EXPECT_TRUE(event.IsSignaled());
  EXPECT_FALSE(event.IsSignaled());
}

TEST(WaitableEventTest, StartsSignalledIfAsked) {
  WaitableEvent event(kManual, true);
  EXPECT_TRUE(event.TimedWait(TimeDelta()));
}

TEST(WaitableEventTest, TimedWaitGivesUp) {
  WaitableEvent event(kManual, false);
  EXPECT_FALSE(event.TimedWait(TimeDelta::FromMilliseconds(1)));
}

TEST(WaitableEventTest, SignalAfterAnAbandonedWaitIsKept) {
  WaitableEvent event(kAuto, false);
  EXPECT_FALSE(event.TimedWait(TimeDelta::FromMilliseconds(1)));
  event.Signal();
  EXPECT_TRUE(event.IsSignaled());
}

TEST(WaitableEventTest, NegativeTimeIsForever) {
  WaitableEvent event(kAuto, false);
  std::thread signaller([&] { event.Signal(); });
  EXPECT_TRUE(event.TimedWait(TimeDelta::FromMilliseconds(kNoTimeout)));
  signaller.join();
}

TEST(WaitableEventTest, LargestTimeIsForever) {
  WaitableEvent event(kAuto, false);
  std::thread signaller([&] { event.Signal(); });
  EXPECT_TRUE(event.TimedWait(TimeDelta::Max()));
  signaller.join();
}

TEST(WaitableEventTest, ManualEventLetsEveryoneGo) {
  WaitableEvent event(kManual, false);
  std::vector<std::thread> waiters;
  for (int i = 0; i < 4; ++i)
    waiters.emplace_back([&] { event.Wait(); });
  event.Signal();
  for (std::thread& waiter : waiters)
    waiter.join();
}

TEST(WaitableEventTest, AutoEventLetsExactlyOneGo) {
  WaitableEvent event(kAuto, false);
  WaitableEvent passed(kAuto, false);
  std::atomic<int> passes{0};
  std::vector<std::thread> waiters;
  for (int i = 0; i < 4; ++i) {
    waiters.emplace_back([&] {
      event.Wait();
      ++passes;
      passed.Signal();
    });
  }
  for (int i = 1; i <= 4; ++i) {
    event.Signal();
    passed.Wait();
    EXPECT_EQ(i, passes);
  }
  for (std::thread& waiter : waiters)
    waiter.join();
}

TEST(WaitableEventTest, WaiterMayDestroyTheEventAtOnce) {
  for (int i = 0; i < 500; ++i) {
    auto event = std::make_unique<WaitableEvent>(kAuto, false);
    WaitableEvent* const raw = event.get();
    std::thread signaller([=] { raw->Signal(); });
    event->Wait();
    event.reset();
    signaller.join();
  }
}

TEST(WaitManyTest, ReturnsTheIndexOfTheSignalledOne) {
  WaitableEvent a(kAuto, false), b(kAuto, false), c(kAuto, false);
  WaitableEvent* events[] = {&a, &b, &c};
  for (size_t i = 0; i < 3; ++i) {
    events[i]->Signal();
    EXPECT_EQ(i, WaitableEvent::WaitMany(events, 3));
    EXPECT_FALSE(events[i]->IsSignaled());
  }
}

#if defined(OS_POSIX)
TEST(WaitManyTest, LowestAddressWinsAndTheOthersKeepTheirSignal) {
  struct {
    WaitableEvent low{kAuto, true};
    WaitableEvent middle{kManual, true};
    WaitableEvent high{kAuto, true};
  } event;
  WaitableEvent* events[] = {&event.high, &event.low, &event.middle};
  EXPECT_EQ(1u, WaitableEvent::WaitMany(events, 3));
  EXPECT_EQ(2u, WaitableEvent::WaitMany(events, 3));
  EXPECT_EQ(2u, WaitableEvent::WaitMany(events, 3));
  EXPECT_FALSE(event.low.IsSignaled());
  EXPECT_TRUE(event.middle.IsSignaled());
  EXPECT_TRUE(event.high.IsSignaled());
}
#endif

TEST(WaitManyTest, WaitsForASignalFromAnotherThread) {
  WaitableEvent a(kAuto, false), b(kAuto, false);
  WaitableEvent* events[] = {&a, &b};
  std::thread signaller([&] { b.Signal(); });
  EXPECT_EQ(1u, WaitableEvent::WaitMany(events, 2));
  signaller.join();
}

TEST(WaitManyTest, LeavesNothingBehindInTheOthers) {
  WaitableEvent a(kAuto, false), b(kAuto, false);
  WaitableEvent* events[] = {&a, &b};
  std::thread signaller([&] { a.Signal(); });
  WaitableEvent::WaitMany(events, 2);
  signaller.join();
  // Would go to the waiter that is gone.
  b.Signal();
  EXPECT_TRUE(b.IsSignaled());
}

// However many signallers race, each signal lets exactly one wait go.
TEST(WaitManyTest, NoSignalIsLostOrDoubledInARace) {
  const int kEvents = 4;
  const int kSignalsEach = 300;
  std::vector<std::unique_ptr<WaitableEvent>> events, acks;
  std::vector<WaitableEvent*> waitables;
  for (int i = 0; i < kEvents; ++i) {
    events.push_back(std::make_unique<WaitableEvent>(kAuto, false));
    acks.push_back(std::make_unique<WaitableEvent>(kAuto, false));
    waitables.push_back(events.back().get());
  }
  std::vector<std::thread> signallers;
  for (int i = 0; i < kEvents; ++i) {
    signallers.emplace_back([&, i] {
      for (int j = 0; j < kSignalsEach; ++j) {
        events[i]->Signal();
        acks[i]->Wait();
      }
    });
  }
  std::atomic<int> left{kEvents * kSignalsEach};
  std::vector<std::thread> waiters;
  for (int i = 0; i < 2; ++i) {
    waiters.emplace_back([&] {
      while (left.fetch_sub(1) > 0) {
        const size_t index =
            WaitableEvent::WaitMany(waitables.data(), waitables.size());
        acks[index]->Signal();
      }
    });
  }
  for (std::thread& thread : signallers)
    thread.join();
  for (std::thread& thread : waiters)
    thread.join();
  for (auto& event : events)
    EXPECT_FALSE(event->IsSignaled());
}

#if DCHECK_IS_ON()
TEST(WaitableEventDeathTest, WaitingMayBeDisallowed) {
  EXPECT_DEATH(
      {
        ThreadRestrictions::DisallowWaiting();
        WaitableEvent(kAuto, true).Wait();
      },
      "must not wait");
}

TEST(WaitableEventDeathTest, WaitManyRefusesDuplicates) {
  WaitableEvent event(kAuto, false);
  WaitableEvent* events[] = {&event, &event};
  EXPECT_DEATH(WaitableEvent::WaitMany(events, 2), "only once");
}
#endif

}  // namespace base
