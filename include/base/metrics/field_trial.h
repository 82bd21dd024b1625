// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_METRICS_FIELD_TRIAL_H_
#define BASE_METRICS_FIELD_TRIAL_H_

#include <string>

#include "base/basictypes.h"

namespace base {

class FieldTrial {
 public:
  // The number of a group that was never chosen.
  static constexpr int kNotFinalized = -1;

 private:
  DISALLOW_IMPLICIT_CONSTRUCTORS(FieldTrial);
};

// There are no field trials: code that asks in which group it is takes its
// default way.
class FieldTrialList {
 public:
  // "".
  static std::string FindFullName(const std::string& trial_name);
  // FieldTrial::kNotFinalized.
  static int FindValue(const std::string& trial_name);
  // False.
  static bool TrialExists(const std::string& trial_name);

 private:
  DISALLOW_IMPLICIT_CONSTRUCTORS(FieldTrialList);
};

}  // namespace base

#endif  // BASE_METRICS_FIELD_TRIAL_H_
