// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/sys_info.h"

#include <cstdio>

#include "base/time/time.h"

namespace base {

// static
int64 SysInfo::Uptime() {
  return (TimeTicks::Now() - TimeTicks()).InMilliseconds();
}

// static
void SysInfo::OperatingSystemVersionNumbers(int32* major_version,
                                            int32* minor_version,
                                            int32* bugfix_version) {
  int numbers[3] = {0, 0, 0};
  std::sscanf(OperatingSystemVersion().c_str(), "%d.%d.%d", &numbers[0],
              &numbers[1], &numbers[2]);
  *major_version = numbers[0];
  *minor_version = numbers[1];
  *bugfix_version = numbers[2];
}

}  // namespace base
