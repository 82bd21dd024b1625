// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/support/run_until.h"

#include "base/location.h"
#include "base/message_loop/message_loop.h"
#include "base/run_loop.h"
#include "base/time/time.h"
#include "gtest/gtest.h"
#include "tests/support/patience.h"

namespace test_support {

void RunUntil(const std::function<bool()>& condition) {
  const base::TimeTicks limit =
      base::TimeTicks::Now() + base::TimeDelta::FromSeconds(kPatience.count());
  while (!condition()) {
    if (base::TimeTicks::Now() > limit) {
      ADD_FAILURE() << "what the test waits for did not happen";
      return;
    }
    // What happens on another thread does not wake this loop: look again soon.
    base::RunLoop turn;
    base::MessageLoop::current()->PostDelayedTask(
        FROM_HERE, turn.QuitClosure(), base::TimeDelta::FromMilliseconds(2));
    turn.Run();
  }
}

}  // namespace test_support
