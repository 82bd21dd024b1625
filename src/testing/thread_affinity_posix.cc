// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "build/build_config.h"
#include "ipc/ipc_perftest_support.h"

#if defined(OS_LINUX)
#include <sched.h>
#endif

namespace IPC {
namespace test {

#if defined(OS_LINUX)

struct LockThreadAffinity::Affinity {
  cpu_set_t cpus;
};

LockThreadAffinity::LockThreadAffinity(int cpu_number) {
  CHECK(cpu_number >= 0 && cpu_number < CPU_SETSIZE);
  scoped_ptr<Affinity> previous(new Affinity);
  Affinity wanted;
  CPU_ZERO(&wanted.cpus);
  CPU_SET(cpu_number, &wanted.cpus);
  if (sched_getaffinity(0, sizeof(previous->cpus), &previous->cpus) == 0 &&
      sched_setaffinity(0, sizeof(wanted.cpus), &wanted.cpus) == 0) {
    previous_ = previous.Pass();
  } else {
    PLOG(WARNING) << "cannot keep this thread on processor " << cpu_number;
  }
}

LockThreadAffinity::~LockThreadAffinity() {
  if (!previous_.get())
    return;
  const int result =
      sched_setaffinity(0, sizeof(previous_->cpus), &previous_->cpus);
  PLOG_IF(WARNING, result != 0) << "sched_setaffinity";
}

#else

struct LockThreadAffinity::Affinity {};

LockThreadAffinity::LockThreadAffinity(int cpu_number) {
  LOG(WARNING) << "this system does not keep threads on one processor";
}

LockThreadAffinity::~LockThreadAffinity() {}

#endif

}  // namespace test
}  // namespace IPC
