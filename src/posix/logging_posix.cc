// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/base/logging_platform.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <mutex>

#include "build/build_config.h"

namespace logging {

namespace {

std::mutex g_log_file_lock;
int g_log_file = -1;

bool WriteAll(int fd, const char* text, size_t length) {
  while (length > 0) {
    const ssize_t written = write(fd, text, length);
    if (written < 0) {
      if (errno == EINTR)
        continue;
      return false;
    }
    text += written;
    length -= static_cast<size_t>(written);
  }
  return true;
}

// strerror_r has two signatures in the field; the overloads tell them apart.
[[maybe_unused]] const char* ErrorText(int result, const char* buffer) {
  return result == 0 ? buffer : "Unknown error";
}
[[maybe_unused]] const char* ErrorText(const char* result, const char*) {
  return result;
}

}  // namespace

SystemErrorCode GetLastSystemErrorCode() {
  return errno;
}

std::string SystemErrorCodeToString(SystemErrorCode error) {
  char buffer[256] = "";
  const char* const text =
      ErrorText(strerror_r(error, buffer, sizeof(buffer)), buffer);
  return std::string(text) + " (" + std::to_string(error) + ")";
}

namespace internal {

uint64_t CurrentProcessIdForLog() {
  return static_cast<uint64_t>(getpid());
}

uint64_t CurrentThreadIdForLog() {
#if defined(OS_LINUX) || defined(OS_ANDROID)
  return static_cast<uint64_t>(syscall(SYS_gettid));
#elif defined(OS_MACOSX)
  return pthread_mach_thread_np(pthread_self());
#else
  return reinterpret_cast<uintptr_t>(pthread_self());
#endif
}

void SetLastSystemErrorCode(SystemErrorCode error) {
  errno = error;
}

bool LocalTime(time_t time, struct tm* result) {
  return localtime_r(&time, result) != nullptr;
}

void WriteToStderr(const char* text, size_t length) {
  WriteAll(STDERR_FILENO, text, length);
}

bool OpenLogFile(const PathChar* path, bool delete_old) {
  CloseOpenLogFile();
  if (delete_old)
    unlink(path);
  std::lock_guard<std::mutex> hold(g_log_file_lock);
  g_log_file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
  return g_log_file >= 0;
}

void CloseOpenLogFile() {
  std::lock_guard<std::mutex> hold(g_log_file_lock);
  if (g_log_file >= 0)
    close(g_log_file);
  g_log_file = -1;
}

bool WriteToLogFile(const char* text, size_t length) {
  std::lock_guard<std::mutex> hold(g_log_file_lock);
  return g_log_file >= 0 && WriteAll(g_log_file, text, length);
}

}  // namespace internal
}  // namespace logging
