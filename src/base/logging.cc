// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/logging.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

#include "base/base_switches.h"
#include "base/command_line.h"
#include "base/internal/check.h"
#include "base/strings/string_number_conversions.h"
#include "base/strings/utf_string_conversions.h"
#include "src/base/logging_platform.h"
#include "src/base/stack_trace.h"
#include "src/base/vlog.h"

namespace logging {

namespace {

enum LogItem : unsigned {
  ITEM_PROCESS = 1 << 0,
  ITEM_THREAD = 1 << 1,
  ITEM_TIMESTAMP = 1 << 2,
  ITEM_TICKCOUNT = 1 << 3,
};

std::atomic<int> g_min_log_level{LOG_INFO};
std::atomic<unsigned> g_items{ITEM_PROCESS | ITEM_THREAD | ITEM_TIMESTAMP};
std::atomic<int> g_destination{LOG_DEFAULT};
std::atomic<LogAssertHandlerFunction> g_assert_handler{nullptr};
std::atomic<LogMessageHandlerFunction> g_message_handler{nullptr};
// NULL if there are no patterns.
std::atomic<const internal::VlogModules*> g_vlog_modules{nullptr};

const char* BaseName(const char* file) {
  const char* name = file;
  for (const char* p = file; *p; ++p) {
    if (*p == '/' || *p == '\\')
      name = p + 1;
  }
  return name;
}

void AppendTimestamp(std::ostream& out) {
  const auto now = std::chrono::system_clock::now();
  const long long micros =
      std::chrono::duration_cast<std::chrono::microseconds>(
          now.time_since_epoch())
          .count();
  struct tm local = {};
  internal::LocalTime(static_cast<time_t>(micros / 1000000), &local);
  char text[64];
  std::snprintf(text, sizeof(text),
                "%02d%02d/%02d%02d%02d.%06d:", local.tm_mon + 1, local.tm_mday,
                local.tm_hour, local.tm_min, local.tm_sec,
                static_cast<int>(micros % 1000000));
  out << text;
}

void AppendSeverity(std::ostream& out, LogSeverity severity) {
  static const char* const kNames[LOG_NUM_SEVERITIES] = {"INFO", "WARNING",
                                                         "ERROR", "FATAL"};
  if (severity < 0)
    out << "VERBOSE" << -severity;
  else if (severity < LOG_NUM_SEVERITIES)
    out << kNames[severity];
  else
    out << "UNKNOWN";
}

void WriteLine(LogSeverity severity, const std::string& line) {
  const int destination = g_destination.load(std::memory_order_relaxed);
  const bool in_file = (destination & LOG_TO_FILE) &&
                       internal::WriteToLogFile(line.data(), line.size());
  if ((destination & LOG_TO_SYSTEM_DEBUG_LOG) || severity >= LOG_ERROR ||
      ((destination & LOG_TO_FILE) && !in_file)) {
    internal::WriteToStderr(line.data(), line.size());
  }
}

// A level that is no number is ignored.
void ReadVlogSwitches() {
  if (!base::CommandLine::InitializedForCurrentProcess())
    return;
  const base::CommandLine& command_line =
      *base::CommandLine::ForCurrentProcess();
  int level = 0;
  if (base::StringToInt(command_line.GetSwitchValueASCII(switches::kV), &level))
    SetMinLogLevel(-level);
  if (command_line.HasSwitch(switches::kVModule)) {
    internal::SetVlogModules(
        command_line.GetSwitchValueASCII(switches::kVModule));
  }
}

}  // namespace

void internal::SetVlogModules(std::string_view vmodule) {
  // What is replaced stays: another thread may still be reading it.
  static std::mutex lock;
  static auto& all = *new std::vector<std::unique_ptr<const VlogModules>>;
  std::lock_guard<std::mutex> hold(lock);
  all.push_back(std::make_unique<const VlogModules>(vmodule));
  g_vlog_modules.store(all.back()->empty() ? nullptr : all.back().get(),
                       std::memory_order_release);
}

bool InitLogging(const LoggingSettings& settings) {
  ReadVlogSwitches();
  internal::CloseOpenLogFile();
  g_destination = LOG_DEFAULT;
  if ((settings.logging_dest & LOG_TO_FILE) &&
      (!settings.log_file ||
       !internal::OpenLogFile(settings.log_file,
                              settings.delete_old == DELETE_OLD_LOG_FILE))) {
    return false;
  }
  g_destination = settings.logging_dest;
  return true;
}

void CloseLogFile() {
  internal::CloseOpenLogFile();
}

void SetMinLogLevel(int level) {
  g_min_log_level = std::min(LOG_FATAL, level);
}

int GetMinLogLevel() {
  return g_min_log_level.load(std::memory_order_relaxed);
}

int GetVlogVerbosity() {
  return std::max(-1, LOG_INFO - GetMinLogLevel());
}

int GetVlogLevelHelper(const char* file, size_t file_length) {
  const internal::VlogModules* const modules =
      g_vlog_modules.load(std::memory_order_acquire);
  if (!modules)
    return GetVlogVerbosity();
  return modules->LevelFor(std::string_view(file, file_length),
                           GetVlogVerbosity());
}

void SetLogItems(bool enable_process_id,
                 bool enable_thread_id,
                 bool enable_timestamp,
                 bool enable_tickcount) {
  g_items = (enable_process_id ? ITEM_PROCESS : 0u) |
            (enable_thread_id ? ITEM_THREAD : 0u) |
            (enable_timestamp ? ITEM_TIMESTAMP : 0u) |
            (enable_tickcount ? ITEM_TICKCOUNT : 0u);
}

void SetShowErrorDialogs(bool enable_dialogs) {}

void SetLogAssertHandler(LogAssertHandlerFunction handler) {
  g_assert_handler = handler;
}

void SetLogMessageHandler(LogMessageHandlerFunction handler) {
  g_message_handler = handler;
}

LogMessageHandlerFunction GetLogMessageHandler() {
  return g_message_handler;
}

LogMessage::LogMessage(const char* file, int line, LogSeverity severity)
    : saved_error_(GetLastSystemErrorCode()),
      severity_(severity),
      file_(file),
      line_(line) {
  Init();
}

LogMessage::LogMessage(const char* file, int line, std::string* failure)
    : LogMessage(file, line, LOG_FATAL, failure) {}

LogMessage::LogMessage(const char* file,
                       int line,
                       LogSeverity severity,
                       std::string* failure)
    : LogMessage(file, line, severity) {
  const std::unique_ptr<std::string> owned(failure);
  stream_ << "Check failed: " << *owned << ". ";
}

LogMessage::~LogMessage() {
  stream_ << "\n";
  std::string line = stream_.str();

  const LogMessageHandlerFunction message_handler = g_message_handler;
  const bool consumed =
      message_handler &&
      message_handler(severity_, file_, line_, message_start_, line);
  if (!consumed && severity_ < LOG_FATAL) {
    WriteLine(severity_, line);
  } else if (!consumed) {
    const LogAssertHandlerFunction assert_handler = g_assert_handler;
    // Symbolising leaves descriptors open that children inherit, so it is for
    // a process that ends.
    if (!assert_handler)
      line += base::internal::CurrentStackTrace(1);
    WriteLine(severity_, line);
    if (!assert_handler)
      std::abort();
    assert_handler(line);
  }
  internal::SetLastSystemErrorCode(saved_error_);
}

void LogMessage::Init() {
  const unsigned items = g_items.load(std::memory_order_relaxed);
  stream_ << '[';
  if (items & ITEM_PROCESS)
    stream_ << internal::CurrentProcessIdForLog() << ':';
  if (items & ITEM_THREAD)
    stream_ << internal::CurrentThreadIdForLog() << ':';
  if (items & ITEM_TIMESTAMP)
    AppendTimestamp(stream_);
  if (items & ITEM_TICKCOUNT) {
    stream_ << std::chrono::duration_cast<std::chrono::microseconds>(
                   std::chrono::steady_clock::now().time_since_epoch())
                   .count()
            << ':';
  }
  AppendSeverity(stream_, severity_);
  stream_ << ':' << BaseName(file_) << '(' << line_ << ")] ";
  message_start_ = static_cast<size_t>(stream_.tellp());
}

ErrnoLogMessage::ErrnoLogMessage(const char* file,
                                 int line,
                                 LogSeverity severity,
                                 SystemErrorCode error)
    : error_(error), message_(file, line, severity) {}

ErrnoLogMessage::~ErrnoLogMessage() {
  stream() << ": " << SystemErrorCodeToString(error_);
}

void RawLog(int level, const char* message) {
  if (level < GetMinLogLevel() && level < LOG_FATAL)
    return;
  // One write if the line is of usual length, and never an allocation.
  char line[512];
  const size_t length = std::strlen(message);
  if (length < sizeof(line)) {
    std::memcpy(line, message, length);
    line[length] = '\n';
    internal::WriteToStderr(line, length + 1);
  } else {
    internal::WriteToStderr(message, length);
    internal::WriteToStderr("\n", 1);
  }
  if (level >= LOG_FATAL)
    std::abort();
}

}  // namespace logging

namespace base {
namespace internal {

void CheckFailed(const char* file, int line, const char* expr) {
  logging::LogMessage(file, line, logging::LOG_FATAL).stream()
      << "Check failed: " << expr << ". ";
  // A handler took the message, but the caller cannot go on.
  std::abort();
}

}  // namespace internal
}  // namespace base

std::ostream& std::operator<<(std::ostream& out, const wchar_t* text) {
  return out << base::WideToUTF8(text ? text : L"(null)");
}
