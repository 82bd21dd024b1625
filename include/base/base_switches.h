// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// Names of switches for base::CommandLine. Those that this library reads say
// so; the others are here for programs that share them with their children.

#ifndef BASE_BASE_SWITCHES_H_
#define BASE_BASE_SWITCHES_H_

namespace switches {

extern const char kDisableBreakpad[];
extern const char kEnableCrashReporter[];
extern const char kForceFieldTrials[];
extern const char kFullMemoryCrashReport[];
extern const char kNoErrorDialogs[];
extern const char kProfilerTiming[];
extern const char kProfilerTimingDisabledValue[];
// Read by the test support: the function that a child process is to run.
extern const char kTestChildProcess[];
extern const char kTraceToConsole[];
extern const char kTraceToFile[];
extern const char kTraceToFileName[];
// Read by the logging: the level of VLOG(), and per module.
extern const char kV[];
extern const char kVModule[];
extern const char kWaitForDebugger[];

}  // namespace switches

#endif  // BASE_BASE_SWITCHES_H_
