// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/logging.h"

#include <errno.h>

#include <sstream>
#include <thread>
#include <vector>

#include "base/files/file_path.h"
#include "base/files/file_util.h"
#include "base/files/scoped_temp_dir.h"
#include "base/internal/check.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/pattern.h"
#include "tests/support/process_end.h"

namespace logging {
namespace {

using test_support::HasPattern;
using test_support::IsPattern;
using test_support::WasAborted;

struct Entry {
  int severity;
  std::string file;
  int line;
  std::string prefix;
  std::string text;
};

std::vector<Entry>* g_entries = nullptr;

bool Record(int severity,
            const char* file,
            int line,
            size_t message_start,
            const std::string& text) {
  g_entries->push_back({severity, file, line, text.substr(0, message_start),
                        text.substr(message_start)});
  return true;
}

// Collects what is logged in place of writing it.
class LoggingTest : public testing::Test {
 protected:
  LoggingTest() {
    g_entries = &entries_;
    SetLogMessageHandler(&Record);
  }
  ~LoggingTest() override {
    SetLogMessageHandler(nullptr);
    SetLogItems(true, true, true, false);
    SetMinLogLevel(LOG_INFO);
    g_entries = nullptr;
  }

  const Entry& last() const { return entries_.back(); }

  std::vector<Entry> entries_;
};

int g_evaluations = 0;
bool Evaluate(bool value) {
  ++g_evaluations;
  return value;
}

TEST_F(LoggingTest, TheHandlerSeesSeverityPlaceAndText) {
  LOG(WARNING) << "count " << 3;
  const int line = __LINE__ - 1;
  ASSERT_EQ(1u, entries_.size());
  EXPECT_EQ(LOG_WARNING, last().severity);
  EXPECT_EQ(__FILE__, last().file);
  EXPECT_EQ(line, last().line);
  EXPECT_EQ("count 3\n", last().text);
}

TEST_F(LoggingTest, TheHandlerCanBeAskedFor) {
  EXPECT_EQ(&Record, GetLogMessageHandler());
}

TEST_F(LoggingTest, APrefixNamesProcessThreadTimeSeverityAndPlace) {
  LOG(INFO) << "x";
  EXPECT_THAT(last().prefix,
              IsPattern(R"(\[[0-9]+:[0-9]+:[0-9]{4}/[0-9]{6}\.[0-9]{6}:INFO:)"
                        R"(logging_unittest\.cc\([0-9]+\)\] )"));
}

TEST_F(LoggingTest, ItemsOfThePrefixCanBeTurnedOff) {
  SetLogItems(false, false, false, false);
  LOG(ERROR) << "x";
  EXPECT_EQ(0u, last().prefix.find("[ERROR:logging_unittest.cc("));
}

TEST_F(LoggingTest, LogIfLogsOnlyIf) {
  LOG_IF(INFO, false) << "no";
  LOG_IF(INFO, true) << "yes";
  ASSERT_EQ(1u, entries_.size());
  EXPECT_EQ("yes\n", last().text);
}

TEST_F(LoggingTest, OperandsBelowTheMinimumAreNotEvaluated) {
  SetMinLogLevel(LOG_ERROR);
  g_evaluations = 0;
  LOG(WARNING) << Evaluate(true);
  EXPECT_EQ(0, g_evaluations);
  EXPECT_TRUE(entries_.empty());
  EXPECT_TRUE(LOG_IS_ON(ERROR));
  EXPECT_FALSE(LOG_IS_ON(WARNING));
}

TEST_F(LoggingTest, NoMinimumSilencesFatal) {
  SetMinLogLevel(LOG_NUM_SEVERITIES);
  EXPECT_EQ(LOG_FATAL, GetMinLogLevel());
  EXPECT_TRUE(LOG_IS_ON(FATAL));
}

TEST_F(LoggingTest, ANegativeMinimumTurnsVlogOn) {
  VLOG(1) << "off";
  EXPECT_TRUE(entries_.empty());
  SetMinLogLevel(-2);
  EXPECT_EQ(2, GetVlogVerbosity());
  VLOG(2) << "on";
  VLOG(3) << "off";
  ASSERT_EQ(1u, entries_.size());
  EXPECT_EQ(-2, last().severity);
  EXPECT_NE(std::string::npos, last().prefix.find(":VERBOSE2:"));
}

#if defined(OS_POSIX)
TEST_F(LoggingTest, PlogAddsTheTextOfErrno) {
  errno = ENOENT;
  PLOG(ERROR) << "open";
  EXPECT_EQ("open: No such file or directory (2)\n", last().text);
}
#endif

TEST_F(LoggingTest, LoggingLeavesErrnoAlone) {
  errno = EAGAIN;
  LOG(INFO) << "x";
  EXPECT_EQ(EAGAIN, errno);
}

TEST_F(LoggingTest, WideTextIsPrintedAsUtf8) {
  LOG(INFO) << L"\u00e4" << std::wstring(L"\u20ac");
  EXPECT_EQ("\xC3\xA4\xE2\x82\xAC\n", last().text);
}

TEST_F(LoggingTest, NotImplementedNamesTheFunction) {
  NOTIMPLEMENTED();
  EXPECT_EQ(LOG_ERROR, last().severity);
  EXPECT_EQ("Not implemented reached in TestBody\n", last().text);
}

TEST_F(LoggingTest, AConsumedFatalMessageDoesNotEndTheProcess) {
  CHECK(false) << "why";
  EXPECT_EQ(LOG_FATAL, last().severity);
  EXPECT_EQ("Check failed: false. why\n", last().text);
}

TEST_F(LoggingTest, CheckEvaluatesItsConditionOnce) {
  g_evaluations = 0;
  CHECK(Evaluate(true)) << Evaluate(true);
  EXPECT_EQ(1, g_evaluations);
  EXPECT_TRUE(entries_.empty());
}

TEST_F(LoggingTest, CheckOpEvaluatesEachOperandOnceAndPrintsThem) {
  int a = 1;
  int b = 5;
  CHECK_EQ(++a, --b) << "why";
  EXPECT_EQ(2, a);
  EXPECT_EQ(4, b);
  EXPECT_EQ(0u, last().text.find("Check failed: ++a == --b (2 vs. 4). why"));
}

TEST_F(LoggingTest, CheckOpsCompare) {
  CHECK_EQ(1, 1);
  CHECK_NE(1, 2);
  CHECK_LE(1, 1);
  CHECK_LT(1, 2);
  CHECK_GE(2, 2);
  CHECK_GT(2, 1);
  CHECK_IMPLIES(false, false);
  EXPECT_TRUE(entries_.empty());
  CHECK_NE(1, 1);
  CHECK_LE(2, 1);
  CHECK_LT(1, 1);
  CHECK_GE(1, 2);
  CHECK_GT(1, 1);
  CHECK_IMPLIES(true, false);
  EXPECT_EQ(6u, entries_.size());
}

TEST_F(LoggingTest, CheckOpPrintsWhatHasNoStreamOperator) {
  enum class Color { kRed = 7 };
  CHECK_EQ(Color::kRed, static_cast<Color>(8));
  EXPECT_NE(std::string::npos, last().text.find("(7 vs. 8)"));
}

TEST_F(LoggingTest, AnElseAfterCheckBelongsToTheOuterIf) {
  bool reached = false;
  if (entries_.empty())
    CHECK_EQ(1, 1);
  else
    reached = true;
  EXPECT_FALSE(reached);
}

#if DCHECK_IS_ON()
TEST_F(LoggingTest, DchecksCheck) {
  DCHECK(false);
  DCHECK_EQ(1, 2);
  NOTREACHED();
  EXPECT_EQ(3u, entries_.size());
  EXPECT_EQ(LOG_FATAL, last().severity);
}
#else
TEST_F(LoggingTest, DchecksAreNotEvaluated) {
  g_evaluations = 0;
  DCHECK(Evaluate(false)) << Evaluate(true);
  DCHECK_EQ(Evaluate(true), Evaluate(false)) << Evaluate(true);
  DPCHECK(Evaluate(false));
  EXPECT_EQ(0, g_evaluations);
  EXPECT_TRUE(entries_.empty());
}
#endif

TEST_F(LoggingTest, DlogFollowsTheBuildType) {
  DLOG(INFO) << "x";
#if defined(NDEBUG)
  EXPECT_TRUE(entries_.empty());
#else
  EXPECT_EQ(1u, entries_.size());
#endif
}

TEST(LoggingOutputTest, ALineGoesToStderr) {
  testing::internal::CaptureStderr();
  LOG(INFO) << "hello";
  const std::string output = testing::internal::GetCapturedStderr();
  EXPECT_NE(std::string::npos, output.find(")] hello\n")) << output;
}

TEST(LoggingOutputTest, LinesOfThreadsDoNotMix) {
  testing::internal::CaptureStderr();
  SetLogItems(false, false, false, false);
  const std::string text(300, 'x');
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&text] {
      for (int j = 0; j < 50; ++j)
        LOG(INFO) << text << j % 10 << "!";
    });
  }
  for (std::thread& thread : threads)
    thread.join();
  SetLogItems(true, true, true, false);
  const std::string output = testing::internal::GetCapturedStderr();
  std::istringstream lines(output);
  const auto is_whole =
      IsPattern(R"(\[INFO:logging_unittest\.cc\([0-9]+\)\] x+[0-9]!)");
  int count = 0;
  size_t length = 0;
  for (std::string line; std::getline(lines, line); ++count) {
    EXPECT_THAT(line, is_whole);
    EXPECT_TRUE(length == 0 || length == line.size());
    length = line.size();
  }
  EXPECT_EQ(200, count);
}

