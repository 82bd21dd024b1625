// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/test/perf_test_suite.h"

#include "base/base_switches.h"
#include "base/command_line.h"
#include "base/files/file_path.h"
#include "base/logging.h"
#include "base/test/perf_log.h"

namespace base {

PerfTestSuite::PerfTestSuite(int argc, char** argv) : TestSuite(argc, argv) {}

void PerfTestSuite::Initialize() {
  TestSuite::Initialize();
  const CommandLine& command_line = *CommandLine::ForCurrentProcess();
  const FilePath log_path = command_line.GetSwitchValuePath("log-file");
  // A child would empty the file of its parent.
  if (!log_path.empty() && !command_line.HasSwitch(switches::kTestChildProcess))
    CHECK(InitPerfLog(log_path));
}

void PerfTestSuite::Shutdown() {
  FinalizePerfLog();
  TestSuite::Shutdown();
}

}  // namespace base
