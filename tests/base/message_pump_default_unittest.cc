// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/base/message_pump_default.h"

#include <functional>
#include <thread>

#include "base/message_loop/message_loop.h"
#include "base/run_loop.h"
#include "base/synchronization/waitable_event.h"
#include "base/threading/thread.h"
#include "gtest/gtest.h"
#include "src/base/pump_wake_state.h"
#include "tests/support/do.h"

namespace base {

using test_support::Do;

TEST(PumpWakeStateTest, OnlyASleeperMustBeWoken) {
  internal::PumpWakeState state;
  EXPECT_FALSE(state.Notify());
  state.Awake();
  ASSERT_TRUE(state.TryFallAsleep());
  EXPECT_TRUE(state.Notify());
  EXPECT_FALSE(state.Notify());
  EXPECT_EQ(1u, state.wake_ups());
}

TEST(PumpWakeStateTest, ANotificationKeepsItFromSleep) {
  internal::PumpWakeState state;
  state.Notify();
  EXPECT_TRUE(state.is_notified());
  EXPECT_FALSE(state.TryFallAsleep());
  state.Awake();
  EXPECT_TRUE(state.TryFallAsleep());
}

TEST(PumpWakeStateTest, SleepThatEndedByItselfNeedsNoWaking) {
  internal::PumpWakeState state;
  ASSERT_TRUE(state.TryFallAsleep());
  state.Awake();
  EXPECT_FALSE(state.Notify());
}

// A loop on a pump whose wake-ups can be counted.
class MessagePumpDefaultTest : public testing::Test {
 protected:
  MessagePumpDefaultTest()
      : pump_(new MessagePumpDefault), loop_(scoped_ptr<MessagePump>(pump_)) {}

  size_t wake_ups() const { return pump_->wake_state().wake_ups(); }

  MessagePumpDefault* const pump_;
  MessageLoop loop_;
};

TEST_F(MessagePumpDefaultTest, PostingFromATaskWakesNobody) {
  int left = 100;
  std::function<void()> again = [&] {
    if (--left > 0)
      loop_.PostTask(FROM_HERE, Do(again));
  };
  loop_.PostTask(FROM_HERE, Do(again));
  loop_.RunUntilIdle();
  EXPECT_EQ(0, left);
  EXPECT_EQ(0u, wake_ups());
}

TEST_F(MessagePumpDefaultTest, PostingToABusyLoopWakesNobody) {
  RunLoop run_loop;
  loop_.PostTask(FROM_HERE, Do([&] {
                   std::thread([&] {
                     for (int i = 0; i < 100; ++i)
                       loop_.PostTask(FROM_HERE, Do([] {}));
                     loop_.PostTask(FROM_HERE, run_loop.QuitClosure());
                   }).join();
                 }));
  run_loop.Run();
  EXPECT_EQ(0u, wake_ups());
}

// The first task does not end before everything has been posted, so there are
// at most two sleeps that could be ended: before it and after the last one.
TEST_F(MessagePumpDefaultTest, ASleepingLoopIsWokenOnceABatch) {
  int done = 0;
  RunLoop run_loop;
  std::thread poster([&] {
    WaitableEvent all_posted(false, false);
    WaitableEvent finished(false, false);
    loop_.PostTask(FROM_HERE,
                   Bind(&WaitableEvent::Wait, Unretained(&all_posted)));
    for (int i = 0; i < 1000; ++i)
      loop_.PostTask(FROM_HERE, Do([&] { ++done; }));
    loop_.PostTask(FROM_HERE,
                   Bind(&WaitableEvent::Signal, Unretained(&finished)));
    all_posted.Signal();
    finished.Wait();
    loop_.PostTask(FROM_HERE, run_loop.QuitClosure());
  });
  run_loop.Run();
  poster.join();
  EXPECT_EQ(1000, done);
  EXPECT_LE(wake_ups(), 2u);
}

TEST_F(MessagePumpDefaultTest, EveryPostToASleepingLoopArrives) {
  Thread thread("echo");
  ASSERT_TRUE(thread.Start());
  int rounds = 0;
  RunLoop run_loop;
  std::function<void()> serve = [&] {
    if (++rounds == 2000) {
      run_loop.Quit();
      return;
    }
    thread.task_runner()->PostTask(
        FROM_HERE, Do([&] { loop_.PostTask(FROM_HERE, Do(serve)); }));
  };
  loop_.PostTask(FROM_HERE, Do(serve));
  run_loop.Run();
  EXPECT_EQ(2000, rounds);
}

}  // namespace base
