// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_TEST_PERF_LOG_H_
#define BASE_TEST_PERF_LOG_H_

namespace base {

class FilePath;

// From here on results go to that file too, which is emptied. False if it
// cannot be opened.
bool InitPerfLog(const FilePath& log_path);

// Closes the file.
void FinalizePerfLog();

// Writes "test_name TAB value TAB units" to standard output and to the file, if
// there is one. Any thread.
void LogPerfResult(const char* test_name, double value, const char* units);

}  // namespace base

#endif  // BASE_TEST_PERF_LOG_H_
