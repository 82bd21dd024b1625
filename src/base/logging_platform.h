// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// What logging needs of the operating system. Each platform folder implements
// these, and logging::GetLastSystemErrorCode and SystemErrorCodeToString.

#ifndef SRC_BASE_LOGGING_PLATFORM_H_
#define SRC_BASE_LOGGING_PLATFORM_H_

#include <stddef.h>
#include <stdint.h>
#include <time.h>

#include "base/logging.h"

namespace logging {
namespace internal {

uint64_t CurrentProcessIdForLog();
uint64_t CurrentThreadIdForLog();

void SetLastSystemErrorCode(SystemErrorCode error);

// Broken-down local time; false leaves |result| alone.
bool LocalTime(time_t time, struct tm* result);

// One write where the system allows it; safe in a signal handler. Errors are
// ignored: there is nowhere left to report them.
void WriteToStderr(const char* text, size_t length);

// Replaces the file opened before. Each line is appended in one piece, also
// when several processes write to the same file.
bool OpenLogFile(const PathChar* path, bool delete_old);
void CloseOpenLogFile();
// False if no file is open or the write failed.
bool WriteToLogFile(const char* text, size_t length);

}  // namespace internal
}  // namespace logging

#endif  // SRC_BASE_LOGGING_PLATFORM_H_
