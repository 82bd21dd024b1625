// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/bench/usage.h"

#include <stdio.h>
#include <sys/resource.h>

#include "tests/bench/bench.h"

namespace bench {

void (*g_add_counts)(Usage* usage) = nullptr;

namespace {

int64_t Ns(const timeval& time) {
  return time.tv_sec * int64_t{1000000000} + time.tv_usec * int64_t{1000};
}

// In bytes, a line of /proc/self/status.
int64_t StatusLine(const char* format) {
  FILE* const status = fopen("/proc/self/status", "re");
  Require(status != nullptr, "/proc/self/status");
  char line[256];
  long kib = 0;
  while (fgets(line, sizeof(line), status) && sscanf(line, format, &kib) != 1)
    ;
  fclose(status);
  return int64_t{kib} * 1024;
}

}  // namespace

// static
Usage Usage::Now() {
  rusage used;
  getrusage(RUSAGE_SELF, &used);
  Usage usage;
  usage.cpu_ns = Ns(used.ru_utime) + Ns(used.ru_stime);
  usage.resident_bytes = StatusLine("VmRSS: %ld kB");
  usage.peak_bytes = StatusLine("VmHWM: %ld kB");
  if (g_add_counts)
    g_add_counts(&usage);
  return usage;
}

Usage Usage::Since(const Usage& before) const {
  Usage usage = *this;
  usage.cpu_ns -= before.cpu_ns;
  usage.allocations -= before.allocations;
  usage.locks -= before.locks;
  usage.copied_bytes -= before.copied_bytes;
  return usage;
}

void ForgetPeak() {
  FILE* const file = fopen("/proc/self/clear_refs", "we");
  if (!file)
    return;
  fputs("5", file);
  fclose(file);
}

}  // namespace bench
