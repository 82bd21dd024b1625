// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/base/message_pump_default.h"

#include "base/message_loop/message_loop.h"
#include "gtest/gtest.h"
#include "src/base/pump_wake_state.h"
#include "tests/support/pump_test.h"

namespace base {

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

// A loop whose pump can be asked how often it was woken.
class DefaultLoop : public MessageLoop {
 public:
  DefaultLoop()
      : MessageLoop(scoped_ptr<MessagePump>(new MessagePumpDefault)) {}

  size_t wake_ups() const {
    return static_cast<MessagePumpDefault*>(pump_.get())->wake_state.wake_ups();
  }
};

}  // namespace base

namespace test_support {

INSTANTIATE_TYPED_TEST_SUITE_P(Default,
                               PumpWakeUpTest,
                               base::DefaultLoop,
                               OnlyLoop);

}  // namespace test_support
