// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_METRICS_SPARSE_HISTOGRAM_H_
#define BASE_METRICS_SPARSE_HISTOGRAM_H_

#include "base/metrics/histogram.h"

// Nothing is counted, as in histogram.h.
#define UMA_HISTOGRAM_SPARSE_SLOWLY(name, sample) \
  CLASSIC_IPC_IGNORE_SAMPLE(name, sample, 0)

#endif  // BASE_METRICS_SPARSE_HISTOGRAM_H_
