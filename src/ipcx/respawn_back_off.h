// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_IPCX_RESPAWN_BACK_OFF_H_
#define SRC_IPCX_RESPAWN_BACK_OFF_H_

#include "base/time/time.h"

namespace ipcx {

struct ChildProcessOptions;

namespace internal {

// When a crashed child may be started again.
class RespawnBackOff {
 public:
  explicit RespawnBackOff(const ChildProcessOptions& options);

  // A child crashed after |uptime|. The next may be started after |*delay|; or,
  // if this is false, never.
  bool OnCrash(base::TimeDelta uptime, base::TimeDelta* delay);

  // Forgets all crashes.
  void Reset() { crashes_ = 0; }

 private:
  const int limit_;
  const base::TimeDelta min_;
  const base::TimeDelta max_;
  const base::TimeDelta stable_period_;
  int crashes_ = 0;             // In a row.
  base::TimeDelta next_delay_;  // If there was a crash.
};

}  // namespace internal
}  // namespace ipcx

#endif  // SRC_IPCX_RESPAWN_BACK_OFF_H_
