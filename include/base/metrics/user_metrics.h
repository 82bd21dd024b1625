// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_METRICS_USER_METRICS_H_
#define BASE_METRICS_USER_METRICS_H_

#include <string>

#include "base/metrics/user_metrics_action.h"

namespace base {

// Nothing is recorded. Any thread.
void RecordAction(const UserMetricsAction& action);
void RecordComputedAction(const std::string& action);

}  // namespace base

#endif  // BASE_METRICS_USER_METRICS_H_
