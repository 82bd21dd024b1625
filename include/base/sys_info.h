// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_SYS_INFO_H_
#define BASE_SYS_INFO_H_

#include <stddef.h>

#include <string>

#include "base/basictypes.h"
#include "base/files/file_path.h"
#include "build/build_config.h"

namespace base {

// The machine and its system. Any thread; numbers are 0 and strings "" where
// the system does not tell, unless said otherwise.
class SysInfo {
 public:
  // Those that are switched on; at least 1.
  static int NumberOfProcessors();

  // Bytes.
  static int64 AmountOfPhysicalMemory();
  static int64 AmountOfAvailablePhysicalMemory();
  // What this process may map; 0 without a limit.
  static int64 AmountOfVirtualMemory();
  static int AmountOfPhysicalMemoryMB() {
    return static_cast<int>(AmountOfPhysicalMemory() / 1024 / 1024);
  }
  static int AmountOfVirtualMemoryMB() {
    return static_cast<int>(AmountOfVirtualMemory() / 1024 / 1024);
  }

  // What this user may still write to the volume of |path|; -1 on failure.
  static int64 AmountOfFreeDiskSpace(const FilePath& path);

  // Milliseconds since the system was started.
  static int64 Uptime();

  // "Linux", "5.10.0", three numbers of that (0 where there is none) and
  // "x86_64", to give examples.
  static std::string OperatingSystemName();
  static std::string OperatingSystemVersion();
  static void OperatingSystemVersionNumbers(int32* major_version,
                                            int32* minor_version,
                                            int32* bugfix_version);
  static std::string OperatingSystemArchitecture();

  static std::string CPUModelName();

  // What the address and the offset of a mapping are multiples of.
  static size_t VMAllocationGranularity();

#if defined(OS_POSIX)
  // Bytes of one System V segment.
  static size_t MaxSharedMemorySize();
#endif

  // False: only telephones are.
  static bool IsLowEndDevice() {
    return false;
  }

 private:
  DISALLOW_IMPLICIT_CONSTRUCTORS(SysInfo);
};

}  // namespace base

#endif  // BASE_SYS_INFO_H_
