// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/base/logging_platform.h"

#include <limits.h>

#include <algorithm>
#include <mutex>

#include "base/strings/string_util.h"
#include "base/strings/utf_string_conversions.h"
#include "base/win/scoped_handle.h"

namespace logging {

namespace {

// Not destroyed: somebody may log until the very end.
struct LogFile {
  std::mutex lock;
  base::win::ScopedHandle file;
};

LogFile& GetLogFile() {
  static LogFile* const file = new LogFile;
  return *file;
}

bool WriteAll(HANDLE file, const char* text, size_t length) {
  while (length > 0) {
    const DWORD size =
        static_cast<DWORD>(std::min(length, static_cast<size_t>(INT_MAX)));
    DWORD written = 0;
    if (!WriteFile(file, text, size, &written, nullptr))
      return false;
    text += written;
    length -= written;
  }
  return true;
}

}  // namespace

SystemErrorCode GetLastSystemErrorCode() {
  return GetLastError();
}

std::string SystemErrorCodeToString(SystemErrorCode error) {
  wchar_t buffer[256];
  const DWORD length = FormatMessageW(
      FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS, nullptr,
      error, 0, buffer, static_cast<DWORD>(arraysize(buffer)), nullptr);
  const std::string text = length == 0
                               ? "Unknown error"
                               : base::WideToUTF8(std::wstring(buffer, length));
  return base::CollapseWhitespaceASCII(text, true) + " (" +
         std::to_string(error) + ")";
}

namespace internal {

uint64_t CurrentProcessIdForLog() {
  return GetCurrentProcessId();
}

uint64_t CurrentThreadIdForLog() {
  return GetCurrentThreadId();
}

void SetLastSystemErrorCode(SystemErrorCode error) {
  SetLastError(error);
}

bool LocalTime(time_t time, struct tm* result) {
  return localtime_s(result, &time) == 0;
}

void WriteToStderr(const char* text, size_t length) {
  WriteAll(GetStdHandle(STD_ERROR_HANDLE), text, length);
}

bool OpenLogFile(const PathChar* path, bool delete_old) {
  CloseOpenLogFile();
  if (delete_old)
    DeleteFileW(path);
  LogFile& log = GetLogFile();
  std::lock_guard<std::mutex> hold(log.lock);
  // With the right to append and no other, each write goes to the end in one
  // piece.
  log.file.Set(
      CreateFileW(path, FILE_APPEND_DATA,
                  FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                  nullptr, OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr));
  return log.file.IsValid();
}

void CloseOpenLogFile() {
  LogFile& log = GetLogFile();
  std::lock_guard<std::mutex> hold(log.lock);
  log.file.Close();
}

bool WriteToLogFile(const char* text, size_t length) {
  LogFile& log = GetLogFile();
  std::lock_guard<std::mutex> hold(log.lock);
  return log.file.IsValid() && WriteAll(log.file.Get(), text, length);
}

}  // namespace internal
}  // namespace logging
