// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/hostile/memory_use.h"

#include <stdlib.h>

#include <fstream>
#include <string>

#include "tests/hostile/build_speed.h"

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace hostile {

#if defined(__GLIBC__)

int64_t AllocatedBytes() {
  if (kIsSanitized)
    return kUnknown;
  const struct mallinfo2 info = mallinfo2();
  return static_cast<int64_t>(info.uordblks + info.hblkhd);
}

#else

int64_t AllocatedBytes() {
  return kUnknown;
}

#endif

void ForgetPeak() {
  std::ofstream("/proc/self/clear_refs") << "5";
}

int64_t PeakBytes() {
  std::ifstream status("/proc/self/status");
  const std::string tag = "VmHWM:";
  for (std::string line; !kIsSanitized && std::getline(status, line);) {
    if (line.compare(0, tag.size(), tag) == 0)
      return strtoll(line.c_str() + tag.size(), nullptr, 10) * 1024;
  }
  return kUnknown;
}

}  // namespace hostile
