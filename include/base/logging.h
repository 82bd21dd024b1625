// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// LOG(INFO) << "text", CHECK(condition) << "why" and their family. One
// statement is one line, written to stderr with one write from any thread.
// D* variants are compiled but neither evaluated nor printed in a build
// without DCHECKs (NDEBUG and no DCHECK_ALWAYS_ON).

#ifndef BASE_LOGGING_H_
#define BASE_LOGGING_H_

#include <cassert>
#include <cstring>
#include <ostream>
#include <sstream>
#include <string>
#include <type_traits>
#include <utility>

#include "base/basictypes.h"
#include "base/macros.h"
#include "build/build_config.h"

namespace logging {

typedef int LogSeverity;
const LogSeverity LOG_VERBOSE = -1;  // VLOG(n) has severity -n.
const LogSeverity LOG_INFO = 0;
const LogSeverity LOG_WARNING = 1;
const LogSeverity LOG_ERROR = 2;
const LogSeverity LOG_FATAL = 3;
const LogSeverity LOG_NUM_SEVERITIES = 4;
#if defined(NDEBUG)
const LogSeverity LOG_DFATAL = LOG_ERROR;
#else
const LogSeverity LOG_DFATAL = LOG_FATAL;
#endif
#if defined(NDEBUG) && !defined(DCHECK_ALWAYS_ON)
const LogSeverity LOG_DCHECK = LOG_INFO;
#else
const LogSeverity LOG_DCHECK = LOG_FATAL;
#endif
#if defined(OS_WIN)
const LogSeverity LOG_0 = LOG_ERROR;  // windows.h defines ERROR as 0.
#endif

// LOG_TO_SYSTEM_DEBUG_LOG is stderr. Errors reach stderr under LOG_TO_FILE
// too.
enum LoggingDestination {
  LOG_NONE = 0,
  LOG_TO_FILE = 1 << 0,
  LOG_TO_SYSTEM_DEBUG_LOG = 1 << 1,
  LOG_TO_ALL = LOG_TO_FILE | LOG_TO_SYSTEM_DEBUG_LOG,
  LOG_DEFAULT = LOG_TO_SYSTEM_DEBUG_LOG
};

// Lines are appended atomically, so that no lock between processes is needed:
// both values mean the same here.
enum LogLockingState { LOCK_LOG_FILE, DONT_LOCK_LOG_FILE };
enum OldFileDeletionState { DELETE_OLD_LOG_FILE, APPEND_TO_OLD_LOG_FILE };

#if defined(OS_WIN)
typedef wchar_t PathChar;
typedef unsigned long SystemErrorCode;
#else
typedef char PathChar;
typedef int SystemErrorCode;
#endif

struct LoggingSettings {
  LoggingDestination logging_dest = LOG_DEFAULT;
  const PathChar* log_file = nullptr;  // Required by LOG_TO_FILE.
  LogLockingState lock_log = LOCK_LOG_FILE;
  OldFileDeletionState delete_old = APPEND_TO_OLD_LOG_FILE;
};

// Also takes --v=N and --vmodule=pattern=N,... from the process's
// base::CommandLine, if that is initialised. False if the file cannot be
// opened; everything then goes on to stderr.
bool InitLogging(const LoggingSettings& settings);
void CloseLogFile();

// Messages below |level| are dropped; FATAL never is. A negative level turns
// VLOG(-level) and below on.
void SetMinLogLevel(int level);
int GetMinLogLevel();
int GetVlogVerbosity();
int GetVlogLevelHelper(const char* file, size_t file_length);
template <size_t N>
int GetVlogLevel(const char (&file)[N]) {
  return GetVlogLevelHelper(file, N - 1);
}

// What stands in the brackets before the text. By default all but the ticks.
void SetLogItems(bool enable_process_id,
                 bool enable_thread_id,
                 bool enable_timestamp,
                 bool enable_tickcount);

// Kept for source compatibility: no dialogs are ever shown.
void SetShowErrorDialogs(bool enable_dialogs);

// Called, in place of ending the process, with the text of each FATAL
// message. The failed statement returns when the handler does. NULL restores
// the default.
typedef void (*LogAssertHandlerFunction)(const std::string& text);
void SetLogAssertHandler(LogAssertHandlerFunction handler);

// Sees every message, on the thread that logs, before it is written; the text
// without its prefix begins at |message_start|. Returning true consumes it,
// even a FATAL one.
typedef bool (*LogMessageHandlerFunction)(int severity,
                                          const char* file,
                                          int line,
                                          size_t message_start,
                                          const std::string& text);
void SetLogMessageHandler(LogMessageHandlerFunction handler);
LogMessageHandlerFunction GetLogMessageHandler();

// One line in the making, written by the destructor. A FATAL one that no
// handler takes ends the process after a stack trace. errno survives.
class LogMessage {
 public:
  LogMessage(const char* file, int line, LogSeverity severity);
  // A failed check; deletes |failure|.
  LogMessage(const char* file, int line, std::string* failure);
  LogMessage(const char* file,
             int line,
             LogSeverity severity,
             std::string* failure);
  ~LogMessage();

