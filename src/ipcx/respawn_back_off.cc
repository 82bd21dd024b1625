// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/ipcx/respawn_back_off.h"

#include <algorithm>

#include "ipcx/child_process_options.h"

namespace ipcx {
namespace internal {

RespawnBackOff::RespawnBackOff(const ChildProcessOptions& options)
    : limit_(options.crash_limit),
      min_(std::max(options.respawn_delay_min, base::TimeDelta())),
      max_(std::max(options.respawn_delay_max, min_)),
      stable_period_(options.stable_period) {}

bool RespawnBackOff::OnCrash(base::TimeDelta uptime, base::TimeDelta* delay) {
  if (uptime >= stable_period_)
    Reset();
  if (++crashes_ >= limit_)
    return false;
  if (crashes_ == 1)
    next_delay_ = min_;
  *delay = next_delay_;
  // Not twice first: that may overflow.
  next_delay_ = next_delay_ > max_ / 2 ? max_ : next_delay_ * 2;
  return true;
}

}  // namespace internal
}  // namespace ipcx
