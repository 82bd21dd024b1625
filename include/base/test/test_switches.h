// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Switches of test programs that read them, for their children too.

#ifndef BASE_TEST_TEST_SWITCHES_H_
#define BASE_TEST_TEST_SWITCHES_H_

namespace switches {

// Milliseconds; see TestTimeouts.
extern const char kTestLauncherTimeout[];
extern const char kTestTinyTimeout[];
extern const char kUiTestActionMaxTimeout[];
extern const char kUiTestActionTimeout[];

}  // namespace switches

#endif  // BASE_TEST_TEST_SWITCHES_H_