class LogFileTest : public testing::Test {
 protected:
  LogFileTest() {
    EXPECT_TRUE(directory_.CreateUniqueTempDir());
    path_ = directory_.path().AppendASCII("log");
    settings_.logging_dest = LOG_TO_FILE;
    settings_.log_file = path_.value().c_str();
  }
  ~LogFileTest() override { InitLogging(LoggingSettings()); }

  std::string Contents() {
    std::string contents;
    EXPECT_TRUE(base::ReadFileToString(path_, &contents));
    return contents;
  }

  base::ScopedTempDir directory_;
  base::FilePath path_;
  LoggingSettings settings_;
};

TEST_F(LogFileTest, AppendsToTheFileOrReplacesIt) {
  ASSERT_TRUE(InitLogging(settings_));
  LOG(INFO) << "first";
  ASSERT_TRUE(InitLogging(settings_));
  LOG(INFO) << "second";
  EXPECT_NE(std::string::npos, Contents().find("first\n"));
  EXPECT_NE(std::string::npos, Contents().find("second\n"));

  settings_.delete_old = DELETE_OLD_LOG_FILE;
  ASSERT_TRUE(InitLogging(settings_));
  LOG(INFO) << "third";
  EXPECT_EQ(std::string::npos, Contents().find("first\n"));
  EXPECT_NE(std::string::npos, Contents().find("third\n"));
}

