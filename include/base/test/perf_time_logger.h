// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_TEST_PERF_TIME_LOGGER_H_
#define BASE_TEST_PERF_TIME_LOGGER_H_

#include <string>

#include "base/basictypes.h"
#include "base/timer/elapsed_timer.h"

namespace base {

// Measures from its construction to Done() or to its destruction, and logs that
// with LogPerfResult(), in milliseconds.
class PerfTimeLogger {
 public:
  explicit PerfTimeLogger(const char* test_name);
  ~PerfTimeLogger();

  void Done();

 private:
  bool logged_;
  const std::string test_name_;
  ElapsedTimer timer_;

  DISALLOW_COPY_AND_ASSIGN(PerfTimeLogger);
};

}  // namespace base

#endif  // BASE_TEST_PERF_TIME_LOGGER_H_
