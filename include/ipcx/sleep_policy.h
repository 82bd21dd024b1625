// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPCX_SLEEP_POLICY_H_
#define IPCX_SLEEP_POLICY_H_

#include "base/time/time.h"
#include "ipc/ipc_export.h"

namespace ipcx {

// How long a message loop of this process lets others run and looks for work
// before it sleeps; 20 microseconds unless set. An answer that comes meanwhile
// needs no wake-up; loops that mostly wait longer try it seldom. Zero: they
// sleep at once. Any thread; holds from the next sleep of each loop on.
IPC_EXPORT void SetSleepDelay(base::TimeDelta delay);

}  // namespace ipcx

#endif  // IPCX_SLEEP_POLICY_H_
