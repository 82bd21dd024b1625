// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/posix/proc_posix.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <memory>

#include "base/files/scoped_file.h"
#include "base/posix/eintr_wrapper.h"
#include "build/build_config.h"

namespace base {
namespace internal {

#if defined(OS_LINUX) || defined(OS_ANDROID)

namespace {

std::string ProcPath(pid_t pid, const char* name) {
  return "/proc/" + std::to_string(pid) + "/" + name;
}

// Empty if the process is gone.
std::string ReadProcFile(pid_t pid, const char* name) {
  std::string contents;
  ScopedFD fd(
      HANDLE_EINTR(open(ProcPath(pid, name).c_str(), O_RDONLY | O_CLOEXEC)));
  if (!fd.is_valid())
    return contents;
  char buffer[4096];
  for (;;) {
    const ssize_t size = HANDLE_EINTR(read(fd.get(), buffer, sizeof(buffer)));
    if (size <= 0)
      return contents;
    contents.append(buffer, static_cast<size_t>(size));
  }
}

// "pid (name) state ppid …", where the name may hold anything, ')' too.
std::string ReadStatAfterName(pid_t pid) {
  const std::string stat = ReadProcFile(pid, "stat");
  const size_t end_of_name = stat.rfind(')');
  return end_of_name == std::string::npos ? std::string()
                                          : stat.substr(end_of_name + 1);
}

struct DirCloser {
  void operator()(DIR* dir) const { closedir(dir); }
};

}  // namespace

std::string ReadProcessExecutable(pid_t pid) {
  char target[PATH_MAX];
  const ssize_t size =
      readlink(ProcPath(pid, "exe").c_str(), target, sizeof(target));
  if (size <= 0 || static_cast<size_t>(size) == sizeof(target))
    return std::string();
  return std::string(target, static_cast<size_t>(size));
}

pid_t ReadParentProcessId(pid_t pid) {
  int parent;
  return sscanf(ReadStatAfterName(pid).c_str(), " %*c %d", &parent) == 1
             ? parent
             : -1;
}

bool HasExecuted(pid_t pid) {
  // PF_FORKNOEXEC of the kernel, see "flags" in proc(5).
  const unsigned int kForkedButNotExecuted = 0x40;
  unsigned int flags;
  return sscanf(ReadStatAfterName(pid).c_str(), " %*c %*d %*d %*d %*d %*d %u",
                &flags) == 1 &&
         (flags & kForkedButNotExecuted) == 0;
}

bool IsTraced() {
  const std::string key = "\nTracerPid:";
  const std::string status = ReadProcFile(getpid(), "status");
  const size_t found = status.find(key);
  return found != std::string::npos &&
         atoi(status.c_str() + found + key.size()) != 0;
}

std::vector<std::string> ReadProcessCommandLine(pid_t pid) {
  std::vector<std::string> arguments;
  const std::string cmdline = ReadProcFile(pid, "cmdline");
  for (size_t begin = 0; begin < cmdline.size();) {
    const size_t end = cmdline.find('\0', begin);
    arguments.push_back(cmdline.substr(begin, end - begin));
    if (end == std::string::npos)
      break;
    begin = end + 1;
  }
  return arguments;
}

std::vector<pid_t> ListProcessIds() {
  std::vector<pid_t> pids;
  std::unique_ptr<DIR, DirCloser> proc(opendir("/proc"));
  if (!proc)
    return pids;
  while (const struct dirent* entry = readdir(proc.get())) {
    if (isdigit(static_cast<unsigned char>(entry->d_name[0])))
      pids.push_back(static_cast<pid_t>(strtol(entry->d_name, nullptr, 10)));
  }
  return pids;
}

#else

std::string ReadProcessExecutable(pid_t pid) {
  return std::string();
}

pid_t ReadParentProcessId(pid_t pid) {
  return -1;
}

bool HasExecuted(pid_t pid) {
  return false;
}

bool IsTraced() {
  return false;
}

std::vector<std::string> ReadProcessCommandLine(pid_t pid) {
  return std::vector<std::string>();
}

std::vector<pid_t> ListProcessIds() {
  return std::vector<pid_t>();
}

#endif

}  // namespace internal
}  // namespace base
