// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/base_switches.h"

namespace switches {

const char kDisableBreakpad[] = "disable-breakpad";
const char kEnableCrashReporter[] = "enable-crash-reporter";
const char kForceFieldTrials[] = "force-fieldtrials";
const char kFullMemoryCrashReport[] = "full-memory-crash-report";
const char kNoErrorDialogs[] = "noerrdialogs";
const char kProfilerTiming[] = "profiler-timing";
const char kProfilerTimingDisabledValue[] = "0";
const char kTestChildProcess[] = "test-child-process";
const char kTraceToConsole[] = "trace-to-console";
const char kTraceToFile[] = "trace-to-file";
const char kTraceToFileName[] = "trace-to-file-name";
const char kV[] = "v";
const char kVModule[] = "vmodule";
const char kWaitForDebugger[] = "wait-for-debugger";

}  // namespace switches
