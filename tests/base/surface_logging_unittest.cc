// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// The names of Chromium 42's base/logging.h.

#include "base/logging.h"

#include "tests/support/surface.h"

namespace logging {

using test_support::Function;
using test_support::Method;

static_assert(LOG_VERBOSE == -1 && LOG_INFO == 0 && LOG_WARNING == 1 &&
                  LOG_ERROR == 2 && LOG_FATAL == 3 && LOG_NUM_SEVERITIES == 4,
              "");
static_assert(LOG_DFATAL == LOG_FATAL || LOG_DFATAL == LOG_ERROR, "");
static_assert(LOG_DCHECK == (DCHECK_IS_ON() ? LOG_FATAL : LOG_INFO), "");
static_assert(LOG_NONE == 0 && LOG_TO_FILE == 1 &&
                  LOG_TO_SYSTEM_DEBUG_LOG == 2 && LOG_TO_ALL == 3,
              "");

TEST(SurfaceTest, LoggingFunctions) {
  Function<bool(const LoggingSettings&)>(InitLogging);
  Function<void()>(CloseLogFile);
  Function<void(int)>(SetMinLogLevel);
  Function<int()>(GetMinLogLevel);
  Function<int()>(GetVlogVerbosity);
  Function<void(bool, bool, bool, bool)>(SetLogItems);
  Function<void(bool)>(SetShowErrorDialogs);
  Function<void(LogAssertHandlerFunction)>(SetLogAssertHandler);
  Function<void(LogMessageHandlerFunction)>(SetLogMessageHandler);
  Function<LogMessageHandlerFunction()>(GetLogMessageHandler);
  Function<SystemErrorCode()>(GetLastSystemErrorCode);
  Function<std::string(SystemErrorCode)>(SystemErrorCodeToString);
  Function<void(int, const char*)>(RawLog);
  Function<std::ostream&(std::ostream&, const wchar_t*)>(std::operator<<);
  Function<std::ostream&(std::ostream&, const std::wstring&)>(std::operator<<);
  Method<std::ostream& (LogMessage::*)()>(&LogMessage::stream);
  Method<std::ostream& (ErrnoLogMessage::*)()>(&ErrnoLogMessage::stream);
  Method<void (LogMessageVoidify::*)(std::ostream&)>(
      &LogMessageVoidify::operator&);
}

TEST(SurfaceTest, LoggingSettings) {
  LoggingSettings settings;
  EXPECT_EQ(LOG_DEFAULT, settings.logging_dest);
  EXPECT_EQ(nullptr, settings.log_file);
  EXPECT_EQ(LOCK_LOG_FILE, settings.lock_log);
  EXPECT_EQ(APPEND_TO_OLD_LOG_FILE, settings.delete_old);
  settings.lock_log = DONT_LOCK_LOG_FILE;
  settings.delete_old = DELETE_OLD_LOG_FILE;
}

// Each as a statement of its own, taking more text.
TEST(SurfaceTest, LoggingMacros) {
  if (!LOG_IS_ON(INFO) && !VLOG_IS_ON(1) && !DLOG_IS_ON(INFO))
    return;
  const int min_log_level = GetMinLogLevel();
  SetMinLogLevel(LOG_FATAL);
  LOG(INFO) << 1;
  LOG_IF(WARNING, true) << 1;
  VLOG(1) << 1;
  VLOG_IF(1, true) << 1;
  PLOG(ERROR) << 1;
  PLOG_IF(ERROR, true) << 1;
  VPLOG(1) << 1;
  SYSLOG(INFO) << 1;
  LOG_ASSERT(true) << 1;
  DLOG(INFO) << 1;
  DPLOG(INFO) << 1;
  DVLOG(1) << 1;
  DLOG_ASSERT(true) << 1;
  RAW_LOG(INFO, "");
  RAW_CHECK(true);
  NOTIMPLEMENTED() << 1;
  SetMinLogLevel(min_log_level);
}

TEST(SurfaceTest, CheckMacros) {
  CHECK(true) << 1;
  PCHECK(true) << 1;
  CHECK_IMPLIES(false, false) << 1;
  CHECK_EQ(1, 1) << 1;
  CHECK_NE(1, 2) << 1;
  CHECK_LE(1, 2) << 1;
  CHECK_LT(1, 2) << 1;
  CHECK_GE(2, 1) << 1;
  CHECK_GT(2, 1) << 1;
  DCHECK(true) << 1;
  DPCHECK(true) << 1;
  DCHECK_IMPLIES(false, false) << 1;
  DCHECK_EQ(1, 1) << 1;
  DCHECK_NE(1, 2) << 1;
  DCHECK_LE(1, 2) << 1;
  DCHECK_LT(1, 2) << 1;
  DCHECK_GE(2, 1) << 1;
  DCHECK_GT(2, 1) << 1;
  EAT_STREAM_PARAMETERS << 1;
  if (false)
    NOTREACHED() << 1;
}

}  // namespace logging
