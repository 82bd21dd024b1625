// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <limits>
#include <string>
#include <vector>

#include "base/command_line.h"
#include "base/files/scoped_file.h"
#include "base/logging.h"
#include "base/posix/eintr_wrapper.h"
#include "base/process/launch.h"
#include "src/posix/pipe_posix.h"
#include "src/posix/reap_posix.h"

namespace base {

namespace {

const size_t kNoLimit = std::numeric_limits<size_t>::max();

struct AppResult {
  bool exited = false;  // As opposed to: never started, or ended by a signal.
  int exit_code = -1;
  bool truncated = false;
};

// Reads until the end or until |limit| bytes are there; true if there were
// more.
bool ReadOutput(int fd, size_t limit, std::string* output) {
  char buffer[4096];
  for (;;) {
    const ssize_t size = HANDLE_EINTR(read(fd, buffer, sizeof(buffer)));
    if (size <= 0)
      return false;
    const size_t room = limit - output->size();
    if (static_cast<size_t>(size) > room) {
      output->append(buffer, room);
      return true;
    }
    output->append(buffer, static_cast<size_t>(size));
  }
}

AppResult RunApp(const std::vector<std::string>& argv,
                 LaunchOptions options,
                 size_t limit,
                 std::string* output) {
  output->clear();
  AppResult result;
  ScopedFD output_read;
  ScopedFD output_write;
  ScopedFD null_device(HANDLE_EINTR(open("/dev/null", O_WRONLY | O_CLOEXEC)));
  if (!null_device.is_valid() ||
      !internal::CreatePipe(&output_read, &output_write)) {
    PLOG(ERROR) << "cannot run a program";
    return result;
  }
  const FileHandleMappingVector fds = {{output_write.get(), STDOUT_FILENO},
                                       {null_device.get(), STDERR_FILENO}};
  options.fds_to_remap = &fds;
  Process process = LaunchProcess(argv, options);
  output_write.reset();
  if (!process.IsValid())
    return result;

  result.truncated = ReadOutput(output_read.get(), limit, output);
  // One that still writes gets SIGPIPE rather than waiting for us for ever.
  output_read.reset();
  int status;
  if (internal::ReapWithin(process.Pid(), TimeDelta::Max(), &status) ==
          internal::ReapResult::kReaped &&
      WIFEXITED(status)) {
    result.exited = true;
    result.exit_code = WEXITSTATUS(status);
  }
  return result;
}

}  // namespace

bool GetAppOutput(const CommandLine& cl, std::string* output) {
  return GetAppOutput(cl.argv(), output);
}

bool GetAppOutput(const std::vector<std::string>& argv, std::string* output) {
  const AppResult result = RunApp(argv, LaunchOptions(), kNoLimit, output);
  return result.exited && result.exit_code == 0;
}

bool GetAppOutputRestricted(const CommandLine& cl,
                            std::string* output,
                            size_t max_output) {
  const std::vector<std::string>& argv = cl.argv();
  output->clear();
  if (argv.empty() || argv[0].find('/') == std::string::npos)
    return false;
  LaunchOptions options;
  options.clear_environ = true;
  const AppResult result = RunApp(argv, options, max_output, output);
  return result.truncated || (result.exited && result.exit_code == 0);
}

bool GetAppOutputWithExitCode(const CommandLine& cl,
                              std::string* output,
                              int* exit_code) {
  const AppResult result = RunApp(cl.argv(), LaunchOptions(), kNoLimit, output);
  if (result.exited)
    *exit_code = result.exit_code;
  return result.exited;
}

}  // namespace base
