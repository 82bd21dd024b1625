// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/win/windows_version.h"

#include "base/logging.h"
#include "src/win/system_function.h"

namespace base {
namespace win {

namespace {

// GetVersionEx() tells a program without a manifest of an older system.
OSVERSIONINFOEXW KernelVersion() {
  OSVERSIONINFOEXW info = {};
  info.dwOSVersionInfoSize = sizeof(info);
  typedef LONG(WINAPI * RtlGetVersion)(OSVERSIONINFOEXW*);
  const RtlGetVersion get_version =
      base::internal::SystemFunction<RtlGetVersion>(L"ntdll.dll",
                                                    "RtlGetVersion");
  CHECK(get_version && get_version(&info) == 0);
  return info;
}

Version VersionOf(int major, int minor) {
  if (major >= 10)
    return VERSION_WIN10;
  if (major == 6) {
    switch (minor) {
      case 0:
        return VERSION_VISTA;
      case 1:
        return VERSION_WIN7;
      case 2:
        return VERSION_WIN8;
      default:
        return VERSION_WIN8_1;
    }
  }
  if (major == 5 && minor == 1)
    return VERSION_XP;
  return major == 5 && minor == 2 ? VERSION_SERVER_2003 : VERSION_PRE_XP;
}

OSInfo::WindowsArchitecture ArchitectureOf(WORD processor) {
  switch (processor) {
    case PROCESSOR_ARCHITECTURE_INTEL:
      return OSInfo::X86_ARCHITECTURE;
    case PROCESSOR_ARCHITECTURE_AMD64:
      return OSInfo::X64_ARCHITECTURE;
    case PROCESSOR_ARCHITECTURE_IA64:
      return OSInfo::IA64_ARCHITECTURE;
    default:
      return OSInfo::OTHER_ARCHITECTURE;
  }
}

}  // namespace

// static
OSInfo* OSInfo::GetInstance() {
  static OSInfo* const info = new OSInfo;
  return info;
}

OSInfo::OSInfo() {
  const OSVERSIONINFOEXW kernel = KernelVersion();
  version_number_.major = static_cast<int>(kernel.dwMajorVersion);
  version_number_.minor = static_cast<int>(kernel.dwMinorVersion);
  version_number_.build = static_cast<int>(kernel.dwBuildNumber);
  version_ = VersionOf(version_number_.major, version_number_.minor);
  service_pack_.major = kernel.wServicePackMajor;
  service_pack_.minor = kernel.wServicePackMinor;

  SYSTEM_INFO system = {};
  GetNativeSystemInfo(&system);
  architecture_ = ArchitectureOf(system.wProcessorArchitecture);
  processors_ = static_cast<int>(system.dwNumberOfProcessors);
  allocation_granularity_ = system.dwAllocationGranularity;
  wow64_status_ = GetWOW64StatusForProcess(GetCurrentProcess());
}

// static
OSInfo::WOW64Status OSInfo::GetWOW64StatusForProcess(HANDLE process_handle) {
  BOOL is_wow64 = FALSE;
  if (!IsWow64Process(process_handle, &is_wow64))
    return WOW64_UNKNOWN;
  return is_wow64 ? WOW64_ENABLED : WOW64_DISABLED;
}

Version GetVersion() {
  return OSInfo::GetInstance()->version();
}

}  // namespace win
}  // namespace base
