// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/support/child_process.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/posix/eintr_wrapper.h"
#include "base/posix/global_descriptors.h"
#include "base/process/launch.h"
#include "ipc/ipc_descriptors.h"
#include "tests/support/two_process_test.h"

namespace test_support {

namespace {

constexpr int kChildDescriptor =
    base::GlobalDescriptors::kBaseDescriptor + kPrimaryIPCChannel;

std::string DescribeSignal(int signal) {
  return "signal " + std::to_string(signal) + " (" + strsignal(signal) + ")";
}

}  // namespace

// Of -1 the parent sees eight bits.
const int kNoSuchChild = 255;

std::string NewChannelId(const std::string& name) {
  return name;
}

PipeEnd TakeClientEnd(IPC::Channel* server) {
  return server->TakeClientFileDescriptor();
}

PipeEnd TakeClientEnd(IPC::ChannelProxy* server) {
  return server->TakeClientFileDescriptor();
}

base::Process LaunchChild(base::CommandLine command_line, PipeEnd end) {
  base::FileHandleMappingVector descriptors;
  descriptors.emplace_back(end.get(), kChildDescriptor);
  base::LaunchOptions options;
  options.fds_to_remap = &descriptors;
  return base::LaunchProcess(command_line, options);
}

void RegisterPrimaryPipe() {
  base::GlobalDescriptors::GetInstance()->Set(kPrimaryIPCChannel,
                                              kChildDescriptor);
}

PipeEnd TakePrimaryPipe() {
  return PipeEnd(
      base::GlobalDescriptors::GetInstance()->Get(kPrimaryIPCChannel));
}

void KillSelf() {
  raise(SIGKILL);
  _exit(1);
}

bool KillNow(const base::Process& child) {
  return kill(child.Handle(), SIGKILL) == 0;
}

std::string EndOf(const base::Process& child) {
  int status = 0;
  if (HANDLE_EINTR(waitpid(child.Handle(), &status, 0)) != child.Handle()) {
    return std::string("waitpid failed: ") + strerror(errno);
  }
  return WIFEXITED(status) ? DescribeExit(WEXITSTATUS(status))
                           : DescribeSignal(WTERMSIG(status));
}

std::string DescribeExit(int exit_code) {
  return "exit code " + std::to_string(exit_code);
}

std::string DescribeKill() {
  return DescribeSignal(SIGKILL);
}

std::string DescribeAbort() {
  return DescribeSignal(SIGABRT);
}

}  // namespace test_support
