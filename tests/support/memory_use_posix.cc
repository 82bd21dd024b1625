// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/support/memory_use.h"

#include <stdlib.h>

#include <fstream>
#include <string>

#include "tests/support/sanitized.h"

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace test_support {

namespace {

// Of a line of /proc/self/status such as "VmRSS:   1234 kB".
int64_t BytesOf(const std::string& tag) {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.compare(0, tag.size(), tag) == 0)
      return strtoll(line.c_str() + tag.size(), nullptr, 10) * 1024;
  }
  return kUnknownBytes;
}

}  // namespace

#if defined(__GLIBC__)

int64_t AllocatedBytes() {
  if (kIsSanitized)
    return kUnknownBytes;
  const struct mallinfo2 info = mallinfo2();
  return static_cast<int64_t>(info.uordblks + info.hblkhd);
}

#else

int64_t AllocatedBytes() {
  return kUnknownBytes;
}

#endif

void ForgetPeak() {
  std::ofstream("/proc/self/clear_refs") << "5";
}

int64_t PeakBytes() {
  return kIsSanitized ? kUnknownBytes : BytesOf("VmHWM:");
}

int64_t ResidentBytes() {
  return BytesOf("VmRSS:");
}

}  // namespace test_support
