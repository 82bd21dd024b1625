// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipcx/sleep_policy.h"

#include "src/base/sleep_delay.h"

namespace ipcx {

void SetSleepDelay(base::TimeDelta delay) {
  base::internal::SetSleepDelay(delay);
}

}  // namespace ipcx
