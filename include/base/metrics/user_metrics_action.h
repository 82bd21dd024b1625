// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_METRICS_USER_METRICS_ACTION_H_
#define BASE_METRICS_USER_METRICS_ACTION_H_

namespace base {

// What a user did, by a name that is a literal.
struct UserMetricsAction {
  explicit UserMetricsAction(const char* str) : str_(str) {}

  const char* str_;
};

}  // namespace base

#endif  // BASE_METRICS_USER_METRICS_ACTION_H_
