// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/sys_info.h"

#include "base/files/file_util.h"
#include "gtest/gtest.h"

namespace base {
namespace {

TEST(SysInfoTest, ThereIsAMachine) {
  EXPECT_GE(SysInfo::NumberOfProcessors(), 1);
  EXPECT_GT(SysInfo::AmountOfPhysicalMemoryMB(), 0);
  EXPECT_GT(SysInfo::AmountOfPhysicalMemory(),
            SysInfo::AmountOfAvailablePhysicalMemory());
  EXPECT_GE(SysInfo::AmountOfVirtualMemory(), 0);
  EXPECT_GT(SysInfo::Uptime(), 0);
}

TEST(SysInfoTest, GranularityIsAPowerOfTwo) {
  const size_t granularity = SysInfo::VMAllocationGranularity();
  EXPECT_GE(granularity, 4096u);
  EXPECT_EQ(0u, granularity & (granularity - 1));
}

TEST(SysInfoTest, TheSystemHasNames) {
  EXPECT_NE("", SysInfo::OperatingSystemName());
  EXPECT_NE("", SysInfo::OperatingSystemArchitecture());
  EXPECT_EQ(std::string::npos, SysInfo::CPUModelName().find('\n'));
}

TEST(SysInfoTest, TheVersionBeginsWithItsNumbers) {
  int32 major = -1;
  int32 minor = -1;
  int32 bugfix = -1;
  SysInfo::OperatingSystemVersionNumbers(&major, &minor, &bugfix);
  EXPECT_EQ(0u, SysInfo::OperatingSystemVersion().find(
                    std::to_string(major) + "." + std::to_string(minor)));
  EXPECT_GE(bugfix, 0);
}

TEST(SysInfoTest, DisksHaveRoom) {
  FilePath temp;
  ASSERT_TRUE(GetTempDir(&temp));
  EXPECT_GT(SysInfo::AmountOfFreeDiskSpace(temp), 0);
  EXPECT_EQ(-1, SysInfo::AmountOfFreeDiskSpace(temp.AppendASCII("no such")));
}

}  // namespace
}  // namespace base
