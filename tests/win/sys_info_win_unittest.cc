// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/sys_info.h"

#include <string>

#include "base/win/include_windows.h"
#include "base/win/windows_version.h"
#include "build/build_config.h"
#include "gtest/gtest.h"

namespace base {
namespace {

TEST(SysInfoWinTest, ProcessorsAndGranularityAreTheSystems) {
  SYSTEM_INFO info;
  GetNativeSystemInfo(&info);
  EXPECT_EQ(static_cast<int>(info.dwNumberOfProcessors),
            SysInfo::NumberOfProcessors());
  EXPECT_EQ(info.dwAllocationGranularity, SysInfo::VMAllocationGranularity());
}

TEST(SysInfoWinTest, MemoryIsTheMachinesAndVirtualMemoryTheProcesses) {
  MEMORYSTATUSEX status = {};
  status.dwLength = sizeof(status);
  ASSERT_TRUE(GlobalMemoryStatusEx(&status));
  EXPECT_EQ(status.ullTotalPhys,
            static_cast<uint64>(SysInfo::AmountOfPhysicalMemory()));
  EXPECT_EQ(status.ullTotalVirtual,
            static_cast<uint64>(SysInfo::AmountOfVirtualMemory()));
  EXPECT_GT(SysInfo::AmountOfAvailablePhysicalMemory(), 0);
}

TEST(SysInfoWinTest, TheVersionHasThreeNumbers) {
  const win::OSInfo::VersionNumber version =
      win::OSInfo::GetInstance()->version_number();
  EXPECT_EQ(std::to_string(version.major) + "." +
                std::to_string(version.minor) + "." +
                std::to_string(version.build),
            SysInfo::OperatingSystemVersion());
  int32 numbers[3] = {};
  SysInfo::OperatingSystemVersionNumbers(&numbers[0], &numbers[1], &numbers[2]);
  EXPECT_EQ(version.major, numbers[0]);
  EXPECT_EQ(version.minor, numbers[1]);
  EXPECT_EQ(version.build, numbers[2]);
}

TEST(SysInfoWinTest, NamesAreThoseOfChromium) {
  EXPECT_EQ("Windows NT", SysInfo::OperatingSystemName());
  SYSTEM_INFO info;
  GetNativeSystemInfo(&info);
  if (info.wProcessorArchitecture == PROCESSOR_ARCHITECTURE_AMD64) {
    EXPECT_EQ("x86_64", SysInfo::OperatingSystemArchitecture());
  }
}

TEST(SysInfoWinTest, TheProcessorHasAName) {
  EXPECT_NE("", SysInfo::CPUModelName());
}

}  // namespace
}  // namespace base