TEST_F(LogFileTest, OnlyErrorsReachStderrToo) {
  ASSERT_TRUE(InitLogging(settings_));
  testing::internal::CaptureStderr();
  LOG(INFO) << "quiet";
  LOG(ERROR) << "loud";
  const std::string output = testing::internal::GetCapturedStderr();
  EXPECT_EQ(std::string::npos, output.find("quiet"));
  EXPECT_NE(std::string::npos, output.find("loud"));
}

TEST_F(LogFileTest, WithoutAFileEverythingGoesToStderr) {
  settings_.log_file = nullptr;
  EXPECT_FALSE(InitLogging(settings_));
  testing::internal::CaptureStderr();
  LOG(INFO) << "still here";
  EXPECT_NE(std::string::npos,
            testing::internal::GetCapturedStderr().find("still here"));
}

TEST(LoggingDeathTest, AFailedCheckPrintsAStackTraceAndAborts) {
  EXPECT_EXIT(
      CHECK(1 == 2) << "because", WasAborted,
      HasPattern(
          R"(FATAL:logging_unittest\.cc\([0-9]+\)\] Check failed: 1 == 2\. )"
          "because\n#0 0x[0-9a-f]+ "));
}

TEST(LoggingDeathTest, TheTraceNamesTheFunctionThatFailed) {
#if defined(__MINGW32__)
  GTEST_SKIP() << "Windows does not read the symbols of this compiler";
#endif
  EXPECT_DEATH(CHECK(false), HasPattern("#[0-9]+ 0x[0-9a-f]+ .*TestBody"));
}

TEST(LoggingDeathTest, TheAssertHandlerRunsInPlaceOfTheAbort) {
  EXPECT_EXIT(
      {
        SetLogAssertHandler([](const std::string& text) {
          exit(text.find("Check failed: false.") != std::string::npos ? 3 : 4);
        });
        CHECK(false);
      },
      testing::ExitedWithCode(3), "");
}

TEST(LoggingDeathTest, ACheckOfAHeaderEndsTheProcessWhateverAHandlerSays) {
  EXPECT_EXIT(
      {
        SetLogMessageHandler([](int, const char*, int, size_t,
                                const std::string&) { return true; });
        CLASSIC_IPC_CHECK(false);
      },
      WasAborted, "");
}

TEST(LoggingDeathTest, RawLogOfAFatalMessageAborts) {
  EXPECT_EXIT(RAW_CHECK(false), WasAborted, "Check failed: false\n");
}

TEST(LoggingOutputTest, RawLogWritesTheBareText) {
  testing::internal::CaptureStderr();
  RAW_LOG(ERROR, "raw");
  EXPECT_EQ("raw\n", testing::internal::GetCapturedStderr());
}

}  // namespace
}  // namespace logging
