// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/test/perf_log.h"

#include <stdio.h>

#include <string>

#include "base/files/file_path.h"
#include "base/files/file_util.h"
#include "base/files/scoped_file.h"
#include "base/logging.h"
#include "base/strings/stringprintf.h"
#include "base/synchronization/lock.h"

namespace base {

namespace {

struct PerfLog {
  Lock lock;
  ScopedFILE file;
};

PerfLog& GetPerfLog() {
  static PerfLog* const log = new PerfLog;
  return *log;
}

void WriteLine(FILE* file, const std::string& line) {
  fwrite(line.data(), 1, line.size(), file);
  fflush(file);
}

}  // namespace

bool InitPerfLog(const FilePath& log_path) {
  ScopedFILE file(OpenFile(log_path, "wb"));
  PLOG_IF(ERROR, !file) << "cannot write to " << log_path.value();
  if (!file)
    return false;
  PerfLog& log = GetPerfLog();
  AutoLock hold(log.lock);
  log.file = file.Pass();
  return true;
}

void FinalizePerfLog() {
  PerfLog& log = GetPerfLog();
  AutoLock hold(log.lock);
  log.file.reset();
}

void LogPerfResult(const char* test_name, double value, const char* units) {
  const std::string line =
      StringPrintf("%s\t%g\t%s\n", test_name, value, units);
  PerfLog& log = GetPerfLog();
  AutoLock hold(log.lock);
  WriteLine(stdout, line);
  if (log.file)
    WriteLine(log.file.get(), line);
}

}  // namespace base
