// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/sys_info.h"

#include <stdlib.h>
#include <sys/resource.h>
#include <sys/statvfs.h>
#include <sys/utsname.h>
#include <unistd.h>

#include <algorithm>
#include <limits>

#include "base/files/file_util.h"
#include "base/posix/eintr_wrapper.h"
#include "base/threading/thread_restrictions.h"

namespace base {

namespace {

// The system's own files, which are read without blocking.
std::string ReadSystemFile(const char* path) {
  ThreadRestrictions::ScopedAllowIO allow_io;
  std::string contents;
  if (!ReadFileToString(FilePath(path), &contents))
    contents.clear();
  return contents;
}

int64 PagesToBytes(long pages) {
  const long page_size = sysconf(_SC_PAGESIZE);
  return pages > 0 && page_size > 0 ? static_cast<int64>(pages) * page_size : 0;
}

utsname SystemNames() {
  utsname names;
  if (uname(&names) < 0)
    names = utsname();
  return names;
}

}  // namespace

// static
int SysInfo::NumberOfProcessors() {
  return static_cast<int>(std::max(1L, sysconf(_SC_NPROCESSORS_ONLN)));
}

// static
int64 SysInfo::AmountOfPhysicalMemory() {
  return PagesToBytes(sysconf(_SC_PHYS_PAGES));
}

// static
int64 SysInfo::AmountOfAvailablePhysicalMemory() {
#if defined(_SC_AVPHYS_PAGES)
  return PagesToBytes(sysconf(_SC_AVPHYS_PAGES));
#else
  return 0;
#endif
}

// static
int64 SysInfo::AmountOfVirtualMemory() {
  rlimit limit;
  if (getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY)
    return 0;
  return static_cast<int64>(std::min<rlim_t>(
      limit.rlim_cur, static_cast<rlim_t>(std::numeric_limits<int64>::max())));
}

// static
int64 SysInfo::AmountOfFreeDiskSpace(const FilePath& path) {
  ThreadRestrictions::AssertIOAllowed();
  struct statvfs volume;
  if (HANDLE_EINTR(statvfs(path.value().c_str(), &volume)) != 0)
    return -1;
  return static_cast<int64>(volume.f_bavail) *
         static_cast<int64>(volume.f_frsize);
}

// static
std::string SysInfo::OperatingSystemName() {
  return SystemNames().sysname;
}

// static
std::string SysInfo::OperatingSystemVersion() {
  return SystemNames().release;
}

// static
std::string SysInfo::OperatingSystemArchitecture() {
  const std::string machine = SystemNames().machine;
  // One name for all of the 32-bit ones: i386, i486 and so on.
  return machine.size() == 4 && machine[0] == 'i' && machine.substr(2) == "86"
             ? "x86"
             : machine;
}

// static
std::string SysInfo::CPUModelName() {
  const std::string cpus = ReadSystemFile("/proc/cpuinfo");
  const size_t found = cpus.find("\nmodel name");
  const size_t colon = cpus.find(": ", found);
  if (found == std::string::npos || colon == std::string::npos)
    return std::string();
  return cpus.substr(colon + 2, cpus.find('\n', colon) - colon - 2);
}

// static
size_t SysInfo::VMAllocationGranularity() {
  return static_cast<size_t>(sysconf(_SC_PAGESIZE));
}

// static
size_t SysInfo::MaxSharedMemorySize() {
  const std::string limit = ReadSystemFile("/proc/sys/kernel/shmmax");
  const unsigned long long bytes = strtoull(limit.c_str(), nullptr, 10);
  return static_cast<size_t>(
      std::min<unsigned long long>(bytes, std::numeric_limits<size_t>::max()));
}

}  // namespace base
