// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/test/test_switches.h"

namespace switches {

const char kTestLauncherTimeout[] = "test-launcher-timeout";
const char kTestTinyTimeout[] = "test-tiny-timeout";
const char kUiTestActionMaxTimeout[] = "ui-test-action-max-timeout";
const char kUiTestActionTimeout[] = "ui-test-action-timeout";

}  // namespace switches
