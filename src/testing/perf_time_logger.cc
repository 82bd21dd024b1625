// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/test/perf_time_logger.h"

#include "base/test/perf_log.h"

namespace base {

PerfTimeLogger::PerfTimeLogger(const char* test_name)
    : logged_(false), test_name_(test_name) {}

PerfTimeLogger::~PerfTimeLogger() {
  if (!logged_)
    Done();
}

void PerfTimeLogger::Done() {
  // First, so that what follows is not measured.
  const TimeDelta elapsed = timer_.Elapsed();
  LogPerfResult(test_name_.c_str(), elapsed.InMillisecondsF(), "ms");
  logged_ = true;
}

}  // namespace base
