// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/support/fd_census.h"

#include <fcntl.h>
#include <unistd.h>

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest-spi.h"
#include "gtest/gtest.h"

namespace test_support {

namespace {

using testing::HasSubstr;
using testing::IsEmpty;

TEST(FdCensusTest, NothingToSayWhenNothingChanged) {
  EXPECT_THAT(DescribeDifference(OpenDescriptors(), OpenDescriptors()),
              IsEmpty());
}

TEST(FdCensusTest, NamesTheDescriptorThatWasLeftOpen) {
  const auto before = OpenDescriptors();
  const int fd = open("/dev/null", O_RDONLY | O_CLOEXEC);
  const auto after = OpenDescriptors();
  close(fd);

  EXPECT_THAT(DescribeDifference(before, after),
              HasSubstr("descriptor " + std::to_string(fd) +
                        " was left open, it is /dev/null"));
}

TEST(FdCensusTest, NamesTheDescriptorThatWasClosed) {
  const int fd = open("/dev/null", O_RDONLY | O_CLOEXEC);
  const auto before = OpenDescriptors();
  close(fd);
  const auto after = OpenDescriptors();

  EXPECT_THAT(DescribeDifference(before, after),
              HasSubstr("was closed, it was /dev/null"));
}

TEST(FdCensusTest, SeesOneDescriptorReplacedByAnother) {
  const int fd = open("/dev/null", O_RDONLY | O_CLOEXEC);
  const auto before = OpenDescriptors();
  close(fd);
  const int replacement = open("/dev/zero", O_RDONLY | O_CLOEXEC);
  const auto after = OpenDescriptors();
  close(replacement);

  ASSERT_EQ(fd, replacement);
  EXPECT_THAT(DescribeDifference(before, after),
              HasSubstr("was /dev/null and is now /dev/zero"));
}

TEST(FdCensusTest, FailsTheTestThatLeaks) {
  FdCensus census;
  const testing::TestInfo& test_info =
      *testing::UnitTest::GetInstance()->current_test_info();
  census.OnTestStart(test_info);
  const int fd = open("/dev/null", O_RDONLY | O_CLOEXEC);

  EXPECT_NONFATAL_FAILURE(census.OnTestEnd(test_info), "was left open");

  close(fd);
}

}  // namespace

}  // namespace test_support
