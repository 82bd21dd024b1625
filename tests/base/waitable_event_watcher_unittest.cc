// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/synchronization/waitable_event_watcher.h"

#include <functional>
#include <memory>

#include "base/bind.h"
#include "base/run_loop.h"
#include "base/threading/platform_thread.h"
#include "base/threading/thread.h"
#include "gtest/gtest.h"
#include "tests/support/do.h"
#include "tests/support/run_until.h"

namespace base {

using test_support::Do;
using test_support::RunUntil;

class WaitableEventWatcherTest
    : public testing::TestWithParam<MessageLoop::Type> {
 protected:
  WaitableEventWatcherTest() : loop_(new MessageLoop(GetParam())) {}

  WaitableEventWatcher::EventCallback Call(
      const std::function<void(WaitableEvent*)>& function) {
    return Bind(&WaitableEventWatcherTest::Invoke, function);
  }
  WaitableEventWatcher::EventCallback Count() {
    return Call([this](WaitableEvent*) { ++calls_; });
  }
  static void Invoke(const std::function<void(WaitableEvent*)>& function,
                     WaitableEvent* event) {
    function(event);
  }

  // The call may take its time: on Windows another thread sees the signal.
  void RunUntilCalls(int calls) {
    RunUntil([&] { return calls_ >= calls; });
    EXPECT_EQ(calls, calls_);
  }

  std::unique_ptr<MessageLoop> loop_;
  int calls_ = 0;
};

TEST_P(WaitableEventWatcherTest, CallsWhenSignalledAndNotAtOnce) {
  WaitableEvent event(true, false);
  WaitableEventWatcher watcher;
  WaitableEvent* seen = nullptr;
  watcher.StartWatching(&event, Call([&](WaitableEvent* e) { seen = e; }));
  EXPECT_EQ(&event, watcher.GetWatchedEvent());
  event.Signal();
  EXPECT_FALSE(seen);
  RunUntil([&] { return seen != nullptr; });
  EXPECT_EQ(&event, seen);
}

TEST_P(WaitableEventWatcherTest, CallsOnceOnly) {
  WaitableEvent event(true, true);
  WaitableEventWatcher watcher;
  watcher.StartWatching(&event, Count());
  RunUntilCalls(1);
  event.Signal();
  loop_->RunUntilIdle();
  EXPECT_EQ(1, calls_);
  EXPECT_FALSE(watcher.GetWatchedEvent());
}

TEST_P(WaitableEventWatcherTest, NotWatchingAnyMoreInTheCallback) {
  WaitableEvent event(true, true);
  WaitableEventWatcher watcher;
  watcher.StartWatching(&event, Call([&](WaitableEvent*) {
    EXPECT_FALSE(watcher.GetWatchedEvent());
    ++calls_;
  }));
  RunUntilCalls(1);
}

TEST_P(WaitableEventWatcherTest, ConsumesTheSignalOfAnAutoEvent) {
  WaitableEvent event(false, false);
  WaitableEventWatcher watcher;
  watcher.StartWatching(&event, Count());
  event.Signal();
  RunUntilCalls(1);
  EXPECT_FALSE(event.IsSignaled());
}

TEST_P(WaitableEventWatcherTest, ConsumesASignalThatCameBefore) {
  WaitableEvent event(false, true);
  WaitableEventWatcher watcher;
  watcher.StartWatching(&event, Count());
  RunUntilCalls(1);
  EXPECT_FALSE(event.IsSignaled());
}

TEST_P(WaitableEventWatcherTest, LeavesASignalAloneOnceStopped) {
  WaitableEvent event(false, false);
  WaitableEventWatcher watcher;
  watcher.StartWatching(&event, Count());
  watcher.StopWatching();
  event.Signal();
  loop_->RunUntilIdle();
  EXPECT_EQ(0, calls_);
  EXPECT_TRUE(event.IsSignaled());
}

TEST_P(WaitableEventWatcherTest, NoCallAfterStopEvenIfSignalled) {
  WaitableEvent event(true, false);
  WaitableEventWatcher watcher;
  watcher.StartWatching(&event, Count());
  event.Signal();
  watcher.StopWatching();
  EXPECT_FALSE(watcher.GetWatchedEvent());
  loop_->RunUntilIdle();
  EXPECT_EQ(0, calls_);
}

TEST_P(WaitableEventWatcherTest, NoCallAfterDestructionEvenIfSignalled) {
  WaitableEvent event(true, false);
  {
    WaitableEventWatcher watcher;
    watcher.StartWatching(&event, Count());
    event.Signal();
  }
  loop_->RunUntilIdle();
  EXPECT_EQ(0, calls_);
}

TEST_P(WaitableEventWatcherTest, StopMayBeCalledAtAnyTime) {
  WaitableEventWatcher watcher;
  watcher.StopWatching();
  WaitableEvent event(true, true);
  watcher.StartWatching(&event, Count());
  watcher.StopWatching();
  watcher.StopWatching();
}

TEST_P(WaitableEventWatcherTest, StopWatchingLetsGoOfTheCallback) {
  auto owned = std::make_shared<int>(0);
  const std::weak_ptr<int> seen(owned);
  WaitableEvent event(true, false);
  WaitableEventWatcher watcher;
  watcher.StartWatching(&event, Call([owned](WaitableEvent*) {}));
  owned.reset();
  EXPECT_FALSE(seen.expired());
  watcher.StopWatching();
  EXPECT_TRUE(seen.expired());
}

TEST_P(WaitableEventWatcherTest, CallbackMayWatchAgain) {
  WaitableEvent event(true, true);
  WaitableEventWatcher watcher;
  WaitableEventWatcher::EventCallback again = Call([&](WaitableEvent* e) {
    if (++calls_ < 3)
      watcher.StartWatching(e, watcher.callback());
  });
  watcher.StartWatching(&event, again);
  RunUntilCalls(3);
}

TEST_P(WaitableEventWatcherTest, CallbackMayDestroyTheWatcher) {
  WaitableEvent event(true, true);
  auto watcher = std::make_unique<WaitableEventWatcher>();
  watcher->StartWatching(&event,
                         Call([&](WaitableEvent*) { watcher.reset(); }));
  RunUntil([&] { return !watcher; });
}

TEST_P(WaitableEventWatcherTest, SeveralWatchersOfAManualEventAreAllCalled) {
  WaitableEvent event(true, false);
  WaitableEventWatcher first, second;
  first.StartWatching(&event, Count());
  second.StartWatching(&event, Count());
  event.Signal();
  RunUntilCalls(2);
}

TEST_P(WaitableEventWatcherTest, AnAutoEventCallsOneWatcherASignal) {
  WaitableEvent event(false, false);
  WaitableEventWatcher first, second;
  first.StartWatching(&event, Count());
  second.StartWatching(&event, Count());
  event.Signal();
  RunUntilCalls(1);
  event.Signal();
  RunUntilCalls(2);
}

TEST_P(WaitableEventWatcherTest, StopsByItselfWhenTheLoopDies) {
  WaitableEvent event(false, false);
  WaitableEventWatcher watcher;
  watcher.StartWatching(&event, Count());
  loop_.reset();
  EXPECT_FALSE(watcher.GetWatchedEvent());
  event.Signal();
  EXPECT_TRUE(event.IsSignaled());
  EXPECT_EQ(0, calls_);
}

TEST_P(WaitableEventWatcherTest, OutlivesALoopWithACallOnItsWay) {
  WaitableEvent event(true, true);
  WaitableEventWatcher watcher;
  watcher.StartWatching(&event, Count());
  loop_.reset();
  EXPECT_EQ(0, calls_);
}

#if defined(OS_POSIX)
TEST_P(WaitableEventWatcherTest, EventMayDieWhileWatched) {
  WaitableEventWatcher watcher;
  {
    WaitableEvent event(false, false);
    watcher.StartWatching(&event, Count());
  }
  loop_->RunUntilIdle();
  EXPECT_EQ(0, calls_);
}

TEST_P(WaitableEventWatcherTest, EventMayDieWithACallOnItsWay) {
  WaitableEventWatcher watcher;
  {
    WaitableEvent event(false, false);
    watcher.StartWatching(&event, Count());
    event.Signal();
  }
  loop_->RunUntilIdle();
  EXPECT_EQ(1, calls_);
}
#endif

TEST_P(WaitableEventWatcherTest, SignalFromAnotherThreadRunsItHere) {
  Thread signaller("signaller");
  ASSERT_TRUE(signaller.Start());
  const PlatformThreadId here = PlatformThread::CurrentId();
  for (int i = 0; i < 200; ++i) {
    WaitableEvent event(false, false);
    WaitableEventWatcher watcher;
    RunLoop run_loop;
    watcher.StartWatching(&event, Call([&](WaitableEvent*) {
      EXPECT_EQ(here, PlatformThread::CurrentId());
      run_loop.Quit();
    }));
    signaller.message_loop()->PostTask(
        FROM_HERE, Bind(&WaitableEvent::Signal, Unretained(&event)));
    run_loop.Run();
  }
}

// The race of a signal with the end of the watch and of the event's watcher.
TEST_P(WaitableEventWatcherTest, StopRacesWithSignal) {
  Thread signaller("signaller");
  ASSERT_TRUE(signaller.Start());
  for (int i = 0; i < 200; ++i) {
    WaitableEvent event(true, false);
    {
      WaitableEventWatcher watcher;
      watcher.StartWatching(&event, Count());
      signaller.message_loop()->PostTask(
          FROM_HERE, Bind(&WaitableEvent::Signal, Unretained(&event)));
      if (i % 2)
        watcher.StopWatching();
    }
    event.Wait();
    loop_->RunUntilIdle();
  }
  EXPECT_EQ(0, calls_);
}

INSTANTIATE_TEST_SUITE_P(AllLoops,
                         WaitableEventWatcherTest,
                         testing::Values(MessageLoop::TYPE_DEFAULT,
                                         MessageLoop::TYPE_IO));

}  // namespace base
