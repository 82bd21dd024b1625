// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/logging.h"
#include "base/win/include_windows.h"
#include "ipc/ipc_perftest_support.h"

namespace IPC {
namespace test {

struct LockThreadAffinity::Affinity {
  DWORD_PTR cpus;
};

LockThreadAffinity::LockThreadAffinity(int cpu_number) {
  CHECK(cpu_number >= 0 &&
        cpu_number < static_cast<int>(8 * sizeof(DWORD_PTR)));
  const DWORD_PTR cpus =
      SetThreadAffinityMask(GetCurrentThread(), DWORD_PTR{1} << cpu_number);
  if (cpus != 0)
    previous_.reset(new Affinity{cpus});
  else
    PLOG(WARNING) << "cannot keep this thread on processor " << cpu_number;
}

LockThreadAffinity::~LockThreadAffinity() {
  if (!previous_.get())
    return;
  const DWORD_PTR replaced =
      SetThreadAffinityMask(GetCurrentThread(), previous_->cpus);
  PLOG_IF(WARNING, replaced == 0) << "SetThreadAffinityMask";
}

}  // namespace test
}  // namespace IPC
