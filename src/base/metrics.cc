// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// No metrics are kept: what the headers in base/metrics/ promise.

#include "base/metrics/field_trial.h"
#include "base/metrics/user_metrics.h"

namespace base {

// static
std::string FieldTrialList::FindFullName(const std::string& trial_name) {
  return std::string();
}

// static
int FieldTrialList::FindValue(const std::string& trial_name) {
  return FieldTrial::kNotFinalized;
}

// static
bool FieldTrialList::TrialExists(const std::string& trial_name) {
  return false;
}

void RecordAction(const UserMetricsAction& action) {}

void RecordComputedAction(const std::string& action) {}

}  // namespace base
