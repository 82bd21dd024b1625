// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_TEST_PERF_TEST_SUITE_H_
#define BASE_TEST_PERF_TEST_SUITE_H_

#include "base/test/test_suite.h"

namespace base {

// A suite of measurements: --log-file=PATH keeps the results of
// LogPerfResult().
class PerfTestSuite : public TestSuite {
 public:
  PerfTestSuite(int argc, char** argv);

  void Initialize() override;
  void Shutdown() override;
};

}  // namespace base

#endif  // BASE_TEST_PERF_TEST_SUITE_H_
