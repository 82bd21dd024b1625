// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_WIN_WINDOWS_VERSION_H_
#define BASE_WIN_WINDOWS_VERSION_H_

#include <stddef.h>

#include <string>

#include "base/basictypes.h"
#include "base/win/include_windows.h"

namespace base {
namespace win {

// In the order of their release, for comparisons. Servers count as the desktop
// version of the same kernel.
enum Version {
  VERSION_PRE_XP = 0,
  VERSION_XP = 1,
  VERSION_SERVER_2003 = 2,
  VERSION_VISTA = 3,
  VERSION_WIN7 = 4,
  VERSION_WIN8 = 5,
  VERSION_WIN8_1 = 6,
  VERSION_WIN10 = 7,  // And later.
  VERSION_WIN_LAST
};

// The system that runs this process, whatever the program's manifest says.
class OSInfo {
 public:
  struct VersionNumber {
    int major;
    int minor;
    int build;
  };
  struct ServicePack {
    int major;
    int minor;
  };
  enum WindowsArchitecture {
    X86_ARCHITECTURE,
    X64_ARCHITECTURE,
    IA64_ARCHITECTURE,
    OTHER_ARCHITECTURE
  };
  // Whether a process is a 32-bit one on a 64-bit system.
  enum WOW64Status { WOW64_DISABLED, WOW64_ENABLED, WOW64_UNKNOWN };

  // Any thread.
  static OSInfo* GetInstance();

  Version version() const { return version_; }
  VersionNumber version_number() const { return version_number_; }
  ServicePack service_pack() const { return service_pack_; }
  WindowsArchitecture architecture() const { return architecture_; }
  int processors() const { return processors_; }
  size_t allocation_granularity() const { return allocation_granularity_; }
  // Of this process.
  WOW64Status wow64_status() const { return wow64_status_; }

  // |process_handle| needs PROCESS_QUERY_INFORMATION.
  static WOW64Status GetWOW64StatusForProcess(HANDLE process_handle);

 private:
  OSInfo();

  Version version_;
  VersionNumber version_number_;
  ServicePack service_pack_;
  WindowsArchitecture architecture_;
  int processors_;
  size_t allocation_granularity_;
  WOW64Status wow64_status_;

  DISALLOW_COPY_AND_ASSIGN(OSInfo);
};

// Short for OSInfo::GetInstance()->version().
Version GetVersion();

}  // namespace win
}  // namespace base

#endif  // BASE_WIN_WINDOWS_VERSION_H_
