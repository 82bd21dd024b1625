// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/test/test_timeouts.h"

#include <algorithm>
#include <string>

#include "base/command_line.h"
#include "base/strings/string_number_conversions.h"
#include "base/test/test_switches.h"
#include "src/testing/timeout_multiplier.h"

namespace {

#if defined(NDEBUG)
constexpr int kActionMaxMs = 30 * 1000;
#else
constexpr int kActionMaxMs = 45 * 1000;
#endif

// Milliseconds, before the multiplier.
struct Timeouts {
  int tiny = 100;
  int action = 10 * 1000;
  int action_max = kActionMaxMs;
  int test_launcher = 45 * 1000;
};

Timeouts g_timeouts;

// The largest of the default, the switch's value and |at_least|.
int Raised(int default_ms, const char* switch_name, int at_least) {
  int ms = 0;
  const std::string value =
      base::CommandLine::ForCurrentProcess()->GetSwitchValueASCII(switch_name);
  if (!value.empty() && !base::StringToInt(value, &ms)) {
    LOG(ERROR) << "--" << switch_name << " is not a number: " << value;
    ms = 0;
  }
  return std::max({default_ms, ms, at_least});
}

base::TimeDelta Multiplied(int ms) {
  return base::TimeDelta::FromMilliseconds(ms) *
         base::internal::kTimeoutMultiplier;
}

}  // namespace

// static
void TestTimeouts::Initialize() {
  Timeouts timeouts;
  timeouts.tiny = Raised(timeouts.tiny, switches::kTestTinyTimeout, 0);
  timeouts.action =
      Raised(timeouts.action, switches::kUiTestActionTimeout, timeouts.tiny);
  timeouts.action_max = Raised(
      timeouts.action_max, switches::kUiTestActionMaxTimeout, timeouts.action);
  timeouts.test_launcher = Raised(
      timeouts.test_launcher, switches::kTestLauncherTimeout, timeouts.action);
  g_timeouts = timeouts;
}

// static
base::TimeDelta TestTimeouts::tiny_timeout() {
  return Multiplied(g_timeouts.tiny);
}

// static
base::TimeDelta TestTimeouts::action_timeout() {
  return Multiplied(g_timeouts.action);
}

// static
base::TimeDelta TestTimeouts::action_max_timeout() {
  return Multiplied(g_timeouts.action_max);
}

// static
base::TimeDelta TestTimeouts::test_launcher_timeout() {
  return Multiplied(g_timeouts.test_launcher);
}