  std::ostream& stream() { return stream_; }

 private:
  void Init();

  SystemErrorCode saved_error_;
  LogSeverity severity_;
  const char* file_;
  int line_;
  size_t message_start_ = 0;
  std::ostringstream stream_;

  DISALLOW_COPY_AND_ASSIGN(LogMessage);
};

// Gives both branches of a conditional the type void; binds weaker than <<.
class LogMessageVoidify {
 public:
  void operator&(std::ostream&) {}
};

// errno, or GetLastError() on Windows, and what it means.
SystemErrorCode GetLastSystemErrorCode();
std::string SystemErrorCodeToString(SystemErrorCode error);

// Appends the text of |error| to the message.
class ErrnoLogMessage {
 public:
  ErrnoLogMessage(const char* file,
                  int line,
                  LogSeverity severity,
                  SystemErrorCode error);
  ~ErrnoLogMessage();

  std::ostream& stream() { return message_.stream(); }

 private:
  SystemErrorCode error_;
  LogMessage message_;

  DISALLOW_COPY_AND_ASSIGN(ErrnoLogMessage);
};
#if defined(OS_WIN)
typedef ErrnoLogMessage Win32ErrorLogMessage;
#endif

// Writes without allocating, so that a signal handler or the child of a fork
// may call it. Ends the process at LOG_FATAL.
void RawLog(int level, const char* message);

namespace internal {

template <typename T, typename = void>
struct IsStreamable : std::false_type {};
template <typename T>
struct IsStreamable<T,
                    std::void_t<decltype(std::declval<std::ostream&>()
                                         << std::declval<const T&>())>>
    : std::true_type {};

template <typename T>
void PrintOperand(std::ostream& out, const T& value) {
  if constexpr (IsStreamable<T>::value) {
    out << value;
  } else if constexpr (std::is_enum<T>::value) {
    out << static_cast<long long>(value);
  } else {
    out << "(unprintable)";
  }
}

template <typename A, typename B>
std::string* MakeCheckOpString(const A& a, const B& b, const char* names) {
  std::ostringstream out;
  out << names << " (";
  PrintOperand(out, a);
  out << " vs. ";
  PrintOperand(out, b);
  out << ")";
  return new std::string(out.str());
}

// The overloads for int take static const members that have no definition.
#define CLASSIC_IPC_DEFINE_CHECK_OP(name, op)                                  \
  template <typename A, typename B>                                            \
  inline std::string* Check##name(const A& a, const B& b, const char* names) { \
    return (a op b) ? nullptr : MakeCheckOpString(a, b, names);                \
  }                                                                            \
  inline std::string* Check##name(int a, int b, const char* names) {           \
    return (a op b) ? nullptr : MakeCheckOpString(a, b, names);                \
  }
CLASSIC_IPC_DEFINE_CHECK_OP(EQ, ==)
CLASSIC_IPC_DEFINE_CHECK_OP(NE, !=)
CLASSIC_IPC_DEFINE_CHECK_OP(LE, <=)
CLASSIC_IPC_DEFINE_CHECK_OP(LT, <)
CLASSIC_IPC_DEFINE_CHECK_OP(GE, >=)
CLASSIC_IPC_DEFINE_CHECK_OP(GT, >)
#undef CLASSIC_IPC_DEFINE_CHECK_OP

}  // namespace internal
}  // namespace logging

