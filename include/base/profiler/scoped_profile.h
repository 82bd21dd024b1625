// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Nothing is profiled: this keeps source compiling that asks for it.

#ifndef BASE_PROFILER_SCOPED_PROFILE_H_
#define BASE_PROFILER_SCOPED_PROFILE_H_

#include "base/basictypes.h"
#include "base/location.h"

#define TRACK_RUN_IN_THIS_SCOPED_REGION(dispatch_function_name) \
  static_cast<void>(0)

namespace tracked_objects {

class ScopedProfile {
 public:
  enum Mode { DISABLED, ENABLED };

  ScopedProfile(const Location&, Mode) {}
  // Not trivial, so that an unused variable of this type gives no warning.
  ~ScopedProfile() {}

 private:
  DISALLOW_COPY_AND_ASSIGN(ScopedProfile);
};

}  // namespace tracked_objects

#endif  // BASE_PROFILER_SCOPED_PROFILE_H_
