// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/browser/browser/child_process.h"

#include <string.h>
#include <sys/wait.h>

#include <utility>

#include "base/command_line.h"
#include "base/files/scoped_file.h"
#include "base/posix/global_descriptors.h"
#include "base/process/launch.h"
#include "ipc/ipc_channel_proxy.h"
#include "ipc/ipc_descriptors.h"

// The child's end of the socket pair becomes descriptor 3. Our copy is closed
// here: as long as it is open, we never see the child leave.
base::Process LaunchChild(const base::CommandLine& command_line,
                          IPC::ChannelProxy* channel) {
  const base::ScopedFD end = channel->TakeClientFileDescriptor();
  base::FileHandleMappingVector descriptors;
  descriptors.push_back(std::make_pair(
      end.get(),
      kPrimaryIPCChannel + base::GlobalDescriptors::kBaseDescriptor));
  base::LaunchOptions options;
  options.fds_to_remap = &descriptors;
  return base::LaunchProcess(command_line, options);
}

base::TerminationStatus EndChild(const base::Process& child, int* exit_code) {
  return base::GetKnownDeadTerminationStatus(child.Handle(), exit_code);
}

std::string DescribeEnd(int exit_code) {
  if (WIFSIGNALED(exit_code))
    return std::string("signal: ") + strsignal(WTERMSIG(exit_code));
  return "exit code " + std::to_string(WEXITSTATUS(exit_code));
}
