// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_TEST_TEST_TIMEOUTS_H_
#define BASE_TEST_TEST_TIMEOUTS_H_

#include "base/basictypes.h"
#include "base/logging.h"
#include "base/time/time.h"

// How long tests wait for what. Longer in a build with a sanitizer.
class TestTimeouts {
 public:
  // Takes the switches of test_switches.h from the command line of the process:
  // each raises its time-out, and those that must not be shorter with it.
  // TestSuite calls it. Without it the defaults hold.
  static void Initialize();

  // For what must not happen; should a test have to wait for that at all.
  static base::TimeDelta tiny_timeout();

  // For one step of a test.
  static base::TimeDelta action_timeout();

  // For a step that may take long.
  static base::TimeDelta action_max_timeout();

  // For a whole test.
  static base::TimeDelta test_launcher_timeout();

 private:
  DISALLOW_IMPLICIT_CONSTRUCTORS(TestTimeouts);
};

#endif  // BASE_TEST_TEST_TIMEOUTS_H_
