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

TEST_F(MessagePumpDefaultTest, ASleepingLoopIsWokenOnceABatch) {
  Thread thread("sleeper");
  MessagePumpDefault* pump = nullptr;
  Thread::Options options;
  std::function<scoped_ptr<MessagePump>()> make = [&pump] {
    pump = new MessagePumpDefault;
    return scoped_ptr<MessagePump>(pump);
  };
  scoped_ptr<MessagePump> (*call)(
      const std::function<scoped_ptr<MessagePump>()>&) =
      [](const std::function<scoped_ptr<MessagePump>()>& function) {
        return function();
      };
  options.message_pump_factory = Bind(call, make);
  ASSERT_TRUE(thread.StartWithOptions(options));

  // However the threads are scheduled, a wake-up is for a batch that found
  // the loop asleep: there cannot be more of them than sleeps.
  const int kPosts = 20000;
  int done = 0;
  for (int i = 0; i < kPosts; ++i)
    thread.message_loop()->PostTask(FROM_HERE, Do([&] { ++done; }));
  WaitableEvent reached(false, false);
  thread.message_loop()->PostTask(
      FROM_HERE, Bind(&WaitableEvent::Signal, Unretained(&reached)));
  reached.Wait();
  EXPECT_LT(pump->wake_state().wake_ups(), static_cast<size_t>(kPosts) / 2);
  thread.Stop();
  EXPECT_EQ(kPosts, done);
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
