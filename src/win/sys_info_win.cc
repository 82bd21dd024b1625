// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/sys_info.h"

#include <algorithm>

#include "base/strings/stringprintf.h"
#include "base/strings/utf_string_conversions.h"
#include "base/threading/thread_restrictions.h"
#include "base/win/windows_version.h"

namespace base {

namespace {

MEMORYSTATUSEX MemoryStatus() {
  MEMORYSTATUSEX status = {};
  status.dwLength = sizeof(status);
  if (!GlobalMemoryStatusEx(&status))
    status = MEMORYSTATUSEX();
  return status;
}

}  // namespace

// static
int SysInfo::NumberOfProcessors() {
  return std::max(1, win::OSInfo::GetInstance()->processors());
}

// static
int64 SysInfo::AmountOfPhysicalMemory() {
  return static_cast<int64>(MemoryStatus().ullTotalPhys);
}

// static
int64 SysInfo::AmountOfAvailablePhysicalMemory() {
  return static_cast<int64>(MemoryStatus().ullAvailPhys);
}

// static
int64 SysInfo::AmountOfVirtualMemory() {
  return static_cast<int64>(MemoryStatus().ullTotalVirtual);
}

// static
int64 SysInfo::AmountOfFreeDiskSpace(const FilePath& path) {
  ThreadRestrictions::AssertIOAllowed();
  ULARGE_INTEGER available;
  if (!GetDiskFreeSpaceExW(path.value().c_str(), &available, nullptr, nullptr))
    return -1;
  return static_cast<int64>(available.QuadPart);
}

// static
std::string SysInfo::OperatingSystemName() {
  return "Windows NT";
}

// static
std::string SysInfo::OperatingSystemVersion() {
  const win::OSInfo::VersionNumber version =
      win::OSInfo::GetInstance()->version_number();
  return StringPrintf("%d.%d.%d", version.major, version.minor, version.build);
}

// static
std::string SysInfo::OperatingSystemArchitecture() {
  switch (win::OSInfo::GetInstance()->architecture()) {
    case win::OSInfo::X86_ARCHITECTURE:
      return "x86";
    case win::OSInfo::X64_ARCHITECTURE:
      return "x86_64";
    case win::OSInfo::IA64_ARCHITECTURE:
      return "ia64";
    case win::OSInfo::OTHER_ARCHITECTURE:
      break;
  }
  return std::string();
}

// static
std::string SysInfo::CPUModelName() {
  wchar_t name[256];
  DWORD bytes = sizeof(name);
  if (RegGetValueW(HKEY_LOCAL_MACHINE,
                   L"HARDWARE\\DESCRIPTION\\System\\CentralProcessor\\0",
                   L"ProcessorNameString", RRF_RT_REG_SZ, nullptr, name,
                   &bytes) != ERROR_SUCCESS) {
    return std::string();
  }
  return WideToUTF8(name);
}

// static
size_t SysInfo::VMAllocationGranularity() {
  return win::OSInfo::GetInstance()->allocation_granularity();
}

}  // namespace base