// Wide text is printed as UTF-8.
namespace std {
ostream& operator<<(ostream& out, const wchar_t* text);
inline ostream& operator<<(ostream& out, const wstring& text) {
  return out << text.c_str();
}
}  // namespace std

// Operands of << are evaluated only if |condition| holds.
#define LAZY_STREAM(stream, condition) \
  !(condition) ? (void)0 : ::logging::LogMessageVoidify() & (stream)
#define EAT_STREAM_PARAMETERS LAZY_STREAM(LOG_STREAM(INFO), false)

#define LOG_IS_ON(severity)                                      \
  ((::logging::LOG_##severity) >= ::logging::GetMinLogLevel() || \
   (::logging::LOG_##severity) >= ::logging::LOG_FATAL)
#define VLOG_IS_ON(verbose_level) \
  ((verbose_level) <= ::logging::GetVlogLevel(__FILE__))

#define LOG_STREAM(severity) \
  ::logging::LogMessage(__FILE__, __LINE__, ::logging::LOG_##severity).stream()
#define LOG(severity) LAZY_STREAM(LOG_STREAM(severity), LOG_IS_ON(severity))
#define LOG_IF(severity, condition) \
  LAZY_STREAM(LOG_STREAM(severity), LOG_IS_ON(severity) && (condition))
#define SYSLOG(severity) LOG(severity)
#define SYSLOG_IF(severity, condition) LOG_IF(severity, condition)
#define LOG_ASSERT(condition) \
  LOG_IF(FATAL, !(condition)) << "Assert failed: " #condition ". "
#define SYSLOG_ASSERT(condition) LOG_ASSERT(condition)

#define VLOG_STREAM(verbose_level) \
  ::logging::LogMessage(__FILE__, __LINE__, -(verbose_level)).stream()
#define VLOG(verbose_level) \
  LAZY_STREAM(VLOG_STREAM(verbose_level), VLOG_IS_ON(verbose_level))
#define VLOG_IF(verbose_level, condition) \
  LAZY_STREAM(VLOG_STREAM(verbose_level), \
              VLOG_IS_ON(verbose_level) && (condition))

#define PLOG_STREAM(severity)                                               \
  ::logging::ErrnoLogMessage(__FILE__, __LINE__, ::logging::LOG_##severity, \
                             ::logging::GetLastSystemErrorCode())           \
      .stream()
#define PLOG(severity) LAZY_STREAM(PLOG_STREAM(severity), LOG_IS_ON(severity))
#define PLOG_IF(severity, condition) \
  LAZY_STREAM(PLOG_STREAM(severity), LOG_IS_ON(severity) && (condition))

#define VPLOG_STREAM(verbose_level)                                \
  ::logging::ErrnoLogMessage(__FILE__, __LINE__, -(verbose_level), \
                             ::logging::GetLastSystemErrorCode())  \
      .stream()
#define VPLOG(verbose_level) \
  LAZY_STREAM(VPLOG_STREAM(verbose_level), VLOG_IS_ON(verbose_level))
#define VPLOG_IF(verbose_level, condition) \
  LAZY_STREAM(VPLOG_STREAM(verbose_level), \
              VLOG_IS_ON(verbose_level) && (condition))

#define CHECK(condition)                                             \
  LAZY_STREAM(LOG_STREAM(FATAL) << "Check failed: " #condition ". ", \
              !(condition))
#define PCHECK(condition)                                             \
  LAZY_STREAM(PLOG_STREAM(FATAL) << "Check failed: " #condition ". ", \
              !(condition))
#define CHECK_IMPLIES(a, b) CHECK(!(a) || (b))

// A loop that runs once at most: it can declare a variable, and an else after
// it cannot be captured.
#define CLASSIC_IPC_CHECK_OP(on, name, op, a, b)                               \
  for (::std::string* check_op_failure =                                       \
           (on)                                                                \
               ? ::logging::internal::Check##name((a), (b), #a " " #op " " #b) \
               : nullptr;                                                      \
       check_op_failure; check_op_failure = nullptr)                           \
  ::logging::LogMessage(__FILE__, __LINE__, check_op_failure).stream()
#define CHECK_EQ(a, b) CLASSIC_IPC_CHECK_OP(true, EQ, ==, a, b)
#define CHECK_NE(a, b) CLASSIC_IPC_CHECK_OP(true, NE, !=, a, b)
#define CHECK_LE(a, b) CLASSIC_IPC_CHECK_OP(true, LE, <=, a, b)
#define CHECK_LT(a, b) CLASSIC_IPC_CHECK_OP(true, LT, <, a, b)
#define CHECK_GE(a, b) CLASSIC_IPC_CHECK_OP(true, GE, >=, a, b)
#define CHECK_GT(a, b) CLASSIC_IPC_CHECK_OP(true, GT, >, a, b)

#if defined(NDEBUG)
#define ENABLE_DLOG 0
#else
#define ENABLE_DLOG 1
#endif
#if defined(NDEBUG) && !defined(DCHECK_ALWAYS_ON)
#define DCHECK_IS_ON() 0
#else
#define DCHECK_IS_ON() 1
#endif

#define DLOG_IS_ON(severity) (ENABLE_DLOG && LOG_IS_ON(severity))
#define DLOG(severity) LAZY_STREAM(LOG_STREAM(severity), DLOG_IS_ON(severity))
#define DLOG_IF(severity, condition) \
  LAZY_STREAM(LOG_STREAM(severity), DLOG_IS_ON(severity) && (condition))
#define DPLOG(severity) LAZY_STREAM(PLOG_STREAM(severity), DLOG_IS_ON(severity))
#define DPLOG_IF(severity, condition) \
  LAZY_STREAM(PLOG_STREAM(severity), DLOG_IS_ON(severity) && (condition))
#define DVLOG(verbose_level) DVLOG_IF(verbose_level, true)
#define DVLOG_IF(verbose_level, condition) \
  LAZY_STREAM(VLOG_STREAM(verbose_level),  \
              ENABLE_DLOG&& VLOG_IS_ON(verbose_level) && (condition))
#define DVPLOG(verbose_level) DVPLOG_IF(verbose_level, true)
#define DVPLOG_IF(verbose_level, condition) \
  LAZY_STREAM(VPLOG_STREAM(verbose_level),  \
              ENABLE_DLOG&& VLOG_IS_ON(verbose_level) && (condition))
#define DLOG_ASSERT(condition) \
  DLOG_IF(FATAL, !(condition)) << "Assert failed: " #condition ". "

#define DCHECK(condition)                                             \
  LAZY_STREAM(LOG_STREAM(DCHECK) << "Check failed: " #condition ". ", \
              DCHECK_IS_ON() && !(condition))
#define DPCHECK(condition)                                             \
  LAZY_STREAM(PLOG_STREAM(DCHECK) << "Check failed: " #condition ". ", \
              DCHECK_IS_ON() && !(condition))
#define DCHECK_IMPLIES(a, b) DCHECK(!(a) || (b))
#define DCHECK_EQ(a, b) CLASSIC_IPC_CHECK_OP(DCHECK_IS_ON(), EQ, ==, a, b)
#define DCHECK_NE(a, b) CLASSIC_IPC_CHECK_OP(DCHECK_IS_ON(), NE, !=, a, b)
#define DCHECK_LE(a, b) CLASSIC_IPC_CHECK_OP(DCHECK_IS_ON(), LE, <=, a, b)
#define DCHECK_LT(a, b) CLASSIC_IPC_CHECK_OP(DCHECK_IS_ON(), LT, <, a, b)
#define DCHECK_GE(a, b) CLASSIC_IPC_CHECK_OP(DCHECK_IS_ON(), GE, >=, a, b)
#define DCHECK_GT(a, b) CLASSIC_IPC_CHECK_OP(DCHECK_IS_ON(), GT, >, a, b)

#define NOTREACHED() DCHECK(false)
#define NOTIMPLEMENTED() LOG(ERROR) << "Not implemented reached in " << __func__

#define RAW_LOG(level, message) \
  ::logging::RawLog(::logging::LOG_##level, message)
#define RAW_CHECK(condition) \
  ((condition)               \
       ? (void)0             \
       : ::logging::RawLog(::logging::LOG_FATAL, "Check failed: " #condition))

#endif  // BASE_LOGGING_H_
