// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipc/ipc_perftest_support.h"

#include <string>

#include "base/files/file_util.h"
#include "base/files/scoped_temp_dir.h"
#include "base/test/perf_log.h"
#include "base/test/perf_time_logger.h"
#include "testing/gmock/include/gmock/gmock.h"
#include "testing/perf/perf_test.h"

namespace {

using IPC::test::PingPongTestParams;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class PerfLogFile {
 public:
  PerfLogFile() {
    CHECK(dir_.CreateUniqueTempDir());
    path_ = dir_.path().AppendASCII("perf.log");
    CHECK(base::InitPerfLog(path_));
  }
  ~PerfLogFile() { base::FinalizePerfLog(); }

  std::string Read() const {
    std::string text;
    CHECK(base::ReadFileToString(path_, &text));
    return text;
  }

 private:
  base::ScopedTempDir dir_;
  base::FilePath path_;
};

class PerfTestSupportTest : public IPC::test::IPCChannelPerfTestBase {
 protected:
  PerfLogFile log_;
};

MULTIPROCESS_IPC_TEST_CLIENT_MAIN(PerformanceClient) {
  IPC::test::PingPongTestClient client;
  return client.RunMain();
}

TEST_F(PerfTestSupportTest, ChannelsAreMeasured) {
  RunTestChannelPingPong(
      {PingPongTestParams(12, 20), PingPongTestParams(50000, 3)});
  EXPECT_THAT(log_.Read(), HasSubstr("IPC_Channel_Perf_20x_12\t"));
  EXPECT_THAT(log_.Read(), HasSubstr("IPC_Channel_Perf_3x_50000\t"));
}

TEST_F(PerfTestSupportTest, ProxiesAreMeasured) {
  RunTestChannelProxyPingPong({PingPongTestParams(144, 20)});
  EXPECT_THAT(log_.Read(), HasSubstr("IPC_ChannelProxy_Perf_20x_144\t"));
}

TEST_F(PerfTestSupportTest, DefaultsAreThoseOfChromium) {
  const std::vector<PingPongTestParams> params = GetDefaultTestParams();
  ASSERT_EQ(5U, params.size());
  EXPECT_EQ(12U, params.front().message_size());
  EXPECT_EQ(50000, params.front().message_count());
  EXPECT_EQ(248832U, params.back().message_size());
  EXPECT_EQ(1000, params.back().message_count());
}

TEST(PerfTimeLoggerTest, LogsOnce) {
  PerfLogFile log;
  {
    base::PerfTimeLogger logger("once");
    logger.Done();
  }
  const std::string text = log.Read();
  EXPECT_THAT(text, StartsWith("once\t"));
  EXPECT_THAT(text, EndsWith("\tms\n"));
  EXPECT_EQ(text.find("once"), text.rfind("once"));
}

TEST(PerfTimeLoggerTest, LogsAtItsEnd) {
  PerfLogFile log;
  { base::PerfTimeLogger logger("end"); }
  EXPECT_THAT(log.Read(), StartsWith("end\t"));
}

TEST(PerfLogTest, AFileThatCannotBeWrittenIsRefused) {
  EXPECT_FALSE(base::InitPerfLog(
      base::FilePath(FILE_PATH_LITERAL("/no/such/folder/log"))));
}

TEST(PerfTestTest, ResultsHaveTheFormatOfChromium) {
  std::string output;
  perf_test::AppendResult(output, "latency", "_p99", "send", size_t{7}, "us",
                          true);
  perf_test::AppendResult(output, "rate", "", "all", "1.5", "MB/s", false);
  perf_test::AppendResultMeanAndError(output, "m", "", "t", "1,2", "ms", false);
  perf_test::AppendResultList(output, "m", "", "t", "1,2,3", "ms", false);
  EXPECT_EQ(
      "*RESULT latency_p99: send= 7 us\n"
      "RESULT rate: all= 1.5 MB/s\n"
      "RESULT m: t= {1,2} ms\n"
      "RESULT m: t= [1,2,3] ms\n",
      output);
}

}  // namespace
