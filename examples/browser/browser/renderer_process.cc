// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/browser/browser/renderer_process.h"

#include <string.h>
#include <sys/wait.h>

#include <utility>

#include "base/base_paths.h"
#include "base/bind.h"
#include "base/command_line.h"
#include "base/location.h"
#include "base/path_service.h"
#include "base/posix/global_descriptors.h"
#include "base/process/launch.h"
#include "base/single_thread_task_runner.h"
#include "base/thread_task_runner_handle.h"
#include "examples/browser/switches.h"
#include "ipc/ipc_descriptors.h"
#include "ipc/ipc_switches.h"

namespace {

const int kCheckIntervalMilliseconds = 2;

std::string DescribeEnd(int wait_status) {
  if (WIFSIGNALED(wait_status))
    return std::string("signal: ") + strsignal(WTERMSIG(wait_status));
  return "exit code " + std::to_string(WEXITSTATUS(wait_status));
}

}  // namespace

RendererProcess::RendererProcess() : weak_factory_(this) {}

RendererProcess::~RendererProcess() {
  if (process_.IsValid())
    base::GetKnownDeadTerminationStatus(process_.Handle(), nullptr);
}

bool RendererProcess::Launch(const std::string& channel_id,
                             base::ScopedFD channel,
                             const std::string& misbehavior) {
  base::FilePath program;
  if (!PathService::Get(base::FILE_EXE, &program))
    return false;
  base::CommandLine command_line(program);
  command_line.AppendSwitchASCII(switches::kType, switches::kRendererType);
  command_line.AppendSwitchASCII(switches::kProcessChannelID, channel_id);
  if (!misbehavior.empty())
    command_line.AppendSwitchASCII(switches::kMisbehave, misbehavior);

  base::FileHandleMappingVector descriptors;
  descriptors.push_back(std::make_pair(
      channel.get(),
      kPrimaryIPCChannel + base::GlobalDescriptors::kBaseDescriptor));
  base::LaunchOptions options;
  options.fds_to_remap = &descriptors;
  process_ = base::LaunchProcess(command_line, options);
  return process_.IsValid();
}

void RendererProcess::Kill() {
  if (process_.IsValid())
    process_.Terminate(1);
}

void RendererProcess::WaitForEnd(base::TimeDelta patience,
                                 const EndCallback& callback) {
  give_up_at_ = base::TimeTicks::Now() + patience;
  callback_ = callback;
  CheckWhetherEnded();
}

void RendererProcess::CheckWhetherEnded() {
  int wait_status = 0;
  const base::TerminationStatus status =
      base::GetTerminationStatus(process_.Handle(), &wait_status);
  if (status != base::TERMINATION_STATUS_STILL_RUNNING) {
    ReportEnd(status, wait_status);
  } else if (base::TimeTicks::Now() >= give_up_at_) {
    const base::TerminationStatus killed =
        base::GetKnownDeadTerminationStatus(process_.Handle(), &wait_status);
    ReportEnd(killed, wait_status);
  } else {
    base::ThreadTaskRunnerHandle::Get()->PostDelayedTask(
        FROM_HERE,
        base::Bind(&RendererProcess::CheckWhetherEnded,
                   weak_factory_.GetWeakPtr()),
        base::TimeDelta::FromMilliseconds(kCheckIntervalMilliseconds));
  }
}

void RendererProcess::ReportEnd(base::TerminationStatus status,
                                int wait_status) {
  process_.Close();  // It is reaped: the number may be another's soon.
  callback_.Run(status, DescribeEnd(wait_status));
}
